package org.splitring.reader.ring;

import java.util.Optional;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ring.executed.AssignedNames;
import org.splitring.reader.ring.executed.ReturnedQuantity;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.names.UserHints;

/** Tells, by a look at its text, whether a function may compute a part or the size of a ring. */
public final class RingCandidates {

  private final Program program;
  private final UserHints hints;

  public RingCandidates(Program program, UserHints hints) {
    this.program = program;
    this.hints = hints;
  }

  /** Whether it is worth reading: by its name, or because it stores something with such a name. */
  public boolean has(FunctionId id) {
    String name = ReturnedQuantity.unqualified(id.name());
    if (hints.outputs().containsKey(name)) {
      return true;
    }
    Optional<Function> function = program.function(id);
    return function.isPresent()
        && (QuantityNames.function(id.name())
                .filter(
                    each ->
                        QuantityNames.holds(each, name, function.get().result(), program.model()))
                .isPresent()
            || function.get().blocks().stream()
                .flatMap(block -> block.statements().stream())
                .anyMatch(each -> stores(each) || measures(each)));
  }

  /** Whether it calls a function, whose text is there, that gives a size. */
  private static boolean measures(Statement statement) {
    return statement instanceof Statement.Call call
        && call.callee() instanceof Callee.Known known
        && QuantityNames.function(known.function().name())
            .filter(each -> !each.isPlace())
            .isPresent();
  }

  private boolean stores(Statement statement) {
    Optional<MemoryPlace> target =
        statement instanceof Statement.Assign assign
            ? Optional.of(assign.target())
            : statement instanceof Statement.Call call ? call.result() : Optional.empty();
    return target
        .flatMap(
            place ->
                AssignedNames.name(place)
                    .filter(
                        name ->
                            hints.outputs().containsKey(name)
                                || QuantityNames.variable(name)
                                    .filter(each -> holds(each, name, place))
                                    .isPresent()))
        .isPresent();
  }

  private boolean holds(Meaning meaning, String name, MemoryPlace place) {
    return QuantityNames.holds(meaning, name, place.type(), program.model());
  }
}
