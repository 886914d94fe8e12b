package org.splitring.notes.errata.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.splitring.notes.errata.Erratum;
import org.splitring.notes.errata.ErratumOutcome;
import org.splitring.notes.errata.Issue;
import org.splitring.notes.words.Wrapped;

/**
 * What goes before a series: what each patch changes and whether it needs a vote, which issues they
 * answer, and all that is changed.
 *
 * @param mail what it goes before
 */
record Letter(Mail mail) {

  private static final String VOTE = "needs a vote";
  private static final String CLEAN_UP = "a minor clean-up";

  String text() {
    List<ErratumOutcome.Patched> patches = mail.series().patches();
    StringBuilder letter = new StringBuilder();
    paragraph(
        letter,
        "These patches correct what the text says of the split virtqueue and its legacy layout."
            + " Each can be applied by itself.");
    for (int i = 0; i < patches.size(); i++) {
      Erratum erratum = patches.get(i).erratum();
      paragraph(
          letter,
          String.format(Locale.ROOT, "%d. ", i + 1),
          String.format(
              Locale.ROOT,
              "%s (%s): %s",
              erratum.title(),
              erratum.isCleanUp() ? CLEAN_UP : VOTE,
              erratum.effect()));
    }
    for (Issue issue : mail.issues()) {
      issue(letter, issue, patches);
    }
    if (!mail.series().notAgreeing().isEmpty()) {
      paragraph(
          letter,
          "Still wrong or unclear with all of them: "
              + String.join(", ", mail.series().notAgreeing())
              + ".");
    }
    letter.append(mail.from().replaceFirst(" <.*", ""));
    letter.append(String.format(Locale.ROOT, " (%d):\n", patches.size()));
    patches.forEach(each -> letter.append("  ").append(each.erratum().subject()).append('\n'));
    return letter.append('\n').append(DiffStat.of(together(patches))).toString();
  }

  private static void issue(
      StringBuilder letter, Issue issue, List<ErratumOutcome.Patched> patches) {
    List<String> parts = new ArrayList<>();
    List<String> names = patches.stream().map(each -> each.erratum().name()).toList();
    for (int i = 0; i < names.size(); i++) {
      for (String what : issue.answeredBy(names.get(i))) {
        parts.add(String.format(Locale.ROOT, "patch %d answers %s", i + 1, what));
      }
    }
    if (parts.isEmpty()) {
      return;
    }
    issue.openAfter(names).forEach(what -> parts.add("no patch here answers " + what));
    paragraph(
        letter,
        String.format(Locale.ROOT, "Of %s: %s.", issue.address(), String.join("; ", parts)));
  }

  /** Each file as it was before the first patch, and as the last one leaves it. */
  private static SortedMap<String, ErratumOutcome.Change> together(
      List<ErratumOutcome.Patched> patches) {
    SortedMap<String, ErratumOutcome.Change> all = new TreeMap<>();
    for (ErratumOutcome.Patched each : patches) {
      each.changes()
          .forEach(
              (path, change) ->
                  all.merge(
                      path,
                      change,
                      (one, other) -> new ErratumOutcome.Change(one.before(), other.after())));
    }
    return all;
  }

  private static void paragraph(StringBuilder letter, String text) {
    paragraph(letter, "", text);
  }

  private static void paragraph(StringBuilder letter, String first, String text) {
    letter.append(Wrapped.paragraph(Mail.WIDTH, first, text)).append('\n');
  }
}
