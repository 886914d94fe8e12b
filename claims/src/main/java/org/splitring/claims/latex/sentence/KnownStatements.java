package org.splitring.claims.latex.sentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.splitring.claims.latex.tex.EditionNumber;
import org.splitring.model.clause.Clauses;
import org.splitring.model.text.Term;
import org.splitring.model.text.Topic;

/**
 * What the standard is known to say, section by section, in telegraphic words of our own.
 *
 * <p>How strongly a clause binds is not written there but taken from the table of clauses, by the
 * clause's id in braces.
 */
final class KnownStatements {

  private static final String FILE = "statements.txt";
  private static final Pattern CLAUSE = Pattern.compile("\\{([a-z0-9-]+)\\}");
  private static final Pattern LINE =
      Pattern.compile(
          "([-*+~|]) (numbers )?(proposed |implied )?(?:since=(\\S+) )?(?:until=(\\S+) )?(.+)");
  private static final String ASIDE = ". ";
  private static final int SUBJECT = 6;
  private static final Map<String, Sentence.Kind> KINDS =
      Map.of(
          "-", Sentence.Kind.TEXT,
          "*", Sentence.Kind.ITEM,
          "+", Sentence.Kind.STEP,
          "~", Sentence.Kind.REMARK);

  private static final List<KnownSection> ALL = load();

  private KnownStatements() {}

  /** All sections, in the order of the standard. */
  static List<KnownSection> all() {
    return ALL;
  }

  /** The clauses whose words are compared. */
  static List<String> clauses() {
    return Resource.lines(FILE).stream()
        .flatMap(line -> CLAUSE.matcher(line).results())
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  private static List<KnownSection> load() {
    List<KnownSection> sections = new ArrayList<>();
    String name = "";
    Topic topic = Topic.PROSE;
    List<KnownSection.Label> labels = new ArrayList<>();
    List<KnownStatement> statements = new ArrayList<>();
    Map<String, Integer> subjects = new HashMap<>();
    Set<List<Term>> asides = new HashSet<>();
    Set<String> watched = new HashSet<>();
    for (String line : Resource.lines(FILE)) {
      if (line.startsWith("section ")) {
        add(sections, name, labels, topic, statements, asides, watched);
        String[] words = line.split(" ", 3);
        topic = Topic.valueOf(words[1].toUpperCase(Locale.ROOT));
        name = words[2];
        labels = new ArrayList<>();
        statements = new ArrayList<>();
        subjects.clear();
        asides = new HashSet<>();
        watched = new HashSet<>();
      } else if (line.startsWith("watched ")) {
        watched.addAll(List.of(line.split(" ")));
      } else if (line.startsWith("label ")) {
        labels.add(new KnownSection.Label(line.substring("label ".length()), EditionNumber.NEWEST));
      } else if (line.startsWith("old-label ")) {
        String[] words = line.split(" ", 3);
        labels.add(new KnownSection.Label(words[2], EditionNumber.in(words[1])));
      } else if (line.startsWith(ASIDE)) {
        asides.add(SentenceReading.of(line.substring(ASIDE.length())));
      } else {
        statement(line, statements, subjects);
      }
    }
    add(sections, name, labels, topic, statements, asides, watched);
    return List.copyOf(sections);
  }

  private static void add(
      List<KnownSection> sections,
      String name,
      List<KnownSection.Label> labels,
      Topic topic,
      List<KnownStatement> statements,
      Set<List<Term>> asides,
      Set<String> watched) {
    if (!statements.isEmpty()) {
      sections.add(new KnownSection(name, labels, topic, statements, asides, watched));
    }
  }

  private static void statement(
      String line, List<KnownStatement> statements, Map<String, Integer> subjects) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalStateException("no statement: " + line);
    }
    String words = parts.group(6);
    List<Term> reading = SentenceReading.of(withLevels(words));
    EditionNumber until =
        parts.group(5) == null ? EditionNumber.NEWEST : EditionNumber.in(parts.group(5));
    KnownStatement.Wording wording = new KnownStatement.Wording(reading, until);
    if (parts.group(1).equals("|")) {
      statements.add(otherwise(statements.remove(statements.size() - 1), wording));
      return;
    }
    boolean numbers = parts.group(2) != null;
    String subject = (numbers ? "numbers " : "") + subject(words, reading);
    int number = subjects.merge(subject, 1, Integer::sum);
    statements.add(
        new KnownStatement(
            number == 1 ? subject : subject + " (" + number + ")",
            KINDS.get(parts.group(1)),
            numbers,
            presence(parts.group(3)),
            parts.group(4) == null ? EditionNumber.FIRST : EditionNumber.in(parts.group(4)),
            until,
            List.of(new KnownStatement.Wording(reading, EditionNumber.NEWEST))));
  }

  private static KnownStatement.Presence presence(@Nullable String word) {
    return word == null
        ? KnownStatement.Presence.NEEDED
        : KnownStatement.Presence.valueOf(word.strip().toUpperCase(Locale.ROOT));
  }

  private static KnownStatement otherwise(
      KnownStatement statement, KnownStatement.Wording wording) {
    List<KnownStatement.Wording> wordings = new ArrayList<>(statement.wordings());
    wordings.add(wording);
    return new KnownStatement(
        statement.subject(),
        statement.kind(),
        statement.numbers(),
        statement.presence(),
        statement.since(),
        statement.until(),
        wordings);
  }

  private static String withLevels(String words) {
    return CLAUSE.matcher(words).replaceAll(found -> Clauses.named(found.group(1)).level().word());
  }

  /** The clauses that it is, or else its first words. */
  private static String subject(String words, List<Term> reading) {
    List<MatchResult> clauses = CLAUSE.matcher(words).results().toList();
    return clauses.isEmpty()
        ? reading.stream().limit(SUBJECT).map(Term::value).collect(Collectors.joining(" "))
            + (reading.size() > SUBJECT ? " ..." : "")
        : clauses.stream().map(found -> found.group(1)).collect(Collectors.joining(", "));
  }
}
