package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.model.claim.Place;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.Quantity;

/**
 * The sizes of areas that are asked for one by one: a function whose text is not there, and that
 * gives the address of one ring or is handed where it is kept, is told how long that ring is.
 *
 * <p>Of its arguments the length is the only one that is computed from Queue Size. What is rounded
 * is no size of an area, but of the memory for it.
 */
final class Areas {

  /** A call: the address that it gives, and the variables that it is handed. */
  private record Asked(
      Optional<Symbol> result,
      List<Location> handed,
      List<Formula> lengths,
      String text,
      Place at) {}

  private final List<Asked> asked = new ArrayList<>();
  private final Reading reading;

  Areas(Reading reading) {
    this.reading = reading;
  }

  void clear() {
    asked.clear();
  }

  /** A function whose text is not there is called. */
  void ask(Value result, List<Value> arguments, IASTNode call) {
    List<Formula> lengths = new ArrayList<>();
    List<Location> handed = new ArrayList<>();
    for (Value argument : arguments) {
      if (argument instanceof Value.Number number && isLength(number.formula())) {
        lengths.add(number.formula());
      } else if (argument instanceof Value.Pointer pointer) {
        pointer.target().ifPresent(handed::add);
      }
    }
    if (lengths.size() == 1) {
      asked.add(
          new Asked(
              Memory.number(result).map(RingCalls::bare).flatMap(Areas::symbol),
              handed,
              lengths,
              Reading.text(call),
              reading.at(call)));
    }
  }

  private static Optional<Symbol> symbol(Formula formula) {
    return formula instanceof Symbol symbol ? Optional.of(symbol) : Optional.empty();
  }

  /** Whether a number is computed from Queue Size, and not rounded. */
  private boolean isLength(Formula formula) {
    return !(RingCalls.bare(formula) instanceof Symbol)
        && !isRounded(formula)
        && !Expressions.symbols(formula).isEmpty()
        && Expressions.symbols(formula).stream()
            .allMatch(symbol -> symbol.name().equals(Input.EVT.symbol()) || isSize(symbol));
  }

  private boolean isSize(Symbol symbol) {
    return reading
        .unknowns
        .story(symbol)
        .filter(story -> story.kind() == Unknowns.Kind.NAMED)
        .filter(story -> Roles.input(story.shown()).equals(Optional.of(Input.N)))
        .isPresent();
  }

  /** Whether a formula rounds to a multiple. */
  static boolean isRounded(Formula formula) {
    List<Formula> rounding = new ArrayList<>();
    Expressions.rewrite(
        formula,
        node -> {
          if (node instanceof Binary binary
              && switch (binary.operator()) {
                case AND, OR, DIVIDE, REMAINDER, SHIFT_RIGHT -> true;
                default -> false;
              }) {
            rounding.add(binary);
          }
          return node;
        });
    return !rounding.isEmpty();
  }

  /** The sizes of the areas that the function asked for. */
  List<RingCalls.Sized> sizes(Map<Roles.Part, List<Lifting.Found>> parts) {
    List<RingCalls.Sized> sizes = new ArrayList<>();
    Map<Roles.Part, Quantity> areas = new HashMap<>();
    areas.put(Roles.Part.AVAIL, Quantity.AVAIL_SIZE);
    areas.put(Roles.Part.USED, Quantity.USED_SIZE);
    areas.forEach(
        (part, quantity) -> {
          for (Asked each : asked) {
            boolean given =
                parts.getOrDefault(part, List.of()).stream()
                    .anyMatch(found -> each.result().filter(s -> isIn(s, found)).isPresent());
            boolean kept =
                each.handed().stream()
                    .anyMatch(place -> Roles.part(place.shown()).equals(Optional.of(part)));
            if (given || kept) {
              sizes.add(
                  new RingCalls.Sized(
                      quantity, each.text(), each.lengths().get(0), Map.of(), 0, each.at()));
            }
          }
        });
    return sizes;
  }

  private static boolean isIn(Symbol symbol, Lifting.Found found) {
    return !(found.formula() instanceof Literal) && RingCalls.bare(found.formula()).equals(symbol);
  }
}
