package org.splitring.model.formula;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A formula made ready to be evaluated at many points.
 *
 * <p>Every node is a step, done for all points before the next; a step's result is its values and,
 * beside them, the points at which C leaves it undefined. Undefinedness spreads to every user of a
 * value, except through the sides of {@code ?:}, {@code &&} and {@code ||} that C does not
 * evaluate.
 */
public final class Program {

  private interface Step {
    Column run(Column[] done, Points points);
  }

  private final List<Step> steps = new ArrayList<>();
  private final Map<Formula, Integer> places = new IdentityHashMap<>();

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
    Column[] done = new Column[steps.size()];
    for (int i = 0; i < done.length; i++) {
      done[i] = steps.get(i).run(done, points);
    }
    return done[done.length - 1];
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
    steps.add(step(formula));
    places.put(formula, steps.size() - 1);
    return steps.size() - 1;
  }

  private Step step(Formula formula) {
    CType type = formula.type();
    if (formula instanceof Literal literal) {
      return (done, points) -> Column.constant(points.count(), literal.value());
    }
    if (formula instanceof Symbol symbol) {
      Input input = input(symbol);
      return (done, points) -> Column.input(points, input, type);
    }
    if (formula instanceof Cast cast) {
      int operand = place(cast.operand());
      return (done, points) -> done[operand].converted(type);
    }
    if (formula instanceof Unary unary) {
      int operand = place(unary.operand());
      return (done, points) -> Arithmetic.unary(unary.operator(), type, done[operand]);
    }
    if (formula instanceof Conditional conditional) {
      int condition = place(conditional.condition());
      int whenTrue = place(conditional.whenTrue());
      int whenFalse = place(conditional.whenFalse());
      return (done, points) -> done[condition].choose(done[whenTrue], done[whenFalse]);
    }
    return step((Binary) formula);
  }

  private Step step(Binary binary) {
    int left = place(binary.left());
    int right = place(binary.right());
    return switch (binary.operator()) {
      case LOGICAL_AND ->
          (done, points) ->
              done[left].choose(done[right].truth(), Column.constant(points.count(), 0));
      case LOGICAL_OR ->
          (done, points) ->
              done[left].choose(Column.constant(points.count(), 1), done[right].truth());
      default -> {
        CType type = binary.left().type();
        yield (done, points) -> Arithmetic.binary(binary.operator(), type, done[left], done[right]);
      }
    };
  }

  private static Input input(Symbol symbol) {
    return Input.named(symbol.name())
        .orElseThrow(
            () -> new IllegalArgumentException(symbol.name() + " is not an input of a layout"));
  }
}
