package org.splitring.reader.c.types;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.Reason;

/** A number of bytes, or why it is not known. */
public sealed interface Measure {

  /**
   * It is known.
   *
   * @param assumed what was taken for granted
   */
  record Known(long bytes, Set<AssumedRule> assumed) implements Measure {
    public Known {
      assumed = Collections.unmodifiableSet(new LinkedHashSet<>(assumed));
    }
  }

  /** It is not. */
  record Unknown(Reason reason) implements Measure {}

  /** The size is only known when the program runs: of an array of variable length. */
  record Variable() implements Measure {}
}
