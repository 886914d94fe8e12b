package org.splitring.reader.c.lower.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Arithmetic;
import org.splitring.reader.ir.Expression.Overflow;

/** How many bytes an allocation asks for, as its only argument. */
public final class Allocations {

  private Allocations() {}

  /** The bytes, if the function is declared to allocate what some of its arguments say. */
  public static Optional<List<Expression>> bytes(
      FunctionName function,
      Callee.Missing callee,
      List<Expression> arguments,
      FunctionContext context) {
    return callee.effect() == Callee.Effect.ALLOCATES
        ? context
            .unit()
            .functions()
            .attribute(function, "alloc_size")
            .flatMap(each -> product(each.arguments().orElse(""), arguments, context))
            .map(List::of)
        : Optional.empty();
  }

  /** The product of the arguments at these positions, counted from 1. */
  public static Optional<Expression> product(
      String positions, List<Expression> arguments, FunctionContext context) {
    List<Expression> factors = new ArrayList<>();
    for (String each : positions.split(",")) {
      if (!each.strip().matches("[1-9]") || Integer.parseInt(each.strip()) > arguments.size()) {
        return Optional.empty();
      }
      Expression factor = arguments.get(Integer.parseInt(each.strip()) - 1);
      factors.add(context.conversions().convert(factor, context.sizes().sizeType()));
    }
    Expression product = factors.get(0);
    for (Expression each : factors.subList(1, factors.size())) {
      product = new Arithmetic(Operator.MULTIPLY, product, each, Overflow.WRAPS, product.origin());
    }
    return Optional.of(product);
  }
}
