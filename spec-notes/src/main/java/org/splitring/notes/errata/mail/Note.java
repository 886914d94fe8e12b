package org.splitring.notes.errata.mail;

import java.util.List;
import java.util.Locale;
import org.splitring.notes.errata.Erratum;
import org.splitring.notes.errata.evidence.Proven;
import org.splitring.notes.words.Wrapped;

/** The errata as plain text, for a mailing list or a terminal. */
public final class Note {

  /** What the file with the note is called. */
  public static final String FILE = "note.txt";

  private static final String INDENT = "  ";

  private Note() {}

  /** All of them, each line ended. */
  public static String of(Proven proven) {
    StringBuilder note = new StringBuilder();
    for (Proven.Wrong wrong : proven.errata()) {
      Erratum erratum = wrong.erratum();
      note.append(erratum.name()).append(": ").append(erratum.title()).append("\n\n");
      fact(note, "type", erratum.type() + ", " + erratum.status());
      fact(note, "where", erratum.location());
      fact(note, "versions", erratum.affected());
      fact(note, "print", erratum.print());
      fact(note, "problem", erratum.problem());
      facts(note, "evidence", wrong.evidence());
      facts(note, "in use", wrong.implementations());
      fact(note, "proposed", erratum.proposed());
      erratum.issue().ifPresent(issue -> fact(note, "issue", issue.address()));
      note.append('\n');
    }
    if (!proven.right().isEmpty()) {
      note.append("What looks wrong and is right:\n\n");
    }
    for (Proven.Right right : proven.right()) {
      note.append(right.it().name()).append(": ").append(right.it().title()).append("\n\n");
      fact(note, "looks", right.it().looks());
      fact(note, "is right", right.it().right());
      facts(note, "evidence", right.evidence());
      note.append('\n');
    }
    return note.substring(0, Math.max(0, note.length() - 1));
  }

  private static void facts(StringBuilder note, String label, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      fact(note, i == 0 ? label : "", texts.get(i));
    }
  }

  private static void fact(StringBuilder note, String label, String text) {
    note.append(
        Wrapped.paragraph(Mail.WIDTH, INDENT + String.format(Locale.ROOT, "%-10s", label), text));
  }
}
