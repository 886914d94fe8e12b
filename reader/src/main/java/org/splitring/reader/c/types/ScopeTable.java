package org.splitring.reader.c.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTElaboratedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier.IASTEnumerator;
import org.eclipse.cdt.core.dom.ast.IASTForStatement;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.gnu.c.ICASTKnRFunctionDeclarator;
import org.splitring.reader.c.parse.ParsedRange;
import org.splitring.reader.c.parse.ParsedUnit;
import org.splitring.reader.c.types.NameDeclaration.Kind;

/** What one scope declares: a file, a function's parameters, a block, a {@code for}. */
final class ScopeTable {

  private final ParsedUnit parsed;
  private final IASTNode scope;
  private final Map<String, List<NameDeclaration>> ordinary = new HashMap<>();
  private final Map<String, List<NameDeclaration>> tags = new HashMap<>();

  private ScopeTable(ParsedUnit parsed, IASTNode scope) {
    this.parsed = parsed;
    this.scope = scope;
  }

  /** Whether a node opens a scope. */
  static boolean isScope(IASTNode node) {
    return node instanceof IASTTranslationUnit
        || node instanceof IASTCompoundStatement
        || node instanceof IASTForStatement
        || node instanceof IASTFunctionDefinition;
  }

  static ScopeTable of(ParsedUnit parsed, IASTNode scope) {
    ScopeTable table = new ScopeTable(parsed, scope);
    if (scope instanceof IASTFunctionDefinition function) {
      table.parameters(function);
    } else {
      for (IASTNode child : scope.getChildren()) {
        if (!(child instanceof IASTCompoundStatement)) {
          table.walk(child);
        }
      }
    }
    return table;
  }

  List<NameDeclaration> ordinary(String name) {
    return ordinary.getOrDefault(name, List.of());
  }

  List<NameDeclaration> tags(String name) {
    return tags.getOrDefault(name, List.of());
  }

  private void parameters(IASTFunctionDefinition function) {
    IASTDeclarator declarator =
        DeclaratorNesting.function(function.getDeclarator())
            .map(IASTDeclarator.class::cast)
            .orElse(function.getDeclarator());
    for (IASTNode child : declarator.getChildren()) {
      if (child instanceof IASTParameterDeclaration parameter) {
        walk(parameter.getDeclSpecifier());
        declarator(parameter.getDeclarator(), Kind.PARAMETER);
      }
    }
    if (declarator instanceof ICASTKnRFunctionDeclarator old) {
      for (IASTDeclaration declaration : old.getParameterDeclarations()) {
        if (declaration instanceof IASTSimpleDeclaration simple) {
          walk(simple.getDeclSpecifier());
          for (IASTDeclarator each : simple.getDeclarators()) {
            declarator(each, Kind.PARAMETER);
          }
        }
      }
      undeclaredParameters(old);
    }
  }

  /** A parameter of K&R's that no declaration names is an {@code int}: its name stands for it. */
  private void undeclaredParameters(ICASTKnRFunctionDeclarator old) {
    for (IASTNode name : old.getParameterNames()) {
      if (ordinary(name.toString()).isEmpty()) {
        add(Kind.PARAMETER, name.toString(), name, parsed.range(name).end());
      }
    }
  }

  private void walk(IASTNode node) {
    if (node instanceof IASTSimpleDeclaration simple) {
      simple(simple);
    } else if (node instanceof IASTFunctionDefinition function) {
      walk(function.getDeclSpecifier());
      declarator(function.getDeclarator(), Kind.FUNCTION);
    } else if (node instanceof IASTCompositeTypeSpecifier composite) {
      tag(composite, composite.getName().toString(), Kind.TAG_DEFINITION);
      for (IASTDeclaration member : composite.getMembers()) {
        members(member);
      }
    } else if (node instanceof IASTEnumerationSpecifier enumeration) {
      tag(enumeration, enumeration.getName().toString(), Kind.TAG_DEFINITION);
      for (IASTEnumerator each : enumeration.getEnumerators()) {
        add(Kind.ENUMERATOR, each.getName().toString(), each, parsed.range(each).end());
      }
    } else if (node instanceof IASTElaboratedTypeSpecifier elaborated) {
      boolean alone =
          node.getParent() instanceof IASTSimpleDeclaration simple
              && simple.getDeclarators().length == 0;
      Kind kind = alone ? Kind.TAG_DECLARATION : Kind.TAG_USE;
      tag(elaborated, elaborated.getName().toString(), kind);
    } else if (!isScope(node) && !(node instanceof IASTParameterDeclaration)) {
      for (IASTNode child : node.getChildren()) {
        walk(child);
      }
    }
  }

  /** C has no scope of a structure: what is declared in it with a tag is known behind it. */
  private void members(IASTDeclaration member) {
    if (member instanceof IASTSimpleDeclaration simple) {
      walk(simple.getDeclSpecifier());
    }
  }

  private void simple(IASTSimpleDeclaration simple) {
    IASTDeclSpecifier specifier = simple.getDeclSpecifier();
    walk(specifier);
    boolean typedef = specifier.getStorageClass() == IASTDeclSpecifier.sc_typedef;
    for (IASTDeclarator each : simple.getDeclarators()) {
      boolean function = DeclaratorNesting.function(each).isPresent();
      declarator(each, typedef ? Kind.TYPEDEF : function ? Kind.FUNCTION : Kind.OBJECT);
    }
  }

  private void declarator(IASTDeclarator declarator, Kind kind) {
    IASTDeclarator inner = DeclaratorNesting.innermost(declarator);
    IASTNode initializer = DeclaratorNesting.outermost(declarator).getInitializer();
    int end = parsed.range(initializer == null ? declarator : initializer).start();
    int from = initializer == null ? parsed.range(declarator).end() : end;
    add(kind, inner.getName().toString(), inner, from);
    for (IASTNode child : declarator.getChildren()) {
      walk(child);
    }
  }

  private void tag(IASTNode specifier, String name, Kind kind) {
    ParsedRange range = parsed.range(specifier);
    add(kind, name, specifier, range.start());
  }

  private void add(Kind kind, String name, IASTNode node, int from) {
    if (!name.isEmpty() && !(scope instanceof IASTTranslationUnit && parsed.isAssumed(node))) {
      NameDeclaration declared = new NameDeclaration(kind, name, node, from);
      (declared.isTag() ? tags : ordinary)
          .computeIfAbsent(name, any -> new ArrayList<>())
          .add(declared);
    }
  }
}
