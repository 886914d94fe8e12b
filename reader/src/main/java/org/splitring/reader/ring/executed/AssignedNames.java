package org.splitring.reader.ring.executed;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.ir.Block;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Statement;

/** The names of the variables and members that the text of what was executed assigns to. */
public final class AssignedNames {

  private AssignedNames() {}

  static Set<String> in(ExecutedFunction executed) {
    Set<String> names = new HashSet<>();
    add(executed.function(), names);
    for (FunctionId each : executed.summary().consulted().functions()) {
      executed.program().function(each).ifPresent(function -> add(function, names));
    }
    return names;
  }

  private static void add(Function function, Set<String> names) {
    for (Block block : function.blocks()) {
      for (Statement statement : block.statements()) {
        target(statement).flatMap(AssignedNames::name).ifPresent(names::add);
      }
    }
  }

  private static Optional<MemoryPlace> target(Statement statement) {
    if (statement instanceof Statement.Assign assign) {
      return Optional.of(assign.target());
    }
    if (statement instanceof Statement.Fresh fresh) {
      return Optional.of(fresh.target());
    }
    return statement instanceof Statement.Call call ? call.result() : Optional.empty();
  }

  public static Optional<String> name(MemoryPlace place) {
    if (place instanceof MemoryPlace.Named named) {
      return Optional.of(named.variable().name());
    }
    return place instanceof MemoryPlace.Member member
        ? Optional.of(member.field().name())
        : Optional.empty();
  }
}
