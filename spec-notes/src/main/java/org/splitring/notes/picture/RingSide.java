package org.splitring.notes.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.model.claim.Claim;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Field;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.Region;
import org.splitring.model.ring.ClaimedPlaces;
import org.splitring.model.ring.RingPlaces;
import org.splitring.notes.words.Label;

/**
 * The fields of one ring as one side places them, element by element, at one point.
 *
 * <p>A side may place two fields on the same bytes; that is what some claimants get wrong.
 *
 * @param title whose ring it is
 * @param fields in no particular order; offsets are bytes from the base
 */
public record RingSide(String title, List<Region> fields) {

  /** A place farther from the base than any ring reaches cannot be drawn. */
  private static final long FARTHEST = 1L << 33;

  public RingSide {
    fields = List.copyOf(fields);
  }

  /** The ring as the standard places it. */
  public static RingSide standard(Point point) {
    RingPlaces places =
        RingPlaces.standard(
            new QueueSize((int) point.size()), new QueueAlign(point.align()), point.base());
    return of("standard", places).orElseThrow();
  }

  /**
   * The claimant's ring; what the claim does not say of it is taken to be as the standard has it,
   * relative to the part that it belongs to.
   *
   * @return empty if a place lies beyond what can be drawn, or C leaves it undefined
   */
  public static Optional<RingSide> claimed(Claim claim, Point point) {
    return ClaimedPlaces.of(claim, point).flatMap(places -> of(Label.of(claim), places));
  }

  /** Empty if a place lies beyond what can be drawn. */
  private static Optional<RingSide> of(String title, RingPlaces places) {
    List<Region> all = new ArrayList<>();
    for (Part part : Part.values()) {
      for (Field field : part.struct().fields()) {
        long offset = places.address(part, field) - places.desc();
        if (offset < 0 || offset > FARTHEST) {
          return Optional.empty();
        }
        add(part, field, offset, places.size(), all);
      }
    }
    return Optional.of(new RingSide(title, all));
  }

  private static void add(Part part, Field field, long offset, QueueSize size, List<Region> all) {
    String name = prefix(part, field) + field.name();
    if (!field.repeated()) {
      all.add(new Region(name, offset, field.elementBytes()));
      return;
    }
    for (int i = 0; i < size.entries(); i++) {
      long start = offset + (long) i * field.elementBytes();
      all.add(new Region(name + "[" + i + "]", start, field.elementBytes()));
    }
  }

  private static String prefix(Part part, Field field) {
    if (part == Part.DESCRIPTOR_TABLE || field.name().endsWith("_event")) {
      return "";
    }
    return part == Part.AVAILABLE_RING ? "avail." : "used.";
  }
}
