/**
 * What the standard's text leaves open of the layout, and what settles it, asked of the models
 * {@code printed.als}, {@code literal.als} and {@code errata.als}.
 *
 * <p>Begin with {@link org.splitring.alloy.ambiguity.Analysis}.
 */
@NullMarked
package org.splitring.alloy.ambiguity;

import org.jspecify.annotations.NullMarked;
