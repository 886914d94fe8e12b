/**
 * The second opinion: the standard's layout and its arithmetic in Alloy, and claims put to it.
 *
 * <p>The models are in {@code src/main/alloy}; begin with {@code bits.als} and {@code layout.als}.
 * {@link org.splitring.alloy.AlloyRunner} runs their commands, and alone knows Alloy's classes.
 */
@NullMarked
package org.splitring.alloy;

import org.jspecify.annotations.NullMarked;
