/**
 * Typed C arithmetic over the four inputs of a ring layout, with C's own meaning.
 *
 * <p>Start with {@link org.splitring.model.formula.Formula}; {@link
 * org.splitring.model.formula.Expressions} builds one, {@link
 * org.splitring.model.formula.CompiledFormula} is the one place that says what it computes.
 */
@NullMarked
package org.splitring.model.formula;

import org.jspecify.annotations.NullMarked;
