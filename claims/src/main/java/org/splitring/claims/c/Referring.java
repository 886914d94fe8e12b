package org.splitring.claims.c;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConstructorInitializer;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTLambdaExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTRangeBasedForStatement;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTReferenceOperator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPFunction;

/** Where C++ may let something else get at a variable without an {@code &} in front of it. */
final class Referring {

  private Referring() {}

  /** Whether variables that are named in it may be referred to by something that outlives it. */
  static boolean mayRefer(IASTNode node) {
    if (node instanceof IASTDeclarator declarator) {
      return Arrays.stream(declarator.getPointerOperators())
          .anyMatch(ICPPASTReferenceOperator.class::isInstance);
    }
    if (node instanceof ICPPASTLambdaExpression
        || node instanceof ICPPASTRangeBasedForStatement
        || node instanceof ICPPASTConstructorInitializer
        || node instanceof IASTExpression expression
            && Overloads.isOverloaded(expression, Flow.start())) {
      return true;
    }
    if (!(node instanceof IASTFunctionCallExpression call)
        || !(node instanceof ICPPASTExpression)
        || CppFunctions.isConversion(call)) {
      return false;
    }
    Optional<ICPPFunction> function = CppFunctions.function(call);
    return function.isEmpty()
        || CppFunctions.callee(call) instanceof IASTFieldReference
        || Arrays.stream(function.get().getType().getParameterTypes())
            .anyMatch((IType type) -> Instances.isReference(type));
  }
}
