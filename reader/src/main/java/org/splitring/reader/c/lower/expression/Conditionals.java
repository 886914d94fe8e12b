package org.splitring.reader.c.lower.expression;

import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.jspecify.annotations.Nullable;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.reader.c.emit.BlockBuilder;
import org.splitring.reader.c.emit.Temporaries;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.SideEffects;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Arithmetic;
import org.splitring.reader.ir.Expression.Constant;
import org.splitring.reader.ir.Expression.Overflow;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** {@code ?:}, {@code &&} and {@code ||}: values where nothing happens in them, else branches. */
public final class Conditionals {

  private final FunctionContext context;
  private final Lowering up;
  private final CommonTypes types;

  public Conditionals(FunctionContext context, Lowering up) {
    this.context = context;
    this.up = up;
    this.types = new CommonTypes(context);
  }

  public void branch(IASTExpression condition, int whenTrue, int whenFalse) {
    if (condition instanceof IASTUnaryExpression unary) {
      if (unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
        up.branch(unary.getOperand(), whenTrue, whenFalse);
        return;
      }
      if (unary.getOperator() == IASTUnaryExpression.op_not) {
        up.branch(unary.getOperand(), whenFalse, whenTrue);
        return;
      }
    }
    if (condition instanceof IASTBinaryExpression binary && SideEffects.mayHappen(condition)) {
      if (isLogical(binary)) {
        int next = context.blocks().reserve();
        boolean and = binary.getOperator() == IASTBinaryExpression.op_logicalAnd;
        up.branch(binary.getOperand1(), and ? next : whenTrue, and ? whenFalse : next);
        context.blocks().resume(next);
        up.branch(binary.getOperand2(), whenTrue, whenFalse);
        return;
      }
    }
    int mark = context.pending().mark();
    int objects = context.objects().mark();
    Expression value = context.conversions().truth(up.value(condition));
    context.pending().sequence(mark);
    context.objects().lose(objects, context, condition);
    context.blocks().end(new Terminator.Branch(value, whenTrue, whenFalse, context.at(condition)));
  }

  private static boolean isLogical(IASTBinaryExpression binary) {
    return binary.getOperator() == IASTBinaryExpression.op_logicalAnd
        || binary.getOperator() == IASTBinaryExpression.op_logicalOr;
  }

  public Expression logical(IASTBinaryExpression binary) {
    Origin at = context.at(binary);
    boolean and = binary.getOperator() == IASTBinaryExpression.op_logicalAnd;
    if (!SideEffects.mayHappen(binary.getOperand2())) {
      BlockBuilder.Mark start = context.blocks().mark();
      Expression left = context.conversions().truth(up.value(binary.getOperand1()));
      BlockBuilder.Mark mark = context.blocks().mark();
      Expression right = context.conversions().truth(up.value(binary.getOperand2()));
      if (context.blocks().since(mark).isPure()) {
        Operator operator = and ? Operator.LOGICAL_AND : Operator.LOGICAL_OR;
        return new Arithmetic(operator, left, right, Overflow.WRAPS, at);
      }
      context.blocks().rollBack(start);
    }
    Variable result = context.temporaries().temporary(and ? "and" : "or", Type.INT);
    int whenTrue = context.blocks().reserve();
    int whenFalse = context.blocks().reserve();
    int join = context.blocks().reserve();
    int next = context.blocks().reserve();
    int mark = context.pending().mark();
    up.branch(binary.getOperand1(), and ? next : whenTrue, and ? whenFalse : next);
    context.blocks().resume(next);
    up.branch(binary.getOperand2(), whenTrue, whenFalse);
    context.pending().sequence(mark);
    give(result, new Constant(Type.INT, 1, at), whenTrue, join, at);
    give(result, new Constant(Type.INT, 0, at), whenFalse, join, at);
    context.blocks().resume(join);
    return Temporaries.load(result, at);
  }

