package org.splitring.reader.c.lower.expression;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.splitring.reader.c.lower.unit.DeclaredTypes;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.types.CUnit;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Type;

/**
 * What a value is converted to where it stands: by the object that it is assigned to, or
 * initialises, or by a cast. What a function that nothing declares gives is any value of that type
 * (C11 6.5.16.1).
 */
final class WantedTypes {

  private WantedTypes() {}

  /** The number or pointer that is wanted of an expression; empty if its place says nothing. */
  static Optional<Type> of(IASTNode expression, FunctionContext context) {
    CUnit text = context.unit().text();
    IASTNode parent = expression.getParent();
    if (parent instanceof IASTUnaryExpression bracketed
        && bracketed.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
      return of(bracketed, context);
    }
    if (parent instanceof IASTCastExpression cast) {
      return scalar(text.types().typeOf(cast.getTypeId()));
    }
    if (parent instanceof IASTEqualsInitializer
        && parent.getParent() instanceof IASTDeclarator declarator) {
      return scalar(text.types().typeOf(declarator));
    }
    return parent instanceof IASTBinaryExpression binary
            && binary.getOperator() == IASTBinaryExpression.op_assign
            && binary.getOperand2() == expression
        ? scalar(text.seams().expressions().typeOf(binary.getOperand1()).referred())
        : Optional.empty();
  }

  private static Optional<Type> scalar(Typed typed) {
    Type type = DeclaredTypes.type(typed);
    return !typed.isReference()
            && (type instanceof Type.PointerType || type instanceof Type.IntegerType)
        ? Optional.of(type)
        : Optional.empty();
  }
}
