package org.splitring.properties.text;

import java.util.List;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.text.Passage;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;
import org.splitring.properties.Checker;

/**
 * The other reading of a formula that takes Queue Align: as the mask {@code a - 1}, which the text
 * does not say.
 */
final class MaskReading {

  private MaskReading() {}

  /** What comes of it, for a formula that differs as it is read. */
  static List<String> notes(Passage.Arithmetic passage, Domain domain) {
    if (!(passage.statement() instanceof Stated stated)
        || !Expressions.mentions(stated.formula(), Input.A)) {
      return List.of();
    }
    Claim claim = passage.claim();
    Stated other =
        new Stated(
            stated.quantity(),
            masked(stated.formula()),
            stated.measured(),
            stated.laidOut(),
            stated.at(),
            List.of());
    Claim masked = claim.saying(List.of(other));
    Verdict verdict = Checker.check(masked, domain).judged().get(0).verdict();
    return List.of(
        (passage.given().isEmpty()
                ? "no sentence says what the names of the formula are; Queue Align is taken to be a"
                : "the text has " + passage.given() + ", and Queue Align is a")
            + ", a power of two; read as the mask a - 1 instead, the formula "
            + verdict.word());
  }

  private static Formula masked(Formula formula) {
    return Expressions.rewrite(
        formula,
        node ->
            node instanceof Symbol symbol && symbol.name().equals(Input.A.symbol())
                ? Expressions.cast(
                    symbol.type(),
                    Expressions.binary(Operator.SUBTRACT, symbol, Literal.of(1, symbol.type())))
                : node);
  }
}
