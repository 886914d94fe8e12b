package org.splitring.reader.c.cpp;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier.IASTEnumerator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTAliasDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNamespaceDefinition;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateId;
import org.splitring.reader.c.cpp.CppDeclaration.Kind;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Entity.ObjectName;
import org.splitring.reader.ir.Reason;

/** Makes of the declarations that a name has in one scope what it denotes. */
public final class Symbols {

  private final CppUnit unit;
  private final CppScopes scopes;
  private final FunctionGroups groups;
  private final TemplateArguments arguments;
  private final Map<IASTNode, Boolean> open = new IdentityHashMap<>();

  Symbols(CppUnit unit, CppScopes scopes) {
    this.unit = unit;
    this.scopes = scopes;
    this.groups = new FunctionGroups(unit);
    this.arguments = new TemplateArguments(unit);
  }

  private static Optional<Entity> obscured(String name, String why) {
    return Optional.of(new Entity.Obscured(name, Reason.notFollowed(why)));
  }

  /** What a name denotes where it is used. */
  Optional<Entity> of(String name, FoundEntries found) {
    return scopes.unfollowed().mayHaveOthers(found, name)
        ? Optional.of(UnfollowedNames.obscured(name))
        : declared(name, found);
  }

  /** What a name denotes by the declarations that are seen, whatever others there may be. */
  Optional<Entity> declared(String name, FoundEntries found) {
    List<CppDeclaration> entries = new ArrayList<>(found.entries());
    if (entries.stream().anyMatch(each -> !each.isType())) {
      // The name of a class stands behind that of an object or a function in one scope.
      entries.removeIf(CppDeclaration::isType);
    }
    if (entries.stream().allMatch(CppDeclaration::isType)) {
      return Optional.of(type(name, entries));
    }
    if (entries.stream().allMatch(CppDeclaration::isFunction)) {
      return functions(name, entries, found.scope());
    }
    CppDeclaration first = entries.get(0);
    if (entries.stream().anyMatch(each -> each.kind() != first.kind())) {
      return obscured(name, name + " is declared in two ways");
    }
    return switch (first.kind()) {
      case ALIAS -> Optional.of(new Entity.TypeName(name, first.node()));
      case TYPEDEF -> Optional.of(new Entity.TypedefName(name, declarators(entries)));
      case ENUMERATOR -> enumerator(name, entries);
      case OBJECT -> object(name, entries, found.scope());
      case MEMBER -> member(name, entries, found.scope());
      case PARAMETER ->
          Optional.of(new ObjectName(name, declarators(entries), ObjectName.Kind.PARAMETER));
      case TYPE_PARAMETER -> parameter(name, first, found.scope());
      case VALUE_PARAMETER -> parameter(name, first, found.scope());
      case OTHER_TEMPLATE -> obscured(name, "the template " + name + " without its arguments");
      case BINDING -> obscured(name, "what the structured binding " + name + " refers to");
      default -> obscured(name, name + " is no value and no type");
    };
  }

  private static List<IASTDeclarator> declarators(List<CppDeclaration> entries) {
    return entries.stream().map(each -> (IASTDeclarator) each.node()).toList();
  }

  private static Entity type(String name, List<CppDeclaration> entries) {
    List<IASTNode> defined =
        entries.stream()
            .filter(each -> each.kind() == Kind.TYPE)
            .map(CppDeclaration::node)
            .distinct()
            .toList();
    return defined.size() > 1
        ? new Entity.Obscured(name, Reason.notFollowed(name + " is defined twice"))
        : new Entity.TypeName(name, defined.isEmpty() ? entries.get(0).node() : defined.get(0));
  }

  private Optional<Entity> enumerator(String name, List<CppDeclaration> entries) {
    if (entries.size() > 1) {
      return obscured(name, name + " is defined twice");
    }
    IASTEnumerator enumerator = (IASTEnumerator) entries.get(0).node();
    return Optional.of(
        new Entity.EnumerationConstant(
            name, enumerator, (IASTEnumerationSpecifier) enumerator.getParent()));
  }

