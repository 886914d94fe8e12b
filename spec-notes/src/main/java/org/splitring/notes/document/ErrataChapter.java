package org.splitring.notes.document;

import java.util.List;
import java.util.stream.Collectors;
import org.splitring.claims.UnreadableException;
import org.splitring.notes.errata.Errata;
import org.splitring.notes.errata.Erratum;
import org.splitring.notes.errata.evidence.Proven;
import org.splitring.notes.errata.text.Edit;

/** The errata as one chapter: a section each, with what is computed for it and its word-diff. */
public final class ErrataChapter {

  /** What stands in an edit for the name that a version of the text uses. */
  private static final String NAME = "{q}";

  private static final String NEWEST_NAME = "qalign";

  private ErrataChapter() {}

  /** The errata that come with the program. */
  static String standard() {
    try {
      Errata errata = Errata.load();
      return of(Proven.of(errata.errata(), errata.right()));
    } catch (UnreadableException broken) {
      throw new IllegalStateException("the errata that come with splitring are broken", broken);
    }
  }

  /** All of them, and what looks wrong and is right. */
  static String of(Proven proven) {
    StringBuilder text = new StringBuilder();
    proven.errata().forEach(wrong -> text.append(section(wrong)));
    if (!proven.right().isEmpty()) {
      text.append("== Looks wrong, but is right\n\n");
    }
    for (Proven.Right right : proven.right()) {
      text.append("=== ").append(Adoc.text(right.it().title())).append("\n\n");
      text.append(fact("It looks wrong", right.it().looks()));
      text.append(fact("It is right", right.it().right()));
      text.append(facts("Evidence", right.evidence())).append('\n');
    }
    return text.toString();
  }

  private static String section(Proven.Wrong wrong) {
    Erratum erratum = wrong.erratum();
    StringBuilder text = new StringBuilder();
    text.append("[#").append(erratum.name()).append("]\n");
    text.append("== ").append(Adoc.text(erratum.title())).append("\n\n");
    return text.append(body(wrong)).toString();
  }

  /** One of them, where no section can be: its title is a line in strong type. */
  public static String block(Proven.Wrong wrong) {
    return "*" + Adoc.text(wrong.erratum().title()) + "*\n\n" + body(wrong);
  }

  private static String body(Proven.Wrong wrong) {
    Erratum erratum = wrong.erratum();
    StringBuilder text = new StringBuilder();
    text.append(fact("Where", erratum.location()));
    text.append(fact("Versions", erratum.affected()));
    text.append(fact("Kind", erratum.type() + ", " + erratum.status()));
    text.append("Print::\n").append(Adoc.code(erratum.print())).append('\n');
    text.append(fact("Problem", erratum.problem()));
    text.append(facts("Evidence", wrong.evidence()));
    text.append(facts("Implementations", wrong.implementations()));
    text.append(fact("Proposed", erratum.proposed()));
    erratum
        .issue()
        .ifPresent(issue -> text.append("Issue::\n").append(issue.address()).append('\n'));
    text.append('\n');
    for (Edit edit : erratum.edits()) {
      if (!edit.optional()) {
        text.append(".The text before and after, word by word\n");
        text.append(difference(edit)).append('\n');
      }
    }
    return text.toString();
  }

  private static String difference(Edit edit) {
    return WordDiff.of(named(edit.before()), named(edit.after())).asciidoc();
  }

  private static String named(String words) {
    return words.replace(NAME, NEWEST_NAME).strip();
  }

  private static String fact(String label, String words) {
    return label + "::\n" + Adoc.text(words) + "\n";
  }

  private static String facts(String label, List<String> all) {
    return all.isEmpty()
        ? ""
        : label
            + "::\n"
            + all.stream().map(each -> "* " + Adoc.text(each) + "\n").collect(Collectors.joining());
  }
}
