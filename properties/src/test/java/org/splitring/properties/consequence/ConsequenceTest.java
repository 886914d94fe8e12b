package org.splitring.properties.consequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.Quantity.Measure;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.ring.Actor;
import org.splitring.properties.Claims;

class ConsequenceTest {

  private static final Point POINT = new Point(4, 4, 0, 0);

  private static Formula plus(Formula formula, long more) {
    return Expressions.binary(Operator.ADD, formula, Literal.of(more, CType.U64));
  }

  private static Stated offset(Quantity quantity, long more) {
    return Stated.of(quantity, plus(StandardLayout.formula(quantity), more), Measured.OFFSET);
  }

  private static String of(Stated stated, Point point) {
    return Consequence.of(Claims.of(stated), stated, point).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Quantity.class)
  void theStandardItselfHasNone(Quantity quantity) {
    assertTrue(of(offset(quantity, 0), POINT).startsWith("driver and device meet: 6 buffers"));
  }

  /** Two bytes too early, or too few: every quantity has a consequence of its own. */
  @ParameterizedTest
  @EnumSource(Quantity.class)
  void everyDifferenceHasOne(Quantity quantity) {
    long less = quantity.measure() == Measure.PLACE ? -2 : -4;
    String consequence = of(offset(quantity, less), POINT);
    assertTrue(!consequence.contains("meet"), quantity + ": " + consequence);
  }

  @Test
  void anAreaWithoutTheEventFieldIsOverrunWithTheFeature() {
    assertEquals(
        "the driver has room of 12 bytes for the available ring, by itself, and the driver writes"
            + " used_event at byte 76, outside it, over what belongs to somebody else",
        of(offset(Quantity.AVAIL_SIZE, -2), new Point(4, 4, 0, 1)));
  }

  @Test
  void anAddressIsTakenAtItsBase() {
    Formula used = plus(StandardLayout.formula(Quantity.USED), -4);
    Formula address = Expressions.binary(Operator.ADD, used, Input.BASE.as(CType.U64));
    Stated stated = Stated.of(Quantity.USED, address, Measured.ADDRESS);
    Point high = new Point(4, 4, 0xffff_ffff_0000_0000L, 0);
    assertEquals(of(stated, POINT), of(stated, high));
  }

  @Test
  void undefinedArithmeticHasNone() {
    Formula zero = Literal.of(0, CType.U64);
    Stated stated =
        Stated.of(
            Quantity.USED,
            Expressions.binary(Operator.DIVIDE, Input.N.as(CType.U64), zero),
            Measured.OFFSET);
    assertEquals(Optional.empty(), Consequence.of(Claims.of(stated), stated, POINT));
    assertEquals(Optional.empty(), Consequence.tale(Claims.of(stated), Actor.DRIVER, POINT));
    Stated total = Stated.of(Quantity.TOTAL, stated.formula(), Measured.OFFSET);
    assertEquals(Optional.empty(), Consequence.of(Claims.of(total), total, POINT));
  }

  @Test
  void aRingThatIsNotLaidOutHasNone() {
    Stated stated =
        new Stated(
            Quantity.USED,
            StandardLayout.formula(Quantity.USED),
            Measured.OFFSET,
            Optional.of(Literal.of(0)),
            Optional.empty(),
            List.of());
    assertEquals(Optional.empty(), Consequence.of(Claims.of(stated), stated, POINT));
  }

  /** Every statement enters, in the order of the quantities whatever that of the claim. */
  @Test
  void aTaleFollowsAllThatAClaimSays() {
    Stated used = offset(Quantity.USED, 4096);
    Stated event = offset(Quantity.AVAIL_EVENT, 8192);
    Tale tale = Consequence.tale(Claims.of(event, used), Actor.DEVICE, POINT).orElseThrow();
    assertEquals(80 + 4096, tale.setup().device().used());
    assertEquals(116 + 8192, tale.setup().device().availEvent());
    assertEquals(80, tale.setup().driver().used());
  }

  /** What a verdict calls a difference in the used ring, a driver notices, and nothing else. */
  @Test
  void theDriverNoticesExactlyTheDifferences() {
    Formula a = Input.A.as(CType.U64);
    Formula slip =
        plus(Expressions.cast(CType.U64, StandardLayout.formula(Quantity.USED_EVENT)), 0);
    Stated stated = Stated.of(Quantity.USED, StandardLayout.up(slip, a), Measured.OFFSET);
    for (QueueSize size : QueueSize.all().subList(0, 8)) {
      for (QueueAlign align : QueueAlign.upTo(64)) {
        Point point = new Point(size.entries(), align.bytes(), 0, 0);
        long standard = StandardLayout.bytes(Quantity.USED, size, align);
        Tale tale = Consequence.tale(Claims.of(stated), Actor.DEVICE, point).orElseThrow();
        assertEquals(tale.setup().device().used() == standard, tale.well(), point.toString());
      }
    }
  }

  @Test
  void textsAndHeadersAreDrivers() {
    assertEquals(Actor.DEVICE, Consequence.actor(Role.DEVICE));
    assertEquals(Actor.DRIVER, Consequence.actor(Role.DRIVER));
    assertEquals(Actor.DRIVER, Consequence.actor(Role.TEXT));
    assertEquals(Actor.DRIVER, Consequence.actor(Role.BOTH));
  }
}
