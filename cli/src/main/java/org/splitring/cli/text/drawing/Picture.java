package org.splitring.cli.text.drawing;

import org.splitring.model.claim.Claim;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Counterexample;
import org.splitring.notes.picture.RingSide;
import org.splitring.notes.words.Label;

/** The picture of a counterexample: two rings for a place, bars for a size; none if undefined. */
public final class Picture {

  private static final long LARGEST = 1L << 33;

  private Picture() {}

  public static String of(Claim claim, Quantity quantity, Counterexample at, Style style) {
    if (at.claimed().isEmpty()) {
      return "";
    }
    long claimed = at.claimed().getAsLong();
    if (claimed < 0 || claimed > LARGEST) {
      return "    (too far from the base to be drawn)\n";
    }
    Point point = at.point();
    return switch (quantity.measure()) {
      case PLACE ->
          RingSide.claimed(claim, point)
              .map(side -> ByteDrawing.of(RingSide.standard(point), side, style))
              .orElse("    (another place of this claim is too far from the base to be drawn)\n");
      case ROOM -> BarDrawing.ring(layout(point), Label.of(claim), claimed);
      case AREA -> BarDrawing.area(at.standard(), Label.of(claim), claimed);
    };
  }

  private static Layout layout(Point point) {
    return Layout.standard(new QueueSize((int) point.size()), new QueueAlign(point.align()));
  }
}