  /** What some builds evaluate, and others leave out. */
  void perhaps(Reason whether, IASTInitializerClause[] evaluated, IASTNode node) {
    Origin at = context.at(node);
    int evaluates = context.blocks().reserve();
    int join = context.blocks().reserve();
    Expression asked = context.conversions().truth(context.unknown(Type.INT, whether, node));
    context.blocks().end(new Terminator.Branch(asked, evaluates, join, at));
    context.blocks().resume(evaluates);
    int mark = context.pending().mark();
    for (IASTInitializerClause each : evaluated) {
      if (each instanceof IASTExpression expression) {
        up.effects(expression);
      }
    }
    context.pending().sequence(mark);
    context.blocks().jump(join, at);
    context.blocks().resume(join);
  }

  private void give(Variable result, Expression value, int block, int join, Origin at) {
    context.blocks().resume(block);
    context.blocks().emit(new Statement.Assign(new MemoryPlace.Named(result), value, at));
    context.blocks().jump(join, at);
  }

  public Expression value(IASTConditionalExpression conditional) {
    IASTExpression condition = conditional.getLogicalConditionExpression();
    IASTExpression positive = conditional.getPositiveResultExpression();
    IASTExpression negative = conditional.getNegativeResultExpression();
    if (negative == null) {
      return context.unfollowed("the expression " + context.shown(conditional), conditional);
    }
    boolean effects =
        SideEffects.mayHappen(negative)
            || (positive == null
                ? SideEffects.mayHappen(condition)
                : SideEffects.mayHappen(positive));
    if (!effects) {
      BlockBuilder.Mark start = context.blocks().mark();
      int pending = context.pending().mark();
      Expression value = up.value(condition);
      context.pending().sequence(pending);
      Expression asked = context.conversions().truth(value);
      BlockBuilder.Mark mark = context.blocks().mark();
      Expression whenTrue = positive == null ? value : up.value(positive);
      Expression whenFalse = up.value(negative);
      Type type = types.of(whenTrue, whenFalse);
      if (context.blocks().since(mark).isPure() && type.isScalar()) {
        Expression first = context.conversions().convert(whenTrue, type);
        Expression second = context.conversions().convert(whenFalse, type);
        return new Expression.Choice(asked, first, second, context.at(conditional));
      }
      context.blocks().rollBack(start);
    }
    return branches(condition, positive, negative, conditional);
  }

  private Expression branches(
      IASTExpression condition,
      @Nullable IASTExpression positive,
      IASTExpression negative,
      IASTNode node) {
    Origin at = context.at(node);
    int whenTrue = context.blocks().reserve();
    int whenFalse = context.blocks().reserve();
    int mark = context.pending().mark();
    Expression first;
    if (positive == null) {
      first = context.temporaries().keep("condition", up.value(condition));
      context
          .blocks()
          .end(new Terminator.Branch(context.conversions().truth(first), whenTrue, whenFalse, at));
      context.blocks().resume(whenTrue);
    } else {
      up.branch(condition, whenTrue, whenFalse);
      context.blocks().resume(whenTrue);
      first = up.value(positive);
    }
    int endTrue = context.blocks().reserve();
    context.blocks().jump(endTrue, at);
    context.blocks().resume(whenFalse);
    Expression second = up.value(negative);
    context.pending().sequence(mark);
    int endFalse = context.blocks().reserve();
    context.blocks().jump(endFalse, at);
    Type type = types.of(first, second);
    int join = context.blocks().reserve();
    if (type instanceof Type.VoidType) {
      context.blocks().resume(endTrue);
      context.blocks().jump(join, at);
      context.blocks().resume(endFalse);
      context.blocks().jump(join, at);
      context.blocks().resume(join);
      return new Constant(type, 0, at);
    }
    Variable result = context.temporaries().temporary("choice", type);
    convert(result, first, endTrue, join, at);
    convert(result, second, endFalse, join, at);
    context.blocks().resume(join);
    return Temporaries.load(result, at);
  }

  private void convert(Variable result, Expression value, int block, int join, Origin at) {
    context.blocks().resume(block);
    Expression converted = context.conversions().convert(value, result.type());
    context.blocks().emit(new Statement.Assign(new MemoryPlace.Named(result), converted, at));
    context.blocks().jump(join, at);
  }
}
