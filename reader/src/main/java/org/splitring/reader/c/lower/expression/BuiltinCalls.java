package org.splitring.reader.c.lower.expression;

import java.util.List;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.lower.unit.BuiltinTable;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Builtin;
import org.splitring.reader.ir.Expression.Choice;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Type;

/** Calls of functions that the table of builtins has. */
public final class BuiltinCalls {

  /** The rule of the ledger for values whose bytes have an order. */
  static final String LITTLE_ENDIAN = "little-endian";

  private static final Type POINTER = Type.pointerTo(Type.VOID);

  private final FunctionContext context;
  private final Lowering up;

  public BuiltinCalls(FunctionContext context, Lowering up) {
    this.context = context;
    this.up = up;
  }

  public Expression value(String name, BuiltinTable.Row row, IASTFunctionCallExpression call) {
    Origin at = context.at(call);
    if (row.action().equals("open")) {
      return open(name, row, call);
    }
    if (row.action().equals("choose")) {
      return choose(call);
    }
    if (row.action().equals("compatible")) {
      return compatible(call);
    }
    if (row.action().equals("unreachable")) {
      context.blocks().end(new Terminator.Unreachable(at));
      return new Expression.Constant(Type.VOID, 0, at);
    }
    List<Expression> values =
        CallArguments.of(call.getArguments(), List.of(), context, up, call).values();
    if (values.size() < least(row)) {
      Reason reason = Reason.notFollowed("the arguments of " + name);
      return new Calls(context, up)
          .emit(
              new Callee.Missing(name, Callee.Effect.CLOBBERS, reason),
              values,
              new Type.UnknownType(reason),
              call);
    }
    return switch (row.action()) {
      case "swap" -> swapped(values.get(0), Integer.parseInt(row.detail()), at);
      case "little" -> little(values.get(0), row, name, at);
      case "little-second" -> little(values.get(1), row, name, at);
      case "big" -> {
        assumeLittle(name, at);
        yield swapped(values.get(0), Integer.parseInt(row.detail()), at);
      }
      case "leading" -> counted(Builtin.Kind.LEADING_ZEROS, row, values.get(0), at);
      case "trailing" -> counted(Builtin.Kind.TRAILING_ZEROS, row, values.get(0), at);
      case "ones" -> counted(Builtin.Kind.ONES, row, values.get(0), at);
      case "first" -> firstOne(row, values.get(0), at);
      case "first-argument" -> context.conversions().convert(values.get(0), type(row.detail()));
      case "nothing" -> new Expression.Constant(Type.VOID, 0, at);
      default -> new MemoryBuiltins(context, up).value(name, row, values, call);
    };
  }

  /** How many arguments have to be there. */
  private static int least(BuiltinTable.Row row) {
    return switch (row.action()) {
      case "nothing", "no-return" -> 0;
      case "copy", "copy-end", "fill", "zero", "allocate-to" -> Integer.parseInt(row.detail());
      case "little-second", "atomic-store" -> 2;
      case "overflow" -> 3;
      default -> 1;
    };
  }

  public Type type(String detail) {
    return switch (detail) {
      case "long" -> Type.of(context.unit().model().longType(true));
      case "longlong" -> Type.of(CType.S64);
      case "size" -> context.sizes().sizeType();
      case "pointer" -> POINTER;
      default -> Type.INT;
    };
  }

  private Expression open(String name, BuiltinTable.Row row, IASTFunctionCallExpression call) {
    IASTInitializerClause[] arguments = call.getArguments();
    if (row.detail().equals("int")
        && arguments.length == 1
        && arguments[0] instanceof IASTExpression asked
        && context.unit().constants().value(asked) instanceof Evaluated.Value) {
      return new Expression.Constant(Type.INT, 1, context.at(call));
    }
    Reason reason =
        Reason.open("what " + name + " gives depends on the compiler and its options", "");
    return context.unknown(type(row.detail()), reason, call);
  }

  /** The parser makes of each type its {@code sizeof}. */
  private Expression compatible(IASTFunctionCallExpression call) {
    IASTInitializerClause[] arguments = call.getArguments();
    return arguments.length == 2
            && arguments[0] instanceof IASTTypeIdExpression first
            && arguments[1] instanceof IASTTypeIdExpression second
        ? TypeComparisons.value(first.getTypeId(), second.getTypeId(), call, context)
        : context.unknown(
            Type.INT,
            Reason.notFollowed("whether the types are compatible in " + context.shown(call)),
            call);
  }

  private Expression choose(IASTFunctionCallExpression call) {
    return new Selections(context.unit())
        .chosen(call)
        .map(up::value)
        .orElseGet(
            () ->
                context.unfollowed("the choice " + context.shown(call) + " is not followed", call));
  }

  private Expression swapped(Expression value, int width, Origin at) {
    CType type = new CType(width, false);
    Expression operand = context.conversions().convert(value, Type.of(type));
    return new Builtin(Builtin.Kind.BYTE_SWAP, operand, Type.of(type), at);
  }

  private Expression little(Expression value, BuiltinTable.Row row, String name, Origin at) {
    assumeLittle(name, at);
    CType type = new CType(Integer.parseInt(row.detail()), false);
    return context.conversions().convert(value, Type.of(type));
  }

  private void assumeLittle(String name, Origin at) {
    String text = "the machine is little-endian, and " + name + " does as its name says";
    context.blocks().emit(new Statement.TakeForGranted(new AssumedRule(LITTLE_ENDIAN, text), at));
  }

  private Expression counted(Builtin.Kind kind, BuiltinTable.Row row, Expression value, Origin at) {
    CType signed = ((Type.IntegerType) type(row.detail())).representation();
    Type type = Type.of(new CType(signed.width(), false));
    return new Builtin(kind, context.conversions().convert(value, type), Type.INT, at);
  }

  /** {@code ffs}: one more than the zeros below the lowest one; 0 of 0. */
  private Expression firstOne(BuiltinTable.Row row, Expression value, Origin at) {
    Expression zeros = counted(Builtin.Kind.TRAILING_ZEROS, row, value, at);
    Expression one = Expression.constant(CType.INT, 1, at);
    return new Choice(
        context.conversions().truth(((Builtin) zeros).operand()),
        context.operators().binary(Operator.ADD, zeros, one, at),
        Expression.constant(CType.INT, 0, at),
        at);
  }
}
