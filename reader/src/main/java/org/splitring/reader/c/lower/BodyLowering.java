package org.splitring.reader.c.lower;

import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.splitring.reader.c.lower.expression.ExpressionLowering;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** All that a function is made of: expressions that hold statements, and the other way round. */
final class BodyLowering implements Lowering {

  private final ExpressionLowering expressions;
  private final StatementLowering statements;

  BodyLowering(FunctionContext context) {
    this(context, Typed.of(Type.VOID));
  }

  BodyLowering(FunctionContext context, Typed result) {
    this.expressions = new ExpressionLowering(context, this);
    this.statements = new StatementLowering(context, this, result);
  }

  /** The whole body of a function. */
  void body(IASTStatement body) {
    statements.body(body);
  }

  @Override
  public Expression value(IASTExpression expression) {
    return expressions.value(expression);
  }

  @Override
  public Lvalue place(IASTExpression expression) {
    return expressions.place(expression);
  }

  @Override
  public void effects(IASTExpression expression) {
    expressions.effects(expression);
  }

  @Override
  public void branch(IASTExpression condition, int whenTrue, int whenFalse) {
    expressions.branch(condition, whenTrue, whenFalse);
  }

  @Override
  public void statement(IASTStatement statement) {
    statements.lower(statement);
  }

  @Override
  public void endsWithBlock(Variable object, IASTExpression made) {
    statements.endsWithBlock(object, made);
  }

  @Override
  public void inScope(IASTStatement scope, Runnable content) {
    statements.inScope(scope, content);
  }
}
