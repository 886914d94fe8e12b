package org.splitring.notes.errata.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.notes.errata.Erratum;
import org.splitring.notes.errata.ErratumOutcome;
import org.splitring.notes.errata.Issue;
import org.splitring.notes.errata.Series;
import org.splitring.notes.words.Wrapped;

/**
 * What the message of a patch says above its line of three dashes, which stays in the history of
 * the standard: the argument, and what it has to do with an issue.
 *
 * <p>An issue is said to be fixed by the last patch that a series needs for it; before that, and
 * where a part of it stays open, it is only referred to.
 */
record Message(Erratum erratum, Series series) {

  /** Each line ended. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (String paragraph : erratum.message()) {
      text.append(text.length() == 0 ? "" : "\n");
      text.append(Wrapped.paragraph(Mail.WIDTH, "", paragraph));
    }
    erratum
        .issue()
        .ifPresent(
            issue ->
                text.append('\n')
                    .append(
                        fixes(issue) ? "Fixes: " + issue.address() : "See also " + issue.address())
                    .append(fixes(issue) ? "\n" : ".\n"));
    return text.toString();
  }

  private boolean fixes(Issue issue) {
    List<String> there = new ArrayList<>();
    Optional<String> last = Optional.empty();
    for (ErratumOutcome outcome : series.outcomes()) {
      String name = outcome.erratum().name();
      if (!(outcome instanceof ErratumOutcome.NotHere)) {
        there.add(name);
      }
      if (outcome instanceof ErratumOutcome.Patched && !issue.answeredBy(name).isEmpty()) {
        last = Optional.of(name);
      }
    }
    return issue.isFixedBy(there) && last.equals(Optional.of(erratum.name()));
  }
}
