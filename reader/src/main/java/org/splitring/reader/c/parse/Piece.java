package org.splitring.reader.c.parse;

import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.internal.core.dom.parser.ASTNode;
import org.splitring.reader.c.parse.token.FlatTokens;

/**
 * A tree with the text it was made of.
 *
 * @param tokens of the text that the parser got
 * @param prelude how many characters of it come before the text of the file
 */
record Piece(IASTTranslationUnit tree, Rewritten rewritten, FlatTokens tokens, int prelude) {

  /** Where a node stands in the parsed text. */
  static ParsedRange range(IASTNode node) {
    ASTNode placed = (ASTNode) node;
    return new ParsedRange(placed.getOffset(), placed.getOffset() + placed.getLength());
  }
}
