package org.splitring.notes.errata.mail;

import java.util.Locale;
import org.splitring.notes.errata.evidence.Proven;
import org.splitring.notes.words.Wrapped;

/**
 * What a mail says below its line of three dashes, which reviewers see and git leaves out: the
 * numbers, what implementations do at which revision, and how both can be had again.
 *
 * @param program name and version of this program
 */
record EvidenceNote(Proven.Wrong wrong, String program) {

  /** Each line ended. */
  String text() {
    StringBuilder text = new StringBuilder("\n");
    wrong.evidence().forEach(each -> text.append(Wrapped.paragraph(Mail.WIDTH, "- ", each)));
    if (!wrong.revisions().isEmpty()) {
      text.append('\n')
          .append(
              Wrapped.paragraph(
                  Mail.WIDTH,
                  "",
                  "What implementations do (n is Queue Size, a is Queue Align, both every power of"
                      + " 2 that is possible, a up to 65536):"))
          .append('\n');
      wrong.revisions().forEach(each -> text.append(Wrapped.paragraph(Mail.WIDTH, "- ", each)));
    }
    return text.append('\n')
        .append(
            Wrapped.paragraph(
                Mail.WIDTH,
                "",
                String.format(
                    Locale.ROOT,
                    "The numbers are those of %s; 'splitring errata %s' computes them again.",
                    program,
                    wrong.erratum().name())))
        .append('\n')
        .toString();
  }
}
