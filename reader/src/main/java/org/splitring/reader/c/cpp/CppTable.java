package org.splitring.reader.c.cpp;

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
import org.eclipse.cdt.core.dom.ast.IASTIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTSwitchStatement;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTAliasDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTCatchHandler;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTLambdaExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTLinkageSpecification;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNamespaceAlias;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNamespaceDefinition;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTRangeBasedForStatement;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTSimpleTypeTemplateParameter;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTStructuredBindingDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateId;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateParameter;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateSpecialization;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTUsingDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTUsingDirective;
import org.splitring.reader.c.cpp.CppDeclaration.Kind;
import org.splitring.reader.c.parse.ParsedUnit;
import org.splitring.reader.c.types.DeclaratorNesting;

/** What one scope of C++ declares (C++ [basic.scope]). */
public final class CppTable {

  private final ParsedUnit parsed;
  private final IASTNode scope;
  private final Map<String, List<CppDeclaration>> entries = new HashMap<>();
  private final List<ICPPASTUsingDirective> directives = new ArrayList<>();
  private final List<ICPPASTNamespaceDefinition> open = new ArrayList<>();

  private CppTable(ParsedUnit parsed, IASTNode scope) {
    this.parsed = parsed;
    this.scope = scope;
  }

  /** Whether a node opens a scope. */
  static boolean isScope(IASTNode node) {
    return node instanceof IASTTranslationUnit
        || node instanceof ICPPASTNamespaceDefinition
        || node instanceof IASTCompositeTypeSpecifier
        || node instanceof ICPPASTTemplateDeclaration
        || node instanceof IASTFunctionDefinition
        || node instanceof IASTCompoundStatement
        || node instanceof IASTForStatement
        || node instanceof IASTIfStatement
        || node instanceof IASTWhileStatement
        || node instanceof IASTSwitchStatement
        || node instanceof ICPPASTRangeBasedForStatement
        || node instanceof ICPPASTCatchHandler
        || node instanceof ICPPASTLambdaExpression
        || node instanceof ICPPASTEnumerationSpecifier;
  }

  static CppTable of(ParsedUnit parsed, IASTNode scope) {
    CppTable table = new CppTable(parsed, scope);
    if (scope instanceof IASTFunctionDefinition function) {
      table.parameters(function);
    } else if (scope instanceof ICPPASTTemplateDeclaration template) {
      table.parameters(template);
    } else if (scope instanceof IASTCompositeTypeSpecifier composite) {
      for (IASTDeclaration member : composite.getMembers()) {
        table.walk(member);
      }
    } else if (scope instanceof ICPPASTEnumerationSpecifier list) {
      table.enumerators(list);
    } else {
      for (IASTNode child : scope.getChildren()) {
        if (!(child instanceof IASTCompoundStatement)) {
          table.walk(child);
        }
      }
    }
    return table;
  }

  public List<CppDeclaration> named(String name) {
    return entries.getOrDefault(name, List.of());
  }

  /** {@code using namespace}, in order. */
  List<ICPPASTUsingDirective> directives() {
    return directives;
  }

  /** Namespaces inside whose names are known here too: inline ones, and those without a name. */
  List<ICPPASTNamespaceDefinition> open() {
    return open;
  }

  private void parameters(IASTFunctionDefinition function) {
    IASTDeclarator declarator =
        DeclaratorNesting.function(function.getDeclarator())
            .map(IASTDeclarator.class::cast)
            .orElse(function.getDeclarator());
    for (IASTNode child : declarator.getChildren()) {
      if (child instanceof IASTParameterDeclaration parameter) {
        declarator(parameter.getDeclarator(), Kind.PARAMETER);
      }
    }
  }

  private void parameters(ICPPASTTemplateDeclaration template) {
    for (ICPPASTTemplateParameter each : template.getTemplateParameters()) {
      if (each instanceof ICPPASTSimpleTypeTemplateParameter type) {
        add(Kind.TYPE_PARAMETER, type.getName().toString(), type, start(type));
      } else if (each instanceof ICPPASTParameterDeclaration value) {
        IASTDeclarator inner = DeclaratorNesting.innermost(value.getDeclarator());
        add(Kind.VALUE_PARAMETER, inner.getName().toString(), inner, start(inner));
      }
    }
  }

