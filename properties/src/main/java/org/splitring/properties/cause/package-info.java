/**
 * Why a claim differs: small edits of its formula, of which the smallest that agrees is the cause.
 *
 * <p>{@link org.splitring.properties.cause.Causes} is the door. In reading order behind it: {@code
 * Tree} says where every sub-expression of a formula stands; {@code Change} is what can be done to
 * one; {@code Edit} is a change at some places, with its words and its weight; {@code FieldEdits},
 * {@code RoundingEdits}, {@code TypeEdits} and {@code TermEdits} find those that are worth trying.
 * Nothing here decides: an edit is offered only where the checker says that it agrees.
 */
@NullMarked
package org.splitring.properties.cause;

import org.jspecify.annotations.NullMarked;
