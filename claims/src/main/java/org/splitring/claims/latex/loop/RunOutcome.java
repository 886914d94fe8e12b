package org.splitring.claims.latex.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came of a run of the loop.
 *
 * @param written how many entries the device wrote
 * @param unwritten how many were processed that it had not written
 * @param again how many were processed more than once
 * @param rest how many it wrote that were not processed
 * @param notified whether the driver was notified
 * @param askedInVain whether it asked for that while it knew of entries
 * @param wantedWhileTaking whether it asked for that while it processed entries
 * @param stopped whether the loop came to an end
 * @param wanted whether notifications were asked for then
 */
record RunOutcome(
    int written,
    long unwritten,
    long again,
    long rest,
    boolean notified,
    boolean askedInVain,
    boolean wantedWhileTaking,
    boolean stopped,
    boolean wanted) {

  /** A sentence without a capital letter or a full stop. */
  String words(String situation) {
    List<String> parts = new ArrayList<>();
    if (unwritten > 0) {
      parts.add(
          String.format(
              Locale.ROOT, "processes %s that the device has not written", entries(unwritten)));
    }
    if (again > 0) {
      parts.add(String.format(Locale.ROOT, "processes %s again", entries(again)));
    }
    if (rest > 0) {
      parts.add(
          String.format(
              Locale.ROOT,
              "leaves %s that the device has written%s",
              entries(rest),
              notified ? "" : ", of which it is not notified"));
    }
    if (wantedWhileTaking) {
      parts.add("is notified of what it is about to take");
    }
    if (parts.isEmpty() && askedInVain) {
      parts.add("asks for notifications while it knows of entries");
    }
    if (parts.isEmpty()) {
      parts.add(written == 0 ? "processes nothing" : "processes " + entries(written));
    }
    return String.format(
        Locale.ROOT,
        "%s: the driver %s, and %s",
        situation,
        String.join(", and ", parts),
        !stopped ? "does not stop" : wanted ? "stops" : "stops without asking for notifications");
  }

  private static String entries(long number) {
    return number == 1 ? "1 entry" : number + " entries";
  }
}
