package org.splitring.reader.c.types.constant;

import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.c.ICASTArrayDesignator;
import org.eclipse.cdt.core.dom.ast.c.ICASTDesignatedInitializer;
import org.eclipse.cdt.core.dom.ast.c.ICASTDesignator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTDesignatedInitializer;
import org.eclipse.cdt.core.dom.ast.gnu.c.IGCCASTArrayRangeDesignator;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/** How many elements an initializer gives an array without a length (C11 6.7.9p22). */
public final class InitializerLengths {

  private static final Evaluated UNKNOWN =
      new Evaluated.Unknown(Reason.notFollowed("an initializer is not followed"));

  private InitializerLengths() {}

  public static Evaluated of(
      IASTInitializer initializer, Type element, ConstantEvaluator constants) {
    IASTInitializerClause clause =
        initializer instanceof IASTEqualsInitializer equals
            ? equals.getInitializerClause()
            : initializer instanceof IASTInitializerList list ? list : null;
    if (clause instanceof IASTLiteralExpression literal) {
      return string(literal);
    }
    if (!(clause instanceof IASTInitializerList list)) {
      return UNKNOWN;
    }
    long next = 0;
    long most = 0;
    for (IASTInitializerClause each : list.getClauses()) {
      IASTInitializerClause value = each;
      if (each instanceof ICPPASTDesignatedInitializer) {
        return UNKNOWN;
      }
      if (each instanceof ICASTDesignatedInitializer designated) {
        Evaluated index = index(designated.getDesignators()[0], constants);
        if (!(index instanceof Evaluated.Value at) || at.value() < 0) {
          return UNKNOWN;
        }
        next = at.value();
        value = designated.getOperand();
      }
      boolean elided = element.isAggregate() && !(value instanceof IASTInitializerList);
      boolean text =
          value instanceof IASTLiteralExpression literal
              && literal.getKind() == IASTLiteralExpression.lk_string_literal;
      if (elided && !(each instanceof ICASTDesignatedInitializer designated && hasMore(designated))
          || text && !element.isAggregate() && !(element instanceof Type.PointerType)) {
        return UNKNOWN;
      }
      next++;
      most = Math.max(most, next);
    }
    return new Evaluated.Value(most, CType.S64);
  }

  private static boolean hasMore(ICASTDesignatedInitializer designated) {
    return designated.getDesignators().length > 1;
  }

  private static Evaluated index(ICASTDesignator designator, ConstantEvaluator constants) {
    if (designator instanceof ICASTArrayDesignator array) {
      return constants.value(array.getSubscriptExpression());
    }
    return designator instanceof IGCCASTArrayRangeDesignator range
        ? constants.value(range.getRangeCeiling())
        : UNKNOWN;
  }

  /** Of plain text without escapes, joined or not. */
  private static Evaluated string(IASTLiteralExpression literal) {
    String text = literal.toString();
    boolean plain = text.matches("\"[\\x20-\\x7e&&[^\"\\\\]]*\"");
    return literal.getKind() == IASTLiteralExpression.lk_string_literal && plain
        ? new Evaluated.Value(text.length() - 1, CType.S64)
        : UNKNOWN;
  }
}
