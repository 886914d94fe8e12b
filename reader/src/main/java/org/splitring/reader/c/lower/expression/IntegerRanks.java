package org.splitring.reader.c.lower.expression;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTElaboratedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTTypeId;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.c.lower.unit.UnitContext;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.ir.Type;

/**
 * Which of the integer types that look alike one is, such as {@code long} and {@code long long}
 * (C11 6.3.1.1): by its declaration, where that tells.
 */
final class IntegerRanks {

  /** In the order of C's conversion ranks; {@code char} is a type of its own. */
  enum Rank {
    SIGNED_CHAR,
    CHAR,
    SHORT,
    INT,
    LONG,
    LONG_LONG
  }

  private static final int MOST_TYPEDEFS = 50;

  private final UnitContext unit;

  IntegerRanks(UnitContext unit) {
    this.unit = unit;
  }

  /** Of a type's name, or of what it is a pointer to or an array of. */
  Optional<Rank> of(IASTTypeId type) {
    return of(type.getDeclSpecifier(), MOST_TYPEDEFS);
  }

  /** Of an expression that has an integer type. */
  Optional<Rank> of(IASTExpression expression) {
    if (expression instanceof IASTUnaryExpression unary) {
      return unary(unary);
    }
    if (expression instanceof IASTCastExpression cast) {
      return of(cast.getTypeId());
    }
    if (expression instanceof IASTLiteralExpression literal) {
      return literal(literal);
    }
    if (expression instanceof IASTTypeIdExpression) {
      return Optional.of(size());
    }
    if (expression instanceof IASTArraySubscriptExpression subscript) {
      return isInteger(subscript.getArrayExpression())
          ? Optional.empty()
          : of(subscript.getArrayExpression());
    }
    if (expression instanceof IASTBinaryExpression binary) {
      return binary(binary);
    }
    return expression instanceof IASTIdExpression id
        ? unit.text().scopes().ordinary(id.getName()).flatMap(this::of)
        : Optional.empty();
  }

  private Optional<Rank> of(Entity named) {
    if (named instanceof Entity.EnumerationConstant) {
      return Optional.of(Rank.INT);
    }
    return named instanceof Entity.ObjectName object && !object.declarators().isEmpty()
        ? declared(object.declarators().get(0), MOST_TYPEDEFS)
        : Optional.empty();
  }

  private Optional<Rank> declared(IASTDeclarator declarator, int most) {
    return DeclaratorNesting.specifier(DeclaratorNesting.innermost(declarator))
        .flatMap(each -> of(each, most));
  }

  private Optional<Rank> of(IASTDeclSpecifier specifier, int most) {
    if (specifier instanceof IASTEnumerationSpecifier
        || specifier instanceof IASTElaboratedTypeSpecifier) {
      return Optional.empty();
    }
    if (specifier instanceof IASTNamedTypeSpecifier named) {
      return most > 0
              && unit.text().scopes().ordinary(named.getName()).orElse(null)
                  instanceof Entity.TypedefName typedef
          ? declared(typedef.declarators().get(0), most - 1)
          : Optional.empty();
    }
    if (!(specifier instanceof IASTSimpleDeclSpecifier simple)) {
      return Optional.empty();
    }
    if (simple.getDeclTypeExpression() != null) {
      return simple.getDeclTypeExpression() instanceof IASTTypeIdExpression type
          ? of(type.getTypeId())
          : of(simple.getDeclTypeExpression());
    }
    return worded(Arrays.asList(unit.text().parsed().parsedText(simple).strip().split("\\s+")));
  }

  private static Optional<Rank> worded(List<String> words) {
    int longs = Collections.frequency(words, "long");
    if (longs > 0) {
      return Optional.of(longs == 1 ? Rank.LONG : Rank.LONG_LONG);
    }
    if (words.contains("short")) {
      return Optional.of(Rank.SHORT);
    }
    boolean signed = words.stream().anyMatch(each -> each.matches("(__)?signed(__)?"));
    if (words.contains("char")) {
      return Optional.of(signed ? Rank.SIGNED_CHAR : Rank.CHAR);
    }
    boolean isInt = signed || words.contains("int") || words.contains("unsigned");
    return isInt ? Optional.of(Rank.INT) : Optional.empty();
  }

  private Optional<Rank> unary(IASTUnaryExpression unary) {
    IASTExpression operand = unary.getOperand();
    return switch (unary.getOperator()) {
      case IASTUnaryExpression.op_bracketedPrimary,
          IASTUnaryExpression.op_star,
          IASTUnaryExpression.op_prefixIncr,
          IASTUnaryExpression.op_prefixDecr,
          IASTUnaryExpression.op_postFixIncr,
          IASTUnaryExpression.op_postFixDecr ->
          of(operand);
      case IASTUnaryExpression.op_plus,
          IASTUnaryExpression.op_minus,
          IASTUnaryExpression.op_tilde ->
          of(operand).map(IntegerRanks::promoted);
      case IASTUnaryExpression.op_not -> Optional.of(Rank.INT);
      case IASTUnaryExpression.op_sizeof, IASTUnaryExpression.op_alignOf -> Optional.of(size());
      default -> Optional.empty();
    };
  }

  private Optional<Rank> binary(IASTBinaryExpression binary) {
    Optional<Rank> left = of(binary.getOperand1()).map(IntegerRanks::promoted);
    return switch (binary.getOperator()) {
      case IASTBinaryExpression.op_shiftLeft, IASTBinaryExpression.op_shiftRight -> left;
      case IASTBinaryExpression.op_plus,
          IASTBinaryExpression.op_minus,
          IASTBinaryExpression.op_multiply,
          IASTBinaryExpression.op_divide,
          IASTBinaryExpression.op_modulo,
          IASTBinaryExpression.op_binaryAnd,
          IASTBinaryExpression.op_binaryOr,
          IASTBinaryExpression.op_binaryXor ->
          isInteger(binary.getOperand1()) && isInteger(binary.getOperand2())
              ? left.flatMap(
                  one ->
                      of(binary.getOperand2())
                          .map(IntegerRanks::promoted)
                          .map(other -> one.compareTo(other) > 0 ? one : other))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private boolean isInteger(IASTExpression operand) {
    return unit.expressions().typeOf(operand).type() instanceof Type.IntegerType;
  }

  private static Rank promoted(Rank rank) {
    return rank.compareTo(Rank.INT) < 0 ? Rank.INT : rank;
  }

  private Rank size() {
    return switch (unit.model()) {
      case LP64 -> Rank.LONG;
      case LLP64 -> Rank.LONG_LONG;
      case ILP32 -> Rank.INT;
    };
  }

  /** An integer constant whose suffix names a type that holds it; others depend on the value. */
  private Optional<Rank> literal(IASTLiteralExpression literal) {
    if (literal.getKind() == IASTLiteralExpression.lk_char_constant) {
      return Optional.of(Rank.INT);
    }
    if (literal.getKind() != IASTLiteralExpression.lk_integer_constant) {
      return Optional.empty();
    }
    String text = String.valueOf(literal.getValue()).toLowerCase(Locale.ROOT);
    if (text.matches(".*ll?u?|.*ull?") && text.contains("ll")) {
      return Optional.of(Rank.LONG_LONG);
    }
    if (unit.model() != DataModel.LP64) {
      return Optional.empty();
    }
    boolean isInt =
        unit.expressions().typeOf(literal).type() instanceof Type.IntegerType type
            && type.representation().width() == 32;
    return Optional.of(isInt ? Rank.INT : Rank.LONG);
  }
}
