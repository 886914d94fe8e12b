package org.splitring.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.properties.C.A;
import static org.splitring.properties.C.BASE;
import static org.splitring.properties.C.N;
import static org.splitring.properties.C.add;
import static org.splitring.properties.C.binary;
import static org.splitring.properties.C.iff;
import static org.splitring.properties.C.mul;
import static org.splitring.properties.C.num;
import static org.splitring.properties.C.size;
import static org.splitring.properties.C.upByMask;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Cause;
import org.splitring.model.verdict.Domain;
import org.splitring.properties.cause.Causes;

/** What is offered as a cause, and what is not. */
class CausesTest {

  private static final Formula RIGHT = upByMask(add(BASE, mul(size(18), N), size(6)), A);

  /** A multiple of every alignment that enumeration does not try. */
  private static final Formula FAR = size((1L << 40) + (1L << 16));

  private static Optional<Cause> cause(Formula used) {
    return Causes.explained(
            Checker.check(Claims.of(Claims.address(Quantity.USED, used)), Domain.DEFAULT))
        .judged()
        .get(0)
        .cause();
  }

  /** The side of the choice that is never taken is right, but for one base. */
  @Test
  void anEditThatAgreesAtEveryPointAndIsNotProvedIsNotOffered() {
    Formula wrongAtOneBase = iff(binary(Operator.EQUAL, BASE, FAR), size(0), RIGHT);
    assertEquals(Optional.empty(), cause(hidden(wrongAtOneBase)));
  }

  @Test
  void theSameEditIsOfferedWhereItIsProved() {
    assertTrue(cause(hidden(RIGHT)).isPresent());
  }

  /** C's ! gives 0 or 1; in Rust it turns every bit around. */
  @Test
  void aMaskThatWasNegatedWithTheWrongSignIsSaid() {
    Formula less = binary(Operator.SUBTRACT, A, size(1));
    Formula not = binary(Operator.EQUAL, less, size(0));
    Formula sum = add(add(BASE, mul(size(18), N), size(6)), less);
    Formula used = Expressions.binary(Operator.AND, sum, not);
    assertEquals("! gives 0 or 1: ~(a - 1) is meant", cause(used).map(Cause::words).orElse("none"));
  }

  @Test
  void whatAgreesHasNoCause() {
    assertTrue(cause(RIGHT).isEmpty());
  }

  private static Formula hidden(Formula never) {
    return iff(binary(Operator.GREATER, N, num(40000)), never, mul(size(3), N));
  }
}
