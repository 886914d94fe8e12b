package org.splitring.reader.c.parse;

/**
 * A pragma, written as a directive or by {@code _Pragma}.
 *
 * @param offset in the flat text: it takes force before the token that begins there or behind
 * @param text what follows {@code #pragma}, macros replaced where compilers replace them
 */
public record ParsedPragma(int offset, String text) {}
