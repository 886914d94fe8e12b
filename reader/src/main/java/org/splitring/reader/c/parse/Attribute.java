package org.splitring.reader.c.parse;

import java.util.Optional;

/**
 * An attribute of any spelling: {@code __attribute__((x))}, {@code [[gnu::x]]}, {@code
 * __declspec(x)}, {@code _Alignas(x)} (which is named {@code _Alignas}).
 *
 * @param name without underscores around it and without a prefix
 * @param arguments the text between its brackets, if it has any
 * @param spelling which of them
 * @param at its range in the parsed text
 */
public record Attribute(
    String name, Optional<String> arguments, Spelling spelling, ParsedRange at) {

  /** How it is written. */
  public enum Spelling {
    GNU,
    /** In double brackets, of C23 and C++11. */
    STANDARD,
    DECLSPEC,
    ALIGNAS,
    /** By a macro that nothing defines, whose name says what it is: taken for granted. */
    MACRO
  }
}
