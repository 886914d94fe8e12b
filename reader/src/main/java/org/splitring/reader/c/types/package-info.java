/**
 * Names, types and layouts of C: what declarations say, as gcc and clang have it.
 *
 * <p>What is shared with C++ takes the parser's {@code IAST} interfaces; what is C's alone says so
 * in its name.
 */
@NullMarked
package org.splitring.reader.c.types;

import org.jspecify.annotations.NullMarked;
