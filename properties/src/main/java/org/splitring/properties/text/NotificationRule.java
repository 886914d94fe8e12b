package org.splitring.properties.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Symbol;
import org.splitring.model.ring.Index16;
import org.splitring.model.text.Answer;
import org.splitring.model.text.Passage;
import org.splitring.properties.Equivalence;
import org.splitring.properties.normal.Decision;

/**
 * Whether a rule for leaving out notifications is the standard's, at all triples of indexes.
 *
 * <p>There are 2^48 of them: that is proved. The prover has no unknown alignment, so the index that
 * is waited for and the one before are put into one number of 64 bits.
 */
final class NotificationRule {

  private static final int WIDTH = 16;

  private static final Formula AFTER = Input.N.as(CType.U16);
  private static final Formula BEFORE = part(0);
  private static final Formula EVENT = part(WIDTH);

  /** The standard's rule, of the index that is waited for, the one before, and the one after. */
  static final Formula MEANT =
      Index16.passed(Input.A.as(CType.U16), Input.BASE.as(CType.U16), AFTER);

  /** The same rule as the standard's header writes it; law: the two hold at the same triples. */
  static final Formula WRITTEN =
      Expressions.binary(
          Operator.LESS,
          index(minus(minus(AFTER, Input.A.as(CType.U16)), Literal.of(1))),
          index(minus(AFTER, Input.BASE.as(CType.U16))));

  private NotificationRule() {}

  static Answer answer(Passage.Notification passage) {
    if (Stream.of(MEANT, WRITTEN).anyMatch(rule -> Decision.areSame(passage.rule(), rule))) {
      return proved();
    }
    Equivalence.Found found = compared(passage.rule(), MEANT);
    if (found.proved()) {
      return proved();
    }
    return found
        .difference()
        .map(NotificationRule::differs)
        .orElseGet(
            () ->
                new Answer.Undecided(
                    "the proof for all triples of indexes did not end",
                    passage.at().at(),
                    "state the rule more simply"));
  }

  private static Formula minus(Formula left, Formula right) {
    return Expressions.binary(Operator.SUBTRACT, left, right);
  }

  private static Formula index(Formula number) {
    return Expressions.cast(CType.U16, number);
  }

  private static Formula truth(Formula condition) {
    return Expressions.not(Expressions.not(condition));
  }

  private static Answer proved() {
    return new Answer.Agrees(List.of("proved for all 2^48 triples of indexes"));
  }

  /** Compares two rules at every triple, with the solver. */
  static Equivalence.Found compared(Formula one, Formula other) {
    return Equivalence.of(truth(apart(one)), truth(apart(other)));
  }

  private static Formula part(int from) {
    return Expressions.cast(
        CType.U16,
        Expressions.binary(Operator.SHIFT_RIGHT, Input.BASE.as(CType.U64), Literal.of(from)));
  }

  /** The rule over n and base only. */
  private static Formula apart(Formula rule) {
    return Expressions.rewrite(
        rule,
        node -> {
          if (!(node instanceof Symbol symbol) || symbol.name().equals(Input.N.symbol())) {
            return node;
          }
          Formula index = symbol.name().equals(Input.A.symbol()) ? EVENT : BEFORE;
          return Expressions.cast(symbol.type(), index);
        });
  }

  private static Answer differs(Point point) {
    int event = (int) (point.base() >>> WIDTH) & (Index16.WRAP - 1);
    int before = (int) point.base() & (Index16.WRAP - 1);
    int after = (int) point.size();
    boolean notify = Index16.passed(event, before, after);
    return Answer.Differs.of(
        String.format(
            Locale.ROOT, "waiting for index %d, idx goes from %d to %d", event, before, after),
        notify ? "notify" : "do not notify",
        notify ? "do not notify" : "notify");
  }
}
