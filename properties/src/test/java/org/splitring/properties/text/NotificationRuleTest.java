package org.splitring.properties.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.properties.normal.Decision;

/** The two ways to write the rule are one rule; a wrong one is neither. */
class NotificationRuleTest {

  /** The rule that tells one index too many. */
  private static final Formula WRONG =
      Expressions.binary(
          Operator.LESS_EQUAL,
          distance(Input.BASE.as(CType.U16), Input.A.as(CType.U16)),
          distance(Input.BASE.as(CType.U16), Input.N.as(CType.U16)));

  @Test
  void theWrittenRuleHoldsWhereTheMeantOneDoes() {
    assertTrue(
        NotificationRule.compared(NotificationRule.WRITTEN, NotificationRule.MEANT).proved());
  }

  @Test
  void anotherRuleIsNotTakenForIt() {
    assertFalse(NotificationRule.compared(WRONG, NotificationRule.MEANT).proved());
    assertFalse(Decision.areSame(WRONG, NotificationRule.MEANT));
    assertFalse(Decision.areSame(WRONG, NotificationRule.WRITTEN));
    assertTrue(Decision.areSame(NotificationRule.WRITTEN, NotificationRule.WRITTEN));
  }

  private static Formula distance(Formula from, Formula to) {
    return Expressions.cast(CType.U16, Expressions.binary(Operator.SUBTRACT, to, from));
  }
}
