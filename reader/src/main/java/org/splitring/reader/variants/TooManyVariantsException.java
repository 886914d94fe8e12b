package org.splitring.reader.variants;

/** More sets of choices than are read. */
final class TooManyVariantsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyVariantsException() {
    super("", null, false, false);
  }
}
