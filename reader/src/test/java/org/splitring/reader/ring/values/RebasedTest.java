package org.splitring.reader.ring.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;

class RebasedTest {

  private static final Symbol BASE = Input.BASE.as(CType.U64);
  private static final Symbol ALIGN = Input.A.as(CType.U64);

  private static Formula binary(Operator operator, Formula left, Formula right) {
    return new Binary(operator, left, right);
  }

  @Test
  void whatIsCountedFromTheBaseAndAddedToItIsItself() {
    Formula difference = binary(Operator.SUBTRACT, ALIGN, BASE);
    assertEquals(ALIGN, Rebased.of(binary(Operator.ADD, BASE, difference)));
  }

  @Test
  void anythingElseStaysAsItIs() {
    Formula other = binary(Operator.ADD, BASE, binary(Operator.SUBTRACT, BASE, ALIGN));
    assertEquals(other, Rebased.of(other));
  }
}
