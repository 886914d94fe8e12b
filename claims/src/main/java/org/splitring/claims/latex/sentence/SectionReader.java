package org.splitring.claims.latex.sentence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.splitring.claims.latex.sentence.KnownStatement.Presence;
import org.splitring.claims.latex.tex.EditionNumber;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Term;

/** Puts the sentences of one section beside the statements that belong there. */
final class SectionReader {

  /** How much alike a statement and a sentence are that is taken for a changed form of it. */
  private static final double ALIKE = 0.5;

  private final KnownSection section;
  private final List<ReadSentence> sentences;
  private final EditionNumber edition;
  private final Map<KnownStatement, Integer> found = new LinkedHashMap<>();

  /** What is found in other words, and how it is put in the words of the statement. */
  private final Map<KnownStatement, List<Term>> reworded = new HashMap<>();

  /** Second halves of sentences that were found. */
  private final Set<Integer> halves = new HashSet<>();

  private final List<Passage> passages = new ArrayList<>();

  private SectionReader(KnownSection section, List<ReadSentence> sentences, EditionNumber edition) {
    this.section = section;
    this.sentences = sentences;
    this.edition = edition;
  }

  /**
   * The rows of a section; none in an edition that is not known to say anything there.
   *
   * @param somewhere where to point to if nothing of it is there
   */
  static List<Passage> read(
      KnownSection section, List<ReadSentence> sentences, EditionNumber edition, Lines somewhere) {
    SectionReader reader = new SectionReader(section, sentences, edition);
    if (reader.expected().isEmpty()) {
      return List.of();
    }
    Lines at = sentences.isEmpty() ? somewhere : sentences.get(0).sentence().at();
    reader.match();
    for (KnownStatement statement : reader.expected()) {
      if (statement.presence() == Presence.NEEDED || reader.found.containsKey(statement)) {
        reader.passages.add(reader.passage(statement, at));
      }
    }
    reader.others();
    return List.copyOf(reader.passages);
  }

  private List<KnownStatement> expected() {
    return section.statements().stream().filter(each -> each.isIn(edition)).toList();
  }

  private void match() {
    List<KnownStatement> open = new ArrayList<>();
    int from = 0;
    for (KnownStatement statement : expected()) {
      int at = exact(statement, from);
      at = at < 0 ? exact(statement, 0) : at;
      if (at < 0 && statement.presence() != Presence.PROPOSED) {
        open.add(statement);
      } else if (at >= 0) {
        found.put(statement, at);
        from = at + 1;
      }
    }
    open.removeIf(this::isTurned);
    open.removeIf(this::isInTwo);
    bothInOne(open);
    while (!open.isEmpty()) {
      Optional<Pair> best = nearest(open);
      if (best.isEmpty()) {
        return;
      }
      found.put(best.get().statement(), best.get().sentence());
      open.remove(best.get().statement());
    }
  }

  private boolean isTurned(KnownStatement statement) {
    for (int i = 0; i < sentences.size() && !statement.numbers(); i++) {
      if (!found.containsValue(i)
          && alike(statement, sentences.get(i).terms()) > ALIKE
          && take(statement, i, Rewording.turned(sentences.get(i)))) {
        return true;
      }
    }
    return false;
  }

  private boolean take(KnownStatement statement, int index, List<List<Term>> ways) {
    for (List<Term> way : ways) {
      if (statement.readings(edition).contains(way)) {
        found.put(statement, index);
        reworded.put(statement, way);
        return true;
      }
    }
    return false;
  }

  private boolean isInTwo(KnownStatement statement) {
    for (int i = 0; i + 1 < sentences.size() && !statement.numbers(); i++) {
      List<Term> first = sentences.get(i).terms();
      List<Term> second = sentences.get(i + 1).terms();
      if (found.containsValue(i) || found.containsValue(i + 1)) {
        continue;
      }
      for (List<Term> meant : statement.readings(edition)) {
        if (Rewording.isInTwo(first, second, meant)) {
          halves.add(i + 1);
          return take(statement, i, List.of(meant));
        }
      }
    }
    return false;
  }

  private void bothInOne(List<KnownStatement> open) {
    for (int i = 0; i < sentences.size(); i++) {
      List<Term> said = sentences.get(i).terms();
      if (!found.containsValue(i)) {
        for (int j = 0; j + 1 < open.size(); j++) {
          if (takeBoth(open.get(j), open.get(j + 1), i, said)) {
            open.subList(j, j + 2).clear();
            break;
          }
        }
      }
    }
  }

