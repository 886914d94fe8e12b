/** Values of constant expressions, and what follows from them. */
@NullMarked
package org.splitring.reader.c.types.constant;

import org.jspecify.annotations.NullMarked;
