package org.splitring.reader.c.lower;

import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.splitring.reader.c.emit.BlockBuilder;
import org.splitring.reader.c.emit.Conversions;
import org.splitring.reader.c.lower.unit.Effects;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.UnitContext;
import org.splitring.reader.c.types.ConstantEvaluator;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Statement;

/** Constant expressions: lowered as any other, and folded. */
final class Constants implements ConstantEvaluator {

  private final UnitContext unit;

  Constants(UnitContext unit) {
    this.unit = unit;
  }

  @Override
  public Evaluated value(IASTExpression expression) {
    if (Effects.mayHappen(expression)) {
      return new Evaluated.NotConstant();
    }
    FunctionContext context = FunctionContext.of(unit, Set.of());
    BlockBuilder.Mark mark = context.blocks().mark();
    Expression value = new BodyLowering(context).value(expression);
    OptionalLong folded = unit.fold().value(value);
    if (folded.isPresent() && Conversions.isInteger(value.type())) {
      return new Evaluated.Value(folded.getAsLong(), Conversions.representation(value.type()));
    }
    return context.blocks().since(mark).statements().stream()
        .filter(Statement.Fresh.class::isInstance)
        .map(Statement.Fresh.class::cast)
        .findFirst()
        .<Evaluated>map(fresh -> new Evaluated.Unknown(fresh.reason()))
        .orElseGet(Evaluated.NotConstant::new);
  }
}
