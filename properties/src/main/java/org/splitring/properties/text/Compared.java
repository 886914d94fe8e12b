package org.splitring.properties.text;

import java.util.List;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/** What a row of the standard's text compares with what, in words. */
public final class Compared {

  private static final String FORMULA =
      "the formula with the place or size of the model, at every Queue Size and Queue Align";
  private static final String ROUNDING =
      "what the macro makes of any number with that number rounded up, at every Queue Align";
  private static final String TOTAL =
      "the total with that of the model, up to the end of the used ring or to the boundary behind it;"
          + " more is wrong too";
  private static final String STRUCTURE =
      "order, offset and size of every member with the model's structure, at every Queue Size";
  private static final String ROW =
      "alignment and size of a part, by the headings of the table, with the model's part";
  private static final String PAIR =
      "two passages on the same thing with one another, at every Queue Size";
  private static final String RULE =
      "the rule with the model's, proved for all 2^48 triples of indexes";
  private static final String CONSTANT =
      "every definition of a constant with the number that the model has for it";
  private static final String CLAUSE =
      "how strongly a requirement binds with the table of clauses, and its words with what is known";
  private static final String SENTENCE =
      "the words of a sentence that bear meaning with those of what the standard is known to say";
  private static final String VALUE =
      "a number, a place in the text or a list with the one it has to be";
  private static final String PRESENCE =
      "what a text of the standard has to have with what this one has";
  private static final String UNREAD = "nothing: what stands there is not understood";

  private Compared() {}

  /** What the row of a passage compares. */
  public static String of(Passage passage) {
    if (passage instanceof Passage.Arithmetic arithmetic) {
      return arithmetic.topic() == Topic.TOTAL ? TOTAL : FORMULA;
    }
    if (passage instanceof Passage.Rounding) {
      return ROUNDING;
    }
    if (passage instanceof Passage.Structure) {
      return STRUCTURE;
    }
    if (passage instanceof Passage.Row) {
      return ROW;
    }
    if (passage instanceof Passage.Pair) {
      return PAIR;
    }
    if (passage instanceof Passage.Notification) {
      return RULE;
    }
    if (passage instanceof Passage.Constant) {
      return CONSTANT;
    }
    if (passage instanceof Passage.Sentence sentence) {
      return sentence.topic() == Topic.CLAUSES ? CLAUSE : SENTENCE;
    }
    if (passage instanceof Passage.Value) {
      return VALUE;
    }
    return passage instanceof Passage.Missing ? PRESENCE : UNREAD;
  }

  /** Every comparison there is. */
  public static List<String> all() {
    return List.of(
        FORMULA, ROUNDING, TOTAL, STRUCTURE, ROW, PAIR, RULE, CONSTANT, CLAUSE, SENTENCE, VALUE,
        PRESENCE);
  }
}
