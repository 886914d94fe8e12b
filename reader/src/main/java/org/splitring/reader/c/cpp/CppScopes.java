package org.splitring.reader.c.cpp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNamespaceDefinition;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateId;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTUsingDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTUsingDirective;
import org.splitring.reader.c.parse.ParsedUnit;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Scopes;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.ir.Reason;

/** Which declaration a name of C++ means where it stands (C++ [basic.lookup]). */
public final class CppScopes implements Scopes {

  /** A word that stands in what declares a function, and hardly in a macro call. */
  private static final Set<String> DECLARING =
      Ordered.set(
          List.of(
              "requires",
              "concept",
              "template",
              "auto",
              "constexpr",
              "consteval",
              "static",
              "inline",
              "extern",
              "friend",
              "noexcept",
              "explicit",
              "operator"));

  /** What a scope has of a name, with the node of the scope. */
  record Found(List<CppDeclaration> entries, IASTNode scope) {}

  private final ParsedUnit parsed;
  private final CppUnit unit;
  private final Map<IASTNode, CppTable> tables = new IdentityHashMap<>();
  private final Map<IASTNode, Optional<Container>> nominated = new IdentityHashMap<>();
  private final Map<IASTNode, Set<String>> lost = new IdentityHashMap<>();
  private final Symbols symbols;
  private final Containers containers;

  CppScopes(ParsedUnit parsed, CppUnit unit) {
    this.parsed = parsed;
    this.unit = unit;
    this.containers = new Containers(unit, this);
    this.symbols = new Symbols(unit, this);
  }

  public CppTable table(IASTNode scope) {
    return tables.computeIfAbsent(scope, each -> CppTable.of(parsed, each));
  }

  Containers containers() {
    return containers;
  }

  public Symbols symbols() {
    return symbols;
  }

  @Override
  public Optional<Entity> ordinary(IASTName name) {
    return resolve(name, name);
  }

  Optional<Entity> resolve(IASTName name, IASTNode at) {
    if (name instanceof ICPPASTQualifiedName qualified) {
      return qualified(qualified, at);
    }
    if (name instanceof ICPPASTTemplateId id) {
      return lookup(id.getTemplateName().toString(), at)
          .flatMap(found -> symbols.instance(id, found));
    }
    return ordinary(name.toString(), at);
  }

  private Optional<Entity> qualified(ICPPASTQualifiedName name, IASTNode at) {
    Optional<Container> container = containers.of(name.getQualifier(), name.isFullyQualified(), at);
    if (container.isEmpty()) {
      return Optional.empty();
    }
    IASTName last = name.getLastName();
    String plain =
        last instanceof ICPPASTTemplateId id ? id.getTemplateName().toString() : last.toString();
    Optional<Found> found = in(container.get(), plain);
    if (found.isEmpty()) {
      return obscured(plain, container.get());
    }
    return last instanceof ICPPASTTemplateId id
        ? symbols.instance(id, found.get())
        : symbols.of(plain, found.get());
  }

