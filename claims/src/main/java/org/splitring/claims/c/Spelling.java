package org.splitring.claims.c;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.splitring.claims.c.TextNodes.TextNode;

/** How a file writes what an edit needs: its names of types, and parentheses where C wants them. */
final class Spelling {

  private static final List<String> HALFWORDS =
      List.of("uint16_t", "u16", "__u16", "__virtio16", "le16", "__le16", "u_int16_t", "UINT16");

  private final String text;

  Spelling(String text) {
    this.text = text;
  }

  /** So many bytes, as so many 16-bit fields where the file has a name for them. */
  String bytes(long bytes) {
    Optional<String> name = halfword();
    if (name.isEmpty() || bytes % 2 != 0 || bytes <= 0) {
      return Long.toString(bytes);
    }
    String size = "sizeof(" + name.get() + ")";
    return bytes == 2 ? size : bytes / 2 + " * " + size;
  }

  private Optional<String> halfword() {
    String any = String.join("|", HALFWORDS);
    Matcher measured = Pattern.compile("sizeof\\s*\\(\\s*(" + any + ")\\s*\\)").matcher(text);
    return measured.find()
        ? Optional.of(measured.group(1))
        : HALFWORDS.stream().filter(this::has).findFirst();
  }

  /** The name of an unsigned type of that width that the file uses. */
  Optional<String> integer(int bits) {
    return List.of("uint%d_t", "u%d", "__u%d", "UINT%d").stream()
        .map(name -> String.format(Locale.ROOT, name, bits))
        .filter(this::has)
        .findFirst();
  }

  private boolean has(String name) {
    return Pattern.compile("\\b" + name + "\\b").matcher(text).find();
  }

  /** The expression with so many bytes more, or less. */
  String sum(TextNode node, long bytes) {
    String term = bytes < 0 ? " - " + -bytes : " + " + bytes(bytes);
    String inner = isLoose(node.expression()) ? "(" + node.text() + ")" : node.text();
    return isTight(node.expression()) ? "(" + inner + term + ")" : inner + term;
  }

  static String lessOne(TextNode node) {
    boolean added =
        node.expression().getParent() instanceof IASTBinaryExpression sum
            && sum.getOperator() == IASTBinaryExpression.op_plus;
    boolean tight = isTight(node.expression()) && !added;
    return tight ? "(" + node.text() + " - 1)" : node.text() + " - 1";
  }

  /** Whether something can be added to it: it is a value, and no place. */
  static boolean isTerm(IASTExpression expression) {
    IASTNode parent = expression.getParent();
    boolean stored =
        parent instanceof IASTBinaryExpression binary
            && Changes.assigns(binary)
            && binary.getOperand1() == expression;
    boolean bracketed =
        expression instanceof IASTUnaryExpression unary
            && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary;
    boolean assigns = expression instanceof IASTBinaryExpression binary && Changes.assigns(binary);
    boolean addressed =
        parent instanceof IASTUnaryExpression unary
            && unary.getOperator() == IASTUnaryExpression.op_amper;
    return !stored
        && !bracketed
        && !assigns
        && !addressed
        && !(parent instanceof IASTFieldReference);
  }

  /** Whether it binds less tightly than a sum. */
  private static boolean isLoose(IASTExpression expression) {
    return expression instanceof IASTConditionalExpression
        || expression instanceof IASTBinaryExpression binary
            && switch (binary.getOperator()) {
              case IASTBinaryExpression.op_plus,
                  IASTBinaryExpression.op_minus,
                  IASTBinaryExpression.op_multiply,
                  IASTBinaryExpression.op_divide,
                  IASTBinaryExpression.op_modulo ->
                  false;
              default -> true;
            };
  }

  /** Whether what stands around it binds more tightly than a sum, or is easily misread. */
  private static boolean isTight(IASTExpression expression) {
    IASTNode parent = expression.getParent();
    if (parent instanceof IASTCastExpression) {
      return true;
    }
    if (parent instanceof IASTUnaryExpression unary) {
      return unary.getOperator() != IASTUnaryExpression.op_bracketedPrimary;
    }
    if (!(parent instanceof IASTBinaryExpression binary) || Changes.assigns(binary)) {
      return false;
    }
    return switch (binary.getOperator()) {
      case IASTBinaryExpression.op_plus -> false;
      case IASTBinaryExpression.op_minus -> binary.getOperand2() == expression;
      default -> true;
    };
  }
}
