package org.splitring.reader.c.lower.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;

/** What {@code _Generic} and {@code __builtin_choose_expr} may stand for, by the text alone. */
public final class SelectionOperands {

  /** C11's selection by type. */
  public static final String GENERIC = "_Generic";

  /** GNU's selection by a constant. */
  public static final String CHOOSE = "__builtin_choose_expr";

  private SelectionOperands() {}

  /** All operands, among them what it is chosen by; none if the expression is no selection. */
  public static List<IASTExpression> of(IASTExpression expression) {
    List<IASTExpression> all = new ArrayList<>();
    if (expression instanceof IASTFunctionCallExpression call
        && call.getFunctionNameExpression() instanceof IASTIdExpression id
        && Set.of(GENERIC, CHOOSE).contains(id.getName().toString())) {
      for (IASTInitializerClause each : call.getArguments()) {
        if (each instanceof IASTExpression operand) {
          all.add(operand);
        }
      }
    }
    return all;
  }
}
