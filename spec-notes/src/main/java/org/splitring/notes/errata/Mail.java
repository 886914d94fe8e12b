package org.splitring.notes.errata;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.splitring.claims.tree.GitFacts;
import org.splitring.notes.words.Wrapped;

/**
 * A series as mails that git takes, in the shape of {@code git format-patch}.
 *
 * <p>There is no date: git takes the day on which the mail is sent or applied, and what is written
 * here is the same every time. There is no sign-off: only a person can give one.
 *
 * @param series what is sent
 * @param proven the argument for it
 * @param author {@code NAME <ADDRESS>}, if the checkout names one
 * @param program name and version of this program
 */
public record Mail(Series series, Proven proven, Optional<String> author, String program) {

  /** Who the mails are from where the checkout does not say. */
  public static final String NOBODY = "Your Name <you@example.org>";

  static final int WIDTH = 72;
  private static final int CONTEXT = 3;
  private static final String COVER = "0000-cover-letter.txt";
  private static final int LONGEST_ABBREVIATION = 12;
  private static final String ZEROS = "0".repeat(40);

  /** The files to write, by name: the patches in order, then the letters. */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    List<Outcome.Patched> patches = series.patches();
    for (int i = 0; i < patches.size(); i++) {
      Erratum erratum = patches.get(i).erratum();
      files.put(name(i + 1, erratum), patch(patches.get(i), i + 1, patches.size()));
    }
    if (!patches.isEmpty()) {
      files.put(COVER, new Letter(this).cover());
    }
    files.put(Note.FILE, Note.of(proven));
    return files;
  }

  /** The names of the files that will be written, which are known long before what is in them. */
  public static Set<String> names(Series series) {
    Set<String> names = new LinkedHashSet<>();
    for (Outcome.Patched each : series.patches()) {
      names.add(name(names.size() + 1, each.erratum()));
    }
    if (!names.isEmpty()) {
      names.add(COVER);
    }
    names.add(Note.FILE);
    return names;
  }

  private static String name(int number, Erratum erratum) {
    return String.format(Locale.ROOT, "%04d-%s.patch", number, erratum.name());
  }

  String from() {
    return author.orElse(NOBODY);
  }

  static String tag(int number, int of) {
    return of == 1 && number == 1
        ? "[PATCH]"
        : String.format(Locale.ROOT, "[PATCH %d/%d]", number, of);
  }

  private String patch(Outcome.Patched patched, int number, int of) {
    Erratum erratum = patched.erratum();
    StringBuilder mail = new StringBuilder();
    mail.append("From ").append(ZEROS).append(" Mon Sep 17 00:00:00 2001\n");
    mail.append("From: ").append(from()).append('\n');
    mail.append("Subject: ").append(tag(number, of)).append(' ').append(erratum.subject());
    mail.append("\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n");
    mail.append("Content-Transfer-Encoding: 8bit\n\n").append(body(erratum)).append("---\n\n");
    patched.changes().forEach((path, change) -> mail.append(diff(path, change)));
    return mail.append("-- \n").append(program).append('\n').toString();
  }

  /** The argument, the numbers, and what implementations do. */
  private String body(Erratum erratum) {
    Proven.Wrong wrong = proven.wrong(erratum);
    StringBuilder body = new StringBuilder();
    for (String paragraph : List.of(erratum.problem(), erratum.proposed())) {
      body.append(Wrapped.paragraph(WIDTH, "", paragraph)).append('\n');
    }
    wrong.evidence().forEach(each -> body.append(Wrapped.paragraph(WIDTH, "- ", each)));
    if (!erratum.quantities().isEmpty()) {
      body.append("\nWhat implementations do:\n\n");
      wrong.implementations().forEach(each -> body.append(Wrapped.paragraph(WIDTH, "- ", each)));
    }
    erratum.issue().ifPresent(issue -> body.append("\nFixes: ").append(issue).append('\n'));
    return body.toString();
  }

  private static String diff(String path, Outcome.Change change) {
    List<String> before = lines(change.before());
    String index =
        String.format(
            Locale.ROOT,
            "index %s..%s 100644\n",
            abbreviated(change.before()),
            abbreviated(change.after()));
    return String.format(Locale.ROOT, "diff --git a/%s b/%s\n", path, path)
        + index
        + UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + path,
                "b/" + path,
                before,
                DiffUtils.diff(before, lines(change.after())),
                CONTEXT)
            .stream()
            .map(line -> line + "\n")
            .collect(Collectors.joining());
  }

  private static String abbreviated(String text) {
    return GitFacts.blob(text).substring(0, LONGEST_ABBREVIATION);
  }

  private static List<String> lines(String text) {
    return List.of(text.substring(0, text.length() - 1).split("\n", -1));
  }
}
