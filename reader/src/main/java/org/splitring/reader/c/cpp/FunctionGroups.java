package org.splitring.reader.c.cpp;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNamespaceDefinition;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTReferenceOperator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateDeclaration;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Type;

/** Which declarations of one name are of one function: those with the same parameters. */
final class FunctionGroups {

  private final CppUnit unit;
  private final Map<IASTDeclarator, FunctionName> singles = new IdentityHashMap<>();

  FunctionGroups(CppUnit unit) {
    this.unit = unit;
  }

  /**
   * The functions that a scope declares.
   *
   * @param declarators in the scope; those outside of it are found
   */
  List<FunctionName> of(String name, List<IASTDeclarator> declarators, IASTNode scope) {
    List<IASTDeclarator> all = new ArrayList<>(declarators);
    outside(name, scope).stream().filter(each -> !all.contains(each)).forEach(all::add);
    Map<Object, List<IASTDeclarator>> groups = new LinkedHashMap<>();
    for (IASTDeclarator each : all) {
      groups.computeIfAbsent(key(each), any -> new ArrayList<>()).add(each);
    }
    return groups.values().stream().map(each -> function(name, each)).toList();
  }

  private List<IASTDeclarator> outside(String name, IASTNode scope) {
    List<IASTDeclarator> found = new ArrayList<>();
    for (IASTDeclarator each : unit.namespaces().outside(name)) {
      Optional<Container> container = unit.container(each);
      if (scope instanceof IASTCompositeTypeSpecifier composite) {
        if (container.flatMap(Containers::composite).orElse(null) == composite) {
          found.add(each);
        } else {
          instance(each, container, composite).ifPresent(found::add);
        }
      } else if ((scope instanceof ICPPASTNamespaceDefinition
              || scope instanceof IASTTranslationUnit)
          && container.orElse(null) instanceof Container.Space space
          && space.path().equals(Namespaces.path(scope))) {
        found.add(each);
      }
    }
    return found;
  }

  /** Of a member that a template defines outside of its class, the one of an instance. */
  private Optional<IASTDeclarator> instance(
      IASTDeclarator outside, Optional<Container> container, IASTCompositeTypeSpecifier composite) {
    IASTCompositeTypeSpecifier pattern = unit.instances().pattern(composite);
    boolean isOf =
        pattern != composite
            && container.flatMap(Containers::composite).orElse(null) == pattern
            && DeclaratorNesting.declaration(outside).getParent()
                instanceof ICPPASTTemplateDeclaration;
    if (!isOf) {
      return Optional.empty();
    }
    ICPPASTTemplateDeclaration template =
        (ICPPASTTemplateDeclaration) DeclaratorNesting.declaration(outside).getParent();
    return Instances.around(composite)
        .flatMap(each -> unit.instances().member(template, each, composite))
        .map(ICPPASTTemplateDeclaration::getDeclaration)
        .filter(IASTFunctionDefinition.class::isInstance)
        .map(each -> DeclaratorNesting.innermost(((IASTFunctionDefinition) each).getDeclarator()));
  }

  private record Parameter(
      Type type, String told, boolean isReference, boolean isMoved, boolean toConst) {}

  private record Key(List<Parameter> parameters, boolean isConst, boolean isVariadic) {}

  private Object key(IASTDeclarator declarator) {
    Optional<IASTStandardFunctionDeclarator> function =
        DeclaratorNesting.function(declarator)
            .filter(IASTStandardFunctionDeclarator.class::isInstance)
            .map(IASTStandardFunctionDeclarator.class::cast);
    if (function.isEmpty()) {
      return declarator;
    }
    List<Parameter> parameters = new ArrayList<>();
    for (IASTParameterDeclaration each : function.get().getParameters()) {
      Typed typed = unit.text().types().typeOf(each.getDeclarator());
      if (typed.type() instanceof Type.UnknownType) {
        return unit.text().parsed().parsedText(function.get()).replaceAll("\\s+", " ");
      }
      IASTDeclarator inner = DeclaratorNesting.innermost(each.getDeclarator());
      int operators = inner.getPointerOperators().length;
      boolean moved =
          operators > 0
              && inner.getPointerOperators()[operators - 1] instanceof ICPPASTReferenceOperator it
              && it.isRValueReference();
      if (!(typed.type() instanceof Type.VoidType)) {
        boolean toConst = operators > 0 && each.getDeclSpecifier().isConst();
        String told = unit.twins().told(each, typed.type());
        parameters.add(new Parameter(typed.type(), told, typed.isReference(), moved, toConst));
      }
    }
    boolean isConst = function.get() instanceof ICPPASTFunctionDeclarator cpp && cpp.isConst();
    return new Key(parameters, isConst, function.get().takesVarArgs());
  }

  private FunctionName function(String name, List<IASTDeclarator> declarators) {
    List<IASTFunctionDefinition> texts = new ArrayList<>();
    for (IASTDeclarator each : declarators) {
      if (DeclaratorNesting.declaration(each) instanceof IASTFunctionDefinition definition
          && !isMade(definition)) {
        texts.add(definition);
      }
    }
    return new FunctionName(
        qualified(name, declarators.get(0)),
        declarators,
        texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty());
  }

  static boolean isMade(IASTFunctionDefinition definition) {
    return definition instanceof ICPPASTFunctionDefinition cpp
        && (cpp.isDefaulted() || cpp.isDeleted());
  }

  private String qualified(String name, IASTDeclarator declarator) {
    Optional<Container> container = unit.container(declarator);
    if (container.orElse(null) instanceof Container.Space space) {
      return Namespaces.join(space.path(), name);
    }
    Optional<IASTCompositeTypeSpecifier> owner = container.flatMap(Containers::composite);
    return owner.isPresent()
        ? unit.classes().qualified(owner.get()) + "::" + name
        : Namespaces.join(Namespaces.path(declarator), name);
  }

  /** A function that only one declarator declares. */
  FunctionName single(IASTDeclarator inner, String name) {
    return singles.computeIfAbsent(inner, each -> function(name, List.of(each)));
  }

  static boolean isFunction(Entity symbol) {
    return symbol instanceof FunctionName function
        && DeclaratorNesting.function(function.declarators().get(0)).isPresent();
  }
}
