package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.IPointerType;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTCastExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTDeleteExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTLambdaExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNewExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTSimpleTypeConstructorExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPField;
import org.eclipse.cdt.internal.core.dom.parser.cpp.semantics.CPPVisitor;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Literal;

/** The expressions that C++ has beside those of C; everything else is left to the evaluator. */
final class CppExpressions {

  private final Reading reading;
  private final CppCalls calls;

  CppExpressions(Reading reading) {
    this.reading = reading;
    this.calls = new CppCalls(reading);
  }

  /** The value, if it is an expression that only C++ has. */
  Optional<Value> value(IASTExpression expression, Flow flow) {
    if (!reading.translation.isCpp()) {
      return Optional.empty();
    }
    if (expression instanceof ICPPASTLiteralExpression literal) {
      return literal(literal, flow);
    }
    if (Overloads.isOverloaded(expression, flow)) {
      return Optional.of(overloaded(expression, flow));
    }
    if (expression instanceof ICPPASTSimpleTypeConstructorExpression made) {
      IType type = Instances.type(CPPVisitor.createType(made.getDeclSpecifier()), flow);
      new Destructors(reading).check(type, made);
      return Optional.of(
          calls.converted(type, CppInitializers.clauses(made.getInitializer()), made, flow));
    }
    if (expression instanceof IASTCastExpression cast) {
      return cast(cast, flow);
    }
    if (expression instanceof IASTFunctionCallExpression call) {
      new Destructors(reading).check(Instances.type(call.getExpressionType(), flow), call);
      return Optional.of(calls.value(call, flow));
    }
    if (expression instanceof ICPPASTNewExpression made) {
      return Optional.of(calls.allocated(made, flow));
    }
    if (expression instanceof ICPPASTLambdaExpression lambda) {
      reading.closures = true;
      return Optional.of(reading.evaluator.notFollowed(lambda, flow));
    }
    if (expression instanceof ICPPASTDeleteExpression deleted) {
      reading.evaluator.value(deleted.getOperand(), flow);
      if (Abi.plain(deleted.getOperand().getExpressionType()) instanceof IPointerType pointer) {
        new Destructors(reading).deleted(Instances.type(pointer.getType(), flow), deleted, flow);
      }
      return Optional.of(new Value.Other(Abi.VOID, Optional.empty()));
    }
    if (expression instanceof IASTUnaryExpression unary
        && unary.getOperator() == IASTUnaryExpression.op_throw) {
      return Optional.of(thrown(unary, flow));
    }
    return expression instanceof IASTIdExpression id
            && id.getName().resolveBinding() instanceof ICPPField field
            && !field.isStatic()
        ? Optional.of(
            reading
                .places
                .variable(field, flow)
                .map(place -> reading.memory.load(place, flow, id))
                .orElseGet(() -> reading.evaluator.notFollowed(id, flow)))
        : Optional.empty();
  }

  /** An argument of which nothing says whether it is handed over by reference. */
  Value handed(IASTExpression expression, Flow flow) {
    return calls.handed(expression, flow);
  }

  private Optional<Value> literal(ICPPASTLiteralExpression literal, Flow flow) {
    switch (literal.getKind()) {
      case IASTLiteralExpression.lk_this:
        return Optional.of(
            flow.frame.self == null
                ? reading.evaluator.notFollowed(literal, flow)
                : flow.frame.self);
      case IASTLiteralExpression.lk_true, IASTLiteralExpression.lk_false:
        boolean truth = literal.getKind() == IASTLiteralExpression.lk_true;
        return Optional.of(new Value.Number(Literal.of(truth ? 1 : 0, CType.U8)));
      case IASTLiteralExpression.lk_nullptr:
        return Optional.of(new Value.Number(Literal.of(0, reading.address())));
      case IASTLiteralExpression.lk_integer_constant:
        return Literals.integer(literal.toString().replace("'", ""), reading.model)
            .map(Value.Number::new);
      case IASTLiteralExpression.lk_char_constant:
        return Literals.integer(literal.toString(), reading.model)
            .map(each -> new Value.Number(Literal.of(each.value(), new CType(8, true))));
      default:
        return Optional.empty();
    }
  }

  private Optional<Value> cast(IASTCastExpression cast, Flow flow) {
    IType type = Instances.type(Bindings.type(cast.getTypeId()), flow);
    boolean dynamic = cast.getOperator() == ICPPASTCastExpression.op_dynamic_cast;
    if (dynamic || Instances.isReference(type)) {
      return Optional.of(reading.evaluator.notFollowed(cast, flow));
    }
    return Optional.empty();
  }

  /** Who throws does not go on; functions that catch are not read. */
  private Value thrown(IASTUnaryExpression thrown, Flow flow) {
    if (thrown.getOperand() != null) {
      reading.evaluator.value(thrown.getOperand(), flow);
    }
    flow.frame.departures++;
    flow.end();
    return new Value.Other(Abi.VOID, Optional.empty());
  }

  /** An operator of a class is a function that is handed its operands, and not followed. */
  private Value overloaded(IASTExpression expression, Flow flow) {
    List<Value> operands = new ArrayList<>();
    List<IASTExpression> all = operands(expression);
    boolean element = expression instanceof IASTArraySubscriptExpression;
    for (IASTExpression operand : all) {
      operands.add(
          element && operand != all.get(0)
              ? reading.evaluator.value(operand, flow)
              : calls.handed(operand, flow));
    }
    String what = "an operator of a class";
    return reading
        .calls
        .unknown()
        .value(
            expression,
            what,
            operands,
            flow,
            what + " is not followed: " + Reading.text(expression));
  }

  /** What an operator is applied to. */
  static List<IASTExpression> operands(IASTExpression expression) {
    List<IASTExpression> operands = new ArrayList<>();
    if (expression instanceof IASTBinaryExpression binary) {
      operands.add(binary.getOperand1());
      operands.add(binary.getOperand2());
    } else if (expression instanceof IASTUnaryExpression unary) {
      operands.add(unary.getOperand());
    } else if (expression instanceof IASTArraySubscriptExpression subscript) {
      operands.add(subscript.getArrayExpression());
      IASTInitializerClause index = subscript.getArgument();
      if (index instanceof IASTExpression each) {
        operands.add(each);
      }
    } else if (expression instanceof IASTFieldReference reference) {
      operands.add(reference.getFieldOwner());
    }
    operands.removeIf(java.util.Objects::isNull);
    return operands;
  }
}
