package org.splitring.reader.c.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.cdt.core.dom.ast.IASTASMDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTArrayModifier;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarationStatement;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTPointerOperator;
import org.eclipse.cdt.core.dom.ast.IASTProblem;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTLinkageSpecification;
import org.splitring.reader.c.parse.token.FlatToken;
import org.splitring.reader.c.parse.token.FlatToken.Kind;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.ir.Reason;

/**
 * Finds what of a text its tree does not tell: problems, pieces that are not followed, and tokens
 * that no node of the tree stands for, since the parser loses some without a word.
 *
 * <p>Each is the trouble of the innermost statement or declaration around it.
 */
final class TreeGaps {

  private static final Set<String> WORDS =
      Ordered.set(
          Arrays.asList(
              ("if else while do for switch case default return goto break continue sizeof _Alignof"
                      + " alignof __alignof__ __alignof typeof __typeof__ __typeof struct union enum"
                      + " class typename template operator new delete public private protected namespace"
                      + " using extern catch try throw const_cast static_cast reinterpret_cast"
                      + " dynamic_cast typeid this virtual const volatile noexcept override final"
                      + " constexpr inline mutable static friend explicit export decltype true false"
                      + " nullptr void auto asm __asm __asm__ volatile __volatile__ __volatile"
                      + " __real__ __imag__ __func__ requires concept co_return co_await co_yield")
                  .split(" ")));

  /** What may stand in front of the keyword of a structure. */
  private static final Set<String> STORAGE =
      Set.of(
          "typedef",
          "static",
          "register",
          "restrict",
          "__restrict",
          "__inline",
          "__inline__",
          "__const",
          "__volatile__",
          "__volatile");

  private final Piece piece;
  private final Map<IASTNode, Reason> troubles = new IdentityHashMap<>();
  private final Map<IASTNode, Set<String>> names = new IdentityHashMap<>();

  private TreeGaps(Piece piece) {
    this.piece = piece;
  }

  /** What an external declaration does not tell. */
  static TreeGaps of(IASTDeclaration external, Piece piece) {
    TreeGaps coverage = new TreeGaps(piece);
    coverage.walk(external, external);
    for (Rewritten.Mark mark : piece.rewritten().marks()) {
      if (Piece.range(external).contains(mark.at())) {
        coverage.troubles.put(coverage.around(external, mark.at()), mark.reason());
      }
    }
    return coverage;
  }

  /** By the innermost statement or declaration. */
  Map<IASTNode, Reason> troubles() {
    return troubles;
  }

  /** The identifiers that are lost, by the innermost statement or declaration. */
  Map<IASTNode, Set<String>> names() {
    return names;
  }

  private void walk(IASTNode node, IASTNode owner) {
    IASTNode here = isOwner(node) ? node : owner;
    if (node instanceof IASTProblem) {
      lose(here, Reason.notFollowed("this does not read as C: " + shown(Piece.range(node))));
      nameAll(here, Piece.range(node));
      return;
    }
    ParsedRange range = Piece.range(node);
    List<IASTNode> children = new ArrayList<>();
    for (IASTNode child : node.getChildren()) {
      if (Piece.range(child).end() > Piece.range(child).start()) {
        children.add(child);
      }
    }
    children.sort(Comparator.comparingInt(child -> Piece.range(child).start()));
    int at = range.start();
    for (IASTNode child : children) {
      own(node, here, at, Piece.range(child).start());
      walk(child, here);
      at = Math.max(at, Piece.range(child).end());
    }
    own(node, here, at, range.end());
  }

  static boolean isOwner(IASTNode node) {
    return node instanceof IASTStatement && !(node instanceof IASTDeclarationStatement)
        || node instanceof IASTDeclaration;
  }

  /** Looks at the tokens of a node that none of its children has. */
  private void own(IASTNode node, IASTNode owner, int from, int to) {
    for (int i = piece.tokens().from(from); i < piece.tokens().size(); i++) {
      FlatToken token = piece.tokens().get(i);
      if (token.start() >= to) {
        return;
      }
      if (!isTold(node, token)) {
        lose(owner, Reason.notFollowed("the parser loses a part of this: " + token.text()));
        if (token.isIdentifier()) {
          names.computeIfAbsent(owner, any -> new TreeSet<>()).add(token.text());
        }
      }
    }
  }

  private boolean isTold(IASTNode node, FlatToken token) {
    if (token.kind() == Kind.PUNCTUATOR) {
      return true;
    }
    if (node instanceof IASTName
        || node instanceof IASTLiteralExpression
        || node instanceof IASTASMDeclaration
        || node instanceof IASTDeclSpecifier && !(node instanceof IASTCompositeTypeSpecifier)
        || node instanceof IASTPointerOperator
        || node instanceof IASTArrayModifier) {
      return true;
    }
    if (node instanceof IASTTranslationUnit || node instanceof IASTCompoundStatement) {
      return false;
    }
    if (node instanceof IASTCompositeTypeSpecifier && STORAGE.contains(token.text())
        || node instanceof ICPPASTLinkageSpecification
        || node instanceof ICPPASTFunctionDeclarator && token.is("0")
        || token.is("__integer_pack")
        || token.text().startsWith("__is_")
        || token.text().startsWith("__has_")) {
      return true;
    }
    return token.isIdentifier() && WORDS.contains(token.text()) || isLabel(token);
  }

  /** Whether a token is of an {@code asm} that says how a declared name is called. */
  private boolean isLabel(FlatToken token) {
    ParsedRange at = new ParsedRange(token.start(), token.end());
    for (Attribute each : piece.rewritten().attributes()) {
      if (each.at().start() > token.start()) {
        return false;
      }
      if (each.name().equals("asm") && each.at().contains(at)) {
        return true;
      }
    }
    return false;
  }

  private void lose(IASTNode owner, Reason reason) {
    troubles.putIfAbsent(owner, reason);
  }

  private void nameAll(IASTNode owner, ParsedRange range) {
    for (int i = piece.tokens().from(range.start());
        i < piece.tokens().size() && piece.tokens().get(i).start() < range.end();
        i++) {
      if (piece.tokens().isIdentifier(i)) {
        names.computeIfAbsent(owner, any -> new TreeSet<>()).add(piece.tokens().get(i).text());
      }
    }
  }

  private String shown(ParsedRange range) {
    String text = piece.tokens().all().substring(range.start(), range.end()).strip();
    String line = text.replaceAll("\\s+", " ");
    return line.length() > 60 ? line.substring(0, 60) + "..." : line;
  }

  private IASTNode around(IASTNode external, ParsedRange at) {
    IASTNode best = external;
    IASTNode node = external;
    boolean deeper = true;
    while (deeper) {
      deeper = false;
      for (IASTNode child : node.getChildren()) {
        if (Piece.range(child).contains(at)) {
          node = child;
          best = isOwner(child) ? child : best;
          deeper = true;
          break;
        }
      }
    }
    return best;
  }
}
