package org.splitring.model.formula;

/**
 * A typed C expression without side effects, over named inputs.
 *
 * <p>Every conversion is explicit: the operands of a {@link Binary} have the type the operation is
 * done in, and what C converts silently stands as a {@link Cast} marked as not written. {@link
 * Expressions} puts them in; {@link CText} leaves them out again when it prints. What a formula
 * computes is said by {@link CompiledFormula} alone.
 */
public sealed interface Formula permits Literal, Symbol, Unary, Binary, Cast, Conditional {

  /** The type of the value. */
  CType type();
}
