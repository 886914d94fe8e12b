package org.splitring.reader.c.cpp;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateDeclaration;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Entity.FunctionName;

/** What a declarator declares, wherever it stands: {@code queue::queue(int n) { ... }} too. */
final class DeclaredEntities {

  private final CppUnit unit;
  private final CppScopes scopes;
  private final Symbols symbols;

  DeclaredEntities(CppUnit unit, CppScopes scopes, Symbols symbols) {
    this.unit = unit;
    this.scopes = scopes;
    this.symbols = symbols;
  }

  /** What a declarator declares. */
  Optional<Entity> of(IASTDeclarator declarator) {
    IASTDeclarator inner = DeclaratorNesting.innermost(declarator);
    IASTNode declaration = DeclaratorNesting.declaration(inner);
    String name = inner.getName().toString();
    if (inner.getName() instanceof ICPPASTQualifiedName qualified) {
      return outside(inner, qualified.getLastName().toString());
    }
    if (declaration.getParent() instanceof ICPPASTTemplateDeclaration
        && DeclaratorNesting.function(inner).isPresent()) {
      return Optional.of(symbols.groups().single(inner, name));
    }
    for (IASTNode scope = inner.getParent(); scope != null; scope = scope.getParent()) {
      if (CppTable.isScope(scope)) {
        List<CppDeclaration> own =
            scopes.table(scope).named(name).stream().filter(each -> each.node() == inner).toList();
        if (!own.isEmpty()) {
          return symbols
              .declared(name, new FoundEntries(scopes.table(scope).named(name), scope))
              .map(symbol -> only(symbol, inner));
        }
      }
    }
    boolean isText = declaration instanceof IASTFunctionDefinition;
    return isText ? Optional.of(symbols.groups().single(inner, name)) : Optional.empty();
  }

  /** What is declared outside of its class or namespace, by its last name. */
  private Optional<Entity> outside(IASTDeclarator inner, String last) {
    Optional<Container> container = unit.container(inner);
    // Inside of a class its name is that of the class, which hides its constructors.
    Optional<Entity> constructor =
        container
            .flatMap(Containers::composite)
            .filter(each -> isNamed(each, last))
            .flatMap(each -> constructor(each, inner));
    return constructor
        .or(
            () ->
                container
                    .flatMap(each -> scopes.in(each, last))
                    .flatMap(found -> symbols.declared(last, found))
                    .map(symbol -> only(symbol, inner)))
        .or(
            () ->
                Optional.of(symbols.groups().single(inner, last))
                    .filter(FunctionGroups::isFunction));
  }

  private static boolean isNamed(IASTCompositeTypeSpecifier composite, String name) {
    return SpecialMembers.plain(composite.getName().toString()).equals(SpecialMembers.plain(name));
  }

  private Optional<Entity> constructor(
      IASTCompositeTypeSpecifier composite, IASTDeclarator declarator) {
    return unit.specialMembers().constructors(composite).stream()
        .filter(each -> each.isDeclaredBy(declarator))
        .<Entity>map(each -> each)
        .findFirst();
  }

  private static Entity only(Entity symbol, IASTDeclarator declarator) {
    if (symbol instanceof Entity.Overloads overloads) {
      for (FunctionName each : overloads.functions()) {
        if (each.isDeclaredBy(declarator)) {
          return each;
        }
      }
    }
    return symbol;
  }
}
