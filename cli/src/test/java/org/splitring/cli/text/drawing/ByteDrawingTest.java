package org.splitring.cli.text.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.splitring.cli.fixture.C;
import org.splitring.cli.fixture.Claims;
import org.splitring.cli.fixture.Golden;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.Region;
import org.splitring.notes.picture.RingSide;

class ByteDrawingTest {

  @Test
  void aLargeRingIsElidedAndTheBytesLeftOutAreCounted() {
    String drawing = draw(Claims.qemu(), new Point(32768, 4, 0, 1));
    Golden.assertText("bytes-32768-4.txt", drawing);
    assertTrue(drawing.lines().count() < 60, drawing);
  }

  /** Every row is two bytes or a counted gap, so together they are the whole of the longer ring. */
  @Test
  void nothingIsLeftOutUncounted() {
    for (long size : List.of(1L, 2L, 4L, 64L, 1024L)) {
      for (long align : List.of(4L, 8L, 64L, 4096L)) {
        Point point = new Point(size, align, 0, 1);
        String drawing = draw(Claims.specPrinted(), point);
        long end = Math.max(end(RingSide.standard(point)), end(claimed(point)));
        assertEquals(end, drawn(drawing), drawing);
      }
    }
  }

  @Test
  void anOddPlaceIsDrawnToo() {
    String drawing = draw(typed(Quantity.USED, Literal.of(41)), new Point(2, 4, 0, 1));
    Golden.assertText("bytes-odd.txt", drawing);
  }

  @Test
  void anEventFieldThatMovesAwayTakesOnlyItselfAlong() {
    String drawing = draw(typed(Quantity.USED_EVENT, C.linear(18, 2)), new Point(1, 4, 0, 1));
    Golden.assertText("bytes-event.txt", drawing);
  }

  @Test
  void aPlaceBeyondEveryRingIsNotDrawn() {
    Formula far = Literal.of(-8, CType.U64);
    assertTrue(RingSide.claimed(typed(Quantity.USED, far), new Point(1, 4, 0, 1)).isEmpty());
  }

  @Test
  void anAddressIsDrawnRelativeToItsBase() {
    Point based = new Point(2, 4, 0x10000, 1);
    RingSide side = RingSide.claimed(Claims.qemu(), based).orElseThrow();
    assertTrue(side.fields().contains(new Region("used.flags", 40, 2)), side.toString());
    assertTrue(side.fields().contains(new Region("avail.flags", 32, 2)), side.toString());
  }

  @Test
  void equalRingsHaveNoConflict() {
    String drawing = draw(Claims.linux(), new Point(4, 16, 0, 1));
    assertFalse(drawing.contains("<!>"), drawing);
  }

  private static RingSide claimed(Point point) {
    return RingSide.claimed(Claims.specPrinted(), point).orElseThrow();
  }

  private static String draw(Claim claim, Point point) {
    return ByteDrawing.of(
        RingSide.standard(point), RingSide.claimed(claim, point).orElseThrow(), Style.PLAIN);
  }

  private static long end(RingSide side) {
    return side.fields().stream().mapToLong(Region::end).max().orElseThrow();
  }

  private static long drawn(String drawing) {
    long bytes = 0;
    Pattern gap = Pattern.compile("~ (\\d+) bytes not drawn");
    List<String> lines = new ArrayList<>(drawing.lines().toList());
    for (String line : lines.subList(2, lines.size())) {
      Matcher counted = gap.matcher(line);
      if (counted.find()) {
        bytes += Long.parseLong(counted.group(1));
      } else if (line.contains("|")) {
        bytes += 2;
      }
    }
    return bytes;
  }

  private static Claim typed(Quantity quantity, Formula formula) {
    return new Claim(
        "typed",
        "typed",
        Role.BOTH,
        Provenance.typed(),
        DataModel.LP64,
        List.of(),
        Scope.WHOLE,
        List.of(),
        List.of(Statement.Stated.of(quantity, formula, Measured.OFFSET)));
  }
}
