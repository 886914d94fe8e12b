package org.splitring.reader.variants;

import java.util.Collection;
import org.splitring.reader.preprocess.condition.Assignment;

/**
 * How a question is read with some choices made.
 *
 * @param <K> what was read: equal ones have one answer
 * @param <R> the answer
 */
public interface Reread<K, R> {

  /** Reads the text with these choices; all others are the usual ones. */
  Reading<K> read(Assignment choices);

  /** The answer; asked once for equal meanings. */
  R answer(K meaning);

  /** Whether with these answers, of choices that are all possible, nothing is left to decide. */
  default boolean isOpen(Collection<R> answers) {
    return false;
  }
}
