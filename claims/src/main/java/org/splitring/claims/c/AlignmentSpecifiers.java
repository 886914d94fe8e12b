package org.splitring.claims.c;

import org.eclipse.cdt.core.dom.ast.IASTAlignmentSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.c.ICASTDeclSpecifier;
import org.eclipse.cdt.internal.core.dom.parser.c.CASTAlignmentSpecifier;

/** C's own {@code _Alignas(bytes)}, which orders what gcc's attribute does. */
final class AlignmentSpecifiers {

  private AlignmentSpecifiers() {}

  /** The alignment that a declaration orders so; 1 if it does not. */
  static long of(IASTSimpleDeclaration declaration, Abi.Constants constants)
      throws UnfollowedException {
    IASTAlignmentSpecifier[] all =
        declaration.getDeclSpecifier() instanceof ICASTDeclSpecifier specifier
            ? specifier.getAlignmentSpecifiers()
            : IASTAlignmentSpecifier.EMPTY_ALIGNMENT_SPECIFIER_ARRAY;
    int written = declaration.getRawSignature().split("lignas", -1).length - 1;
    if (all.length == 0 && written == 0) {
      return 1;
    }
    if (all.length != 1
        || written > 1
        || !(all[0] instanceof CASTAlignmentSpecifier one)
        || one.getExpression() == null) {
      throw new UnfollowedException(
          "this _Alignas is not followed", "give it with --input", declaration);
    }
    long ordered = constants.value(one.getExpression());
    if (ordered < 1 || Long.bitCount(ordered) != 1) {
      throw new UnfollowedException(
          "an alignment of " + ordered + " bytes is ordered",
          "give the value with --input",
          declaration);
    }
    return ordered;
  }
}
