package org.splitring.reader.memory;

import org.splitring.model.formula.Formula;

/** What the bytes of an object hold that nothing was stored in. */
public sealed interface Background {

  /** What was there before the function was called. */
  record Entry() implements Background {}

  /**
   * One byte everywhere.
   *
   * @param value the byte, as an {@code uint8_t}
   */
  record Filled(Formula value) implements Background {}

  /** Not determined: a variable that was not initialised. */
  record Undetermined() implements Background {}

  /** Lost. */
  record Lost(HavocEvent loss) implements Background {}

  /** One of two. */
  record Either(Formula condition, Background whenTrue, Background whenFalse)
      implements Background {}

  /** What was there before. */
  Background ENTRY = new Entry();

  /** Not determined. */
  Background UNDETERMINED = new Undetermined();
}
