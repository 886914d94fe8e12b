package org.splitring.reader.c.lower.expression;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.emit.Conversions;
import org.splitring.reader.c.lower.unit.BuiltinTable;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Arithmetic;
import org.splitring.reader.ir.Expression.Overflow;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Type;

/** Those builtins that touch memory, give some, or do not return. */
public final class MemoryBuiltins {

  private static final Type POINTER = Type.pointerTo(Type.VOID);
  private static final Reason LIBRARY = Reason.notFound("what the library gives is not known", "");

  private final FunctionContext context;
  private final Lowering up;

  public MemoryBuiltins(FunctionContext context, Lowering up) {
    this.context = context;
    this.up = up;
  }

  public Expression value(
      String name, BuiltinTable.Row row, List<Expression> values, IASTFunctionCallExpression call) {
    Origin at = context.at(call);
    return switch (row.action()) {
      case "copy", "copy-end" -> copy(row, values, at);
      case "fill" -> fill(values.get(0), values.get(1), values.get(2), at);
      case "zero" -> fill(values.get(0), Expression.constant(CType.INT, 0, at), values.get(1), at);
      case "allocate" -> allocate(name, row, values, call);
      case "allocate-to" -> allocateTo(name, values, call);
      case "frees" -> missing(name, Callee.Effect.NONE, values, Type.VOID, call);
      case "pure" ->
          missing(
              name,
              Callee.Effect.NONE,
              values,
              new BuiltinCalls(context, up).type(row.detail()),
              call);
      case "no-return" -> {
        missing(name, Callee.Effect.NO_RETURN, values, Type.VOID, call);
        context.blocks().end(new Terminator.Unreachable(at));
        yield new Expression.Constant(Type.VOID, 0, at);
      }
      case "overflow" -> overflow(row, values, call);
      default -> atomic(row, values, call);
    };
  }

  private Expression missing(
      String name,
      Callee.Effect effect,
      List<Expression> values,
      Type result,
      IASTFunctionCallExpression call) {
    return new Calls(context, up)
        .emit(new Callee.Missing(name, effect, LIBRARY), values, result, call);
  }

  private Expression pointer(Expression value) {
    return value.type() instanceof Type.PointerType
        ? value
        : context.conversions().convert(value, POINTER);
  }

  private Expression size(Expression value) {
    return context.conversions().convert(value, context.sizes().sizeType());
  }

  private Expression copy(BuiltinTable.Row row, List<Expression> values, Origin at) {
    Expression target = context.temporaries().keep("target", pointer(values.get(0)));
    Expression bytes =
        context
            .temporaries()
            .keep("bytes", OpenRecords.bytes(context, size(values.get(2)), values.subList(0, 2)));
    context.blocks().emit(new Statement.Copy(target, pointer(values.get(1)), bytes, at));
    Expression result = context.conversions().convert(target, POINTER);
    return row.action().equals("copy") ? result : context.operators().move(result, bytes, at);
  }

  private Expression fill(Expression target, Expression value, Expression bytes, Origin at) {
    Expression kept = context.temporaries().keep("target", pointer(target));
    context
        .blocks()
        .emit(
            new Statement.Fill(
                kept,
                context.conversions().convert(value, Type.INT),
                OpenRecords.bytes(context, size(bytes), List.of(target)),
                at));
    return context.conversions().convert(kept, POINTER);
  }

  private Expression allocate(
      String name, BuiltinTable.Row row, List<Expression> values, IASTFunctionCallExpression call) {
    Optional<Expression> bytes = Allocations.product(row.detail(), values, context);
    return bytes.isPresent()
        ? missing(name, Callee.Effect.ALLOCATES, List.of(bytes.get()), POINTER, call)
        : missing(name, Callee.Effect.CLOBBERS, values, POINTER, call);
  }

