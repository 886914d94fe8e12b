package org.splitring.reader.c.cpp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNamespaceDefinition;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTUsingDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTUsingDirective;
import org.splitring.reader.c.parse.ParsedUnit;

/** What scopes have of names: their own, those of bases, and what {@code using} brings in. */
final class ScopeEntries {

  private final ParsedUnit parsed;
  private final CppUnit unit;
  private final Map<IASTNode, Optional<Container>> nominated = new IdentityHashMap<>();

  /** The declarations of {@code using} whose names are being looked up. */
  private final Set<ICPPASTUsingDeclaration> resolved =
      Collections.newSetFromMap(new IdentityHashMap<>());

  ScopeEntries(ParsedUnit parsed, CppUnit unit) {
    this.parsed = parsed;
    this.unit = unit;
  }

  /** Of a class the one of it and its bases that declares a name. */
  IASTNode home(IASTNode scope, String name) {
    if (scope instanceof IASTCompositeTypeSpecifier composite
        && unit.scopes().table(composite).named(name).isEmpty()) {
      for (IASTCompositeTypeSpecifier base : unit.bases().bases(composite)) {
        if (!entries(base, name, Integer.MAX_VALUE).isEmpty()) {
          return home(base, name);
        }
      }
    }
    return scope;
  }

  /** What a scope or else its directives have of a name, that stands in front of {@code ::}. */
  List<CppDeclaration> entries(IASTNode scope, String name, int offset) {
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
  List<CppDeclaration> entries(
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

  /** Its own name does not yet count where its qualifier is looked up, as in {@code using T::T}. */
  private List<CppDeclaration> used(ICPPASTUsingDeclaration using) {
    if (!(using.getName() instanceof ICPPASTQualifiedName name) || !resolved.add(using)) {
      return List.of();
    }
    try {
      return unit.scopes()
          .containers()
          .of(name.getQualifier(), name.isFullyQualified(), using)
          .flatMap(each -> unit.scopes().in(each, name.getLastName().toString()))
          .map(found -> before(found, using))
          .orElse(List.of());
    } finally {
      resolved.remove(using);
    }
  }

  /** What is added to a namespace behind a declaration of {@code using} is not used by it. */
  private List<CppDeclaration> before(FoundEntries found, IASTNode using) {
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
    CppTable table = unit.scopes().table(part);
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
      for (ICPPASTNamespaceDefinition each : unit.scopes().table(part).open()) {
        direct(each, path, name, offset, directed, seen);
      }
      for (ICPPASTUsingDirective each : unit.scopes().table(part).directives()) {
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
      known = unit.scopes().containers().of(directive.getQualifiedName(), directive);
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
    List<CppDeclaration> own = unit.scopes().table(composite).named(name);
    all.addAll(own);
    if (own.isEmpty()) {
      for (IASTCompositeTypeSpecifier base : unit.bases().bases(composite)) {
        members(base, name, all, seen);
      }
    }
  }
}
