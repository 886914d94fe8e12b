package org.splitring.reader.c.lower.expression;

import org.eclipse.cdt.core.dom.ast.IASTArrayDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTArrayModifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.jspecify.annotations.Nullable;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Variable;

/** The lengths of variable-length arrays, evaluated where the type is written (C11 6.7.6.2). */
public final class VariableArrays {

  private VariableArrays() {}

  public static void capture(
      @Nullable IASTDeclarator declarator, FunctionContext context, Lowering up) {
    for (IASTDeclarator each = declarator; each != null; each = each.getNestedDeclarator()) {
      if (each instanceof IASTArrayDeclarator array) {
        for (IASTArrayModifier modifier : array.getArrayModifiers()) {
          capture(modifier, context, up);
        }
      }
    }
  }

  private static void capture(IASTArrayModifier modifier, FunctionContext context, Lowering up) {
    IASTExpression length = modifier.getConstantExpression();
    if (length == null
        || !(context.unit().constants().value(length) instanceof Evaluated.NotConstant)) {
      return;
    }
    Expression value = context.conversions().convert(up.value(length), context.sizes().sizeType());
    Variable variable = context.temporaries().temporary("length", value.type());
    context
        .blocks()
        .emit(new Statement.Assign(new MemoryPlace.Named(variable), value, context.at(modifier)));
    context.unit().lengths().put(modifier, variable);
  }
}