  private boolean takeBoth(KnownStatement one, KnownStatement next, int index, List<Term> said) {
    for (List<Term> first : one.readings(edition)) {
      for (List<Term> second : next.readings(edition)) {
        if (Rewording.isBoth(said, first, second)) {
          return take(one, index, List.of(first)) && take(next, index, List.of(second));
        }
      }
    }
    return false;
  }

  /** A statement, and the sentence that is most like it. */
  private record Pair(KnownStatement statement, int sentence, double alike) {}

  private int exact(KnownStatement statement, int from) {
    for (int i = from; i < sentences.size(); i++) {
      if (!found.containsValue(i)
          && statement.readings(edition).contains(statement.compared(sentences.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private Optional<Pair> nearest(List<KnownStatement> open) {
    Optional<Pair> best = Optional.empty();
    for (KnownStatement statement : open) {
      for (int i = 0; i < sentences.size(); i++) {
        if (!found.containsValue(i)) {
          double alike = alike(statement, statement.compared(sentences.get(i)));
          if (alike > best.map(Pair::alike).orElse(ALIKE)) {
            best = Optional.of(new Pair(statement, i, alike));
          }
        }
      }
    }
    return best;
  }

  private double alike(KnownStatement statement, List<Term> terms) {
    return Similarity.of(statement.nearest(terms, edition), terms);
  }

  private Passage passage(KnownStatement statement, Lines somewhere) {
    Integer index = found.get(statement);
    if (index == null) {
      return new Passage.Missing(
          section.topic(), subject(statement), somewhere, "no sentence says: " + words(statement));
    }
    ReadSentence sentence = sentences.get(index);
    Optional<KnownStatement> lead = lead(statement);
    if (lead.isPresent() && !isBehind(lead.get(), index)) {
      return new Passage.Value(
          section.topic(),
          subject(statement),
          sentence.sentence().at(),
          "behind '" + lead.get().subject() + "'",
          "in another place");
    }
    List<Term> said = reworded.getOrDefault(statement, statement.compared(sentence));
    List<Term> meant = statement.nearest(said, edition);
    return new Passage.Sentence(
        section.topic(), subject(statement), section.name(), sentence.sentence().at(), meant, said);
  }

  private String subject(KnownStatement statement) {
    return statement.subject();
  }

  private static String words(KnownStatement statement) {
    return statement.wordings().get(0).terms().stream()
        .map(Term::value)
        .collect(Collectors.joining(" "));
  }

  /** What an item belongs to, or the step before it. */
  private Optional<KnownStatement> lead(KnownStatement statement) {
    if (statement.kind() != Sentence.Kind.ITEM && statement.kind() != Sentence.Kind.STEP) {
      return Optional.empty();
    }
    Optional<KnownStatement> lead = Optional.empty();
    for (KnownStatement each : expected()) {
      if (each == statement) {
        return lead;
      }
      boolean leads =
          each.kind() == Sentence.Kind.TEXT
              || each.kind() == Sentence.Kind.STEP
              || each.wordings().get(0).terms().get(0).kind() == Term.Kind.ORDER;
      if (leads && found.containsKey(each)) {
        lead = Optional.of(each);
      }
    }
    return lead;
  }

  /** Whether a sentence stands behind what leads it, and before what would lead others. */
  private boolean isBehind(KnownStatement lead, int index) {
    int from = found.get(lead);
    return from < index
        && found.entrySet().stream()
            .noneMatch(
                each ->
                    each.getKey().kind() == Sentence.Kind.TEXT
                        && each.getValue() > from
                        && each.getValue() < index);
  }

  /** What is said besides, if it is on the same things. */
  private void others() {
    for (int i = 0; i < sentences.size(); i++) {
      ReadSentence each = sentences.get(i);
      if (!found.containsValue(i)
          && !halves.contains(i)
          && section.watches(each)
          && !isSaidAgain(each)) {
        passages.add(
            new Passage.Unread(
                section.topic(),
                "another sentence of " + section.name(),
                each.sentence().at(),
                "nothing is known of what it says: " + shown(each.terms()),
                "compare it with the other sentences there"));
      }
    }
  }

  private boolean isSaidAgain(ReadSentence sentence) {
    return expected().stream()
        .anyMatch(each -> each.readings(edition).contains(each.compared(sentence)));
  }

  private static String shown(List<Term> terms) {
    return terms.stream().map(Term::value).collect(Collectors.joining(" "));
  }
}
