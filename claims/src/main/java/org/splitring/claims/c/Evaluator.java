package org.splitring.claims.c;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionList;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.IBinding;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.IEnumerator;
import org.eclipse.cdt.core.dom.ast.IProblemBinding;
import org.eclipse.cdt.core.dom.ast.IQualifierType;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.IVariable;
import org.eclipse.cdt.core.dom.ast.c.ICASTTypeIdInitializerExpression;
import org.eclipse.cdt.core.dom.ast.gnu.IGNUASTCompoundStatementExpression;
import org.eclipse.cdt.internal.core.dom.parser.cpp.ICPPUnknownBinding;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Unary;

/** Evaluates expressions; what is not followed becomes an unknown, and evaluation goes on. */
final class Evaluator {

  private final Reading reading;
  private final Operators operators;
  private final Sizes sizes;

  Evaluator(Reading reading) {
    this.reading = reading;
    this.operators = new Operators(reading);
    this.sizes = new Sizes(reading);
  }

  /** The value of an expression; its side effects are done in the flow. */
  Value value(IASTExpression expression, Flow flow) {
    reading.step(expression);
    Value value = reading.trial.of(expression, evaluate(expression, flow));
    if (reading.sequencing.isOpen(expression)) {
      return unordered(expression, flow);
    }
    Optional<Formula> formula = Memory.number(value);
    return formula.isPresent() && reading.build.tooLarge(formula.get())
        ? tooLarge(value, formula.get(), expression)
        : value;
  }

  private Value unordered(IASTExpression expression, Flow flow) {
    String reason =
        "C does not order what " + Reading.text(expression) + " reads and what it changes";
    new Changes(reading, reason).lose(expression, flow);
    return reading.lostValue(
        expression.getExpressionType(), reason, expression, "no mend: read a simpler function");
  }

  private Value tooLarge(Value value, Formula formula, IASTExpression expression) {
    Formula lost =
        reading.lost(
            formula.type(),
            Reading.text(expression),
            "the expression grows too large to be followed",
            expression,
            "read a simpler function");
    return value instanceof Value.Pointer pointer
        ? new Value.Pointer(lost, Optional.empty(), pointer.pointee())
        : new Value.Number(lost);
  }

  private Value evaluate(IASTExpression expression, Flow flow) {
    Optional<Value> cpp = reading.cpp.value(expression, flow);
    if (cpp.isPresent()) {
      return cpp.get();
    }
    if (expression instanceof IASTLiteralExpression literal) {
      return literal(literal, flow);
    }
    if (expression instanceof IASTIdExpression id) {
      return identifier(id, flow);
    }
    if (expression instanceof IASTUnaryExpression unary) {
      return unary(unary, flow);
    }
    if (expression instanceof IASTBinaryExpression binary) {
      return operators.value(binary, flow);
    }
    if (expression instanceof IASTConditionalExpression conditional) {
      return reading.choices.value(conditional, flow);
    }
    if (expression instanceof IASTCastExpression cast) {
      IType type = Instances.type(Bindings.type(cast.getTypeId()), flow);
      return reading.conversions.convert(value(cast.getOperand(), flow), type, cast);
    }
    if (expression instanceof ICASTTypeIdInitializerExpression literal) {
      IType type = Bindings.type(literal.getTypeId());
      return Abi.plain(type) instanceof ICompositeType
          ? new Initializers(reading).literal(literal, type, flow)
          : notFollowed(literal, flow);
    }
    if (expression instanceof IASTTypeIdExpression typeId) {
      return sizes.ofType(typeId, flow);
    }
    if (expression instanceof IASTFunctionCallExpression call) {
      return reading.calls.value(call, flow);
    }
    if (expression instanceof IASTExpressionList list) {
      Value last = new Value.Other(list.getExpressionType(), Optional.empty());
      for (IASTExpression each : list.getExpressions()) {
        last = value(each, flow);
      }
      return last;
    }
    if (expression instanceof IGNUASTCompoundStatementExpression block) {
      return reading.statements.lastValue(block.getCompoundStatement(), flow);
    }
    Optional<Location> location = reading.places.of(expression, flow);
    return location.isPresent()
        ? reading.memory.load(location.get(), flow, expression)
        : notFollowed(expression, flow);
  }

  /** What an expression that is not followed becomes. */
  Value notFollowed(IASTExpression expression, Flow flow) {
    new Changes(reading, Reading.text(expression) + " cannot be followed").lose(expression, flow);
    return reading.lostValue(
        expression.getExpressionType(),
        Reading.text(expression) + " cannot be followed",
        expression,
        "give its value with --input '" + Reading.text(expression) + "=...'");
  }

