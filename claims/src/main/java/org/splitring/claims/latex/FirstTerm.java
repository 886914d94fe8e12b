package org.splitring.claims.latex;

import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;

/**
 * Where a formula for the whole ring has the used ring: behind the first of its two terms.
 *
 * <p>Only a sum of exactly two terms, each of them made with Queue Align, is read so.
 */
final class FirstTerm {

  private FirstTerm() {}

  static Statement of(Statement total) {
    if (total instanceof Unread unread) {
      return new Unread(Quantity.USED, unread.reason(), unread.at(), unread.mend());
    }
    Stated stated = (Stated) total;
    Formula sum = bare(stated.formula());
    if (sum instanceof Binary terms
        && terms.operator() == Binary.Operator.ADD
        && isTerm(terms.left())
        && isTerm(terms.right())) {
      return new Stated(
          Quantity.USED,
          bare(terms.left()),
          Measured.OFFSET,
          stated.laidOut(),
          stated.at(),
          stated.notes());
    }
    return new Unread(
        Quantity.USED,
        "the size is not a sum of two terms that are both rounded up, so it does not say where the"
            + " used ring starts",
        stated.at(),
        "write it as the one part rounded up plus the other");
  }

  private static boolean isTerm(Formula formula) {
    boolean sum =
        bare(formula) instanceof Binary binary && binary.operator() == Binary.Operator.ADD;
    return !sum && Expressions.mentions(formula, Input.A);
  }

  /** Without the conversions that only the whole sum needs. */
  private static Formula bare(Formula formula) {
    Formula at = formula;
    while (at instanceof Cast cast) {
      at = cast.operand();
    }
    return at;
  }
}
