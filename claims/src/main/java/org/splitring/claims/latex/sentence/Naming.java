package org.splitring.claims.latex.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.model.formula.Input;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Term;

/**
 * Under which name a formula is given Queue Align or Queue Size: "Queue Align given in qalign", or
 * that less a number, "Queue Align minus one given in mask".
 *
 * @param what which of the two
 * @param name the name in the formula
 * @param added what is added to it; empty if the words for that were not understood
 * @param words the sentence
 * @param at where it stands
 */
public record Naming(Input what, String name, OptionalInt added, String words, Lines at) {

  private static final Pattern GIVEN =
      Pattern.compile(
          "(?i)\\b(Queue Align|Queue Size)((?:(?! given in | and )[^():;]){0,60}?) given in"
              + " @?([A-Za-z_]\\w{0,60})");
  private static final Pattern ALL =
      Pattern.compile(
          "\\(?\\s*"
              + GIVEN.pattern()
              + "(?:,? and "
              + GIVEN.pattern().substring(4)
              + ")?\\s*\\)?");

  /** The namings in a sentence. */
  static List<Naming> in(Sentence sentence) {
    List<Naming> namings = new ArrayList<>();
    Matcher given = GIVEN.matcher(sentence.text());
    while (given.find()) {
      Input what = given.group(1).equalsIgnoreCase("Queue Align") ? Input.A : Input.N;
      namings.add(
          new Naming(what, given.group(3), added(given.group(2)), given.group(), sentence.at()));
    }
    return namings;
  }

  /** The sentence without them: they are judged by what the formula makes of the names. */
  static String without(String sentence) {
    return sentence.contains("given in") ? ALL.matcher(sentence).replaceAll(" ") : sentence;
  }

  private static OptionalInt added(String words) {
    List<Term> terms = SentenceReading.of(words);
    if (terms.isEmpty()) {
      return OptionalInt.of(0);
    }
    Optional<Integer> number =
        terms.size() == 2 && terms.get(1).kind() == Term.Kind.NUMBER
            ? Optional.of(terms.get(1).value())
                .filter(digits -> digits.length() <= 6)
                .map(Integer::valueOf)
            : Optional.empty();
    return switch (terms.get(0).toString()) {
      case "minus" -> number.map(n -> OptionalInt.of(-n)).orElse(OptionalInt.empty());
      case "plus" -> number.map(OptionalInt::of).orElse(OptionalInt.empty());
      default -> OptionalInt.empty();
    };
  }
}
