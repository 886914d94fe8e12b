package org.splitring.notes.errata;

import java.util.List;
import java.util.Locale;
import org.splitring.notes.words.Wrapped;

/**
 * The letter that goes before a series, and what has to be done before it is sent.
 *
 * @param mail what it goes before
 */
record Letter(Mail mail) {

  String cover() {
    Series series = mail.series();
    List<Outcome.Patched> patches = series.patches();
    StringBuilder letter = new StringBuilder();
    letter.append("From: ").append(mail.from()).append('\n');
    letter
        .append("Subject: ")
        .append(Mail.tag(0, patches.size()))
        .append(" split-ring: errata of the virtqueue layout\n\n");
    paragraph(
        letter,
        "These patches correct what the text says of the split virtqueue. Each can be applied by"
            + " itself, and none changes the layout of a virtqueue that starts at a multiple of"
            + " Queue Align.");
    for (int i = 0; i < patches.size(); i++) {
      Erratum erratum = patches.get(i).erratum();
      letter.append(
          Wrapped.paragraph(
              Mail.WIDTH,
              String.format(Locale.ROOT, "%d. ", i + 1),
              String.format(
                  Locale.ROOT,
                  "%s (%s); %s.",
                  erratum.title(),
                  erratum.type(),
                  patches.get(i).reason())));
    }
    letter.append('\n');
    for (Outcome outcome : series.outcomes()) {
      if (!(outcome instanceof Outcome.Patched)) {
        paragraph(
            letter,
            String.format(
                Locale.ROOT, "No patch for %s: %s.", outcome.erratum().name(), outcome.reason()));
      }
    }
    paragraph(
        letter,
        series.notAgreeing().isEmpty()
            ? "Read again with all of them, the formula, the structures, the table, the header and the"
                + " register say what is meant, and the same."
            : "Read again with all of them, this does not agree yet, or could not be decided: "
                + String.join(", ", series.notAgreeing())
                + ".");
    series
        .base()
        .commit()
        .ifPresent(id -> letter.append("base-commit: ").append(id).append("\n\n"));
    letter.append("Before this is sent (and not part of it):\n\n");
    for (String each :
        List.of(
            mail.author().isPresent()
                ? "The author is the one that the settings of the checkout name."
                : "The author is a placeholder: put your name and address into the From: lines.",
            "Add your Signed-off-by: to each patch; a program cannot give it.",
            "Send the patches as plain text to virtio-comment@lists.linux.dev, to which you have to be"
                + " subscribed, after you have accepted its terms; no attachments, and no copy to virtio-dev.",
            "Put the link to the mail in the archive into the description of the issue, and then ask for a vote.")) {
      letter.append(Wrapped.paragraph(Mail.WIDTH, "- ", each));
    }
    return letter.toString();
  }

  private static void paragraph(StringBuilder letter, String text) {
    letter.append(Wrapped.paragraph(Mail.WIDTH, "", text)).append('\n');
  }
}
