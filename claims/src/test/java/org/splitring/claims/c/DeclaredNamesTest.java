package org.splitring.claims.c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text declares the names that it seems to declare, wherever a match could begin. */
class DeclaredNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          typedef unsigned char u8;              | u8
          typedef struct { int x; } pair;        | pair
          typedef int four[4];                   | four
          static int x; typedef long y;          | y
          } tail_t;                              | tail_t
          #  define NUMBER 1                     | NUMBER
          enum { false = 0 }                     | false
          using word = unsigned;                 | word
          f(IN(x))                               | IN
          """)
  void whatIsDeclaredIsNamed(String text, String name) {
    assertEquals(Set.of(name), names(text));
  }

  /** The controls: a part of a longer word begins nothing. */
  @ParameterizedTest
  @CsvSource({
    "mytypedef int nothing;",
    "int xtrue = 1;",
    "reusing x = int;",
    "f(IN int x)",
    "MAIN(x)",
    "t f u T F I O # }"
  })
  void aPartOfAWordDeclaresNothing(String text) {
    assertEquals(Set.of(), names(text));
  }

  private static Set<String> names(String text) {
    return new Sources(SourceTree.NONE, Set.of()).declaredNames(text);
  }
}
