package org.splitring.reader.c.types;

import org.eclipse.cdt.core.dom.ast.IASTExpression;

/** Says what type an expression has, without evaluating it: for {@code typeof} and {@code auto}. */
public interface ExpressionTypes {

  /** The type; an unknown one where it is not known. Arrays and functions stay what they are. */
  Typed typeOf(IASTExpression expression);
}