  @Override
  public Optional<Entity> ordinary(String name, IASTNode at) {
    int colon = name.lastIndexOf("::");
    if (colon >= 0) {
      return containers
          .of(name.substring(0, colon))
          .flatMap(each -> in(each, name.substring(colon + 2)))
          .flatMap(found -> symbols.of(name.substring(colon + 2), found));
    }
    IASTNode node = parsed.place(at);
    Map<String, List<CppDeclaration>> directed = new HashMap<>();
    for (IASTNode scope = node; scope != null; scope = outer(scope)) {
      if (CppTable.isScope(scope)) {
        List<CppDeclaration> entries = entries(scope, name, offset(at, node), directed);
        if (mayHide(scope, name)) {
          return Optional.of(obscured(name));
        }
        if (!entries.isEmpty()) {
          return symbols.of(name, new Found(entries, scope));
        }
        if (lostNames(scope).contains(name)) {
          return Optional.of(obscured(name));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether something that is not followed may declare another function, or another form of a
   * template, of that name in the same scope: one with constraints, which the parser does not know.
   */
  boolean mayHaveOthers(Found found, String name) {
    boolean sharesName =
        found.entries().stream()
            .allMatch(
                each -> each.isFunction() || each.kind() == CppDeclaration.Kind.OTHER_TEMPLATE);
    // What stands in front of a constraint is left as one more declaration.
    boolean isDeclaredTwice = found.entries().size() > 1;
    return sharesName
        && nodes(found.scope()).stream()
            .anyMatch(
                each ->
                    mayDeclare(each, name)
                        || isDeclaredTwice && lostNames(each).contains("requires"));
  }

  /** Whether a scope may get a name from a base class, or a list of constants, that is not seen. */
  private boolean mayHide(IASTNode scope, String name) {
    if (!table(scope).named(name).isEmpty()) {
      return false;
    }
    boolean usesConstants =
        nodes(scope).stream()
            .anyMatch(each -> lostNames(each).containsAll(List.of("using", "enum")));
    return usesConstants
        || scope instanceof IASTCompositeTypeSpecifier composite
            && !composite.getName().toString().equals(name)
            && unit.classes().hidesBases(composite);
  }

  private List<IASTNode> nodes(IASTNode scope) {
    return scope instanceof ICPPASTNamespaceDefinition
        ? unit.namespaces().parts(Namespaces.path(scope))
        : List.of(scope);
  }

  /** Whether what is not followed in a scope may declare a name, and does not only mention it. */
  boolean mayDeclare(IASTNode scope, String name) {
    Set<String> lost = lostNames(scope);
    return lost.contains(name)
        && (scope instanceof IASTCompositeTypeSpecifier
            || DECLARING.stream().anyMatch(lost::contains));
  }

  /** The innermost scope that has a name, and what it has. */
  Optional<Found> lookup(String name, IASTNode at) {
    IASTNode node = parsed.place(at);
    Map<String, List<CppDeclaration>> directed = new HashMap<>();
    for (IASTNode scope = node; scope != null; scope = outer(scope)) {
      if (CppTable.isScope(scope)) {
        List<CppDeclaration> entries = entries(scope, name, offset(at, node), directed);
        if (!entries.isEmpty()) {
          return Optional.of(new Found(entries, scope));
        }
      }
    }
    return Optional.empty();
  }

  static Entity obscured(String name) {
    return new Entity.Obscured(
        name, Reason.notFollowed("what declares " + name + " may be in text that is not followed"));
  }

  private Optional<Entity> obscured(String name, Container container) {
    List<IASTNode> nodes =
        container instanceof Container.Space space
            ? unit.namespaces().parts(space.path())
            : List.of(Container.node(container));
    return nodes.stream().anyMatch(each -> lostNames(each).contains(name))
        ? Optional.of(obscured(name))
        : Optional.empty();
  }

  /** The next scope outward: a member that is defined outside of its class is in it. */
  IASTNode outer(IASTNode scope) {
    if (scope instanceof IASTFunctionDefinition function) {
      Optional<IASTCompositeTypeSpecifier> owner = unit.owner(function);
      if (owner.isPresent() && !isIn(function, owner.get())) {
        return owner.get();
      }
      Optional<IASTNode> space = unit.space(function);
      if (space.isPresent()) {
        return space.get();
      }
    }
    return scope.getParent();
  }

  static boolean isIn(IASTNode node, IASTNode ancestor) {
    for (IASTNode at = node; at != null; at = at.getParent()) {
      if (at == ancestor) {
        return true;
      }
    }
    return false;
  }

  private int offset(IASTNode at, IASTNode place) {
    boolean inside = at != place || CppTable.isScope(place);
    return inside && CppTable.isScope(place)
        ? parsed.range(place).end()
        : parsed.range(place).start();
  }

  /** What a container has of a name. */
  public Optional<Found> in(Container container, String name) {
    if (container instanceof Container.Space space) {
      for (IASTNode part : unit.namespaces().parts(space.path())) {
        List<CppDeclaration> entries = entries(part, name, Integer.MAX_VALUE);
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Found(entries, part));
      }
      return Optional.empty();
    }
    IASTNode node = Container.node(container);
    List<CppDeclaration> entries = entries(node, name, Integer.MAX_VALUE);
    return entries.isEmpty() ? Optional.empty() : Optional.of(new Found(entries, home(node, name)));
  }

  /** Of a class the one of it and its bases that declares a name. */
  private IASTNode home(IASTNode scope, String name) {
    if (scope instanceof IASTCompositeTypeSpecifier composite
        && table(composite).named(name).isEmpty()) {
      for (IASTCompositeTypeSpecifier base : unit.classes().bases(composite)) {
        if (!entries(base, name, Integer.MAX_VALUE).isEmpty()) {
          return home(base, name);
        }
      }
    }
    return scope;
  }

  /** What a scope or else its directives have of a name, that stands in front of {@code ::}. */
  private List<CppDeclaration> entries(IASTNode scope, String name, int offset) {
    List<CppDeclaration> all = new ArrayList<>();
    collect(scope, name, offset, all, new HashSet<>());
    if (all.isEmpty()) {
      Map<String, List<CppDeclaration>> directed = new HashMap<>();
      direct(scope, Namespaces.path(scope), name, offset, directed, new HashSet<>());
      directed.values().forEach(all::addAll);
    }
    return expanded(all);
  }

  /**
   * What a scope has of a name at an offset.
   *
   * @param directed what {@code using namespace} brings in further outward, by the path of the
   *     namespace where it counts (C++ [namespace.udir]); more is added
   */
  private List<CppDeclaration> entries(
      IASTNode scope, String name, int offset, Map<String, List<CppDeclaration>> directed) {
    List<CppDeclaration> all = new ArrayList<>();
    collect(scope, name, offset, all, new HashSet<>());
    direct(scope, Namespaces.path(scope), name, offset, directed, new HashSet<>());
    if (scope instanceof IASTTranslationUnit || scope instanceof ICPPASTNamespaceDefinition) {
      all.addAll(directed.getOrDefault(Namespaces.path(scope), List.of()));
    }
    return expanded(all);
  }

  private List<CppDeclaration> expanded(List<CppDeclaration> all) {
    List<CppDeclaration> expanded = new ArrayList<>();
    for (CppDeclaration each : all) {
      if (each.kind() == CppDeclaration.Kind.USING) {
        expanded.addAll(used((ICPPASTUsingDeclaration) each.node()));
      } else {
        expanded.add(each);
      }
    }
    return expanded.stream().distinct().toList();
  }

  private List<CppDeclaration> used(ICPPASTUsingDeclaration using) {
    return using.getName() instanceof ICPPASTQualifiedName name
        ? containers
            .of(name.getQualifier(), name.isFullyQualified(), using)
            .flatMap(each -> in(each, name.getLastName().toString()))
            .map(found -> before(found, using))
            .orElse(List.of())
        : List.of();
  }

  /** What is added to a namespace behind a declaration of {@code using} is not used by it. */
  private List<CppDeclaration> before(Found found, IASTNode using) {
    return found.scope() instanceof IASTCompositeTypeSpecifier
        ? found.entries()
        : found.entries().stream()
            .filter(each -> each.from() <= parsed.range(using).start())
            .toList();
  }

  private void collect(
      IASTNode scope, String name, int offset, List<CppDeclaration> all, Set<IASTNode> seen) {
    if (scope instanceof IASTCompositeTypeSpecifier composite) {
      members(composite, name, all, seen);
      return;
    }
    if (scope instanceof IASTTranslationUnit || scope instanceof ICPPASTNamespaceDefinition) {
      for (IASTNode part : unit.namespaces().parts(Namespaces.path(scope))) {
        space(part, name, offset, all, seen);
      }
      return;
    }
    space(scope, name, offset, all, seen);
  }

  private void space(
      IASTNode part, String name, int offset, List<CppDeclaration> all, Set<IASTNode> seen) {
    if (!seen.add(part)) {
      return;
    }
    CppTable table = table(part);
    table.named(name).stream().filter(each -> each.from() <= offset).forEach(all::add);
    for (ICPPASTNamespaceDefinition each : table.open()) {
      collect(each, name, offset, all, seen);
    }
  }

  /** What the directives of a scope bring in, where the innermost namespace around both is. */
  private void direct(
      IASTNode scope,
      String path,
      String name,
      int offset,
      Map<String, List<CppDeclaration>> directed,
      Set<IASTNode> seen) {
    boolean isSpace =
        scope instanceof IASTTranslationUnit || scope instanceof ICPPASTNamespaceDefinition;
    List<IASTNode> parts =
        isSpace ? unit.namespaces().parts(Namespaces.path(scope)) : List.of(scope);
    for (IASTNode part : parts) {
      if (!seen.add(part)) {
        continue;
      }
      for (ICPPASTNamespaceDefinition each : table(part).open()) {
        direct(each, path, name, offset, directed, seen);
      }
      for (ICPPASTUsingDirective each : table(part).directives()) {
        if (parsed.range(each).end() <= offset
            && nominated(each).orElse(null) instanceof Container.Space space) {
          String around = Namespaces.common(path, space.path());
          List<CppDeclaration> found = new ArrayList<>();
          for (IASTNode other : unit.namespaces().parts(space.path())) {
            space(other, name, offset, found, new HashSet<>());
            direct(other, around, name, offset, directed, seen);
          }
          directed.computeIfAbsent(around, any -> new ArrayList<>()).addAll(found);
        }
      }
    }
  }

  private Optional<Container> nominated(ICPPASTUsingDirective directive) {
    Optional<Container> known = nominated.get(directive);
    if (known == null) {
      known = containers.of(directive.getQualifiedName(), directive);
      nominated.put(directive, known);
    }
    return known;
  }

  private void members(
      IASTCompositeTypeSpecifier composite,
      String name,
      List<CppDeclaration> all,
      Set<IASTNode> seen) {
    if (!seen.add(composite)) {
      return;
    }
    if (composite.getName().toString().replaceAll("<.*", "").equals(name)) {
      all.add(new CppDeclaration(CppDeclaration.Kind.TYPE, name, composite, 0));
      return;
    }
    List<CppDeclaration> own = table(composite).named(name);
    all.addAll(own);
    if (own.isEmpty()) {
      for (IASTCompositeTypeSpecifier base : unit.classes().bases(composite)) {
        members(base, name, all, seen);
      }
    }
  }

  /** The names that something in a scope may declare which is not followed. */
  private Set<String> lostNames(IASTNode scope) {
    Set<String> known = lost.get(scope);
    if (known == null) {
      known = new TreeSet<>();
      if (scope instanceof IASTTranslationUnit) {
        known.addAll(parsed.obscuredNames());
      } else {
        known.addAll(parsed.lostNames(scope));
        boolean holds =
            scope instanceof IASTCompoundStatement
                || scope instanceof IASTCompositeTypeSpecifier
                || scope instanceof ICPPASTNamespaceDefinition;
        for (IASTNode each : holds ? scope.getChildren() : new IASTNode[0]) {
          known.addAll(parsed.lostNames(each));
        }
      }
      lost.put(scope, known);
    }
    return known;
  }

  @Override
  public Optional<IASTNode> definition(String tag, IASTNode use) {
    Optional<Entity> symbol = ordinary(tag, use);
    if (symbol.orElse(null) instanceof Entity.TypeName type) {
      return Optional.of(type.node());
    }
    return Optional.empty();
  }

  /** The class or enumeration of a name, behind whatever else has it. */
  Optional<Entity> type(String name, IASTNode at) {
    IASTNode node = parsed.place(at);
    Map<String, List<CppDeclaration>> directed = new HashMap<>();
    for (IASTNode scope = node; scope != null; scope = outer(scope)) {
      if (CppTable.isScope(scope)) {
        List<CppDeclaration> entries =
            entries(scope, name, offset(at, node), directed).stream()
                .filter(CppDeclaration::isType)
                .toList();
        if (!entries.isEmpty()) {
          return symbols.of(name, new Found(entries, scope));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Entity> declared(IASTDeclarator declarator) {
    return symbols.declared(declarator);
  }

  @Override
  public List<IASTFunctionDefinition> functions() {
    return unit.namespaces().functions();
  }

  /** The functions of a class and of its bases that have a name. */
  public Optional<Entity> member(IASTCompositeTypeSpecifier composite, String name) {
    return in(new Container.ClassType(composite), name).flatMap(found -> symbols.of(name, found));
  }
}
