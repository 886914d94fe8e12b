package org.splitring.notes.standard;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.splitring.alloy.ambiguity.Ambiguity;
import org.splitring.alloy.ambiguity.Clause;
import org.splitring.alloy.ambiguity.Erratum;
import org.splitring.alloy.ambiguity.Inference;
import org.splitring.alloy.ambiguity.Pair;
import org.splitring.alloy.ambiguity.Reading;
import org.splitring.alloy.ambiguity.Ring;
import org.splitring.alloy.ambiguity.Topic;

/** Writes what the text leaves open as the file that {@link AmbiguityReader} reads back. */
public final class AmbiguityRecord {

  private static final String HEAD =
      """
      # What the standard's text leaves open, as Alloy found it. A ring is Queue Size, Queue Align, base, and
      # whether VIRTIO_F_EVENT_IDX was negotiated; a reading whether used_event and avail_event are there,
      # the bytes of the available and the used ring, where the used ring starts and ends, what virtq_size
      # gives, its macro's number, and from where boundaries are counted. Written by
      # 'splitring ambiguity --record'; not to be edited.
      """;

  private AmbiguityRecord() {}

  /**
   * The file's text.
   *
   * @throws IllegalArgumentException if readings remain with every erratum; that is no finding to
   *     be kept, but an erratum that is missing
   */
  public static String of(Ambiguity found) {
    if (found.remaining().isPresent()) {
      throw new IllegalArgumentException("readings remain with every erratum");
    }
    StringBuilder text = new StringBuilder(HEAD);
    text.append("differences:\n");
    for (Topic topic : Topic.values()) {
      if (found.differences().containsKey(topic)) {
        text.append(pair(topic.id(), found.differences().get(topic)));
      }
    }
    text.append("inferences:\n");
    for (Inference each : found.inferences()) {
      text.append(
          String.format(
              Locale.ROOT, "  - %s %s %s\n", each.field(), each.answer(), ids(each.clauses())));
    }
    text.append("contradictions:\n");
    found.contradictions().forEach(each -> text.append("  - ").append(ids(each)).append('\n'));
    text.append("needs:\n");
    for (Erratum erratum : Erratum.values()) {
      if (found.needs().containsKey(erratum)) {
        text.append(pair(erratum.id(), found.needs().get(erratum)));
      }
    }
    return text.toString();
  }

  private static String pair(String id, Pair pair) {
    return String.format(
        Locale.ROOT,
        "  %s:\n    ring: %s\n    one: %s\n    other: %s\n",
        id,
        ring(pair.ring()),
        reading(pair.one()),
        reading(pair.other()));
  }

  private static String ring(Ring ring) {
    return ring.size() + " " + ring.align() + " " + ring.base() + " " + ring.negotiated();
  }

  private static String reading(Reading reading) {
    return String.format(
        Locale.ROOT,
        "%s %s %d %d %d %d %d %d %d",
        reading.usedEvent(),
        reading.availEvent(),
        reading.availBytes(),
        reading.usedBytes(),
        reading.used(),
        reading.end(),
        reading.room(),
        reading.macro(),
        reading.origin());
  }

  private static String ids(Set<Clause> clauses) {
    return new TreeSet<>(clauses).stream().map(Clause::id).collect(Collectors.joining(" "));
  }
}
