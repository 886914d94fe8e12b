package org.splitring.notes.errata.mail;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.splitring.claims.tree.GitFacts;
import org.splitring.notes.errata.Erratum;
import org.splitring.notes.errata.ErratumOutcome;
import org.splitring.notes.errata.Issue;
import org.splitring.notes.errata.Series;
import org.splitring.notes.errata.evidence.Proven;

/**
 * A series as mails that git takes, in the shape of {@code git format-patch}.
 *
 * <p>Every file whose name ends with {@code .patch} is sent, the letter first; the others are for
 * whoever sends them. There is no sign-off: only a person can give one.
 *
 * @param series what is sent
 * @param proven the argument for it
 * @param issues those that it has to do with
 * @param author {@code NAME <ADDRESS>}, if the checkout names one
 * @param program name and version of this program
 * @param date the day that the mails bear
 */
public record Mail(
    Series series,
    Proven proven,
    List<Issue> issues,
    Optional<String> author,
    String program,
    LocalDate date) {

  /** Who the mails are from where the checkout does not say. */
  public static final String NOBODY = "Your Name <you@example.org>";

  static final int WIDTH = 72;
  private static final int CONTEXT = 3;
  private static final String COVER = "0000-cover-letter.patch";
  private static final int LONGEST_ABBREVIATION = 12;
  private static final String ZEROS = "0".repeat(40);

  public Mail {
    issues = List.copyOf(issues);
  }

  /** The files to write, by name: the letter, the patches in order, then what is not sent. */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    List<ErratumOutcome.Patched> patches = series.patches();
    if (patches.size() > 1) {
      files.put(COVER, letter(patches));
    }
    for (int i = 0; i < patches.size(); i++) {
      Erratum erratum = patches.get(i).erratum();
      files.put(name(i + 1, erratum), patch(patches.get(i), i + 1, patches.size()));
    }
    files.put(Todo.FILE, new Todo(this).text());
    files.put(Note.FILE, Note.of(proven));
    return files;
  }

  /** The names of the files that will be written, which are known long before what is in them. */
  public static Set<String> names(Series series) {
    Set<String> names = new LinkedHashSet<>();
    List<ErratumOutcome.Patched> patches = series.patches();
    if (patches.size() > 1) {
      names.add(COVER);
    }
    for (int i = 0; i < patches.size(); i++) {
      names.add(name(i + 1, patches.get(i).erratum()));
    }
    names.add(Todo.FILE);
    names.add(Note.FILE);
    return names;
  }

  static String name(int number, Erratum erratum) {
    return String.format(Locale.ROOT, "%04d-%s.patch", number, erratum.name());
  }

  String from() {
    return author.orElse(NOBODY);
  }

  /** The head of a mail; the later it stands in the series, the later it was written. */
  private String head(int number, int of, String subject) {
    String total = Integer.toString(of);
    String place = "%0" + total.length() + "d/%s";
    String tag =
        of == 1 ? "[PATCH]" : "[PATCH " + String.format(Locale.ROOT, place, number, of) + "]";
    String written =
        DateTimeFormatter.RFC_1123_DATE_TIME
            .format(date.atStartOfDay(ZoneOffset.UTC).plusSeconds(number))
            .replace("GMT", "+0000");
    return "From "
        + ZEROS
        + " Mon Sep 17 00:00:00 2001\nFrom: "
        + from()
        + "\nDate: "
        + written
        + "\nSubject: "
        + tag
        + " "
        + subject
        + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
        + "Content-Transfer-Encoding: 8bit\n\n";
  }

  private String letter(List<ErratumOutcome.Patched> patches) {
    return head(0, patches.size(), "split-ring: errata of the virtqueue layout")
        + new Letter(this).text()
        + base()
        + end();
  }

  private String patch(ErratumOutcome.Patched patched, int number, int of) {
    Erratum erratum = patched.erratum();
    StringBuilder mail = new StringBuilder(head(number, of, erratum.subject()));
    mail.append(new Message(erratum, series).text()).append("---\n");
    mail.append(new EvidenceNote(proven.wrong(erratum), program).text());
    mail.append(DiffStat.of(patched.changes())).append('\n');
    patched.changes().forEach((path, change) -> mail.append(diff(path, change)));
    return mail.append(of == 1 ? base() : "").append(end()).toString();
  }

  private String base() {
    return series.base().commit().map(id -> "\nbase-commit: " + id + "\n").orElse("");
  }

  private String end() {
    return "-- \n" + program + "\n";
  }

  private static String diff(String path, ErratumOutcome.Change change) {
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
