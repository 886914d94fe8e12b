package org.splitring.reader.c.lower;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.splitring.reader.c.emit.BlockBuilder;
import org.splitring.reader.c.emit.Conversions;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.SideEffects;
import org.splitring.reader.c.lower.unit.UnitContext;
import org.splitring.reader.c.parse.ParserLanguage;
import org.splitring.reader.c.types.constant.ConstantEvaluator;
import org.splitring.reader.interpret.Datum;
import org.splitring.reader.interpret.EntryState;
import org.splitring.reader.interpret.Interpreter;
import org.splitring.reader.interpret.RunResult;
import org.splitring.reader.ir.ChangedProgram;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;

/** Constant expressions: lowered as any other, and folded. */
final class ConstantFolding implements ConstantEvaluator {

  private final UnitContext unit;
  private final Program program;

  /**
   * Constants of a unit.
   *
   * @param program whose functions a constant of C++ may call
   */
  ConstantFolding(UnitContext unit, Program program) {
    this.unit = unit;
    this.program = program;
  }

  @Override
  public Evaluated value(IASTExpression expression) {
    if (SideEffects.mayHappen(expression)) {
      return unit.text().parsed().language() == ParserLanguage.CPP
          ? run(expression)
          : new Evaluated.NotConstant();
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

  /** The value of an expression that calls functions of which all is known (C++ [expr.const]). */
  private Evaluated run(IASTExpression expression) {
    FunctionContext context = FunctionContext.of(unit, Set.of());
    Expression value = new BodyLowering(context).value(expression);
    if (!Conversions.isInteger(value.type())) {
      return new Evaluated.NotConstant();
    }
    Origin at = unit.at(expression);
    Function function =
        new Function(
            new FunctionId("(constant)", -1),
            value.type(),
            List.of(),
            false,
            List.copyOf(context.temporaries().made()),
            context.blocks().finish(new Terminator.Return(Optional.of(value), at)),
            at);
    RunResult run =
        Interpreter.run(
            new ChangedProgram(program, function),
            function.id(),
            (path, type) -> new EntryState.NotSaid());
    return run instanceof RunResult.Returned returned
            && returned.value().orElse(null) instanceof Datum.Scalar scalar
            && scalar.isPlain()
        ? new Evaluated.Value(scalar.offset(), Conversions.representation(value.type()))
        : new Evaluated.NotConstant();
  }
}
