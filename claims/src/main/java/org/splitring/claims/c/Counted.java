package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.formula.Program;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.Struct;

/**
 * Finds Queue Size by what it counts, whatever its name: the available ring stands behind the
 * descriptor table, so what gives its place if the size of a descriptor is multiplied by it, at
 * every legal Queue Size, is the number of descriptors.
 */
final class Counted {

  private static final long SIZE = Struct.VIRTQ_DESC.size().fixed();
  private static final long BASE = 1L << 20;

  private Counted() {}

  /**
   * What is counted, without conversions.
   *
   * @param place of the available ring, over the base and the source's symbols
   */
  static Optional<Formula> descriptors(Formula place) {
    Set<Formula> factors = new LinkedHashSet<>();
    Expressions.rewrite(
        place,
        node -> {
          if (node instanceof Binary product && product.operator() == Binary.Operator.MULTIPLY) {
            factor(product.left(), product.right()).ifPresent(factors::add);
            factor(product.right(), product.left()).ifPresent(factors::add);
          }
          return node;
        });
    return factors.stream()
        .filter(factor -> factors.size() == 1)
        .filter(factor -> standsBehind(in(place, factor)))
        .findFirst();
  }

  private static Optional<Formula> factor(Formula one, Formula other) {
    boolean descriptor =
        RingCalls.bare(other) instanceof Literal literal && literal.value() == SIZE;
    return Optional.of(RingCalls.bare(one))
        .filter(each -> descriptor && !(each instanceof Literal));
  }

  /** The formula with what is counted replaced by Queue Size. */
  static Formula in(Formula formula, Formula counted) {
    return Expressions.rewrite(
        formula, node -> node.equals(counted) ? Input.N.as(counted.type()) : node);
  }

  private static boolean standsBehind(Formula place) {
    boolean known =
        Expressions.symbols(place).stream()
            .allMatch(symbol -> Input.named(symbol.name()).isPresent());
    if (!known) {
      return false;
    }
    long base = Expressions.mentions(place, Input.BASE) ? BASE : 0;
    List<Point> points = new ArrayList<>();
    for (QueueSize size : QueueSize.all()) {
      points.add(new Point(size.entries(), 1, base, 0));
    }
    Column places = Program.of(place).run(Points.of(points));
    for (int i = 0; i < places.count(); i++) {
      if (!places.isDefined(i) || places.value(i) != base + SIZE * points.get(i).size()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the formula is that symbol, but for a bound. */
  static boolean isBounded(Formula formula, Symbol symbol) {
    Formula bare = RingCalls.bare(formula);
    return bare.equals(symbol)
        || bare instanceof Literal
        || bare instanceof Conditional choice
            && isBounded(choice.whenTrue(), symbol)
            && isBounded(choice.whenFalse(), symbol);
  }
}
