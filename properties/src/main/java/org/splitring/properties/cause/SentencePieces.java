package org.splitring.properties.cause;

import java.util.List;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;

/** Small pieces of sentences. */
final class SentencePieces {

  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight");

  private SentencePieces() {}

  /** A small number as a word, another one as digits. */
  static String number(long number) {
    return number >= 0 && number < NUMBERS.size()
        ? NUMBERS.get((int) number)
        : Long.toString(number);
  }

  /** A formula as people write it where its types do not matter. */
  static String text(Formula formula) {
    return formula instanceof Literal literal
        ? Long.toString(literal.asSigned())
        : CText.of(formula);
  }

  /** "a", "a and b", "a, b and c". */
  static String list(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** "stands", "stand". */
  static String one(boolean one, String singular, String plural) {
    return one ? singular : plural;
  }
}
