package org.splitring.reader.c.types;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.types.Entity.EnumerationConstant;
import org.splitring.reader.c.types.constant.ConstantEvaluator;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/** Folds the constants that the tests of this package write, and no others. */
final class Folding implements ConstantEvaluator, ExpressionTypes {

  private final CUnit unit;

  private Folding(CUnit unit) {
    this.unit = unit;
  }

  static TypeReaderServices seams(CUnit unit) {
    Folding folding = new Folding(unit);
    return new TypeReaderServices(folding, folding, modifier -> Optional.empty());
  }

  @Override
  public Typed typeOf(IASTExpression expression) {
    if (expression instanceof IASTIdExpression id) {
      return unit.scopes()
          .ordinary(id.getName())
          .map(unit.types()::typeOf)
          .orElseGet(() -> Typed.unknown(Reason.notFound(id.getName() + "", "")));
    }
    if (expression instanceof IASTUnaryExpression unary
        && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
      return typeOf(unary.getOperand());
    }
    return value(expression) instanceof Evaluated.Value value
        ? Typed.of(Type.of(value.type()))
        : Typed.unknown(Reason.notFollowed("not folded"));
  }

  @Override
  public Evaluated value(IASTExpression expression) {
    try {
      return folded(expression);
    } catch (IllegalArgumentException no) {
      return new Evaluated.Unknown(Reason.notFollowed("not folded: " + no.getMessage()));
    }
  }

  private Evaluated.Value folded(IASTExpression expression) {
    if (expression instanceof IASTLiteralExpression literal) {
      String digits = literal.toString().replaceAll("[uUlL]+$", "");
      long value = Long.decode(digits);
      return new Evaluated.Value(value, value == (int) value ? CType.INT : CType.S64);
    }
    if (expression instanceof IASTUnaryExpression unary) {
      Evaluated.Value operand = folded(unary.getOperand());
      return switch (unary.getOperator()) {
        case IASTUnaryExpression.op_bracketedPrimary, IASTUnaryExpression.op_plus -> operand;
        case IASTUnaryExpression.op_minus -> typed(-operand.value(), operand.type());
        case IASTUnaryExpression.op_tilde -> typed(~operand.value(), operand.type());
        default -> throw new IllegalArgumentException("an operator");
      };
    }
    if (expression instanceof IASTBinaryExpression binary) {
      return binary(binary);
    }
    if (expression instanceof IASTTypeIdExpression of) {
      Typed type = unit.types().typeOf(of.getTypeId());
      Measure measure =
          of.getOperator() == IASTTypeIdExpression.op_sizeof
              ? unit.layouts().size(type.type())
              : unit.layouts().alignment(type);
      if (measure instanceof Measure.Known known) {
        return typed(known.bytes(), unit.model().address());
      }
    }
    if (expression instanceof IASTCastExpression cast
        && unit.types().typeOf(cast.getTypeId()).type() instanceof Type.IntegerType integer) {
      return typed(folded(cast.getOperand()).value(), integer.representation());
    }
    if (expression instanceof IASTIdExpression id
        && unit.scopes().ordinary(id.getName()).orElse(null) instanceof EnumerationConstant constant
        && unit.types().value(constant) instanceof Evaluated.Value value) {
      return value;
    }
    throw new IllegalArgumentException(expression.getClass().getSimpleName());
  }

  private Evaluated.Value binary(IASTBinaryExpression binary) {
    Evaluated.Value left = folded(binary.getOperand1());
    Evaluated.Value right = folded(binary.getOperand2());
    CType type = CType.common(left.type(), right.type());
    long a = left.value();
    long b = right.value();
    return switch (binary.getOperator()) {
      case IASTBinaryExpression.op_plus -> typed(a + b, type);
      case IASTBinaryExpression.op_minus -> typed(a - b, type);
      case IASTBinaryExpression.op_multiply -> typed(a * b, type);
      case IASTBinaryExpression.op_divide -> typed(a / b, type);
      case IASTBinaryExpression.op_shiftLeft -> typed(a << b, left.type().promoted());
      default -> throw new IllegalArgumentException("an operator");
    };
  }

  private static Evaluated.Value typed(long value, CType type) {
    return new Evaluated.Value(type.wrap(value), type);
  }
}