  private Optional<Entity> member(String name, List<CppDeclaration> entries, IASTNode scope) {
    return entries.size() > 1 || !(scope instanceof IASTCompositeTypeSpecifier owner)
        ? obscured(name, name + " is a member of two classes")
        : Optional.of(new Entity.MemberName(name, (IASTDeclarator) entries.get(0).node(), owner));
  }

  private Optional<Entity> parameter(String name, CppDeclaration entry, IASTNode scope) {
    Optional<TemplateArgument> bound = unit.instances().bound(scope, name);
    if (bound.orElse(null) instanceof TemplateArgument.OfValue value) {
      return Optional.of(new Entity.ConstantName(name, value.value()));
    }
    return entry.node() instanceof IASTDeclarator declarator
        ? Optional.of(new ObjectName(name, List.of(declarator), ObjectName.Kind.EXTERNAL))
        : Optional.of(new Entity.TypeName(name, entry.node()));
  }

  private Optional<Entity> object(String name, List<CppDeclaration> entries, IASTNode scope) {
    List<IASTDeclarator> all = new ArrayList<>(declarators(entries));
    if (isOfInstance(all.get(0), scope)) {
      return obscured(name, "which instance of a template " + name + " is of");
    }
    if (scope instanceof IASTTranslationUnit || scope instanceof ICPPASTNamespaceDefinition) {
      boolean own = all.stream().anyMatch(Symbols::isInternal) || isHidden(scope);
      return Optional.of(
          new ObjectName(name, all, own ? ObjectName.Kind.FILE_STATIC : ObjectName.Kind.EXTERNAL));
    }
    if (scope instanceof IASTCompositeTypeSpecifier composite) {
      for (IASTDeclarator each : unit.namespaces().outside(name)) {
        if (unit.owner(each).orElse(null) == composite) {
          all.add(each);
        }
      }
      return Optional.of(new ObjectName(name, all, ObjectName.Kind.EXTERNAL));
    }
    IASTDeclSpecifier specifier = DeclaratorNesting.specifier(all.get(0)).orElseThrow();
    return Optional.of(
        switch (specifier.getStorageClass()) {
          case IASTDeclSpecifier.sc_static ->
              new ObjectName(name, all, ObjectName.Kind.LOCAL_STATIC);
          case IASTDeclSpecifier.sc_extern -> new ObjectName(name, all, ObjectName.Kind.EXTERNAL);
          default -> new ObjectName(name, all, ObjectName.Kind.LOCAL);
        });
  }