  private Value literal(IASTLiteralExpression literal, Flow flow) {
    String text = literal.toString();
    boolean number =
        literal.getKind() == IASTLiteralExpression.lk_integer_constant
            || literal.getKind() == IASTLiteralExpression.lk_char_constant;
    Optional<Literal> integer = number ? Literals.integer(text, reading.model) : Optional.empty();
    return integer.isPresent() ? new Value.Number(integer.get()) : notFollowed(literal, flow);
  }

  private Value identifier(IASTIdExpression id, Flow flow) {
    Reading.walkUp(id);
    IBinding binding = id.getName().resolveBinding();
    String name = id.getName().toString();
    if (binding instanceof IEnumerator enumerator) {
      return (reading.translation.isCpp()
              ? new CppEnums(reading).constant(enumerator, id)
              : new Enums(reading).constant(enumerator))
          .<Value>map(Value.Number::new)
          .orElseGet(() -> notFollowed(id, flow));
    }
    if (binding == null
        || binding instanceof IProblemBinding
        || binding instanceof ICPPUnknownBinding) {
      return new Value.Number(
          reading.unknowns.symbol(
              "?" + name,
              CType.INT,
              new Unknowns.Unknown(
                  Unknowns.Kind.UNDECLARED,
                  name,
                  name + " is not declared or defined anywhere in what is read",
                  reading.at(id),
                  "define it with --define "
                      + name
                      + "=..., or name the directory of the header"
                      + " that does with --include")));
    }
    Optional<Location> location = reading.places.variable(binding, flow);
    if (location.isEmpty()) {
      return new Value.Other(id.getExpressionType(), Optional.empty());
    }
    Optional<IASTExpression> constant = constant(binding);
    if (constant.isPresent() && !location.get().local()) {
      return reading.conversions.convert(
          value(constant.get(), Flow.start()), location.get().type(), id);
    }
    return reading.memory.load(location.get(), flow, id);
  }

  /** The initializer of a constant at file scope. */
  private static Optional<IASTExpression> constant(IBinding binding) {
    if (binding instanceof IVariable variable
        && variable.getType() instanceof IQualifierType qualified
        && qualified.isConst()
        && !qualified.isVolatile()) {
      for (IASTNode node : Bindings.nodes(binding)) {
        if ((node instanceof IASTDeclarator ? node : node.getParent())
                instanceof IASTDeclarator declarator
            && declarator.getInitializer() != null
            && CppInitializers.single(declarator.getInitializer())
                instanceof IASTExpression expression) {
          return Optional.of(expression);
        }
      }
    }
    return Optional.empty();
  }

  private Value unary(IASTUnaryExpression unary, Flow flow) {
    IASTExpression operand = unary.getOperand();
    switch (unary.getOperator()) {
      case IASTUnaryExpression.op_bracketedPrimary:
        return value(operand, flow);
      case IASTUnaryExpression.op_amper:
        return reading
            .places
            .of(operand, flow)
            .<Value>map(
                place -> new Value.Pointer(place.address(), Optional.of(place), place.type()))
            .orElseGet(() -> notFollowed(unary, flow));
      case IASTUnaryExpression.op_star:
        return reading
            .places
            .of(unary, flow)
            .map(place -> reading.memory.load(place, flow, unary))
            .orElseGet(() -> notFollowed(unary, flow));
      case IASTUnaryExpression.op_sizeof:
        return sizes.ofExpression(operand, flow);
      case IASTUnaryExpression.op_alignOf:
        return sizes.alignment(operand.getExpressionType(), unary);
      case IASTUnaryExpression.op_prefixIncr,
      IASTUnaryExpression.op_prefixDecr,
      IASTUnaryExpression.op_postFixIncr,
      IASTUnaryExpression.op_postFixDecr:
        return operators.step(unary, flow);
      default:
        return arithmetic(unary, flow);
    }
  }

  private Value arithmetic(IASTUnaryExpression unary, Flow flow) {
    Optional<Formula> number = Memory.number(value(unary.getOperand(), flow));
    if (number.isEmpty()) {
      return notFollowed(unary, flow);
    }
    Formula formula = number.get();
    return switch (unary.getOperator()) {
      case IASTUnaryExpression.op_not -> new Value.Number(reading.build.not(formula));
      case IASTUnaryExpression.op_minus ->
          new Value.Number(reading.build.unary(Unary.Operator.MINUS, formula));
      case IASTUnaryExpression.op_tilde ->
          new Value.Number(reading.build.unary(Unary.Operator.COMPLEMENT, formula));
      case IASTUnaryExpression.op_plus ->
          new Value.Number(org.splitring.model.formula.Expressions.promote(formula));
      default -> notFollowed(unary, flow);
    };
  }
}