  private int start(IASTNode node) {
    return parsed.range(node).start();
  }

  private void walk(IASTNode node) {
    if (node instanceof IASTSimpleDeclaration simple) {
      simple(simple);
    } else if (node instanceof IASTFunctionDefinition function) {
      function(function);
    } else if (node instanceof ICPPASTTemplateDeclaration template) {
      template(template, template.getDeclaration());
    } else if (node instanceof ICPPASTNamespaceDefinition namespace) {
      namespace(namespace);
    } else if (node instanceof ICPPASTLinkageSpecification linkage) {
      for (IASTDeclaration each : linkage.getDeclarations()) {
        walk(each);
      }
    } else if (node instanceof ICPPASTUsingDirective directive) {
      directives.add(directive);
    } else if (node instanceof ICPPASTUsingDeclaration using) {
      String name = last(using.getName().toString());
      add(Kind.USING, name, using, parsed.range(using).end());
    } else if (node instanceof ICPPASTAliasDeclaration alias) {
      add(Kind.ALIAS, alias.getAlias().toString(), alias, parsed.range(alias).end());
    } else if (node instanceof ICPPASTNamespaceAlias alias) {
      add(Kind.NAMESPACE_ALIAS, alias.getAlias().toString(), alias, parsed.range(alias).end());
    } else if (!(node instanceof ICPPASTTemplateSpecialization)
        && !isScope(node)
        && !(node instanceof IASTParameterDeclaration)) {
      for (IASTNode child : node.getChildren()) {
        walk(child);
      }
    }
  }

  public static String last(String qualified) {
    int angle = qualified.indexOf('<');
    String plain = angle > 0 ? qualified.substring(0, angle) : qualified;
    return qualified.substring(plain.lastIndexOf(':') + 1);
  }

  private void namespace(ICPPASTNamespaceDefinition namespace) {
    String name = namespace.getName().toString();
    if (name.isEmpty() || namespace.isInline()) {
      open.add(namespace);
    }
    add(Kind.NAMESPACE, name, namespace, start(namespace));
  }

  private void function(IASTFunctionDefinition function) {
    specifier(function.getDeclSpecifier());
    if (!isFriend(function.getDeclSpecifier())) {
      declarator(function.getDeclarator(), Kind.FUNCTION);
    }
  }

  private static boolean isFriend(IASTDeclSpecifier specifier) {
    return specifier instanceof ICPPASTDeclSpecifier cpp && cpp.isFriend();
  }

  private void template(ICPPASTTemplateDeclaration template, IASTDeclaration inner) {
    if (inner instanceof IASTFunctionDefinition function) {
      template(template, function.getDeclarator(), function.getDeclSpecifier());
    } else if (inner instanceof IASTSimpleDeclaration simple) {
      if (simple.getDeclSpecifier() instanceof IASTCompositeTypeSpecifier composite
          && !(composite.getName() instanceof ICPPASTTemplateId)) {
        add(Kind.OTHER_TEMPLATE, composite.getName().toString(), template, start(template));
      } else if (simple.getDeclarators().length == 0
          && simple.getDeclSpecifier() instanceof IASTElaboratedTypeSpecifier elaborated) {
        add(Kind.OTHER_TEMPLATE, elaborated.getName().toString(), template, start(template));
      }
      for (IASTDeclarator each : simple.getDeclarators()) {
        template(template, each, simple.getDeclSpecifier());
      }
    } else if (inner instanceof ICPPASTAliasDeclaration alias) {
      add(Kind.OTHER_TEMPLATE, alias.getAlias().toString(), template, start(template));
    }
  }

