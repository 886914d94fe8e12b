package org.splitring.reader.c.cpp;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNamespaceDefinition;
import org.splitring.reader.c.parse.ParsedUnit;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.ir.Reason;

/** Names that may be declared in text that is not followed. */
final class UnfollowedNames {

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

  private final ParsedUnit parsed;
  private final CppUnit unit;
  private final Map<IASTNode, Set<String>> lost = new IdentityHashMap<>();

  UnfollowedNames(ParsedUnit parsed, CppUnit unit) {
    this.parsed = parsed;
    this.unit = unit;
  }

  /**
   * Whether something that is not followed may declare another function, or another form of a
   * template, of that name in the same scope: one with constraints, which the parser does not know.
   */
  boolean mayHaveOthers(FoundEntries found, String name) {
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

  List<IASTNode> nodes(IASTNode scope) {
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

  Optional<Entity> obscured(String name, Container container) {
    List<IASTNode> nodes =
        container instanceof Container.Space space
            ? unit.namespaces().parts(space.path())
            : List.of(Container.node(container));
    return nodes.stream().anyMatch(each -> lostNames(each).contains(name))
        ? Optional.of(obscured(name))
        : Optional.empty();
  }

  /** The names that something in a scope may declare which is not followed. */
  Set<String> lostNames(IASTNode scope) {
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

  /** Whether a scope may get a name from a base class, or a list of constants, that is not seen. */
  boolean mayHide(IASTNode scope, String name) {
    if (!unit.scopes().table(scope).named(name).isEmpty()) {
      return false;
    }
    boolean usesConstants =
        nodes(scope).stream()
            .anyMatch(each -> lostNames(each).containsAll(List.of("using", "enum")));
    return usesConstants
        || scope instanceof IASTCompositeTypeSpecifier composite
            && !composite.getName().toString().equals(name)
            && unit.bases().hidesBases(composite);
  }

  static Entity obscured(String name) {
    return new Entity.Obscured(
        name, Reason.notFollowed("what declares " + name + " may be in text that is not followed"));
  }
}
