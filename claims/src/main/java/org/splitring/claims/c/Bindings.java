package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTypeId;
import org.eclipse.cdt.core.dom.ast.IArrayType;
import org.eclipse.cdt.core.dom.ast.IBinding;
import org.eclipse.cdt.core.dom.ast.IFunctionType;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTDeclarator;
import org.eclipse.cdt.internal.core.dom.parser.c.CArrayType;
import org.eclipse.cdt.internal.core.dom.parser.c.CEnumerator;
import org.eclipse.cdt.internal.core.dom.parser.c.CVisitor;
import org.eclipse.cdt.internal.core.dom.parser.c.ICInternalBinding;
import org.eclipse.cdt.internal.core.dom.parser.cpp.CPPArrayType;
import org.eclipse.cdt.internal.core.dom.parser.cpp.ICPPInternalBinding;
import org.eclipse.cdt.internal.core.dom.parser.cpp.semantics.CPPVisitor;

/** What the parser says of names and types, whichever of its languages they are of. */
final class Bindings {

  private Bindings() {}

  /** The type that a declarator declares. */
  static IType type(IASTDeclarator declarator) {
    return declarator instanceof ICPPASTDeclarator
        ? CPPVisitor.createType(declarator)
        : CVisitor.createType(declarator);
  }

  static IType type(IASTTypeId typeId) {
    return type(typeId.getAbstractDeclarator());
  }

  /** The type that a function's text says it returns. */
  static IType returned(IASTFunctionDefinition function) {
    IASTDeclarator declarator = function.getDeclarator();
    if (!(declarator instanceof ICPPASTDeclarator)) {
      return CVisitor.createType(declarator, CVisitor.ONLY_RETURN_TYPE);
    }
    return CPPVisitor.createType(declarator) instanceof IFunctionType type
        ? type.getReturnType()
        : CPPVisitor.createType(function.getDeclSpecifier());
  }

  /** The nodes that declare or define a name, the definition first. */
  static List<IASTNode> nodes(IBinding binding) {
    List<IASTNode> nodes = new ArrayList<>();
    if (binding instanceof CEnumerator constant) {
      add(nodes, constant.getPhysicalNode());
    } else if (binding instanceof ICInternalBinding c) {
      add(nodes, c.getDefinition());
      add(nodes, c.getPhysicalNode());
    } else if (binding instanceof ICPPInternalBinding cpp) {
      add(nodes, cpp.getDefinition());
      IASTNode[] declarations = cpp.getDeclarations();
      for (int i = 0; declarations != null && i < declarations.length; i++) {
        add(nodes, declarations[i]);
      }
    }
    return nodes;
  }

  private static void add(List<IASTNode> nodes, @org.jspecify.annotations.Nullable IASTNode node) {
    if (node != null) {
      nodes.add(node);
    }
  }

  /** The nearest node of that kind around the nodes of a name; the definition's first. */
  static <T extends IASTNode> Optional<T> around(IBinding binding, Class<T> kind) {
    return nodes(binding).stream().flatMap(node -> around(node, kind).stream()).findFirst();
  }

  static <T extends IASTNode> Optional<T> around(IASTNode node, Class<T> kind) {
    for (IASTNode at = node; at != null; at = at.getParent()) {
      if (kind.isInstance(at)) {
        return Optional.of(kind.cast(at));
      }
    }
    return Optional.empty();
  }

  /** The expression that an array's type has as its length. */
  @SuppressWarnings("deprecation")
  static Optional<IASTExpression> length(IArrayType array) {
    return Optional.ofNullable(
        array instanceof CArrayType c
            ? c.getArraySizeExpression()
            : array instanceof CPPArrayType cpp ? cpp.getArraySizeExpression() : null);
  }
}
