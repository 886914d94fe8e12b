package org.splitring.reader.c.lower;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.splitring.reader.c.lower.expression.Lvalues;
import org.splitring.reader.c.lower.unit.DeclaredTypes;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** Lowers {@code return} (6.8.6.4): the value, then what ends with the scopes that are left. */
final class ReturnLowering {

  private final FunctionContext context;
  private final Lowering up;
  private final Typed result;
  private final BlockScopes scopes;

  ReturnLowering(FunctionContext context, Lowering up, Typed result, BlockScopes scopes) {
    this.context = context;
    this.up = up;
    this.result = result;
    this.scopes = scopes;
  }

  void lower(IASTReturnStatement end) {
    Optional<Expression> value = Optional.empty();
    int mark = context.pending().mark();
    int objects = context.objects().mark();
    if (end.getReturnArgument() instanceof IASTInitializerList list) {
      value = context.unit().extension().listed(result, list, context, up);
    } else if (end.getReturnValue() != null) {
      Expression given =
          result.isReference() ? address(end.getReturnValue()) : up.value(end.getReturnValue());
      if (!(result.type() instanceof Type.VoidType)) {
        Expression converted = context.conversions().convert(given, DeclaredTypes.type(result));
        value =
            Optional.of(
                scopes.hasCleanup() || context.objects().since(objects)
                    ? context.temporaries().keep("result", converted)
                    : converted);
      }
    }
    context.pending().sequence(mark);
    context.objects().end(objects, context, end);
    scopes.unwind(0, end, false);
    context.blocks().end(new Terminator.Return(value, context.at(end)));
  }

  /** What a reference that is returned refers to. */
  private Expression address(IASTExpression expression) {
    Lvalue place = up.place(expression);
    boolean isValue =
        place.place() instanceof MemoryPlace.Named named
            && named.variable().storage() == Variable.Storage.TEMPORARY;
    if (place.lost().isPresent() || isValue) {
      Reason reason =
          place.lost().orElseGet(() -> Reason.notFollowed("a reference to what does not live on"));
      return context.unknown(DeclaredTypes.type(result), reason, expression);
    }
    return new Lvalues(context, up).addressOf(place, context.at(expression));
  }
}
