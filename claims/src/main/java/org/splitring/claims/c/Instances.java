package org.splitring.claims.c;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IProblemBinding;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPDeferredFunction;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPFunction;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPReferenceType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPTemplateParameterMap;
import org.eclipse.cdt.internal.core.dom.parser.cpp.InstantiationContext;
import org.eclipse.cdt.internal.core.dom.parser.cpp.semantics.CPPSemantics;
import org.eclipse.cdt.internal.core.dom.parser.cpp.semantics.CPPTemplates;
import org.eclipse.cdt.internal.core.dom.parser.cpp.semantics.EvalFunctionCall;
import org.jspecify.annotations.Nullable;

/** Types as they are in an instance of a template, with its parameters put in. */
final class Instances {

  /** How many templates may be in one another. */
  private static final int DEEPEST = 16;

  private Instances() {}

  /** The type that a piece of the function's text means in this call of it. */
  static IType type(IType type, Flow flow) {
    return type(type, flow.frame.arguments, flow.frame.function);
  }

  static IType type(
      IType type, @Nullable ICPPTemplateParameterMap arguments, @Nullable IASTNode node) {
    if (arguments == null || node == null) {
      return type;
    }
    CPPSemantics.pushLookupPoint(node);
    try {
      return CPPTemplates.instantiateType(type, new InstantiationContext(arguments));
    } finally {
      CPPSemantics.popLookupPoint();
    }
  }

  /** The function that a call in the text of a template means in this instance of it. */
  static Optional<ICPPFunction> function(IASTFunctionCallExpression call, Flow flow) {
    ICPPTemplateParameterMap arguments = flow.frame.arguments;
    if (arguments == null || !(call instanceof ICPPASTExpression dependent)) {
      return Optional.empty();
    }
    CPPSemantics.pushLookupPoint(call);
    try {
      return dependent.getEvaluation().instantiate(new InstantiationContext(arguments), DEEPEST)
              instanceof EvalFunctionCall instance
          ? Optional.ofNullable(instance.resolveFunctionBinding())
              .filter(each -> !(each instanceof IProblemBinding))
              .filter(each -> !(each instanceof ICPPDeferredFunction))
          : Optional.empty();
    } finally {
      CPPSemantics.popLookupPoint();
    }
  }

  /** What a reference refers to; any other type as it is. */
  static IType referred(IType type) {
    return Abi.plain(type) instanceof ICPPReferenceType reference
        ? referred(reference.getType())
        : type;
  }

  static boolean isReference(IType type) {
    return Abi.plain(type) instanceof ICPPReferenceType;
  }
}
