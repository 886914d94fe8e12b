package org.splitring.claims.c;

import org.splitring.claims.UnreadableException;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;

/** Reads a formula written as a C expression over n, a, base and evt. */
public final class FormulaReader {

  private FormulaReader() {}

  /**
   * The formula; n, a, base and evt have the type uint64_t in it, and the names of {@code
   * <stdint.h>} are known.
   *
   * @throws UnreadableException if it is not a C expression over the inputs
   */
  public static Formula read(String text, DataModel model) throws UnreadableException {
    throw new UnreadableException(text + ": not there yet");
  }
}
