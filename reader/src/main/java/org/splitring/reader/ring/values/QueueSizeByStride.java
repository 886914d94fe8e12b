package org.splitring.reader.ring.values;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.Struct;

/**
 * Finds Queue Size by what it counts, whatever its name: the available ring stands behind the
 * descriptor table ("Split Virtqueues", {@code virtq_desc desc[Queue Size]}), so what gives its
 * place if the size of a descriptor is multiplied by it, at every legal Queue Size, is the number
 * of descriptors.
 */
public final class QueueSizeByStride {

  private static final long SIZE = Struct.VIRTQ_DESC.size().fixed();
  private static final int SHIFT = Long.numberOfTrailingZeros(SIZE);
  private static final long BASE = 1L << 20;

  private QueueSizeByStride() {}

  /**
   * What is counted, without conversions.
   *
   * @param place of the available ring, over the base and the source's symbols
   */
  public static Optional<Formula> in(Formula place) {
    Set<Formula> factors = new LinkedHashSet<>();
    Expressions.rewrite(
        place,
        node -> {
          if (node instanceof Binary product) {
            factor(product).ifPresent(factors::add);
          }
          return node;
        });
    return factors.stream()
        .filter(factor -> factors.size() == 1)
        .filter(factor -> standsBehind(counting(place, factor)))
        .findFirst();
  }

  private static Optional<Formula> factor(Binary product) {
    Optional<Formula> counted =
        switch (product.operator()) {
          case MULTIPLY ->
              isLiteral(product.right(), SIZE)
                  ? Optional.of(product.left())
                  : isLiteral(product.left(), SIZE)
                      ? Optional.of(product.right())
                      : Optional.empty();
          case SHIFT_LEFT ->
              isLiteral(product.right(), SHIFT) ? Optional.of(product.left()) : Optional.empty();
          default -> Optional.empty();
        };
    return counted.map(FormulaQuestions::bare).filter(each -> !(each instanceof Literal));
  }

  private static boolean isLiteral(Formula formula, long value) {
    return FormulaQuestions.bare(formula) instanceof Literal literal && literal.value() == value;
  }

  /** The formula with what is counted replaced by Queue Size. */
  public static Formula counting(Formula formula, Formula counted) {
    return Expressions.rewrite(
        formula, node -> node.equals(counted) ? Input.N.as(counted.type()) : node);
  }

  private static boolean standsBehind(Formula place) {
    if (!FormulaQuestions.isOverInputs(place)) {
      return false;
    }
    long base = Expressions.mentions(place, Input.BASE) ? BASE : 0;
    List<Point> points = new ArrayList<>();
    for (QueueSize size : QueueSize.all()) {
      points.add(new Point(size.entries(), 1, base, 0));
    }
    Column places = CompiledFormula.of(place).run(Points.of(points));
    for (int i = 0; i < places.count(); i++) {
      if (!places.isDefined(i) || places.value(i) != base + SIZE * points.get(i).size()) {
        return false;
      }
    }
    return true;
  }
}
