/**
 * Lowers the parser's tree of C into {@link org.splitring.reader.ir}.
 *
 * <p>Conversions, the order of effects and the ends of scopes are made explicit here. What is not
 * followed becomes an unknown with a reason at its place; the rest of the function is still read.
 */
@NullMarked
package org.splitring.reader.c.lower;

import org.jspecify.annotations.NullMarked;
