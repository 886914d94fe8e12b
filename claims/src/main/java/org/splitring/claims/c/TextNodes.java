package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFileLocation;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTMacroExpansionLocation;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTNodeLocation;
import org.eclipse.cdt.core.dom.ast.IASTStatement;

/**
 * The expressions of a function that stand in its own file's text, each stretch of text once, the
 * outermost expression of it.
 *
 * @param all in the order of the text, outer ones first
 */
record TextNodes(List<TextNode> all) {

  /**
   * An expression and its text.
   *
   * @param near whether it is part of the statement that was asked about
   * @param expanded whether a macro's expansion has a part in it
   */
  record TextNode(
      IASTExpression expression, int from, int to, String text, boolean near, boolean expanded) {}

  TextNodes {
    all = List.copyOf(all);
  }

  static TextNodes of(IASTFunctionDefinition function, String text, int line) {
    List<TextNode> all = new ArrayList<>();
    IASTFileLocation file = function.getFileLocation();
    // What is returned is said of the whole function.
    boolean whole = line == file.getStartingLineNumber();
    visit(function.getBody(), file, text, line, whole, all, new HashSet<>());
    return new TextNodes(all);
  }

  private static void visit(
      IASTNode node,
      IASTFileLocation file,
      String text,
      int line,
      boolean near,
      List<TextNode> all,
      Set<List<Integer>> seen) {
    boolean here = near;
    IASTFileLocation at = node.getFileLocation();
    if (at != null && at.getFileName().equals(file.getFileName())) {
      if (node instanceof IASTStatement && !(node instanceof IASTCompoundStatement)) {
        here |= at.getStartingLineNumber() <= line && line <= at.getEndingLineNumber();
      }
      int from = at.getNodeOffset();
      int to = from + at.getNodeLength();
      if (node instanceof IASTExpression expression
          && to <= text.length()
          && seen.add(List.of(from, to))) {
        all.add(
            new TextNode(
                expression, from, to, text.substring(from, to), here, isExpanded(expression)));
      }
    }
    for (IASTNode child : node.getChildren()) {
      visit(child, file, text, line, here, all, seen);
    }
  }

  private static boolean isExpanded(IASTExpression expression) {
    for (IASTNodeLocation location : expression.getNodeLocations()) {
      if (location instanceof IASTMacroExpansionLocation) {
        return true;
      }
    }
    return false;
  }
}
