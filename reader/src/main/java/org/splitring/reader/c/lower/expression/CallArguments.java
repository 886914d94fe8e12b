package org.splitring.reader.c.lower.expression;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Unsequenced;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Reason;

/**
 * The values of the arguments of a call, which C evaluates in any order.
 *
 * @param before the values of what is evaluated beside them
 */
public record CallArguments(List<Expression> before, List<Expression> values) {

  public static CallArguments of(
      IASTInitializerClause[] clauses,
      List<IASTExpression> before,
      FunctionContext context,
      Lowering up,
      IASTNode call) {
    Unsequenced order = new Unsequenced(context);
    List<Expression> first = new ArrayList<>();
    for (IASTExpression each : before) {
      first.add(order.value(() -> up.value(each)));
    }
    List<Expression> values = new ArrayList<>();
    for (IASTInitializerClause each : clauses) {
      values.add(
          each instanceof IASTExpression expression
              ? order.value(() -> up.value(expression))
              : context.unknown(Reason.notFollowed("the argument " + context.shown(each)), each));
    }
    if (order.conflict(call)) {
      first.replaceAll(each -> context.unknown(each.type(), order.reason(call), call));
      values.replaceAll(
          each ->
              each instanceof Expression.Constant
                  ? each
                  : context.unknown(each.type(), order.reason(call), call));
    }
    return new CallArguments(first, values);
  }
}
