package org.splitring.claims.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.splitring.model.claim.Sighting;
import org.splitring.model.formula.Point;

/**
 * Writes an observation as a file of the catalogue, which {@link RecordedReader} reads back: one
 * line for each Queue Size, one number for each Queue Align, {@code none} where nothing was seen.
 */
public final class RecordedText {

  static final String NOT_SEEN = "none";
  static final String EVENTS = "used_with_event_idx";
  static final String SAME = "the same";

  private static final String HEAD =
      """
      # Where a running device had the used ring, in bytes from the base: one line for each Queue Size,
      # one number for each Queue Align. Every one of the runs has seen the same.
      # Written by 'splitring probe --record', which adds another run that has; not to be edited.
      runs:
      %sbase: %d
      aligns: %s
      """;

  private RecordedText() {}

  /**
   * The file's text.
   *
   * @throws IllegalArgumentException if there is no sighting, or if they are at several bases
   */
  public static String of(Recorded recorded) {
    List<Long> bases =
        recorded.sightings().stream().map(each -> each.point().base()).distinct().toList();
    if (bases.size() != 1) {
      throw new IllegalArgumentException("one base is recorded, not " + bases.size());
    }
    List<Long> aligns =
        distinct(recorded.sightings().stream().map(each -> each.point().align()).toList());
    String head =
        String.format(
            Locale.ROOT,
            HEAD,
            recorded.runs().stream().map(RecordedText::run).collect(Collectors.joining()),
            bases.get(0),
            numbers(aligns));
    String without = rows(recorded, aligns, 0);
    String with = rows(recorded, aligns, 1);
    return head
        + "used:\n"
        + without
        + EVENTS
        + (with.equals(without) ? ": " + SAME + "\n" : ":\n" + with);
  }

  private static String run(RecordedRun run) {
    return String.format(
        Locale.ROOT,
        "  '%s': {machine: %s, device: %s, date: %s}\n",
        run.version().replace("'", "''"),
        run.machine(),
        run.device(),
        run.date());
  }

  private static String rows(Recorded recorded, List<Long> aligns, int evt) {
    List<Sighting> all =
        recorded.sightings().stream().filter(each -> each.point().evt() == evt).toList();
    StringBuilder text = new StringBuilder();
    for (long size : distinct(all.stream().map(each -> each.point().size()).toList())) {
      text.append("  ").append(size).append(':');
      for (long align : aligns) {
        text.append(' ').append(offset(all, size, align));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String offset(List<Sighting> all, long size, long align) {
    return all.stream()
        .filter(each -> isAt(each.point(), size, align))
        .map(each -> Long.toString(each.offset()))
        .findFirst()
        .orElse(NOT_SEEN);
  }

  private static boolean isAt(Point point, long size, long align) {
    return point.size() == size && point.align() == align;
  }

  private static List<Long> distinct(List<Long> numbers) {
    return numbers.stream().distinct().sorted().toList();
  }

  private static String numbers(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
