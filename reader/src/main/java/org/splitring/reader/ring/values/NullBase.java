package org.splitring.reader.ring.values;

import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;

/** A check whether there is a base at all does not part one base from another. */
public final class NullBase {

  private NullBase() {}

  /** The condition for a base that is there. */
  public static Formula never(Formula condition) {
    return Expressions.rewrite(
        condition,
        node -> {
          if (node instanceof Binary binary
              && binary.right() instanceof Literal literal
              && literal.value() == 0
              && isBase(binary.left())) {
            return switch (binary.operator()) {
              case EQUAL -> Literal.of(0L, CType.INT);
              case NOT_EQUAL -> Literal.of(1L, CType.INT);
              default -> node;
            };
          }
          return node;
        });
  }

  private static boolean isBase(Formula formula) {
    if (formula instanceof Cast cast) {
      return cast.type().width() >= cast.operand().type().width() && isBase(cast.operand());
    }
    return formula instanceof Symbol symbol && symbol.name().equals(Input.BASE.symbol());
  }
}
