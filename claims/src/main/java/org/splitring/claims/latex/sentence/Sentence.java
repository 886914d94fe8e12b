package org.splitring.claims.latex.sentence;

import org.splitring.model.text.Lines;

/**
 * A sentence as it is printed, without its markup.
 *
 * @param section the label of the section that it stands in
 * @param kind where in the section
 * @param at its lines
 * @param text its words; a field is written {@code @name}, a reference {@code @ref:its_title}
 */
record Sentence(String section, Kind kind, Lines at, String text) {

  /** Where a sentence stands. */
  enum Kind {
    /** In running text. */
    TEXT,
    /** One of a list without an order. */
    ITEM,
    /** One of a numbered list. */
    STEP,
    /** Below the text, or in a comment of a listing. */
    REMARK
  }
}
