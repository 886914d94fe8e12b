/**
 * Computes expressions, and reads and writes memory, while a function is executed.
 *
 * <p>Nothing here knows calls, branches or loops.
 */
@NullMarked
package org.splitring.reader.exec.access;

import org.jspecify.annotations.NullMarked;
