package org.splitring.model.text;

/**
 * A word of a sentence that bears meaning, in the one form that stands for all its forms.
 *
 * @param kind what it can be exchanged with
 * @param value such as {@code 4096}, {@code used-ring}, {@code MUST}
 */
public record Term(Kind kind, String value) {

  /** What a sentence without the word, or with it, would be. */
  public enum Weight {
    /** With it the sentence says something else, and without it no longer what it said. */
    DECIDES,
    /** Without it something is no longer said. */
    STATES,
    /** It may be there or not in a sentence that was only put otherwise. */
    CARRIES
  }

  /** Kinds of words: one for another of its kind makes another sentence. */
  public enum Kind {
    LEVEL(Weight.DECIDES),
    NEGATION(Weight.DECIDES),
    NUMBER(Weight.DECIDES),
    OPERATOR(Weight.DECIDES),
    HEDGE(Weight.DECIDES),
    EXCEPTION(Weight.DECIDES),
    UNIT(Weight.STATES),
    NAME(Weight.STATES),
    PART(Weight.STATES),
    QUANTITY(Weight.STATES),
    CONDITION(Weight.STATES),
    DEGREE(Weight.STATES),
    ORDER(Weight.STATES),
    BYTE_ORDER(Weight.STATES),
    ACCESS(Weight.STATES),
    ACTOR(Weight.CARRIES),
    PROPERTY(Weight.CARRIES),
    ACTION(Weight.CARRIES),
    OBJECT(Weight.CARRIES),
    /** A word that is not in the vocabulary. */
    UNKNOWN(Weight.CARRIES);

    private final Weight weight;

    Kind(Weight weight) {
      this.weight = weight;
    }

    public Weight weight() {
      return weight;
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
