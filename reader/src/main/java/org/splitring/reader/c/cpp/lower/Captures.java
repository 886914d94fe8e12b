package org.splitring.reader.c.cpp.lower;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTLambdaExpression;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.types.Entity.ObjectName;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Variable;

/**
 * A lambda is not followed: whoever calls it may change what it names, so the addresses of all of
 * that are handed to somebody whose text is missing.
 */
final class Captures {

  private final CppUnit unit;
  private final FunctionContext context;

  Captures(CppUnit unit, FunctionContext context) {
    this.unit = unit;
    this.context = context;
  }

  Expression lose(ICPPASTLambdaExpression lambda) {
    Reason reason = Reason.notFollowed("a lambda is not followed");
    Set<Variable> named = new LinkedHashSet<>();
    lambda.accept(
        new ASTVisitor() {
          {
            shouldVisitExpressions = true;
          }

          @Override
          public int visit(IASTExpression each) {
            if (each instanceof IASTIdExpression id
                && unit.scopes().ordinary(id.getName()).orElse(null) instanceof ObjectName object
                && (object.kind() == ObjectName.Kind.LOCAL
                    || object.kind() == ObjectName.Kind.PARAMETER)) {
              named.add(context.locals().variable(object));
            }
            return PROCESS_CONTINUE;
          }
        });
    List<Expression> handed = new ArrayList<>();
    for (Variable each : named) {
      handed.add(new Expression.AddressOf(new MemoryPlace.Named(each), context.at(lambda)));
    }
    context
        .locals()
        .object()
        .ifPresent(
            each ->
                handed.add(new Expression.Load(new MemoryPlace.Named(each), context.at(lambda))));
    context
        .blocks()
        .emit(
            new Statement.Call(
                java.util.Optional.empty(),
                new Callee.Missing("a lambda", Callee.Effect.CLOBBERS, reason),
                handed,
                context.at(lambda)));
    return context.unknown(reason, lambda);
  }
}
