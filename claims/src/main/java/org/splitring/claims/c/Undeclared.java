package org.splitring.claims.c;

import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.ASTTypeUtil;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTElaboratedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IArrayType;
import org.eclipse.cdt.core.dom.ast.IQualifierType;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.ITypedef;

/**
 * Names the type that nothing declares: the parser does not keep what it is called, but the text of
 * what was declared with it does.
 */
final class Undeclared {

  private static final Map<Integer, String> KINDS =
      Map.of(
          IASTElaboratedTypeSpecifier.k_struct, "struct ",
          IASTElaboratedTypeSpecifier.k_union, "union ",
          IASTElaboratedTypeSpecifier.k_enum, "enum ");

  private Undeclared() {}

  /** The name as far as the type alone tells it: of what a typedef stands for. */
  static String name(IType type) {
    return behindTypedef(type).orElseGet(() -> ASTTypeUtil.getType(type));
  }

  /** Fails if what was declared with that specifier is of a type that nothing declares. */
  static void check(IType type, IASTDeclSpecifier specifier) throws UnfollowedException {
    IType at = withoutArrays(type);
    if (Abi.isUndeclared(at)) {
      String name = behindTypedef(at).orElseGet(() -> text(specifier));
      throw new UnfollowedException(
          "the type " + name + " is not declared", Abi.DECLARE, specifier);
    }
  }

  /** What a macro has made has no text of its own. */
  private static String text(IASTDeclSpecifier specifier) {
    if (specifier instanceof IASTElaboratedTypeSpecifier elaborated) {
      return KINDS.getOrDefault(elaborated.getKind(), "") + elaborated.getName();
    }
    return specifier instanceof IASTNamedTypeSpecifier named
        ? named.getName().toString()
        : Reading.text(specifier);
  }

  private static Optional<String> behindTypedef(IType type) {
    IType at = withoutArrays(type);
    return at instanceof ITypedef typedef
        ? behindTypedef(typedef.getType())
            .or(
                () ->
                    Bindings.around(typedef, IASTSimpleDeclaration.class)
                        .map(declaration -> text(declaration.getDeclSpecifier())))
        : Optional.empty();
  }

  private static IType withoutArrays(IType type) {
    IType at = type;
    while (true) {
      if (at instanceof IArrayType array) {
        at = array.getType();
      } else if (at instanceof IQualifierType qualified) {
        at = qualified.getType();
      } else {
        return at;
      }
    }
  }
}
