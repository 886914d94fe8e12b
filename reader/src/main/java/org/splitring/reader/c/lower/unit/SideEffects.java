package org.splitring.reader.c.lower.unit;

import java.util.List;
import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdInitializerExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.gnu.IGNUASTCompoundStatementExpression;

/** Whether evaluating an expression may do anything but give a value, by its text alone. */
public final class SideEffects {

  private static final List<Integer> STEPS =
      List.of(
          IASTUnaryExpression.op_prefixIncr,
          IASTUnaryExpression.op_prefixDecr,
          IASTUnaryExpression.op_postFixIncr,
          IASTUnaryExpression.op_postFixDecr);

  private SideEffects() {}

  public static boolean mayHappen(IASTExpression expression) {
    return mayHappenIn(expression);
  }

  public static boolean mayHappenIn(IASTNode expression) {
    boolean[] found = {false};
    expression.accept(
        new ASTVisitor() {
          {
            shouldVisitExpressions = true;
          }

          @Override
          public int visit(IASTExpression each) {
            found[0] |= isEffect(each);
            return found[0] ? PROCESS_ABORT : PROCESS_CONTINUE;
          }
        });
    return found[0];
  }

  private static boolean isEffect(IASTExpression each) {
    if (each instanceof IASTFunctionCallExpression call) {
      return !(call.getFunctionNameExpression() instanceof IASTIdExpression id)
          || !BuiltinTable.isValue(id.getName().toString());
    }
    if (each instanceof IASTUnaryExpression unary) {
      return STEPS.contains(unary.getOperator());
    }
    if (each instanceof IASTBinaryExpression binary) {
      return binary.getOperator() >= IASTBinaryExpression.op_assign
          && binary.getOperator() <= IASTBinaryExpression.op_binaryOrAssign;
    }
    return each instanceof IGNUASTCompoundStatementExpression
        || each instanceof IASTTypeIdInitializerExpression;
  }
}
