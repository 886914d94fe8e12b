package org.splitring.reader.c.types;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTArrayDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTTypeId;

/** How the parser nests declarators: {@code *(*f)(int)} is a function around a pointer. */
public final class DeclaratorNesting {

  private DeclaratorNesting() {}

  /** The one that has the name. */
  public static IASTDeclarator innermost(IASTDeclarator declarator) {
    IASTDeclarator at = declarator;
    while (at.getNestedDeclarator() != null) {
      at = at.getNestedDeclarator();
    }
    return at;
  }

  /** The one that the declaration has. */
  public static IASTDeclarator outermost(IASTDeclarator declarator) {
    IASTDeclarator at = declarator;
    while (at.getParent() instanceof IASTDeclarator parent && parent.getNestedDeclarator() == at) {
      at = parent;
    }
    return at;
  }

  /** What the declarator is part of: a declaration, a parameter, a definition or a type's name. */
  public static IASTNode declaration(IASTDeclarator declarator) {
    return outermost(declarator).getParent();
  }

  /** The specifiers in front of it. */
  public static Optional<IASTDeclSpecifier> specifier(IASTDeclarator declarator) {
    IASTNode parent = declaration(declarator);
    if (parent instanceof IASTSimpleDeclaration simple) {
      return Optional.of(simple.getDeclSpecifier());
    }
    if (parent instanceof IASTFunctionDefinition function) {
      return Optional.of(function.getDeclSpecifier());
    }
    if (parent instanceof IASTParameterDeclaration parameter) {
      return Optional.of(parameter.getDeclSpecifier());
    }
    return parent instanceof IASTTypeId typeId
        ? Optional.of(typeId.getDeclSpecifier())
        : Optional.empty();
  }

  /**
   * The part of a declarator that says that it declares a function, if it does: not of {@code
   * (*f)(int)}, which is a pointer.
   */
  public static Optional<IASTFunctionDeclarator> function(IASTDeclarator declarator) {
    IASTDeclarator at = innermost(declarator);
    while (true) {
      if (at instanceof IASTFunctionDeclarator function) {
        return Optional.of(function);
      }
      boolean more = at.getPointerOperators().length > 0 || at instanceof IASTArrayDeclarator;
      if (more
          || !(at.getParent() instanceof IASTDeclarator parent)
          || parent.getNestedDeclarator() != at) {
        return Optional.empty();
      }
      at = parent;
    }
  }
}
