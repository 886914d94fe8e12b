package org.splitring.claims.c;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.ITypedef;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTAliasDeclaration;

/** What C++'s names for types add to the types: they are told by their scope, not by their name. */
final class CppTypedefs {

  private CppTypedefs() {}

  /** The attributes of a typedef or an alias, where its text is there. */
  static Optional<Attributes> attributes(ITypedef typedef, Consulted consulted)
      throws UnfollowedException {
    Optional<Attributes> found = Optional.empty();
    for (IASTNode node : Bindings.nodes(typedef)) {
      Optional<ICPPASTAliasDeclaration> alias =
          Bindings.around(node, ICPPASTAliasDeclaration.class);
      Optional<IASTSimpleDeclaration> declaration =
          Bindings.around(node, IASTSimpleDeclaration.class);
      Optional<IASTDeclarator> declarator = Bindings.around(node, IASTDeclarator.class);
      if (alias.isPresent()) {
        consulted.add(typedef.getName(), alias.get());
        found =
            Optional.of(
                Attributes.of(alias.get(), alias.get().getMappingTypeId().getDeclSpecifier()));
      } else if (declaration.isPresent() && declarator.isPresent()) {
        consulted.add(typedef.getName(), declaration.get());
        checkSame(typedef, declarator.get());
        found = Optional.of(Attributes.of(declarator.get(), Structs.owner(declaration.get())));
      }
    }
    return found;
  }

  private static void checkSame(ITypedef typedef, IASTDeclarator declarator)
      throws UnfollowedException {
    if (!Abi.plain(Bindings.type(declarator)).isSameType(Abi.plain(typedef))) {
      throw new UnfollowedException(
          "the type " + typedef.getName() + " is declared in two ways",
          "choose one with --define or --undefine",
          declarator);
    }
  }
}
