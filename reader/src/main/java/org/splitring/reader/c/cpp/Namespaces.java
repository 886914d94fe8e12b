package org.splitring.reader.c.cpp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTLinkageSpecification;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNamespaceDefinition;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTOperatorName;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateId;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateSpecialization;
import org.splitring.reader.c.types.DeclaratorNesting;

/** All declarations of a file that stand outside of functions, by where and how they stand. */
public final class Namespaces {

  private final Map<String, List<IASTNode>> parts = new HashMap<>();
  private final List<IASTFunctionDefinition> functions = new ArrayList<>();
  private final Map<String, List<IASTDeclarator>> outside = new LinkedHashMap<>();
  private final Map<String, List<IASTDeclaration>> specialized = new HashMap<>();
  private final Map<String, List<IASTStandardFunctionDeclarator>> operators = new HashMap<>();
  private final Map<String, List<IASTStandardFunctionDeclarator>> declared = new HashMap<>();

  Namespaces(IASTTranslationUnit tree) {
    // A namespace without a name is a part of what is around it.
    parts.put("", new ArrayList<>(List.of(tree)));
    tree.accept(
        new ASTVisitor() {
          {
            shouldVisitNames = true;
          }

          @Override
          public int visit(IASTName name) {
            if (name instanceof ICPPASTOperatorName) {
              String token = name.toString().replaceFirst("^operator\\s*", "");
              List<IASTStandardFunctionDeclarator> all =
                  operators.computeIfAbsent(token, any -> new ArrayList<>());
              if (name.getParent() instanceof IASTStandardFunctionDeclarator function) {
                all.add(function);
              }
            }
            return PROCESS_CONTINUE;
          }
        });
    for (IASTDeclaration each : tree.getDeclarations()) {
      walk(each);
    }
  }

  /** The pieces of a namespace, each a node that holds declarations. */
  List<IASTNode> parts(String path) {
    return parts.getOrDefault(path, List.of());
  }

  /** The functions that have a text, those of templates among them. */
  List<IASTFunctionDefinition> functions() {
    return functions;
  }

  /** The declarators with a qualified name that ends so: of members and of namespaces. */
  List<IASTDeclarator> outside(String name) {
    return outside.getOrDefault(name, List.of());
  }

  /** Whether something declares an operator of that name: {@code new}, {@code +}. */
  public boolean overloads(String operator) {
    return operators.containsKey(operator);
  }

  /** What declares an operator of that name, of a class or not. */
  public List<IASTStandardFunctionDeclarator> operators(String operator) {
    return operators.getOrDefault(operator, List.of());
  }

  /** What declares functions of that name, in whatever namespace or class. */
  public List<IASTStandardFunctionDeclarator> declared(String name) {
    return declared.getOrDefault(name, List.of());
  }

  /** The explicit and partial specializations of a template of that name. */
  List<IASTDeclaration> specialized(String name) {
    return specialized.getOrDefault(name, List.of());
  }

  /** The path of the namespace around a node. */
  public static String path(IASTNode node) {
    String path = "";
    for (IASTNode at = node; at != null; at = at.getParent()) {
      if (at instanceof ICPPASTNamespaceDefinition namespace) {
        path = join(namespace.getName().toString(), path);
      }
    }
    return path;
  }

  static String join(String outer, String inner) {
    return outer.isEmpty() ? inner : inner.isEmpty() ? outer : outer + "::" + inner;
  }

  /** The path of the innermost namespace around two. */
  static String common(String one, String other) {
    String[] first = one.split("::");
    String[] second = other.split("::");
    String path = "";
    for (int i = 0; i < Math.min(first.length, second.length); i++) {
      if (!first[i].equals(second[i])) {
        break;
      }
      path = join(path, first[i]);
    }
    return path;
  }

  private void walk(IASTDeclaration declaration) {
    if (declaration instanceof ICPPASTNamespaceDefinition namespace) {
      parts.computeIfAbsent(path(namespace), any -> new ArrayList<>()).add(namespace);
      for (IASTDeclaration each : namespace.getDeclarations()) {
        walk(each);
      }
    } else if (declaration instanceof ICPPASTLinkageSpecification linkage) {
      for (IASTDeclaration each : linkage.getDeclarations()) {
        walk(each);
      }
    } else if (declaration instanceof ICPPASTTemplateDeclaration template) {
      specialization(template, template.getDeclaration());
      walk(template.getDeclaration());
    } else if (declaration instanceof ICPPASTTemplateSpecialization special) {
      specialization(special, special.getDeclaration());
    } else if (declaration instanceof IASTFunctionDefinition function) {
      function(function);
    } else if (declaration instanceof IASTSimpleDeclaration simple) {
      for (IASTDeclarator each : simple.getDeclarators()) {
        qualified(each);
      }
      members(simple);
    }
  }

  private void members(IASTSimpleDeclaration simple) {
    if (simple.getDeclSpecifier() instanceof IASTCompositeTypeSpecifier composite) {
      for (IASTDeclaration each : composite.getMembers()) {
        walk(each);
      }
    }
  }

  private void function(IASTFunctionDefinition function) {
    boolean isMade =
        function instanceof ICPPASTFunctionDefinition cpp && (cpp.isDefaulted() || cpp.isDeleted());
    if (!isMade) {
      functions.add(function);
    }
    qualified(function.getDeclarator());
  }

  private void qualified(IASTDeclarator declarator) {
    IASTDeclarator inner = DeclaratorNesting.innermost(declarator);
    if (DeclaratorNesting.function(declarator).orElse(null)
        instanceof IASTStandardFunctionDeclarator function) {
      declared
          .computeIfAbsent(inner.getName().getLastName().toString(), any -> new ArrayList<>())
          .add(function);
    }
    if (inner.getName() instanceof ICPPASTQualifiedName name) {
      String last = name.getLastName().toString();
      outside.computeIfAbsent(last, any -> new ArrayList<>()).add(inner);
    }
  }

  private void specialization(IASTDeclaration whole, IASTDeclaration inner) {
    if (inner instanceof ICPPASTTemplateDeclaration template) {
      specialization(whole, template.getDeclaration());
    } else if (inner instanceof ICPPASTTemplateSpecialization special) {
      specialization(special, special.getDeclaration());
    }
    if (inner instanceof IASTSimpleDeclaration simple
        && simple.getDeclSpecifier() instanceof IASTCompositeTypeSpecifier composite
        && composite.getName().getLastName() instanceof ICPPASTTemplateId id) {
      specialized(id.getTemplateName().toString(), whole);
    }
    IASTDeclarator[] all =
        inner instanceof IASTSimpleDeclaration simple
            ? simple.getDeclarators()
            : inner instanceof IASTFunctionDefinition function
                ? new IASTDeclarator[] {function.getDeclarator()}
                : new IASTDeclarator[0];
    for (IASTDeclarator each : all) {
      boolean isFull = whole instanceof ICPPASTTemplateSpecialization;
      String name = DeclaratorNesting.innermost(each).getName().toString();
      if (isFull || DeclaratorNesting.innermost(each).getName() instanceof ICPPASTTemplateId) {
        specialized(CppTable.last(name).replaceAll("<.*", ""), whole);
      }
    }
  }

  private void specialized(String name, IASTDeclaration declaration) {
    specialized.computeIfAbsent(name, any -> new ArrayList<>()).add(declaration);
  }
}
