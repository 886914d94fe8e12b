package org.splitring.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.splitring.model.claim.Claim;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Field;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.Region;

/**
 * The fields of one ring as one side places them, element by element, at one point.
 *
 * <p>A side may place two fields on the same bytes; that is what some claimants get wrong.
 *
 * @param title whose ring it is
 * @param fields in no particular order
 */
record RingSide(String title, List<Region> fields) {

  /** A place farther from the base than any ring reaches cannot be drawn. */
  private static final long FARTHEST = 1L << 33;

  private static final Map<String, Quantity> EVENTS =
      Map.of("used_event", Quantity.USED_EVENT, "avail_event", Quantity.AVAIL_EVENT);

  RingSide {
    fields = List.copyOf(fields);
  }

  static RingSide standard(Point point) {
    return new RingSide("standard", fields(layout(point), Map.of()));
  }

  /**
   * The claimant's ring; what the claim does not say of it is taken to be as the standard has it,
   * relative to the part that it belongs to. Empty if a place lies beyond what can be drawn.
   */
  static Optional<RingSide> claimed(Claim claim, Point point) {
    Layout standard = layout(point);
    long avail = Claimed.bytes(claim, Quantity.AVAIL, point).orElse(standard.avail());
    long used = Claimed.bytes(claim, Quantity.USED, point).orElse(standard.used());
    if (!drawable(avail) || !drawable(used)) {
      return Optional.empty();
    }
    Map<String, OptionalLong> events =
        Map.of(
            "used_event", Claimed.bytes(claim, EVENTS.get("used_event"), point),
            "avail_event", Claimed.bytes(claim, EVENTS.get("avail_event"), point));
    if (events.values().stream().anyMatch(at -> !drawable(at.orElse(0)))) {
      return Optional.empty();
    }
    Layout layout = new Layout(standard.size(), avail, used);
    return Optional.of(new RingSide(Label.of(claim), fields(layout, events)));
  }

  private static boolean drawable(long offset) {
    return offset >= 0 && offset <= FARTHEST;
  }

  private static Layout layout(Point point) {
    return Layout.standard(new QueueSize((int) point.size()), new QueueAlign(point.align()));
  }

  private static List<Region> fields(Layout layout, Map<String, OptionalLong> events) {
    List<Region> all = new ArrayList<>();
    for (Part part : Part.values()) {
      List<Region> regions = layout.fields(part);
      for (int i = 0; i < regions.size(); i++) {
        Field field = part.struct().fields().get(i);
        Region region = regions.get(i);
        if (field.repeated()) {
          elements(prefix(part) + field.name(), region, field.elementBytes(), all);
        } else if (EVENTS.containsKey(field.name())) {
          OptionalLong moved = events.getOrDefault(field.name(), OptionalLong.empty());
          all.add(new Region(field.name(), moved.orElse(region.offset()), region.length()));
        } else {
          all.add(new Region(prefix(part) + field.name(), region.offset(), region.length()));
        }
      }
    }
    return all;
  }

  private static String prefix(Part part) {
    return switch (part) {
      case DESCRIPTOR_TABLE -> "";
      case AVAILABLE_RING -> "avail.";
      case USED_RING -> "used.";
    };
  }

  private static void elements(String name, Region array, int bytes, List<Region> all) {
    for (long i = 0; i * bytes < array.length(); i++) {
      all.add(new Region(name + "[" + i + "]", array.offset() + i * bytes, bytes));
    }
  }
}
