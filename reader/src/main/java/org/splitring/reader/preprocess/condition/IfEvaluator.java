package org.splitring.reader.preprocess.condition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.splitring.reader.preprocess.condition.IfExpression.Asked;
import org.splitring.reader.preprocess.condition.IfExpression.Binary;
import org.splitring.reader.preprocess.condition.IfExpression.Choice;
import org.splitring.reader.preprocess.condition.IfExpression.Constant;
import org.splitring.reader.preprocess.condition.IfExpression.Free;
import org.splitring.reader.preprocess.condition.IfExpression.Unary;

/**
 * Decides a condition: what the text fixes is computed, the rest is asked as atoms, one for each
 * part between {@code &&}, {@code ||}, {@code !} and {@code ?:}.
 */
public final class IfEvaluator {

  private final Assignment assignment;
  private final List<String> problems = new ArrayList<>();
  private final Set<Atom> atoms = new LinkedHashSet<>();

  public IfEvaluator(Assignment assignment) {
    this.assignment = assignment;
  }

  /** The atoms that were asked. */
  public Set<Atom> atoms() {
    return atoms;
  }

  /** What is wrong with what was evaluated. */
  public List<String> problems() {
    return problems;
  }

  public boolean holds(IfExpression condition) {
    if (condition instanceof Binary binary && binary.operator().equals("&&")) {
      return holds(binary.left()) && holds(binary.right());
    }
    if (condition instanceof Binary binary && binary.operator().equals("||")) {
      return holds(binary.left()) || holds(binary.right());
    }
    if (condition instanceof Unary unary && unary.operator().equals("!")) {
      return !holds(unary.operand());
    }
    if (condition instanceof Choice choice) {
      return holds(choice.condition()) ? holds(choice.yes()) : holds(choice.no());
    }
    if (condition instanceof Asked asked) {
      return ask(asked.atom());
    }
    IfExpression rest = fold(condition);
    return rest instanceof Constant constant ? constant.value().holds() : open(rest);
  }

  private boolean ask(Atom atom) {
    atoms.add(atom);
    return assignment.of(atom).orElse(atom.usual());
  }

  /** What depends on free names: if it is the same for all values they can have, it is known. */
  private boolean open(IfExpression rest) {
    List<Free> free = new ArrayList<>();
    IfExpression.free(rest, free);
    Map<Free, Long> usual = new HashMap<>();
    free.forEach(each -> usual.put(each, each.values().isEmpty() ? 0L : each.values().get(0)));
    boolean holds = value(rest, usual).holds();
    if (free.size() == 1 && !free.get(0).values().isEmpty()) {
      Free only = free.get(0);
      boolean same =
          only.values().stream()
              .allMatch(value -> value(rest, Map.of(only, value)).holds() == holds);
      if (same) {
        return holds;
      }
    }
    List<Long> values = free.size() == 1 ? free.get(0).values() : List.of();
    return ask(new Atom.Condition(rest.toString(), IfExpression.names(free), holds, values));
  }

  /** The expression with everything computed that is known; atoms in it are asked. */
  private IfExpression fold(IfExpression expression) {
    if (expression instanceof Asked asked) {
      return new Constant(IfValue.truth(ask(asked.atom())));
    }
    if (expression instanceof Unary unary) {
      IfExpression operand = fold(unary.operand());
      return operand instanceof Constant constant
          ? new Constant(constant.value().unary(unary.operator()))
          : new Unary(unary.operator(), operand);
    }
    if (expression instanceof Choice choice) {
      IfExpression condition = fold(choice.condition());
      if (condition instanceof Constant constant) {
        // The kind of the result is that of both arms (6.5.15p5).
        IfExpression taken = fold(constant.value().holds() ? choice.yes() : choice.no());
        IfExpression other = constant.value().holds() ? choice.no() : choice.yes();
        boolean unsigned = isUnsigned(other);
        return taken instanceof Constant known
            ? new Constant(new IfValue(known.value().bits(), known.value().unsigned() || unsigned))
            : taken;
      }
      return new Choice(condition, fold(choice.yes()), fold(choice.no()));
    }
    if (expression instanceof Binary binary) {
      return fold(binary);
    }
    return expression;
  }

  private IfExpression fold(Binary binary) {
    IfExpression left = fold(binary.left());
    boolean and = binary.operator().equals("&&");
    if ((and || binary.operator().equals("||"))
        && left instanceof Constant constant
        && constant.value().holds() != and) {
      return new Constant(IfValue.truth(!and));
    }
    IfExpression right = fold(binary.right());
    if (left instanceof Constant one && right instanceof Constant other) {
      return one.value()
          .binary(binary.operator(), other.value())
          .map(value -> (IfExpression) new Constant(value))
          .orElseGet(
              () -> {
                problems.add("division by zero in the condition");
                return new Constant(IfValue.ZERO);
              });
    }
    return new Binary(binary.operator(), left, right);
  }

  private static boolean isUnsigned(IfExpression expression) {
    if (expression instanceof Constant constant) {
      return constant.value().unsigned();
    }
    if (expression instanceof Unary unary) {
      return !unary.operator().equals("!") && isUnsigned(unary.operand());
    }
    if (expression instanceof Choice choice) {
      return isUnsigned(choice.yes()) || isUnsigned(choice.no());
    }
    if (expression instanceof Binary binary) {
      return switch (binary.operator()) {
        case "<", ">", "<=", ">=", "==", "!=", "&&", "||" -> false;
        case "<<", ">>" -> isUnsigned(binary.left());
        case "," -> isUnsigned(binary.right());
        default -> isUnsigned(binary.left()) || isUnsigned(binary.right());
      };
    }
    return false;
  }

  /** The value with these for what is free; what cannot be computed is 0. */
  private static IfValue value(IfExpression expression, Map<Free, Long> values) {
    if (expression instanceof Constant constant) {
      return constant.value();
    }
    if (expression instanceof Free free) {
      return new IfValue(values.getOrDefault(free, 0L), false);
    }
    if (expression instanceof Unary unary) {
      return value(unary.operand(), values).unary(unary.operator());
    }
    if (expression instanceof Choice choice) {
      return value(choice.condition(), values).holds()
          ? value(choice.yes(), values)
          : value(choice.no(), values);
    }
    if (expression instanceof Binary binary) {
      return value(binary.left(), values)
          .binary(binary.operator(), value(binary.right(), values))
          .orElse(IfValue.ZERO);
    }
    return IfValue.ZERO;
  }
}
