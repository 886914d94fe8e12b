package org.splitring.notes.errata.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.splitring.notes.errata.Erratum;
import org.splitring.notes.errata.ErratumOutcome;
import org.splitring.notes.errata.Issue;
import org.splitring.notes.errata.Series;
import org.splitring.notes.words.Wrapped;

/**
 * What is left to whoever sends a series, as Markdown: it lies beside the mails and is not sent.
 *
 * <p>The rules are those of the standard's own README: a comment goes to one list as plain text, a
 * vote is asked for in a reply, and minor clean-ups need none.
 */
record Todo(Mail mail) {

  /** What the file is called. */
  static final String FILE = "TODO.md";

  private static final int WIDTH = 110;

  String text() {
    StringBuilder todo = new StringBuilder("# To do before and after these patches are sent\n\n");
    item(
        todo,
        mail.author().isPresent()
            ? "The author is the one that the settings of the checkout name; see that it is you."
            : "The author is a placeholder: put your name and address into the `From:` lines.");
    item(todo, "Add your `Signed-off-by:` to each patch; a program cannot give it.");
    item(
        todo,
        "Subscribe to virtio-comment@lists.linux.dev and accept its terms. Send plain text, no"
            + " attachments, and no copy to virtio-dev:");
    todo.append(
        "\n      git send-email --to=virtio-comment@lists.linux.dev --suppress-cc=all OUT/*.patch\n\n");
    item(todo, "Leave time for a review before you ask for anything more.");
    todo.append("\n## What each patch needs then\n");
    List<ErratumOutcome.Patched> patches = mail.series().patches();
    for (int i = 0; i < patches.size(); i++) {
      patch(todo, i + 1, patches.get(i).erratum());
    }
    issues(todo, patches.stream().map(each -> each.erratum().name()).toList());
    rest(todo);
    return todo.toString();
  }

  private void patch(StringBuilder todo, int number, Erratum erratum) {
    todo.append("\n### ").append(Mail.name(number, erratum)).append("\n\n");
    if (erratum.isCleanUp()) {
      paragraph(
          todo,
          "It changes nothing that is required, so that the standing rule on minor clean-ups may be"
              + " enough. Reply to the mail:");
      todo.append("\n    Could this please be committed under the minor cleanups standing rule?\n");
      return;
    }
    Optional<Issue> whole = fixedAlone(erratum);
    paragraph(
        todo,
        whole.isPresent()
            ? "It needs a vote. Put the link to the mail in the archive into the description of the"
                + " issue, not into a comment, and reply to the mail:"
            : "It needs a vote, and for that an issue of its own, since no issue is fixed by it"
                + " alone. Open one with a summary and the link to the mail in the archive in its"
                + " description, and reply to the mail with its number:");
    todo.append("\n    Could you please open a voting ballot for this change?\n\n    Fixes: ")
        .append(
            whole
                .map(Issue::address)
                .orElse("https://github.com/oasis-tcs/virtio-spec/issues/NUMBER"))
        .append('\n');
  }

  private static Optional<Issue> fixedAlone(Erratum erratum) {
    return erratum.issue().filter(issue -> issue.isFixedBy(List.of(erratum.name())));
  }

  private void issues(StringBuilder todo, List<String> patched) {
    for (Issue issue : mail.issues()) {
      todo.append("\n## Issue ").append(issue.number()).append(", ").append(issue.address());
      todo.append("\n\n| it asks | answered by |\n|---|---|\n");
      for (Issue.Ask ask : issue.asks()) {
        todo.append(
            String.format(
                Locale.ROOT,
                "| %s | %s |\n",
                ask.what(),
                ask.answer().filter(patched::contains).orElse("nothing here")));
      }
    }
  }

  /** What is not in the series, and what remains with it. */
  private void rest(StringBuilder todo) {
    Series series = mail.series();
    todo.append("\n## What is not in these patches\n\n");
    for (ErratumOutcome outcome : series.outcomes()) {
      if (!(outcome instanceof ErratumOutcome.Patched)) {
        item(todo, outcome.erratum().name() + ": " + outcome.reason() + ".");
      }
    }
    item(
        todo,
        series.notAgreeing().isEmpty()
            ? "With all of them in the text `splitring spec` finds nothing that differs."
            : "With all of them in the text `splitring spec` finds that this differs, or is"
                + " undecided: "
                + String.join(", ", series.notAgreeing())
                + ".");
    item(
        todo,
        "The standard's own difference documents leave listings out: point reviewers to the changes"
            + " in listings, or send the word difference that the documents of this program have.");
  }

  private static void item(StringBuilder todo, String text) {
    todo.append(Wrapped.paragraph(WIDTH, "- ", text));
  }

  private static void paragraph(StringBuilder todo, String text) {
    todo.append(Wrapped.paragraph(WIDTH, "", text));
  }
}
