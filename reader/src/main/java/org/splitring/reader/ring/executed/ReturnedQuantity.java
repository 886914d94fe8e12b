package org.splitring.reader.ring.executed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.exec.FunctionExit;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.Value;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.ring.stored.StoredLeaves;
import org.splitring.reader.ring.stored.StoredLeaves.Place;
import org.splitring.reader.ring.stored.ValueFormulas;
import org.splitring.reader.ring.values.Conditions;
import org.splitring.reader.ring.values.FormulaQuestions;

/** What a function gives back: the quantity that its name says, or a structure with parts in it. */
public final class ReturnedQuantity {

  private final ExecutedFunction executed;
  private final UserHints hints;

  public ReturnedQuantity(ExecutedFunction executed, UserHints hints) {
    this.executed = executed;
    this.hints = hints;
  }

  /** What the user or its name says that a function gives, and its type can be. */
  Optional<Meaning> meaning() {
    String name = unqualified(executed.function().id().name());
    return hints
        .output(AccessPath.of(name))
        .map(Meaning::of)
        .or(
            () ->
                QuantityNames.function(executed.function().id().name())
                    .filter(
                        each ->
                            QuantityNames.holds(
                                each,
                                name,
                                executed.function().result(),
                                executed.program().model())));
  }

  /** A qualified name's last part. */
  public static String unqualified(String name) {
    return name.substring(name.lastIndexOf(':') + 1);
  }

  /** The value, if the function computes one; handing on what it was given computes nothing. */
  public Optional<FoundQuantity> value() {
    Optional<Meaning> meaning = meaning();
    if (meaning.isEmpty()) {
      return Optional.empty();
    }
    Optional<Formula> value = Optional.empty();
    for (FunctionExit exit : executed.summary().exits()) {
      Optional<Formula> each =
          exit.result()
              .flatMap(result -> measured(result, exit))
              .flatMap(result -> ValueFormulas.of(result, executed.address()));
      if (each.isEmpty()) {
        return Optional.empty();
      }
      Formula here = each.get();
      value =
          Optional.of(
              value
                  .map(
                      before ->
                          Conditions.choose(exit.path(), here, Conditions.as(here.type(), before)))
                  .orElse(here));
    }
    boolean said = hints.output(AccessPath.of(executed.function().id().name())).isPresent();
    return value
        .filter(formula -> (said || !(formula instanceof Literal)) && !isGiven(formula))
        .map(
            formula ->
                new FoundQuantity(
                    meaning.get(),
                    executed.function().id().name(),
                    formula,
                    returns(),
                    executed.function().origin()));
  }

  /** A number itself; of a memory layout, as Rust's library has it, its size. */
  private Optional<Value> measured(Value result, FunctionExit exit) {
    if (!(result instanceof Value.Aggregate aggregate)) {
      return Optional.of(result);
    }
    boolean isLayout =
        aggregate.holder().type() instanceof Type.RecordType record
            && record.id().name().equals("Layout");
    return isLayout
        ? new StoredLeaves(executed.program())
            .of(aggregate, exit.origin()).stream()
                .filter(each -> each.leaf().name().equals(Optional.of("size")))
                .map(
                    each ->
                        exit.memory()
                            .load(each.object(), each.offset(), each.leaf().type(), exit.origin()))
                .findFirst()
        : Optional.empty();
  }

  /** Where it gives anything at all; empty if that is so always. */
  private Optional<Formula> returns() {
    return Optional.of(Conditions.folded(executed.summary().returns()))
        .filter(condition -> !Conditions.isTrue(condition));
  }

  private boolean isGiven(Formula formula) {
    return FormulaQuestions.symbol(formula).flatMap(executed::named).isPresent();
  }

  /**
   * The parts in a structure that is given back. Where there are several exits, each part is laid
   * out where the function leaves by the one that computes it.
   */
  public List<FoundQuantity> parts() {
    List<FoundQuantity> found = new ArrayList<>();
    boolean isOnly = executed.summary().exits().size() == 1;
    for (FunctionExit exit : executed.summary().exits()) {
      if (exit.result().orElse(null) instanceof Value.Aggregate aggregate) {
        for (Place place : new StoredLeaves(executed.program()).of(aggregate, exit.origin())) {
          part(exit, place)
              .filter(each -> isOnly || !(FormulaQuestions.bare(each.formula()) instanceof Symbol))
              .map(each -> isOnly ? each : each.where(exit.path()))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private Optional<FoundQuantity> part(FunctionExit exit, Place place) {
    Optional<Meaning> meaning =
        QuantityNames.at(place.leaf().path(), place.leaf().type())
            .filter(
                each ->
                    QuantityNames.holds(
                        each,
                        place.leaf().name().orElse(""),
                        place.leaf().type(),
                        executed.program().model()));
    if (meaning.isEmpty()) {
      return Optional.empty();
    }
    Value value =
        exit.memory().load(place.object(), place.offset(), place.leaf().type(), exit.origin());
    return ValueFormulas.of(value, executed.address())
        .filter(each -> !Literal.isZero(each))
        .map(
            formula ->
                new FoundQuantity(
                    meaning.get(), place.leaf().path().toString(), formula, returns(), place.at()));
  }
}
