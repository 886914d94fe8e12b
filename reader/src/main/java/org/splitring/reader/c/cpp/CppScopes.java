package org.splitring.reader.c.cpp;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateId;
import org.splitring.reader.c.parse.ParsedUnit;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Scopes;

/** Which declaration a name of C++ means where it stands (C++ [basic.lookup]). */
public final class CppScopes implements Scopes {

  private final ParsedUnit parsed;
  private final CppUnit unit;
  private final Map<IASTNode, CppTable> tables = new IdentityHashMap<>();
  private final Symbols symbols;
  private final Containers containers;
  private final ScopeEntries inScopes;
  private final UnfollowedNames unfollowed;

  CppScopes(ParsedUnit parsed, CppUnit unit) {
    this.parsed = parsed;
    this.unit = unit;
    this.containers = new Containers(unit, this);
    this.symbols = new Symbols(unit, this);
    this.inScopes = new ScopeEntries(parsed, unit);
    this.unfollowed = new UnfollowedNames(parsed, unit);
  }

  UnfollowedNames unfollowed() {
    return unfollowed;
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
    Optional<FoundEntries> found = in(container.get(), plain);
    if (found.isEmpty()) {
      return unfollowed.obscured(plain, container.get());
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
        List<CppDeclaration> entries = inScopes.entries(scope, name, offset(at, node), directed);
        if (unfollowed.mayHide(scope, name)) {
          return Optional.of(UnfollowedNames.obscured(name));
        }
        if (!entries.isEmpty()) {
          return symbols.of(name, new FoundEntries(entries, scope));
        }
        if (unfollowed.lostNames(scope).contains(name)) {
          return Optional.of(UnfollowedNames.obscured(name));
        }
      }
    }
    return Optional.empty();
  }

  /** The innermost scope that has a name, and what it has. */
  Optional<FoundEntries> lookup(String name, IASTNode at) {
    IASTNode node = parsed.place(at);
    Map<String, List<CppDeclaration>> directed = new HashMap<>();
    for (IASTNode scope = node; scope != null; scope = outer(scope)) {
      if (CppTable.isScope(scope)) {
        List<CppDeclaration> entries = inScopes.entries(scope, name, offset(at, node), directed);
        if (!entries.isEmpty()) {
          return Optional.of(new FoundEntries(entries, scope));
        }
      }
    }
    return Optional.empty();
  }

  /** The innermost scope that has a name. */
  public Optional<IASTNode> scope(IASTName name) {
    return lookup(name.toString(), name).map(FoundEntries::scope);
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

  public static boolean isIn(IASTNode node, IASTNode ancestor) {
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
  public Optional<FoundEntries> in(Container container, String name) {
    if (container instanceof Container.Space space) {
      for (IASTNode part : unit.namespaces().parts(space.path())) {
        List<CppDeclaration> entries = inScopes.entries(part, name, Integer.MAX_VALUE);
        return entries.isEmpty() ? Optional.empty() : Optional.of(new FoundEntries(entries, part));
      }
      return Optional.empty();
    }
    IASTNode node = Container.node(container);
    List<CppDeclaration> entries = inScopes.entries(node, name, Integer.MAX_VALUE);
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new FoundEntries(entries, inScopes.home(node, name)));
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
            inScopes.entries(scope, name, offset(at, node), directed).stream()
                .filter(CppDeclaration::isType)
                .toList();
        if (!entries.isEmpty()) {
          return symbols.of(name, new FoundEntries(entries, scope));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Entity> declared(IASTDeclarator declarator) {
    return new DeclaredEntities(unit, this, symbols).of(declarator);
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
