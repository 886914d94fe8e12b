package org.splitring.reader.c.types.constant;

import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.splitring.reader.ir.Reason;

/** Evaluates integer constant expressions (C11 6.6), as compilers fold them. */
public interface ConstantEvaluator {

  /** The value of an expression; never fails. */
  Evaluated value(IASTExpression expression);

  /** What came out. */
  sealed interface Evaluated {

    /**
     * A constant.
     *
     * @param value extended to 64 bits as its type says
     * @param type its type
     */
    record Value(long value, org.splitring.model.formula.CType type) implements Evaluated {}

    /** It depends on what is known only when the program runs. */
    record NotConstant() implements Evaluated {}

    /** It is a constant that is not known. */
    record Unknown(Reason reason) implements Evaluated {}
  }
}
