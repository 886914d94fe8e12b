package org.splitring.reader.variants;

import java.util.Collection;
import java.util.Set;
import org.splitring.reader.preprocess.condition.Assignment;

/**
 * How a question is read with some choices made.
 *
 * @param <K> what was read: equal ones have one answer
 * @param <R> the answer
 */
public interface VariantReader<K, R> {

  /** Reads the text with these choices; all others are the usual ones. */
  VariantReading<K> read(Assignment choices);

  /** The answer; asked once for equal meanings. */
  R answer(K meaning);

  /** The functions that are called though nothing declares them. */
  default Set<String> undeclared(K meaning) {
    return Set.of();
  }

  /** The types and objects that are used though nothing declares them. */
  default Set<String> unnamed(K meaning) {
    return Set.of();
  }

  /** Whether the text declares a type or an object. */
  default boolean declares(K meaning, String name) {
    return false;
  }

  /** What is included and not found, as it is spelled. */
  default Set<String> missing(K meaning) {
    return Set.of();
  }

  /** The functions whose texts were executed. */
  default Set<String> executed(K meaning) {
    return Set.of();
  }

  /** Whether no way through the function comes to its end. */
  default boolean neverReturns(K meaning) {
    return false;
  }

  /** Whether with these answers, of choices that are all possible, nothing is left to decide. */
  default boolean isOpen(Collection<R> answers) {
    return false;
  }
}
