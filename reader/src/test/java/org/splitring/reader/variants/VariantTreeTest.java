package org.splitring.reader.variants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text is read with so many choices as its length allows, and a few times in any case. */
class VariantTreeTest {

  @ParameterizedTest
  @CsvSource({
    "256, 3000000, false",
    "257, 1000, true",
    "32, 60000000, false",
    "33, 4000001, true",
    "33, 4000000, false",
  })
  void lengthTimesChoicesIsBounded(int reads, long tokens, boolean isTooMuch) {
    assertEquals(isTooMuch, VariantTree.isTooMuch(reads, tokens));
  }
}
