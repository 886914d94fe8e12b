/**
 * Reads the arithmetic out of real C source.
 *
 * <p>{@link org.splitring.claims.c.SourceReader} is the door. This package alone uses Eclipse CDT.
 */
@NullMarked
package org.splitring.claims.c;

import org.jspecify.annotations.NullMarked;
