/**
 * Memory while a function is executed for all points at once: objects, the bytes in them, and
 * values that may be addresses of them.
 *
 * <p>Everything here is immutable; a memory that goes on along two branches shares all that neither
 * of them changes.
 */
@NullMarked
package org.splitring.reader.memory;

import org.jspecify.annotations.NullMarked;
