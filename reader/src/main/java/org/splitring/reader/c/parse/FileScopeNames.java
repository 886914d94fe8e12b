package org.splitring.reader.c.parse;

import java.util.Set;
import java.util.TreeSet;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier.IASTEnumerator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;

/** The ordinary identifiers that a file declares outside of all functions. */
final class FileScopeNames {

  private FileScopeNames() {}

  /** Those declared from that offset of the parsed text on. */
  static Set<String> of(IASTTranslationUnit tree, int from) {
    Set<String> names = new TreeSet<>();
    for (IASTDeclaration declaration : tree.getDeclarations()) {
      if (Piece.range(declaration).start() < from) {
        continue;
      }
      if (declaration instanceof IASTFunctionDefinition function) {
        names.add(innermost(function.getDeclarator()).getName().toString());
      } else if (declaration instanceof IASTSimpleDeclaration simple) {
        for (IASTDeclarator declarator : simple.getDeclarators()) {
          names.add(innermost(declarator).getName().toString());
        }
        if (simple.getDeclSpecifier() instanceof IASTEnumerationSpecifier list) {
          for (IASTEnumerator each : list.getEnumerators()) {
            names.add(each.getName().toString());
          }
        }
      }
    }
    return names;
  }

  private static IASTDeclarator innermost(IASTDeclarator declarator) {
    IASTDeclarator at = declarator;
    while (at.getNestedDeclarator() != null) {
      at = at.getNestedDeclarator();
    }
    return at;
  }
}
