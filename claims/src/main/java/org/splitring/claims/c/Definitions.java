package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTranslationUnit;

/** What a translation unit defines at file scope, by name: a name defined twice has two entries. */
final class Definitions {

  private final Map<String, List<IASTFunctionDefinition>> functions = new HashMap<>();
  private final Map<String, List<IASTNode>> structs = new HashMap<>();
  private final Map<String, List<IASTNode>> typedefs = new HashMap<>();

  Definitions(IASTTranslationUnit unit) {
    boolean scoped = unit instanceof ICPPASTTranslationUnit;
    for (IASTDeclaration declaration :
        scoped ? CppScopes.flattened(unit.getDeclarations()) : List.of(unit.getDeclarations())) {
      if (declaration instanceof IASTFunctionDefinition function) {
        add(functions, name(function), function);
        specifier(function.getDeclSpecifier());
      } else if (declaration instanceof IASTSimpleDeclaration simple) {
        specifier(simple.getDeclSpecifier());
        if (simple.getDeclSpecifier().getStorageClass() == IASTDeclSpecifier.sc_typedef) {
          for (IASTDeclarator declarator : simple.getDeclarators()) {
            add(typedefs, innermost(declarator).getName().toString(), simple);
          }
        }
      }
    }
  }

  private void specifier(IASTDeclSpecifier specifier) {
    if (specifier instanceof IASTCompositeTypeSpecifier composite) {
      add(structs, tag(composite), composite);
      for (IASTDeclaration member : composite.getDeclarations(false)) {
        if (member instanceof IASTSimpleDeclaration simple) {
          specifier(simple.getDeclSpecifier());
        }
      }
    }
  }

  /** Whether no other text defines a class of that name in the same scope. */
  boolean isDefinedOnce(IASTCompositeTypeSpecifier composite) {
    String path = CppScopes.path(tag(composite), composite);
    return structs(tag(composite)).stream()
            .filter(each -> CppScopes.path(tag(composite), each).equals(path))
            .distinct()
            .count()
        <= 1;
  }

  private static String tag(IASTCompositeTypeSpecifier composite) {
    return composite.getName().toString();
  }

  static IASTDeclarator innermost(IASTDeclarator declarator) {
    IASTDeclarator at = declarator;
    while (at.getNestedDeclarator() != null) {
      at = at.getNestedDeclarator();
    }
    return at;
  }

  /** A function's own name, without the scopes it is in. */
  static String name(IASTFunctionDefinition function) {
    return CppScopes.last(innermost(function.getDeclarator()).getName().toString());
  }

  /** A function's name with the namespaces and classes it is in. */
  static String path(IASTFunctionDefinition function) {
    return CppScopes.path(innermost(function.getDeclarator()).getName().toString(), function);
  }

  private static <T> void add(Map<String, List<T>> map, String name, T node) {
    if (!name.isEmpty()) {
      map.computeIfAbsent(name, ignored -> new ArrayList<>()).add(node);
    }
  }

  /** The definitions of a function, in the order of the source. */
  List<IASTFunctionDefinition> functions(String name) {
    return functions.getOrDefault(name, List.of());
  }

  /** The names of all functions that are defined. */
  List<String> functionNames() {
    return functions.keySet().stream().sorted().toList();
  }

  /** The definitions of a struct or union with that tag. */
  List<IASTNode> structs(String tag) {
    return structs.getOrDefault(tag, List.of());
  }

  /** The names of all typedefs. */
  Set<String> typedefNames() {
    return typedefs.keySet();
  }

  /** The declarations of a typedef. */
  List<IASTNode> typedefs(String name) {
    return typedefs.getOrDefault(name, List.of());
  }
}
