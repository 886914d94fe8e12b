/**
 * Every normative word of the standard's split ring chapter as a clause that can be executed.
 *
 * <p>{@link org.splitring.model.clause.Clauses} is the door: all clauses in the order of the text,
 * and what of them a run breaks. A {@link org.splitring.model.clause.Clause} carries its {@link
 * org.splitring.model.clause.ClauseBlock} (the label of the text), its {@link
 * org.splitring.model.clause.Obligation} and a {@link org.splitring.model.clause.Rule}; the
 * sections of the chapter are one class each.
 */
@NullMarked
package org.splitring.model.clause;

import org.jspecify.annotations.NullMarked;
