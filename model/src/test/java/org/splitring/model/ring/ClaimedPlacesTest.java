package org.splitring.model.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

class ClaimedPlacesTest {

  private static final Point POINT = new Point(2, 4, 0x1000, 0);
  private static final RingPlaces STANDARD =
      RingPlaces.standard(new QueueSize(2), new QueueAlign(4), 0x1000);

  private static Claim claim(DataModel model, Statement... statements) {
    return new Claim(
        "it",
        "It",
        Role.DEVICE,
        Provenance.typed(),
        model,
        List.of(),
        Scope.WHOLE,
        List.of(),
        List.of(statements));
  }

  private static Formula literal(long value) {
    return Literal.of(value, CType.U64);
  }

  private static Formula behindBase(long offset) {
    return Expressions.binary(Operator.ADD, Input.BASE.as(CType.U64), literal(offset));
  }

  private static Stated offset(Quantity quantity, long offset) {
    return Stated.of(quantity, literal(offset), Measured.OFFSET);
  }

  private static Stated onlyWhere(Formula condition) {
    return new Stated(
        Quantity.USED,
        literal(40),
        Measured.OFFSET,
        Optional.of(condition),
        Optional.empty(),
        List.of());
  }

  @Test
  void whatIsNotSaidIsWhereTheStandardHasIt() {
    assertEquals(Optional.of(STANDARD), ClaimedPlaces.of(claim(DataModel.LP64), POINT));
    Stated size = offset(Quantity.TOTAL, 1);
    assertEquals(Optional.of(STANDARD), ClaimedPlaces.of(claim(DataModel.LP64, size), POINT));
  }

  @Test
  void offsetsAndAddressesComeToTheSame() {
    RingPlaces expected = STANDARD.with(Quantity.USED, 0x1028);
    Stated address = Stated.of(Quantity.USED, behindBase(40), Measured.ADDRESS);
    assertEquals(
        Optional.of(expected),
        ClaimedPlaces.of(claim(DataModel.LP64, offset(Quantity.USED, 40)), POINT));
    assertEquals(Optional.of(expected), ClaimedPlaces.of(claim(DataModel.LP64, address), POINT));
    assertEquals(Optional.of(expected), ClaimedPlaces.of(address, DataModel.LP64, POINT));
  }

  /** The event field of a ring that moves does not undo what is said of the field itself. */
  @Test
  void anEventFieldIsWhereTheClaimHasItWhateverTheOrder() {
    Claim claim =
        claim(DataModel.LP64, offset(Quantity.AVAIL_EVENT, 500), offset(Quantity.USED, 400));
    RingPlaces places = ClaimedPlaces.of(claim, POINT).orElseThrow();
    assertEquals(0x1000 + 400, places.used());
    assertEquals(0x1000 + 500, places.availEvent());
  }

  @Test
  void aPointerHasTheWidthOfTheDataModel() {
    Stated far = Stated.of(Quantity.USED, literal(0x1_0000_0044L), Measured.ADDRESS);
    assertEquals(0x44, ClaimedPlaces.of(far, DataModel.ILP32, POINT).orElseThrow().used());
    assertEquals(0x1_0000_0044L, ClaimedPlaces.of(far, DataModel.LP64, POINT).orElseThrow().used());
  }

  @Test
  void aRingIsThereOnlyWhereItIsLaidOut() {
    Stated never = onlyWhere(literal(0));
    Stated always = onlyWhere(literal(1));
    Stated undefined = onlyWhere(Expressions.binary(Operator.DIVIDE, literal(1), literal(0)));
    assertEquals(Optional.empty(), ClaimedPlaces.of(never, DataModel.LP64, POINT));
    assertEquals(Optional.empty(), ClaimedPlaces.of(undefined, DataModel.LP64, POINT));
    assertEquals(0x1028, ClaimedPlaces.of(always, DataModel.LP64, POINT).orElseThrow().used());
    assertEquals(Optional.empty(), ClaimedPlaces.of(claim(DataModel.LP64, never), POINT));
  }
}
