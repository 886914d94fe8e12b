package org.splitring.model.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A formula made ready to be evaluated at many points.
 *
 * <p>Every node is a step, done for a block of points before the next; a step's result is its
 * values and, beside them, the points at which C leaves it undefined. Undefinedness spreads to
 * every user of a value, except through the sides of {@code ?:}, {@code &&} and {@code ||} that C
 * does not evaluate.
 */
public final class Program {

  /** How many points are done together: few enough that the columns stay in a near cache. */
  private static final int BLOCK = 512;

  /** Puts the results for a block into {@code result}, from those of the steps before. */
  private interface Step {
    void run(Column[] done, Column result);
  }

  private final List<Step> steps = new ArrayList<>();
  private final List<Constant> constants = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private final Map<Formula, Integer> places = new IdentityHashMap<>();

  /** A step that has one value everywhere. */
  private record Constant(int step, long value) {}

  /** A step that has the values of an input, converted to a type. */
  private record Reading(int step, Input input, CType type) {}

  private Program() {}

  /**
   * Makes a formula ready.
   *
   * @throws IllegalArgumentException if it mentions a symbol that is not an {@link Input}
   */
  public static Program of(Formula formula) {
    Program program = new Program();
    program.place(formula);
    return program;
  }

  /** The outcomes at all the points. */
  public Column run(Points points) {
    Column all = new Column(points.count());
    int length = Math.min(BLOCK, points.count());
    Column[] done = new Column[steps.size()];
    for (int i = 0; i < done.length; i++) {
      done[i] = new Column(length);
    }
    for (Constant each : constants) {
      Arrays.fill(done[each.step()].values, each.value());
    }
    for (int from = 0; from < points.count(); from += length) {
      int count = Math.min(length, points.count() - from);
      for (Reading each : readings) {
        points.copy(each.input(), from, count, done[each.step()].values);
        Arithmetic.convert(each.type(), done[each.step()].values, done[each.step()].values);
      }
      for (int i = 0; i < done.length; i++) {
        done[i].clear();
        steps.get(i).run(done, done[i]);
      }
      all.paste(done[done.length - 1], from, count);
    }
    return all;
  }

  /** The outcome at one point. */
  public Outcome at(Point point) {
    return run(Points.of(List.of(point))).outcome(0);
  }

  private int place(Formula formula) {
    Integer known = places.get(formula);
    if (known != null) {
      return known;
    }
    Step step = step(formula);
    steps.add(step);
    places.put(formula, steps.size() - 1);
    return steps.size() - 1;
  }

  private Step step(Formula formula) {
    CType type = formula.type();
    if (formula instanceof Literal literal) {
      constants.add(new Constant(steps.size(), literal.value()));
      return (done, result) -> {};
    }
    if (formula instanceof Symbol symbol) {
      readings.add(new Reading(steps.size(), input(symbol), type));
      return (done, result) -> {};
    }
    if (formula instanceof Cast cast) {
      int operand = place(cast.operand());
      return (done, result) -> {
        Arithmetic.convert(type, done[operand].values, result.values);
        result.spread(done[operand]);
      };
    }
    if (formula instanceof Unary unary) {
      return step(unary);
    }
    if (formula instanceof Conditional conditional) {
      int condition = place(conditional.condition());
      int whenTrue = place(conditional.whenTrue());
      int whenFalse = place(conditional.whenFalse());
      return (done, result) -> choose(done[condition], done[whenTrue], done[whenFalse], result);
    }
    return step((Binary) formula);
  }

  private Step step(Unary unary) {
    CType type = unary.type();
    if (unary.operator() == Unary.Operator.MINUS) {
      return step(new Binary(Binary.Operator.SUBTRACT, new Literal(0, type), unary.operand()));
    }
    int operand = place(unary.operand());
    return (done, result) -> {
      Arithmetic.complement(type, done[operand].values, result.values);
      result.spread(done[operand]);
    };
  }

  private Step step(Binary binary) {
    Formula right = binary.right();
    switch (binary.operator()) {
      case LOGICAL_AND -> {
        return step(new Conditional(binary.left(), truth(right), Literal.of(0)));
      }
      case LOGICAL_OR -> {
        return step(new Conditional(binary.left(), Literal.of(1), truth(right)));
      }
      default -> {}
    }
    CType type = binary.left().type();
    int l = place(binary.left());
    int r = place(right);
    return (done, result) -> {
      Arithmetic.binary(binary.operator(), type, done[l].values, done[r].values, result);
      result.spread(done[l]);
      result.spread(done[r]);
    };
  }

  private static Formula truth(Formula formula) {
    Formula promoted = Expressions.promote(formula);
    return new Binary(Binary.Operator.NOT_EQUAL, promoted, new Literal(0, promoted.type()));
  }

  private static void choose(Column condition, Column whenTrue, Column whenFalse, Column result) {
    Arithmetic.choose(condition.values, whenTrue.values, whenFalse.values, result.values);
    result.spread(condition, whenTrue, whenFalse);
  }

  private static Input input(Symbol symbol) {
    return Input.named(symbol.name())
        .orElseThrow(
            () -> new IllegalArgumentException(symbol.name() + " is not an input of a layout"));
  }
}
