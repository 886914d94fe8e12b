/**
 * Compares claims with the standard: every point of the domain by enumeration, the rest by proof.
 *
 * <p>{@link org.splitring.properties.Checker} is the door. In reading order behind it: {@code
 * Judge} finds one verdict; the model's {@code Comparison} is the rule of agreeing, as a formula;
 * {@code Enumeration} evaluates it; {@code Proof} asks about every other base: the normal form of
 * {@code properties.normal} first, and what that leaves open through {@code Prover} and {@code
 * Question}, for which {@code Encoding} turns the formula into bit-vectors. This package alone uses
 * Z3.
 *
 * <p>What is not proved: that the formulas are the claimant's (whoever read them answers for that),
 * that a {@code firstOtherSize} is missing at bases other than 0 and the alignment, and anything
 * about a base that is no multiple of the alignment beyond the ones that were tried.
 */
@NullMarked
package org.splitring.properties;

import org.jspecify.annotations.NullMarked;
