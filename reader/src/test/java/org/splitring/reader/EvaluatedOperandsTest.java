package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Operands of types with variable lengths are evaluated (C11 6.5.3.4p2, C23 6.7.3.6p4). */
class EvaluatedOperandsTest {

  private static ReadClaim read(String file, String statements) throws UnreadableSourceException {
    return Texts.of(
            file,
            "struct ring { char *desc, *avail, *used; };",
            "void lay(struct ring *r, unsigned num, char *b, unsigned long align) {",
            "  unsigned long k = 8;",
            "  " + statements,
            "  r->desc = b; r->avail = b + 16ul * num;",
            "  r->used = b + ((18ul * num + k + align - 1) & ~(align - 1));",
            "}")
        .read(file, "lay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "__typeof__(char[k -= 2]) *p;",
        "__typeof__(char (*)[k -= 2]) p;",
        "typedef __typeof__(char[k -= 2]) T;",
        "typedef char T[k -= 2];",
        "char v[k]; __typeof__(*(k -= 2, &v)) *p;",
        "char (*v)[k] = 0; __typeof__(v[k -= 2]) *p;",
        "char v[k]; unsigned long s = sizeof(*(k -= 2, &v));",
        "(void)sizeof(__typeof__(char[k -= 2]));",
        "(void)sizeof(char[k -= 2]);",
        "(void)(__typeof__(char (*)[k -= 2]))b;",
        "(void)(__typeof__(char (*)[k -= 2])){0};",
        "(void)(char (*)[k -= 2]){0};",
        "struct { char a[k -= 2]; } *s;",
        "char (*(*call)(void))[k -= 2];",
      })
  void whatHasVariableLengthIsEvaluated(String statements) throws UnreadableSourceException {
    assertSays(read("o.c", statements), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(void)_Alignof(char[k -= 2]);",
        "(void)sizeof(k -= 2);",
        "__typeof__(k -= 2) other;",
        "char v[8]; (void)sizeof(*(k -= 2, &v));",
        "(void)__builtin_types_compatible_p(char[k -= 2], int);",
        "void other(char v[k -= 2]);",
      })
  void otherOperandsAreNot(String statements) throws UnreadableSourceException {
    assertSays(read("o.c", statements), Quantity.USED, (n, a) -> up(18 * n + 8, a));
  }

  /** In C++ they are so by one compiler, and not by another. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "char v[k]; __typeof__(*(k -= 2, &v)) *p;",
        "char v[k]; unsigned long s = sizeof(*(k -= 2, &v));",
      })
  void compilersOfCppDoNotAgree(String statements) {
    NothingReadException nothing =
        assertThrows(NothingReadException.class, () -> read("o.cpp", statements));
    assertTrue(nothing.getMessage().contains("behind line 4 all is lost: "), nothing.getMessage());
  }
}
