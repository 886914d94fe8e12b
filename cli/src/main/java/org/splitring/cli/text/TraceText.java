package org.splitring.cli.text;

import java.util.List;
import java.util.Locale;
import org.splitring.cli.report.Traced;
import org.splitring.cli.text.facts.Facts;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.Point;
import org.splitring.model.ring.Actor;
import org.splitring.properties.consequence.Tale;
import org.splitring.properties.consequence.TaleLine;

/** A trace as numbered lines, ending in one sentence. */
public final class TraceText {

  private static final int INDENT = 13;

  private TraceText() {}

  /** The trace as text, each line ended. */
  public static String of(Traced traced) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s, %s: the %s follows it, the %s follows the standard%n",
            traced.claim().id(),
            traced.claim().name(),
            traced.claimant().label(),
            traced.claimant().other().label()));
    text.append(where(traced)).append('\n');
    traced.claim().statements().stream()
        .filter(Statement.Unread.class::isInstance)
        .forEach(
            each ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%s was not read; it is taken to be where the standard has it%n",
                        each.quantity().label())));
    text.append('\n');
    return text.append(tale(traced.tale())).toString();
  }

  /** The steps, and the sentence in which they end. */
  static String tale(Tale tale) {
    StringBuilder text = new StringBuilder();
    List<TaleLine> lines = tale.lines();
    for (int i = 0; i < lines.size(); i++) {
      text.append(line(i + 1, lines.get(i)));
    }
    text.append('\n');
    Facts.wrap(sentence(tale.ending()), Facts.WIDTH)
        .forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static String where(Traced traced) {
    Point point = traced.point();
    return String.format(
        Locale.ROOT,
        "Queue Size %d, Queue Align %d, base %s, VIRTIO_F_EVENT_IDX %s",
        point.size(),
        point.align(),
        Long.toUnsignedString(point.base()),
        traced.tale().setup().features().eventIdx() ? "negotiated" : "not negotiated");
  }

  private static String line(int number, TaleLine line) {
    String actor = line.actor().map(Actor::label).orElse("");
    String text = String.format(Locale.ROOT, "%4d  %-6s %s%n", number, actor, line.text());
    return line.aside().isEmpty()
        ? text
        : text + " ".repeat(INDENT) + "    but " + line.aside() + '\n';
  }

  static String sentence(String ending) {
    return Character.toUpperCase(ending.charAt(0)) + ending.substring(1) + ".";
  }
}
