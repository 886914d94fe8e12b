package org.splitring.reader.c.lower.unit;

import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Variable;

/** Lowers the parts of one function, each where its text stands. */
public interface Lowering {

  /** The value of an expression; arrays and functions are pointers (C11 6.3.2.1). */
  Expression value(IASTExpression expression);

  /** What an expression designates; of a value that is nowhere, a temporary that holds it. */
  Lvalue place(IASTExpression expression);

  /** An expression whose value nobody asks for. */
  void effects(IASTExpression expression);

  /** Goes to one of two blocks. */
  void branch(IASTExpression condition, int whenTrue, int whenFalse);

  /** A statement inside an expression. */
  void statement(IASTStatement statement);

  /** An object without a name ends with the block around the expression that makes it. */
  void endsWithBlock(Variable object, IASTExpression made);

  /** Runs what is to be done as one scope of the function, which ends behind it. */
  void inScope(IASTStatement scope, Runnable content);
}
