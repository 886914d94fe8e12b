package org.splitring.reader.c.cpp.lower;

import org.splitring.reader.c.cpp.CppDialect;
import org.splitring.reader.c.lower.unit.Extension;
import org.splitring.reader.c.types.CUnit;
import org.splitring.reader.c.types.Dialect;

/**
 * What C++ adds to C.
 *
 * @param dialect for names, types and classes
 * @param extension for what is executed
 */
public record Cpp(Dialect dialect, Extension extension) {

  /** That of a text. */
  public static Cpp of(CUnit text) {
    CppDialect dialect = new CppDialect(text);
    return new Cpp(dialect, new CppExtension(dialect.unit()));
  }
}
