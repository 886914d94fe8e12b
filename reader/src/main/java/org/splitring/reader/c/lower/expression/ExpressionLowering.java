package org.splitring.reader.c.lower.expression;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTBinaryTypeIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionList;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdInitializerExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.gnu.IGNUASTCompoundStatementExpression;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.emit.Literals;
import org.splitring.reader.c.lower.unit.DeclaredTypes;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/** Values of expressions, by the kind of expression (C11 6.5). */
public final class ExpressionLowering {

  private final FunctionContext context;
  private final Lowering up;
  private final Lvalues places;
  private final Assignments assignments;
  private final Conditionals conditionals;
  private final Calls calls;
  private final StatementExpressions statements;
  private final BinaryOperators binaries;

  public ExpressionLowering(FunctionContext context, Lowering up) {
    this.context = context;
    this.up = up;
    this.places = new Lvalues(context, up);
    this.assignments = new Assignments(context, up, places);
    this.conditionals = new Conditionals(context, up);
    this.calls = new Calls(context, up);
    this.statements = new StatementExpressions(context, up);
    this.binaries = new BinaryOperators(context, up);
  }

  public Lvalue place(IASTExpression expression) {
    return places.of(expression);
  }

  public Lvalues places() {
    return places;
  }

  public void branch(IASTExpression condition, int whenTrue, int whenFalse) {
    conditionals.branch(condition, whenTrue, whenFalse);
  }

  public Expression value(IASTExpression expression) {
    return value(expression, true);
  }

  /** An expression whose value nobody asks for. */
  public void effects(IASTExpression expression) {
    value(expression, false);
  }

  private Expression value(IASTExpression expression, boolean asked) {
    Optional<Expression> other = context.unit().extension().value(expression, context, up);
    if (other.isPresent()) {
      return other.get();
    }
    if (expression instanceof IASTUnaryExpression unary) {
      return unary(unary, asked);
    }
    if (expression instanceof IASTBinaryExpression binary) {
      return binary(binary, asked);
    }
    if (expression instanceof IASTLiteralExpression literal) {
      return literal(literal);
    }
    if (expression instanceof IASTIdExpression id) {
      return identifier(id);
    }
    if (expression instanceof IASTFieldReference
        || expression instanceof IASTArraySubscriptExpression
        || expression instanceof IASTTypeIdInitializerExpression) {
      return places.read(places.of(expression), expression);
    }
    if (expression instanceof IASTCastExpression cast) {
      return cast(cast, asked);
    }
    if (expression instanceof IASTFunctionCallExpression call) {
      return calls.value(call);
    }
    if (expression instanceof IASTConditionalExpression conditional) {
      return conditionals.value(conditional);
    }
    if (expression instanceof IASTExpressionList list) {
      return comma(list, asked);
    }
    if (expression instanceof IASTTypeIdExpression query) {
      return query(query);
    }
    if (expression instanceof IGNUASTCompoundStatementExpression block) {
      return statements.value(block);
    }
    if (expression instanceof IASTBinaryTypeIdExpression compared) {
      return TypeComparisons.value(compared, context);
    }
    return context.unfollowed(
        "the expression " + context.shown(expression) + " is not followed", expression);
  }

  private Expression literal(IASTLiteralExpression literal) {
    Origin at = context.at(literal);
    String text = String.valueOf(literal.getValue());
    Optional<? extends Expression> value =
        switch (literal.getKind()) {
          case IASTLiteralExpression.lk_integer_constant ->
              Literals.integer(text, context.unit().model(), at);
          case IASTLiteralExpression.lk_char_constant ->
              Literals.character(text, CType.INT, context.unit().model(), at);
          case IASTLiteralExpression.lk_true, IASTLiteralExpression.lk_false ->
              Optional.of(
                  new Expression.Constant(
                      Type.BOOL, literal.getKind() == IASTLiteralExpression.lk_true ? 1 : 0, at));
          case IASTLiteralExpression.lk_nullptr ->
              Optional.of(new Expression.Constant(Type.pointerTo(Type.VOID), 0, at));
          case IASTLiteralExpression.lk_string_literal ->
              Optional.of(places.read(places.of(literal), literal));
          default -> Optional.empty();
        };
    if (value.isPresent()) {
      return value.get();
    }
    if (literal.getKind() == IASTLiteralExpression.lk_float_constant) {
      Reason reason = Reason.notFollowed("values of floating type are not followed");
      return context.unknown(new Type.FloatingType(8), reason, literal);
    }
    return context.unknown(Reason.notFollowed("the constant " + context.shown(literal)), literal);
  }

  private Expression identifier(IASTIdExpression id) {
    Optional<Entity> symbol = context.unit().text().scopes().ordinary(id.getName());
    if (symbol.isPresent() && symbol.get() instanceof Entity.EnumerationConstant constant) {
      Expression value =
          context.unit().enumerators().value(constant, context.unit().constants(), context.at(id));
      return value instanceof Expression.Unknown unknown
          ? context.unknown(unknown.type(), unknown.reason(), id)
          : value;
    }
    if (symbol.isPresent() && symbol.get() instanceof Entity.FunctionName function) {
      return context.unit().functions().address(function, context.at(id));
    }
    return places.read(places.of(id), id);
  }

