package org.splitring.reader.c.cpp.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.c.cpp.Selection;
import org.splitring.reader.c.lower.expression.Calls;
import org.splitring.reader.c.lower.expression.Lvalues;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.lower.unit.Unsequenced;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Signature;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.NameShapes;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/** Runs a function that was chosen, or what is not known, with arguments. */
final class FunctionCalls {

  private final CppUnit unit;
  private final FunctionContext context;
  private final Lowering up;
  private final Lvalues places;

  FunctionCalls(CppUnit unit, FunctionContext context, Lowering up) {
    this.unit = unit;
    this.context = context;
    this.up = up;
    this.places = new Lvalues(context, up);
  }

  /** What is not known runs with these operands: it may change whatever it is handed. */
  Expression unknown(String name, Reason reason, IASTInitializerClause[] operands, IASTNode node) {
    return unknown(clobbering(name, reason), operands, node);
  }

  /** What is not known runs with these operands. */
  Expression unknown(Callee.Missing callee, IASTInitializerClause[] operands, IASTNode node) {
    return unknown(callee, Optional.empty(), operands, node);
  }

  static Callee.Missing clobbering(String name, Reason reason) {
    return new Callee.Missing(name, Callee.Effect.CLOBBERS, reason);
  }

  /**
   * A member of a class that is not seen: what locks or prints by its name changes no more than its
   * object, whichever that is.
   */
  Expression ofUnseenClass(
      String name, Reason reason, Optional<Expression> object, IASTFunctionCallExpression call) {
    if (!NameShapes.isExempt(name)) {
      return unknown(clobbering(name, reason), object, call.getArguments(), call);
    }
    Expression handed =
        object.orElseGet(() -> context.unknown(Type.pointerTo(Type.VOID), reason, call));
    Callee.Missing callee = new Callee.Missing(name, Callee.Effect.NONE_BY_NAME, reason);
    return unknown(callee, Optional.of(handed), call.getArguments(), call);
  }

  Expression unknown(
      Callee.Missing callee,
      Optional<Expression> object,
      IASTInitializerClause[] operands,
      IASTNode call) {
    List<Expression> handed = new ArrayList<>(object.stream().toList());
    Unsequenced order = new Unsequenced(context);
    for (IASTInitializerClause each : operands) {
      Expression one =
          each instanceof IASTExpression expression
              ? order.value(() -> lent(expression))
              : context.unknown(callee.reason(), each);
      handed.add(one);
      if (one instanceof Expression.AddressOf lent
          && lent.place().type() instanceof Type.PointerType) {
        // It may be taken by value as well.
        handed.add(new Expression.Load(lent.place(), lent.origin()));
      }
    }
    order.conflict(call);
    Calls calls = new Calls(context, up);
    return calls.emit(callee, handed, calls.wanted(callee, call), call);
  }

  /** An argument that may be taken by reference: its address, if it has one. */
  private Expression lent(IASTExpression expression) {
    if (!Lvalues.isLvalue(expression)) {
      return new Calls(context, up).promoted(up.value(expression));
    }
    Lvalue place = up.place(expression);
    boolean isBits =
        place.place() instanceof org.splitring.reader.ir.MemoryPlace.Member member
            && member.field().bits().isPresent();
    return place.lost().isPresent() || isBits
        ? up.value(expression)
        : places.addressOf(place, context.at(expression));
  }

  /** Calls a function with arguments in text. */
  CallResult run(
      FunctionName function,
      Optional<Expression> object,
      IASTInitializerClause[] arguments,
      IASTNode call) {
    Signature signature = new Selection(unit).signature(function);
    int mark = context.pending().mark();
    Unsequenced order = new Unsequenced(context);
    List<Expression> handed = new ArrayList<>();
    boolean fits = true;
    for (int i = 0; i < Math.max(arguments.length, signature.parameters().size()); i++) {
      Optional<Typed> parameter =
          i < signature.parameters().size()
              ? Optional.of(signature.parameters().get(i))
              : Optional.empty();
      Optional<IASTInitializerClause> clause =
          i < arguments.length
              ? Optional.of(arguments[i])
              : Selection.byDefault(function, i)
                  .filter(IASTEqualsInitializer.class::isInstance)
                  .map(each -> ((IASTEqualsInitializer) each).getInitializerClause());
      if (clause.isEmpty() || parameter.isEmpty() && !signature.variadic()) {
        fits = false;
        break;
      }
      handed.add(order.value(() -> argument(parameter, clause.get(), call)));
    }
    if (order.conflict(call)) {
      handed.replaceAll(each -> context.unknown(each.type(), order.reason(call), call));
    }
    context.pending().sequence(mark);
    List<Expression> all =
        new ArrayList<>(object.map(each -> adapted(function, each, call)).stream().toList());
    all.addAll(handed);
    Calls calls = new Calls(context, up);
    Expression value = calls.call(function, calls.callee(function, fits), all, call);
    new UnnamedObjects(unit, context, up).ends(signature.result().type());
    return new CallResult(signature.result(), value);
  }

  /** The object as the function wants it: of its own class. */
  private Expression adapted(FunctionName function, Expression object, IASTNode call) {
    Type type =
        unit.memberFunctions()
            .owner(function)
            .<Type>map(each -> new Type.RecordType(unit.text().record(each)))
            .orElse(Type.VOID);
    return context.conversions().cast(object, Type.pointerTo(type), context.at(call));
  }

  private Expression argument(
      Optional<Typed> parameter, IASTInitializerClause clause, IASTNode call) {
    if (parameter.isPresent()) {
      return parameter.get().isReference()
          ? new ReferenceBinding(unit, context, up).bound(parameter.get(), clause, call)
          : new UnnamedObjects(unit, context, up).value(parameter.get(), clause, call);
    }
    return clause instanceof IASTExpression expression
        ? new Calls(context, up).promoted(up.value(expression))
        : context.unknown(Reason.notFollowed("the argument " + context.shown(clause)), call);
  }

  /** Runs a constructor or destructor on an object. */
  void onObject(
      FunctionName function, Expression object, IASTInitializerClause[] arguments, IASTNode at) {
    run(function, Optional.of(object), arguments, at);
  }
}
