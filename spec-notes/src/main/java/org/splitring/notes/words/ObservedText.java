package org.splitring.notes.words;

import java.util.Locale;
import org.splitring.claims.catalogue.Recorded;

/** What was seen of a claimant when it ran, in one sentence. */
public final class ObservedText {

  private ObservedText() {}

  public static String of(Confronted confronted) {
    Recorded recorded = confronted.recorded();
    return String.format(
        Locale.ROOT,
        "running version %s, %s on %s, %s: %s, %s; %s from the standard",
        recorded.version(),
        recorded.device(),
        recorded.machine(),
        recorded.date(),
        DomainText.points(confronted.points()),
        likeness(confronted),
        confronted.differing() == 0
            ? "none differs"
            : confronted.differing() + (confronted.differing() == 1 ? " differs" : " differ"));
  }

  private static String likeness(Confronted confronted) {
    return confronted.unlike().isEmpty()
        ? "all as this formula says"
        : confronted.unlike().size() + " observations NOT as this formula says";
  }
}
