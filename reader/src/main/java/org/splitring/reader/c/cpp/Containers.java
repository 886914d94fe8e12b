package org.splitring.reader.c.cpp;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNameSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNamespaceAlias;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNamespaceDefinition;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateId;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.ir.Type;

/** What stands in front of {@code ::} (C++ [basic.lookup.qual]). */
final class Containers {

  private final CppUnit unit;
  private final CppScopes scopes;

  Containers(CppUnit unit, CppScopes scopes) {
    this.unit = unit;
    this.scopes = scopes;
  }

  /** What a name means as a container. */
  Optional<Container> of(IASTName name, IASTNode at) {
    if (name instanceof ICPPASTQualifiedName qualified) {
      return of(qualified.getAllSegments(), qualified.isFullyQualified(), at);
    }
    return first(name, at);
  }

  /** What segments mean, one inside the other. */
  Optional<Container> of(ICPPASTNameSpecifier[] segments, boolean fromTop, IASTNode at) {
    Optional<Container> container =
        fromTop ? Optional.of(new Container.Space("")) : Optional.empty();
    for (int i = 0; i < segments.length; i++) {
      if (!(segments[i] instanceof IASTName name)) {
        return Optional.empty();
      }
      container =
          i == 0 && !fromTop ? first(name, at) : container.flatMap(each -> inside(each, name));
      if (container.isEmpty()) {
        return container;
      }
    }
    return container;
  }

  /** What a text such as {@code a::b} means at the end of the file. */
  Optional<Container> of(String path) {
    Container at = new Container.Space("");
    for (String name : path.isEmpty() ? new String[0] : path.split("::")) {
      Optional<Container> next = scopes.in(at, name).flatMap(found -> container(name, found));
      if (next.isEmpty()) {
        return next;
      }
      at = next.get();
    }
    return Optional.of(at);
  }

  private Optional<Container> first(IASTName name, IASTNode at) {
    if (name instanceof ICPPASTTemplateId id) {
      Optional<Container> pattern = pattern(id, at);
      return pattern.isPresent() ? pattern : scopes.resolve(id, at).flatMap(this::of);
    }
    String plain = name.toString();
    return scopes.lookup(plain, at).flatMap(found -> container(plain, found));
  }

  private Optional<Container> inside(Container container, IASTName name) {
    if (name instanceof ICPPASTTemplateId id) {
      return scopes
          .in(container, id.getTemplateName().toString())
          .flatMap(found -> scopes.symbols().instance(id, found))
          .flatMap(this::of);
    }
    String plain = name.toString();
    return scopes.in(container, plain).flatMap(found -> container(plain, found));
  }

  private Optional<Container> container(String name, FoundEntries found) {
    for (CppDeclaration each : found.entries()) {
      if (each.node() instanceof ICPPASTNamespaceDefinition namespace) {
        return Optional.of(new Container.Space(Namespaces.path(namespace)));
      }
      if (each.node() instanceof ICPPASTNamespaceAlias alias) {
        return of(alias.getMappingName(), alias);
      }
    }
    return scopes.symbols().of(name, found).flatMap(this::of);
  }

  /** The class or enumeration that a symbol names. */
  Optional<Container> of(Entity symbol) {
    if (symbol instanceof Entity.TypeName type
        && type.node() instanceof ICPPASTEnumerationSpecifier list) {
      return Optional.of(new Container.Constants(list));
    }
    if (!(symbol instanceof Entity.TypeName) && !(symbol instanceof Entity.TypedefName)) {
      return Optional.empty();
    }
    return unit.text().types().typeOf(symbol).type() instanceof Type.RecordType record
        ? unit.text().definition(record.id()).map(Container.ClassType::new)
        : Optional.empty();
  }

  /**
   * {@code Ring<N>} in front of a member that {@code template <unsigned N>} defines outside of its
   * class is the class as the template has it.
   */
  private Optional<Container> pattern(ICPPASTTemplateId id, IASTNode at) {
    ICPPASTTemplateDeclaration outside = null;
    for (IASTNode node = at; node != null; node = node.getParent()) {
      if (node instanceof ICPPASTTemplateDeclaration template) {
        outside = template;
        break;
      }
    }
    if (outside == null
        || outside.getTemplateParameters().length != id.getTemplateArguments().length) {
      return Optional.empty();
    }
    for (int i = 0; i < id.getTemplateArguments().length; i++) {
      String name = Instances.name(outside.getTemplateParameters()[i]);
      if (!unit.text().parsed().parsedText(id.getTemplateArguments()[i]).strip().equals(name)) {
        return Optional.empty();
      }
    }
    if (unit.instances().isInstance(outside)) {
      return unit.instances().owner(outside).map(Container.ClassType::new);
    }
    return scopes
        .lookup(id.getTemplateName().toString(), outside)
        .flatMap(found -> found.entries().stream().findFirst())
        .filter(entry -> entry.node() instanceof ICPPASTTemplateDeclaration)
        .flatMap(entry -> Symbols.definition((ICPPASTTemplateDeclaration) entry.node()))
        .map(Container.ClassType::new);
  }

  /** The class, if it is one. */
  static Optional<IASTCompositeTypeSpecifier> composite(Container container) {
    return container instanceof Container.ClassType type
        ? Optional.of(type.definition())
        : Optional.empty();
  }
}
