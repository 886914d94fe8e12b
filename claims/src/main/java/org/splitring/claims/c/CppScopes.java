package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTLinkageSpecification;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNamespaceDefinition;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateDeclaration;

/** Namespaces, classes and templates: what is declared in them, and the names they add. */
final class CppScopes {

  private CppScopes() {}

  /** The declarations with those that they hold, in the order of the source. */
  static List<IASTDeclaration> flattened(IASTDeclaration[] declarations) {
    List<IASTDeclaration> all = new ArrayList<>();
    for (IASTDeclaration each : declarations) {
      add(each, all);
    }
    return all;
  }

  private static void add(IASTDeclaration declaration, List<IASTDeclaration> all) {
    all.add(declaration);
    if (declaration instanceof ICPPASTNamespaceDefinition namespace) {
      all.addAll(flattened(namespace.getDeclarations()));
    } else if (declaration instanceof ICPPASTLinkageSpecification linkage) {
      all.addAll(flattened(linkage.getDeclarations()));
    } else if (declaration instanceof ICPPASTTemplateDeclaration template) {
      add(template.getDeclaration(), all);
    } else if (declaration instanceof IASTSimpleDeclaration simple) {
      members(simple.getDeclSpecifier(), all);
    } else if (declaration instanceof IASTFunctionDefinition function) {
      members(function.getDeclSpecifier(), all);
    }
  }

  private static void members(IASTDeclSpecifier specifier, List<IASTDeclaration> all) {
    if (specifier instanceof ICPPASTCompositeTypeSpecifier composite) {
      all.addAll(flattened(composite.getDeclarations(false)));
    }
  }

  /** A name as it is declared at some place, with the scopes around it. */
  static String path(String name, IASTNode node) {
    String path = name.replaceAll("\\s+", "");
    for (IASTNode at = node.getParent(); at != null; at = at.getParent()) {
      String outer = "";
      if (at instanceof ICPPASTNamespaceDefinition namespace) {
        outer = namespace.getName().toString();
      } else if (at instanceof IASTCompositeTypeSpecifier composite) {
        outer = composite.getName().toString();
      }
      if (!outer.isEmpty()) {
        path = outer + "::" + path;
      }
    }
    return path;
  }

  /** A name without the scopes it is qualified with, and without template arguments. */
  static String last(String name) {
    String bare = name.replaceAll("<.*>", "");
    return bare.substring(bare.lastIndexOf(':') + 1).strip();
  }
}
