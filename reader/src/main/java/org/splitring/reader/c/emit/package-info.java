/**
 * What lowering needs to know of C and of {@link org.splitring.reader.ir}, but not of any parser:
 * blocks that are filled, conversions and operators, constants, which memory a text touches.
 */
@NullMarked
package org.splitring.reader.c.emit;

import org.jspecify.annotations.NullMarked;