  /** {@code posix_memalign}: stores what it gives, unless it fails. */
  private Expression allocateTo(
      String name, List<Expression> values, IASTFunctionCallExpression call) {
    Origin at = context.at(call);
    Expression to = context.temporaries().keep("to", values.get(0));
    Expression given =
        missing(name, Callee.Effect.ALLOCATES, List.of(size(values.get(2))), POINTER, call);
    Expression failed = context.unknown(Type.INT, LIBRARY, call);
    int done = context.blocks().reserve();
    int store = context.blocks().reserve();
    context
        .blocks()
        .end(new Terminator.Branch(context.conversions().truth(failed), done, store, at));
    context.blocks().resume(store);
    storeThrough(to, given, call);
    context.blocks().enter(done, at);
    return failed;
  }

  private void storeThrough(Expression pointer, Expression value, IASTFunctionCallExpression call) {
    if (pointer.type() instanceof Type.PointerType type && type.target().isScalar()) {
      MemoryPlace place = new MemoryPlace.Target(pointer, type.target());
      Assignments.store(context, Lvalue.of(place, false), value, call, false);
      return;
    }
    Reason reason = Reason.notFollowed("a store through " + context.shown(call));
    context
        .blocks()
        .emit(new Statement.Havoc(new Footprint.Everything(), reason, context.at(call)));
  }

  /** {@code __builtin_add_overflow} and its like: the low bits, and whether more are lost. */
  private Expression overflow(
      BuiltinTable.Row row, List<Expression> values, IASTFunctionCallExpression call) {
    Origin at = context.at(call);
    Operator operator =
        switch (row.detail()) {
          case "+" -> Operator.ADD;
          case "-" -> Operator.SUBTRACT;
          default -> Operator.MULTIPLY;
        };
    if (!Conversions.isInteger(values.get(0).type())
        || !Conversions.isInteger(values.get(1).type())
        || !(values.get(2).type() instanceof Type.PointerType pointer)
        || !(pointer.target() instanceof Type.IntegerType target)) {
      return context.unfollowed("the call " + context.shown(call) + " is not followed", call);
    }
    boolean isUnsigned = values.stream().limit(2).allMatch(OverflowChecks::isUnsigned);
    Expression left = context.temporaries().keep("left", values.get(0));
    Expression right = context.temporaries().keep("right", values.get(1));
    Type wide = Type.of(CType.U64);
    Expression sum =
        new Arithmetic(
            operator,
            context.conversions().convert(left, wide),
            context.conversions().convert(right, wide),
            Overflow.WRAPS,
            at);
    Expression stored =
        context.temporaries().keep("sum", context.conversions().convert(sum, target));
    storeThrough(values.get(2), stored, call);
    Optional<Expression> lost =
        isUnsigned
            ? new OverflowChecks(context.conversions(), at).lost(operator, left, right, stored)
            : Optional.empty();
    return lost.map(each -> context.conversions().convert(each, Type.BOOL))
        .orElseGet(
            () ->
                context.unknown(
                    Type.BOOL,
                    Reason.notFollowed("whether " + context.shown(call) + " overflows"),
                    call));
  }

  /** Atomic accesses: others change the object too, so that each read may give another value. */
  private Expression atomic(
      BuiltinTable.Row row, List<Expression> values, IASTFunctionCallExpression call) {
    Reason reason =
        Reason.external(context.shown(call) + " reads what others may change at any time", "");
    Expression pointer = context.temporaries().keep("object", values.get(0));
    if (!(pointer.type() instanceof Type.PointerType type) || !type.target().isScalar()) {
      return context.unfollowed("the call " + context.shown(call) + " is not followed", call);
    }
    if (row.action().equals("atomic-store")) {
      storeThrough(pointer, values.get(1), call);
      return new Expression.Constant(Type.VOID, 0, context.at(call));
    }
    if (row.action().equals("atomic-change")) {
      context
          .blocks()
          .emit(
              new Statement.Fresh(
                  new MemoryPlace.Target(pointer, type.target()), reason, context.at(call)));
    }
    return context.unknown(type.target(), reason, call);
  }
}
