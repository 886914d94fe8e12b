package org.splitring.reader.c.lower.expression;

import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.lower.unit.Unsequenced;
import org.splitring.reader.c.parse.ParserLanguage;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Load;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.MadeUpOffset;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;

/** Stores: {@code =}, {@code +=} and its like, {@code ++} and {@code --} (C11 6.5.16). */
public final class Assignments {

  private final FunctionContext context;
  private final Lowering up;
  private final Lvalues places;

  public Assignments(FunctionContext context, Lowering up, Lvalues places) {
    this.context = context;
    this.up = up;
    this.places = places;
  }

  public Expression assign(IASTBinaryExpression assignment, boolean asked) {
    IASTExpression right = assignment.getOperand2();
    if (right == null) {
      return context.unfollowed(
          "the expression " + context.shown(assignment) + " is not followed", assignment);
    }
    int mark = context.pending().mark();
    Unsequenced order = new Unsequenced(context);
    Lvalue target = order.place(() -> up.place(assignment.getOperand1()), false, assignment);
    Expression value = order.value(() -> up.value(right));
    if (order.conflict(assignment) || isStoredBefore(target, right, mark)) {
      value = context.unknown(value.type(), order.reason(assignment), assignment);
    }
    return store(target, value, assignment, asked);
  }

  /** Whether an operand stores to the same place, unordered against the assignment. */
  private boolean isStoredBefore(Lvalue target, IASTExpression right, int mark) {
    return !isAssignment(right)
        && context.pending().since(mark).stream().anyMatch(each -> meets(each, target.place()));
  }

  private static boolean meets(MemoryPlace stored, MemoryPlace target) {
    return stored instanceof MemoryPlace.Named left && target instanceof MemoryPlace.Named right
        ? left.equals(right)
        : !(stored instanceof MemoryPlace.Named) && !(target instanceof MemoryPlace.Named);
  }

  private static boolean isAssignment(IASTExpression expression) {
    if (expression instanceof IASTUnaryExpression unary
        && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
      return isAssignment(unary.getOperand());
    }
    return expression instanceof IASTBinaryExpression binary
        && binary.getOperator() == IASTBinaryExpression.op_assign;
  }

  public Expression compound(IASTBinaryExpression assignment, boolean asked) {
    Operator operator = BinaryOperators.operator(assignment.getOperator()).orElseThrow();
    IASTExpression right = assignment.getOperand2();
    if (right == null) {
      return context.unfollowed(
          "the expression " + context.shown(assignment) + " is not followed", assignment);
    }
    int mark = context.pending().mark();
    Unsequenced order = new Unsequenced(context);
    Lvalue target = order.place(() -> up.place(assignment.getOperand1()), true, assignment);
    Expression value = order.value(() -> up.value(right));
    boolean conflict = order.conflict(assignment) || isStoredBefore(target, right, mark);
    Expression result =
        context
            .operators()
            .binary(operator, places.read(target, assignment), value, context.at(assignment));
    if (conflict) {
      result = context.unknown(result.type(), order.reason(assignment), assignment);
    }
    return store(target, result, assignment, asked);
  }

  /** {@code ++} and {@code --}. */
  public Expression step(IASTUnaryExpression step, boolean postfix, boolean asked) {
    boolean upward =
        step.getOperator() == IASTUnaryExpression.op_prefixIncr
            || step.getOperator() == IASTUnaryExpression.op_postFixIncr;
    Origin at = context.at(step);
    Lvalue target = up.place(step.getOperand());
    Expression old = places.read(target, step);
    if (postfix && asked) {
      old = context.temporaries().keep("old", old);
    }
    Expression changed =
        context
            .operators()
            .binary(
                upward ? Operator.ADD : Operator.SUBTRACT,
                old,
                Expression.constant(CType.INT, 1, at),
                at);
    Expression stored = store(target, changed, step, asked && !postfix);
    return postfix ? old : stored;
  }

  /** Stores a value; what it gives is the value as the place has it. */
  private Expression store(Lvalue target, Expression value, IASTNode node, boolean asked) {
    Expression stored = store(context, target, value, node, asked);
    context.pending().add(target.place());
    if (!asked || target.lost().isPresent()) {
      return stored;
    }
    boolean isBits =
        target.place() instanceof MemoryPlace.Member member && member.field().bits().isPresent();
    return isBits && !target.isVolatile()
        ? context.temporaries().keep("stored", new Load(target.place(), context.at(node)))
        : isBits
            ? context.unknown(
                stored.type(), Reason.notFollowed("a bit-field that is volatile"), node)
            : stored;
  }

  /** Stores a value, converted to the type of the place. */
  public static Expression store(
      FunctionContext context, Lvalue target, Expression value, IASTNode node, boolean asked) {
    Origin at = context.at(node);
    Type type = target.place().type();
    boolean isOpen =
        type instanceof Type.UnknownType
            && target.place() instanceof MemoryPlace.Member member
            && MadeUpOffset.is(member.field().offset());
    if (isOpen && context.unit().text().parsed().language() == ParserLanguage.C) {
      // It does not reach into the next member, whatever its size is.
      Expression object = new Expression.AddressOf(target.place(), at);
      Footprint bytes =
          new Footprint.Range(object, context.sizes().constant(MadeUpOffset.STEP, at));
      context.blocks().emit(new Statement.Havoc(bytes, ((Type.UnknownType) type).reason(), at));
      return value;
    }
    if (target.lost().isPresent()
        || type instanceof Type.UnknownType && !(target.place() instanceof MemoryPlace.Named)) {
      Reason reason =
          target.lost().orElseGet(() -> Reason.notFollowed("a store of a type that is not known"));
      context.blocks().emit(new Statement.Havoc(new Footprint.Everything(), reason, at));
      return value;
    }
    if (type instanceof Type.UnknownType unknown) {
      Expression object = new Expression.AddressOf(target.place(), at);
      context
          .blocks()
          .emit(new Statement.Havoc(new Footprint.WholeObject(object), unknown.reason(), at));
      return value;
    }
    Expression converted = context.conversions().convert(value, type);
    if (type.isAggregate() || type instanceof Type.FunctionType) {
      if (!(converted instanceof Load)) {
        converted = context.unknown(type, Reason.notFollowed("a value of type " + type), node);
      }
      context.blocks().emit(new Statement.Assign(target.place(), converted, at));
      return new Load(target.place(), at);
    }
    Expression kept = asked ? context.temporaries().keep("stored", converted) : converted;
    context.blocks().emit(new Statement.Assign(target.place(), kept, at));
    return kept;
  }
}
