package org.splitring.claims.c;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression;
import org.eclipse.cdt.core.dom.ast.IType;
import org.splitring.model.formula.Literal;

/** {@code sizeof} and {@code _Alignof}. */
final class Sizes {

  private final Reading reading;

  Sizes(Reading reading) {
    this.reading = reading;
  }

  /** The operand of sizeof is not evaluated; a formula in it knows its type best. */
  Value ofExpression(IASTExpression operand, Flow flow) {
    try {
      Flow aside = flow.fork(flow.path);
      Optional<Location> place = reading.places.of(operand, aside);
      IType type =
          place.isPresent()
              ? place.get().type()
              : Instances.type(operand.getExpressionType(), flow);
      boolean text =
          Loops.contains(
              operand,
              node ->
                  node instanceof IASTLiteralExpression literal
                      && literal.getKind() == IASTLiteralExpression.lk_string_literal);
      boolean undeclared = place.isEmpty() && Abi.isVoid(type);
      if (text || undeclared || place.isPresent() && place.get().isBits()) {
        throw Abi.unknown(type);
      }
      if (place.isEmpty() && reading.abi.integer(type).isPresent()) {
        long declared = reading.translation.isCpp() ? reading.abi.size(type) : 0;
        return Memory.number(reading.evaluator.value(operand, aside))
            .filter(reading.unknowns::isTyped)
            .filter(number -> declared == 0 || declared == number.type().width() / 8)
            .map(number -> bytes(number.type().width() / 8))
            .orElseThrow(() -> Abi.unknown(type));
      }
      return bytes(reading.abi.size(type));
    } catch (UnfollowedException e) {
      return new Value.Number(
          reading.lost(reading.address(), "sizeof " + Reading.text(operand), e, operand));
    }
  }

  Value ofType(IASTTypeIdExpression expression, Flow flow) {
    IType type = Instances.type(Bindings.type(expression.getTypeId()), flow);
    return switch (expression.getOperator()) {
      case IASTTypeIdExpression.op_sizeof -> {
        try {
          Undeclared.check(type, expression.getTypeId().getDeclSpecifier());
          yield bytes(reading.abi.size(type));
        } catch (UnfollowedException e) {
          yield new Value.Number(
              reading.lost(reading.address(), Reading.text(expression), e, expression));
        }
      }
      case IASTTypeIdExpression.op_alignof -> alignment(type, expression);
      default -> reading.evaluator.notFollowed(expression, flow);
    };
  }

  Value alignment(IType type, IASTNode node) {
    try {
      return bytes(reading.abi.align(type));
    } catch (UnfollowedException e) {
      return new Value.Number(reading.lost(reading.address(), Reading.text(node), e, node));
    }
  }

  private Value bytes(long number) {
    return new Value.Number(Literal.of(number, reading.address()));
  }
}
