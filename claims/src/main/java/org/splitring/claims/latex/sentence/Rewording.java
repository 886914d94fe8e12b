package org.splitring.claims.latex.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.splitring.model.text.Term;
import org.splitring.model.text.Term.Kind;

/** Other ways to put the same: a genitive turned round, one sentence out of two, two out of one. */
final class Rewording {

  /** How many "of" of a sentence are tried both ways. */
  private static final int MOST = 3;

  /** What governs all that follows in its sentence, so that a full stop behind it tells. */
  private static final Set<Kind> GOVERNING = Set.of(Kind.CONDITION, Kind.EXCEPTION, Kind.HEDGE);

  private Rewording() {}

  /** The sentence with each choice of "A of B" put as "B A". */
  static List<List<Term>> turned(ReadSentence sentence) {
    String text = Naming.without(sentence.sentence().text());
    int many = Math.min(MOST, text.split("(?i)\\bof\\b", MOST + 2).length - 1);
    List<List<Term>> all = new ArrayList<>();
    for (int turned = 1; turned < 1 << many; turned++) {
      all.add(SentenceReading.of(text, turned));
    }
    return all;
  }

  /**
   * Whether one sentence says what two others do: the second may leave out what both start with.
   */
  static boolean isBoth(List<Term> said, List<Term> first, List<Term> second) {
    int rest = said.size() - first.size();
    int shared = second.size() - rest;
    return rest > 0
        && shared >= 0
        && shared < first.size()
        && said.subList(0, first.size()).equals(first)
        && first.subList(0, shared).equals(second.subList(0, shared))
        && said.subList(first.size(), said.size()).equals(second.subList(shared, second.size()))
        && stands(first, second.subList(shared, second.size()));
  }

  /** Whether two sentences say what one does. */
  static boolean isInTwo(List<Term> first, List<Term> second, List<Term> meant) {
    return !second.isEmpty()
        && meant.size() == first.size() + second.size()
        && meant.subList(0, first.size()).equals(first)
        && meant.subList(first.size(), meant.size()).equals(second)
        && stands(first, second);
  }

  /** Whether a half means the same with and without the half before it. */
  private static boolean stands(List<Term> first, List<Term> second) {
    boolean levels = isLevelled(first) || has(first, Kind.NEGATION);
    return first.stream().noneMatch(each -> GOVERNING.contains(each.kind()))
        && second.stream().noneMatch(each -> GOVERNING.contains(each.kind()))
        && (!levels || isLevelled(second));
  }

  /** Whether it is a requirement; a "should" in small letters is none. */
  private static boolean isLevelled(List<Term> terms) {
    return terms.stream()
        .anyMatch(
            each ->
                each.kind() == Kind.LEVEL
                    && each.value().equals(each.value().toUpperCase(Locale.ROOT)));
  }

  private static boolean has(List<Term> terms, Kind kind) {
    return terms.stream().anyMatch(each -> each.kind() == kind);
  }
}
