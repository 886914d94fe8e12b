package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.claims.c.TextEdit.Part;
import org.splitring.claims.c.TextNodes.TextNode;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.verdict.Slip;

/** The edits of a function's text that a slip calls for, as its maintainer might write them. */
final class TextEdits {

  private static final Pattern NUMBER = Pattern.compile("([0-9]+)([uUlL]*)");
  private static final Pattern CALL = Pattern.compile("\\w+\\s*\\((.*)\\)", Pattern.DOTALL);

  /** A number is likelier than a term more; a larger expression likelier than its part. */
  private static final int TERM = 10_000;

  private final TextNodes nodes;
  private final List<String> aligns;
  private final Spelling spelling;
  private final List<TextEdit> edits = new ArrayList<>();

  TextEdits(TextNodes nodes, String text, List<String> aligns) {
    this.nodes = nodes;
    this.aligns = aligns;
    spelling = new Spelling(text);
  }

  List<TextEdit> of(Slip slip) {
    if (slip instanceof Slip.Bytes bytes) {
      for (TextNode node : nodes.all()) {
        more(node, bytes.missing());
      }
    } else if (slip instanceof Slip.LessOne) {
      lessOne();
    } else if (slip instanceof Slip.Wider wider) {
      nodes.all().forEach(node -> wider(node, wider.bits()));
    }
    return edits;
  }

  private void more(TextNode node, long bytes) {
    if (aligns.stream().anyMatch(node.text()::contains)) {
      arguments(node, bytes);
      return;
    }
    if (node.expression() instanceof IASTLiteralExpression) {
      if (node.expression().getParent() instanceof IASTBinaryExpression sum
          && sum.getOperator() == IASTBinaryExpression.op_plus) {
        number(node, bytes);
        number(node, bytes / 2);
      }
    } else if (Spelling.isTerm(node.expression())) {
      String text = spelling.sum(node, bytes);
      UnaryOperator<Formula> value =
          formula -> Expressions.binary(Operator.ADD, formula, Literal.of(bytes, CType.U64));
      put(node, text, value, TERM - Math.min(node.text().length(), TERM - 1));
    }
  }

  private void number(TextNode node, long more) {
    Matcher number = NUMBER.matcher(node.text());
    if (number.matches() && more != 0 && Long.parseLong(number.group(1)) + more > 0) {
      long sum = Long.parseLong(number.group(1)) + more;
      put(node, sum + number.group(2), formula -> Literal.of(sum, formula.type()), 0);
    }
  }

  /** The arguments of a macro, which have no place in the parser's tree; they are not tried. */
  private void arguments(TextNode node, long bytes) {
    Matcher call = CALL.matcher(node.text());
    if (!node.expanded() || !node.near() || !call.matches()) {
      return;
    }
    int depth = 0;
    int from = call.start(1);
    for (int i = from; i <= call.end(1); i++) {
      char c = i == call.end(1) ? ',' : node.text().charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (c == ',' && depth == 0) {
        String argument = node.text().substring(from, i).strip();
        if (!argument.isEmpty() && aligns.stream().noneMatch(argument::contains)) {
          int at = node.from() + i;
          Part part = new Part(at, at, " + " + spelling.bytes(bytes));
          edits.add(new TextEdit(List.of(part), Map.of(), TERM));
        }
        from = i + 1;
      }
    }
  }

  /** Everywhere at once, and each by itself. */
  private void lessOne() {
    List<Part> parts = new ArrayList<>();
    Map<IASTExpression, UnaryOperator<Formula>> trials = new HashMap<>();
    UnaryOperator<Formula> less =
        formula -> Expressions.binary(Operator.SUBTRACT, formula, Literal.of(1));
    for (TextNode node : nodes.all()) {
      if (node.near() && aligns.contains(node.text())) {
        String text = Spelling.lessOne(node);
        put(node, text, less, TERM);
        parts.add(new Part(node.from(), node.to(), text));
        trials.put(node.expression(), less);
      }
    }
    if (parts.size() > 1) {
      edits.add(new TextEdit(parts, trials, 0));
    }
  }

  private void wider(TextNode node, int bits) {
    if (node.near() && node.expression() instanceof IASTCastExpression cast && !node.expanded()) {
      IASTNode type = cast.getTypeId();
      int from = type.getFileLocation().getNodeOffset();
      int to = from + type.getFileLocation().getNodeLength();
      spelling
          .integer(bits)
          .ifPresent(
              name -> edits.add(new TextEdit(List.of(new Part(from, to, name)), Map.of(), TERM)));
    }
  }

  private void put(TextNode node, String text, UnaryOperator<Formula> value, int rank) {
    Part part = new Part(node.from(), node.to(), text);
    edits.add(
        new TextEdit(
            List.of(part),
            Map.of(node.expression(), value),
            node.near() ? rank : rank + TextEdit.FAR));
  }
}