  /**
   * Whether it is a variable that outlives a call and of which each instance of a template has its
   * own: instances of types that compute alike are one here.
   */
  private boolean isOfInstance(IASTDeclarator declarator, IASTNode scope) {
    boolean isKept =
        DeclaratorNesting.specifier(declarator)
            .filter(each -> each.getStorageClass() == IASTDeclSpecifier.sc_static)
            .filter(each -> !each.isConst())
            .filter(each -> !(each instanceof ICPPASTDeclSpecifier cpp && cpp.isConstexpr()))
            .isPresent();
    for (IASTNode at = scope; isKept && at != null; at = at.getParent()) {
      if (unit.instances().isInstance(at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInternal(IASTDeclarator declarator) {
    return DeclaratorNesting.specifier(declarator)
        .filter(
            each ->
                each.getStorageClass() == IASTDeclSpecifier.sc_static
                    || each.isConst() && each.getStorageClass() != IASTDeclSpecifier.sc_extern)
        .isPresent();
  }

  /** Whether a namespace without a name is around. */
  private static boolean isHidden(IASTNode scope) {
    for (IASTNode at = scope; at != null; at = at.getParent()) {
      if (at instanceof ICPPASTNamespaceDefinition namespace
          && namespace.getName().toString().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Entity> functions(String name, List<CppDeclaration> entries, IASTNode scope) {
    List<IASTNode> templates = new ArrayList<>();
    List<IASTDeclarator> declarators = new ArrayList<>();
    for (CppDeclaration each : entries) {
      if (each.kind() == Kind.FUNCTION_TEMPLATE) {
        templates.add(each.node());
      } else {
        declarators.add((IASTDeclarator) each.node());
      }
    }
    List<FunctionName> functions = groups.of(name, declarators, scope);
    if (functions.size() == 1 && templates.isEmpty()) {
      return Optional.of(functions.get(0));
    }
    return Optional.of(new Entity.Overloads(name, functions, templates));
  }

  /** What a template denotes with its arguments. */
  Optional<Entity> instance(ICPPASTTemplateId id, FoundEntries found) {
    String name = id.getTemplateName().toString();
    if (scopes.unfollowed().mayHaveOthers(found, name)) {
      return Optional.of(UnfollowedNames.obscured(name));
    }
    CppDeclaration first = found.entries().get(0);
    if (found.entries().stream().allMatch(CppDeclaration::isFunction)) {
      return functions(name, found.entries(), found.scope());
    }
    if (first.node() instanceof IASTCompositeTypeSpecifier own
        && Instances.around(own).isPresent()) {
      // Inside of a template its name, with any arguments, is that of the template.
      return scopes
          .lookup(name, outside(own))
          .filter(each -> each.entries().get(0).node() instanceof ICPPASTTemplateDeclaration)
          .flatMap(each -> instance(id, each));
    }
    List<CppDeclaration> defined =
        found.entries().stream()
            .filter(each -> each.kind() == Kind.OTHER_TEMPLATE)
            .filter(each -> isDefinition((ICPPASTTemplateDeclaration) each.node()))
            .toList();
    if (defined.size() != 1) {
      return obscured(name, "the template " + name + " is not defined here");
    }
    ICPPASTTemplateDeclaration template = (ICPPASTTemplateDeclaration) defined.get(0).node();
    if (!unit.namespaces().specialized(name).isEmpty()) {
      return obscured(name, "the template " + name + " has specializations");
    }
    if (open.putIfAbsent(id, true) != null) {
      return obscured(name, "an instance of " + name + " that needs itself");
    }
    try {
      return arguments
          .of(template, id)
          .<Entity>map(each -> instance(name, each))
          .or(() -> obscured(name, "the arguments of the template " + name));
    } finally {
      open.remove(id);
    }
  }

  private static IASTNode outside(IASTCompositeTypeSpecifier composite) {
    return Instances.around(composite).orElseThrow().getParent();
  }

  private static boolean isDefinition(ICPPASTTemplateDeclaration template) {
    return template.getDeclaration() instanceof ICPPASTAliasDeclaration
        || definition(template).isPresent()
        || template.getDeclaration() instanceof IASTSimpleDeclaration simple
            && simple.getDeclarators().length == 1;
  }

  /** The class that a template declares with its body. */
  static Optional<IASTCompositeTypeSpecifier> definition(ICPPASTTemplateDeclaration template) {
    return template.getDeclaration() instanceof IASTSimpleDeclaration simple
            && simple.getDeclSpecifier() instanceof IASTCompositeTypeSpecifier composite
        ? Optional.of(composite)
        : Optional.empty();
  }

  private Entity instance(String name, ICPPASTTemplateDeclaration instance) {
    IASTDeclaration inner = instance.getDeclaration();
    if (inner instanceof ICPPASTAliasDeclaration alias) {
      return new Entity.TypeName(name, alias);
    }
    Optional<IASTCompositeTypeSpecifier> composite = definition(instance);
    if (composite.isPresent()) {
      return new Entity.TypeName(name, composite.get());
    }
    IASTDeclarator inside =
        DeclaratorNesting.innermost(((IASTSimpleDeclaration) inner).getDeclarators()[0]);
    return new ObjectName(name, List.of(inside), ObjectName.Kind.FILE_STATIC);
  }

  /** The function that an instance of a template of functions is. */
  FunctionName function(ICPPASTTemplateDeclaration instance) {
    IASTDeclaration inner = instance.getDeclaration();
    IASTDeclarator declarator =
        inner instanceof IASTFunctionDefinition function
            ? function.getDeclarator()
            : ((IASTSimpleDeclaration) inner).getDeclarators()[0];
    IASTDeclarator inside = DeclaratorNesting.innermost(declarator);
    return groups.single(inside, inside.getName().toString());
  }

  FunctionGroups groups() {
    return groups;
  }

  public TemplateArguments arguments() {
    return arguments;
  }
}