  private void template(
      ICPPASTTemplateDeclaration template, IASTDeclarator declarator, IASTDeclSpecifier specifier) {
    IASTDeclarator inner = DeclaratorNesting.innermost(declarator);
    if (inner.getName() instanceof ICPPASTQualifiedName || isFriend(specifier)) {
      return;
    }
    boolean isFunction = DeclaratorNesting.function(declarator).isPresent();
    add(
        isFunction ? Kind.FUNCTION_TEMPLATE : Kind.OTHER_TEMPLATE,
        inner.getName().toString(),
        template,
        start(template));
  }

  private void specifier(IASTDeclSpecifier specifier) {
    if (specifier instanceof IASTCompositeTypeSpecifier composite) {
      add(Kind.TYPE, composite.getName().toString(), composite, start(composite));
      if (composite.getName().toString().isEmpty()) {
        anonymous(composite);
      }
    } else if (specifier instanceof ICPPASTEnumerationSpecifier list) {
      add(Kind.TYPE, list.getName().toString(), list, start(list));
      if (!list.isScoped()) {
        enumerators(list);
      }
    } else if (specifier instanceof IASTElaboratedTypeSpecifier elaborated
        && !isFriend(specifier)
        && (isAlone(specifier) || scope instanceof IASTTranslationUnit)) {
      String name = elaborated.getName().toString();
      add(Kind.TYPE_DECLARATION, name, elaborated, start(elaborated));
    }
  }

  /** {@code struct s;} opens a name; any other {@code struct s} uses the one that is there. */
  private static boolean isAlone(IASTDeclSpecifier specifier) {
    return specifier.getParent() instanceof IASTSimpleDeclaration simple
        && simple.getDeclarators().length == 0;
  }

  /** The members of an anonymous structure are those of what is around it. */
  private void anonymous(IASTCompositeTypeSpecifier composite) {
    boolean isMember =
        scope instanceof IASTCompositeTypeSpecifier
            && composite.getParent() instanceof IASTSimpleDeclaration simple
            && simple.getDeclarators().length == 0;
    if (isMember) {
      for (IASTDeclaration member : composite.getMembers()) {
        walk(member);
      }
    }
  }

  private void enumerators(IASTEnumerationSpecifier list) {
    for (IASTEnumerator each : list.getEnumerators()) {
      add(Kind.ENUMERATOR, each.getName().toString(), each, parsed.range(each).end());
    }
  }

  private void simple(IASTSimpleDeclaration simple) {
    IASTDeclSpecifier specifier = simple.getDeclSpecifier();
    specifier(specifier);
    if (isFriend(specifier)) {
      return;
    }
    if (simple instanceof ICPPASTStructuredBindingDeclaration binding) {
      for (IASTName each : binding.getNames()) {
        add(Kind.BINDING, each.toString(), each, parsed.range(each).end());
      }
    }
    boolean typedef = specifier.getStorageClass() == IASTDeclSpecifier.sc_typedef;
    boolean isStatic = specifier.getStorageClass() == IASTDeclSpecifier.sc_static;
    boolean inClass = scope instanceof IASTCompositeTypeSpecifier;
    for (IASTDeclarator each : simple.getDeclarators()) {
      boolean function = DeclaratorNesting.function(each).isPresent();
      Kind kind =
          typedef
              ? Kind.TYPEDEF
              : function ? Kind.FUNCTION : inClass && !isStatic ? Kind.MEMBER : Kind.OBJECT;
      declarator(each, kind);
    }
  }

  private void declarator(IASTDeclarator declarator, Kind kind) {
    IASTDeclarator inner = DeclaratorNesting.innermost(declarator);
    if (inner.getName() instanceof ICPPASTQualifiedName) {
      return;
    }
    IASTNode initializer = DeclaratorNesting.outermost(declarator).getInitializer();
    int from =
        initializer == null ? parsed.range(declarator).end() : parsed.range(initializer).start();
    add(kind, inner.getName().toString(), inner, kind == Kind.FUNCTION ? start(inner) : from);
  }

  private void add(Kind kind, String name, IASTNode node, int from) {
    if (!name.isEmpty() && !parsed.isAssumed(node)) {
      entries
          .computeIfAbsent(name, any -> new ArrayList<>())
          .add(new CppDeclaration(kind, name, node, from));
    }
  }
}
