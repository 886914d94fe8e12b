package org.splitring.reader.ring.executed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.splitring.model.formula.Input;
import org.splitring.reader.ir.Block;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Constant;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ring.names.InputNames;

/** The constants that macros gave whose names say that they are an input. */
public final class NamedConstants {

  private final Set<Long> values = new TreeSet<>();

  private final Input input;

  private NamedConstants(Input input) {
    this.input = input;
  }

  /** Those in the text of what was executed. */
  public static Set<Long> of(ExecutedFunction executed, Input input) {
    NamedConstants constants = new NamedConstants(input);
    constants.function(executed.function());
    for (FunctionId each : executed.summary().consulted().functions()) {
      executed.program().function(each).ifPresent(constants::function);
    }
    return constants.values;
  }

  private void function(Function function) {
    for (Block block : function.blocks()) {
      for (Statement statement : block.statements()) {
        statement(statement);
      }
      if (block.end() instanceof Terminator.Return back) {
        back.value().ifPresent(this::expression);
      }
    }
  }

  private void statement(Statement statement) {
    if (statement instanceof Statement.Assign assign) {
      place(assign.target());
      expression(assign.value());
    } else if (statement instanceof Statement.Call call) {
      call.arguments().forEach(this::expression);
    }
  }

  private void place(MemoryPlace place) {
    if (place instanceof MemoryPlace.Target target) {
      expression(target.pointer());
    } else if (place instanceof MemoryPlace.Member member) {
      place(member.record());
    } else if (place instanceof MemoryPlace.Element element) {
      place(element.array());
      expression(element.index());
    }
  }

  private void expression(Expression whole) {
    Deque<Expression> open = new ArrayDeque<>();
    open.push(whole);
    while (!open.isEmpty()) {
      Expression each = open.pop();
      if (each instanceof Constant constant && isNamed(constant.origin())) {
        values.add(constant.bits());
      } else if (each instanceof Expression.Arithmetic arithmetic) {
        open.push(arithmetic.left());
        open.push(arithmetic.right());
      } else if (each instanceof Expression.Convert convert) {
        open.push(convert.operand());
      } else if (each instanceof Expression.Prefix prefix) {
        open.push(prefix.operand());
      } else if (each instanceof Expression.Move move) {
        open.push(move.pointer());
        open.push(move.count());
      } else if (each instanceof Expression.Choice choice) {
        open.push(choice.whenTrue());
        open.push(choice.whenFalse());
      }
    }
  }

  private boolean isNamed(Origin origin) {
    return origin.expansions().stream()
        .anyMatch(each -> InputNames.of(each.macro()).equals(Optional.of(input)));
  }
}
