/**
 * A normal form of formulas, which decides most comparisons without a solver.
 *
 * <p>{@link org.splitring.properties.normal.Specialised} puts numbers in the place of inputs;
 * {@link org.splitring.properties.normal.NormalForm} brings what is left to a {@code LinearSum}:
 * how often it counts each unknown and each sum that was divided by a power of two and rounded
 * down. Equal sums are equal numbers. {@link org.splitring.properties.normal.Decision} tells from
 * them that a comparison never holds, or does not depend on the base. What has no such form is left
 * to a solver.
 */
@NullMarked
package org.splitring.properties.normal;

import org.jspecify.annotations.NullMarked;
