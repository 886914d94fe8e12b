package org.splitring.reader.c.lower.expression;

import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.gnu.IGNUASTCompoundStatementExpression;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Type;

/** GNU's {@code ({ ... })}: the value of its last statement. */
public final class StatementExpressions {

  private final FunctionContext context;
  private final Lowering up;

  public StatementExpressions(FunctionContext context, Lowering up) {
    this.context = context;
    this.up = up;
  }

  public Expression value(IGNUASTCompoundStatementExpression block) {
    IASTStatement[] all = block.getCompoundStatement().getStatements();
    Expression[] value = {new Expression.Constant(Type.VOID, 0, context.at(block))};
    up.inScope(
        block.getCompoundStatement(),
        () -> {
          for (int i = 0; i < all.length; i++) {
            int mark = context.pending().mark();
            if (i == all.length - 1
                && all[i] instanceof IASTExpressionStatement last
                && last.getExpression() != null) {
              value[0] = kept(up.value(last.getExpression()));
            } else {
              up.statement(all[i]);
            }
            context.pending().sequence(mark);
          }
        });
    return value[0];
  }

  private Expression kept(Expression value) {
    return value.type() instanceof Type.VoidType
        ? value
        : context.temporaries().keep("value", value);
  }
}
