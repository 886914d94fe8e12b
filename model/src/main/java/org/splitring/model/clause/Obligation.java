package org.splitring.model.clause;

/** How strongly a sentence of the standard binds, by the word that RFC 2119 defines. */
public enum Obligation {
  MUST("MUST"),
  MUST_NOT("MUST NOT"),
  SHOULD("SHOULD"),
  SHOULD_NOT("SHOULD NOT"),
  MAY("MAY");

  private final String word;

  Obligation(String word) {
    this.word = word;
  }

  /** The word as the standard prints it. */
  public String word() {
    return word;
  }

  /** Whether the sentence permits: it can be made use of, and cannot be broken. */
  public boolean permits() {
    return this == MAY;
  }
}
