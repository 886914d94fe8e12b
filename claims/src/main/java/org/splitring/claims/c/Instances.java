package org.splitring.claims.c;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPReferenceType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPTemplateParameterMap;
import org.eclipse.cdt.internal.core.dom.parser.cpp.InstantiationContext;
import org.eclipse.cdt.internal.core.dom.parser.cpp.semantics.CPPSemantics;
import org.eclipse.cdt.internal.core.dom.parser.cpp.semantics.CPPTemplates;
import org.jspecify.annotations.Nullable;

/** Types as they are in an instance of a template, with its parameters put in. */
final class Instances {

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