  private Expression unary(IASTUnaryExpression unary, boolean asked) {
    IASTExpression operand = unary.getOperand();
    Origin at = context.at(unary);
    return switch (unary.getOperator()) {
      case IASTUnaryExpression.op_bracketedPrimary -> value(operand, asked);
      case IASTUnaryExpression.op_plus -> plus(unary);
      case IASTUnaryExpression.op_minus ->
          context.operators().prefix(Expression.Prefix.Kind.NEGATE, up.value(operand), at);
      case IASTUnaryExpression.op_tilde ->
          context.operators().prefix(Expression.Prefix.Kind.COMPLEMENT, up.value(operand), at);
      case IASTUnaryExpression.op_not ->
          context.operators().prefix(Expression.Prefix.Kind.NOT, up.value(operand), at);
      case IASTUnaryExpression.op_star -> places.read(places.of(unary), unary);
      case IASTUnaryExpression.op_amper -> places.address(operand, unary);
      case IASTUnaryExpression.op_sizeof -> sizeOf(operand, unary);
      case IASTUnaryExpression.op_alignOf -> alignOf(operand, unary);
      case IASTUnaryExpression.op_prefixIncr, IASTUnaryExpression.op_prefixDecr ->
          assignments.step(unary, false, asked);
      case IASTUnaryExpression.op_postFixIncr, IASTUnaryExpression.op_postFixDecr ->
          assignments.step(unary, true, asked);
      case IASTUnaryExpression.op_labelReference ->
          context.unknown(
              Type.pointerTo(Type.VOID),
              Reason.notFollowed("the address of a label is not followed"),
              unary);
      default ->
          context.unfollowed("the expression " + context.shown(unary) + " is not followed", unary);
    };
  }

  private Expression plus(IASTUnaryExpression unary) {
    Expression operand = up.value(unary.getOperand());
    return operand.type() instanceof Type.IntegerType || operand.type() instanceof Type.BooleanType
        ? context.conversions().promote(operand)
        : operand;
  }

  /** Of an expression, which is not evaluated unless it is an array of variable length. */
  private Expression sizeOf(IASTExpression operand, IASTUnaryExpression unary) {
    Typed typed = context.unit().expressions().typeOf(operand);
    context.assume(typed.assumed(), context.at(unary));
    if (typed.type() instanceof Type.ArrayType array
        && !(array.length() instanceof Type.Length.Fixed)) {
      VariableArrays.evaluate(operand, context, up);
    }
    return context.sizes().of(typed.type(), context.at(unary));
  }

  private Expression alignOf(IASTExpression operand, IASTUnaryExpression unary) {
    Typed typed = aligned(operand);
    context.assume(typed.assumed(), context.at(unary));
    return context.sizes().alignment(typed, isPreferred(unary), context.at(unary));
  }

  /** What says how an operand is aligned: a member has an alignment of its own. */
  private Typed aligned(IASTExpression operand) {
    if (operand instanceof IASTUnaryExpression unary
        && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
      return aligned(unary.getOperand());
    }
    return operand instanceof IASTFieldReference
        ? Typed.of(new Type.UnknownType(Reason.notFollowed("the alignment of a member")))
        : context.unit().expressions().typeOf(operand);
  }

  /** Whether it is GNU's operator, which says what the compiler prefers. */
  private boolean isPreferred(IASTExpression query) {
    return context.unit().text().parsed().text(query).strip().startsWith("__align");
  }

  private Expression query(IASTTypeIdExpression query) {
    Origin at = context.at(query);
    if (query.getOperator() != IASTTypeIdExpression.op_alignof) {
      VariableArrays.capture(query.getTypeId(), context, up);
    }
    Typed typed = context.unit().text().types().typeOf(query.getTypeId()).referred();
    context.assume(typed.assumed(), at);
    return switch (query.getOperator()) {
      case IASTTypeIdExpression.op_sizeof -> context.sizes().of(typed.type(), at);
      case IASTTypeIdExpression.op_alignof ->
          context.sizes().alignment(typed, isPreferred(query), at);
      default ->
          context.unknown(
              Reason.notFollowed("the expression " + context.shown(query) + " is not followed"),
              query);
    };
  }

  private Expression binary(IASTBinaryExpression binary, boolean asked) {
    int operator = binary.getOperator();
    if (operator == IASTBinaryExpression.op_assign) {
      return assignments.assign(binary, asked);
    }
    if (operator >= IASTBinaryExpression.op_multiplyAssign
        && operator <= IASTBinaryExpression.op_binaryOrAssign) {
      return assignments.compound(binary, asked);
    }
    if (operator == IASTBinaryExpression.op_logicalAnd
        || operator == IASTBinaryExpression.op_logicalOr) {
      return conditionals.logical(binary);
    }
    return binaries.value(binary);
  }

  private Expression cast(IASTCastExpression cast, boolean asked) {
    VariableArrays.capture(cast.getTypeId(), context, up);
    Typed typed = context.unit().text().types().typeOf(cast.getTypeId());
    Expression operand = value(cast.getOperand(), asked);
    context.assume(typed.assumed(), context.at(cast));
    return context.conversions().cast(operand, DeclaredTypes.type(typed), context.at(cast));
  }

  private Expression comma(IASTExpressionList list, boolean asked) {
    IASTExpression[] all = list.getExpressions();
    for (int i = 0; i < all.length - 1; i++) {
      int mark = context.pending().mark();
      up.effects(all[i]);
      context.pending().sequence(mark);
    }
    return value(all[all.length - 1], asked);
  }
}
