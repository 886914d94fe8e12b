package org.splitring.reader.c.cpp.lower;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionList;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdInitializerExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTCastExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTLambdaExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNewExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTSimpleTypeConstructorExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTUnaryExpression;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.c.cpp.EnumerationOperators;
import org.splitring.reader.c.emit.Literals;
import org.splitring.reader.c.lower.expression.Lvalues;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Type;

/** The values of expressions that C has not, or not so (C++ [expr]). */
final class CppExpressions {

  private final CppUnit unit;
  private final FunctionContext context;
  private final Lowering up;
  private final Lvalues places;

  CppExpressions(CppUnit unit, FunctionContext context, Lowering up) {
    this.unit = unit;
    this.context = context;
    this.up = up;
    this.places = new Lvalues(context, up);
  }

  Optional<Expression> value(IASTExpression expression) {
    if (expression instanceof IASTIdExpression id) {
      return identifier(id);
    }
    if (expression instanceof IASTFunctionCallExpression call) {
      return new CppCalls(unit, context, up).value(call);
    }
    if (expression instanceof IASTLiteralExpression literal) {
      return literal(literal);
    }
    if (expression instanceof IASTFieldReference reference) {
      return new CppPlaces(unit, context, up)
          .place(reference)
          .map(each -> places.read(each, reference));
    }
    if (expression instanceof ICPPASTSimpleTypeConstructorExpression made) {
      Typed typed = unit.text().types().typeOf(made.getDeclSpecifier());
      return Optional.of(
          new UnnamedObjects(unit, context, up).made(typed, made.getInitializer(), made));
    }
    if (expression instanceof IASTTypeIdInitializerExpression made) {
      return madeOf(made);
    }
    if (expression instanceof ICPPASTNewExpression made) {
      return Optional.of(new ObjectLifetime(unit, context, up).allocated(made));
    }
    if (expression instanceof ICPPASTLambdaExpression lambda) {
      return Optional.of(new Captures(unit, context).lose(lambda));
    }
    if (expression instanceof IASTCastExpression cast) {
      return cast(cast);
    }
    if (expression instanceof IASTUnaryExpression unary) {
      return unary(unary);
    }
    if (expression instanceof IASTBinaryExpression binary) {
      Optional<Expression> called =
          assigned(binary).or(() -> streamed(binary)).or(() -> ofEnumeration(binary));
      return called.isPresent() ? called : new ClassOperators(unit).value(binary, context);
    }
    return expression instanceof IASTExpressionList list
        ? new ClassOperators(unit).comma(list, context)
        : Optional.empty();
  }

  /** An assignment to a variable of no type that is known may be a call, or go elsewhere. */
  private Optional<Expression> assigned(IASTBinaryExpression binary) {
    if (!isAssignment(binary)
        || binary.getOperand2() == null
        || !(binary.getOperand1() instanceof IASTIdExpression id)
        || !(unit.scopes().ordinary(id.getName()).orElse(null) instanceof Entity.ObjectName)
        || !(unit.text().seams().expressions().typeOf(id).type()
            instanceof Type.UnknownType unknown)) {
      return Optional.empty();
    }
    IASTInitializerClause[] operands = {id, binary.getOperand2()};
    return Optional.of(
        new FunctionCalls(unit, context, up)
            .unknown("operator =", unknown.reason(), operands, binary));
  }

  /** What is shifted may be a stream if its type is not known: it takes operands by reference. */
  private Optional<Expression> streamed(IASTBinaryExpression binary) {
    boolean shifts =
        binary.getOperator() == IASTBinaryExpression.op_shiftLeft
            || binary.getOperator() == IASTBinaryExpression.op_shiftRight;
    IASTExpression first = binary.getOperand1();
    while (first instanceof IASTBinaryExpression inner
        && inner.getOperator() == binary.getOperator()) {
      first = inner.getOperand1();
    }
    if (!shifts
        || !(first instanceof IASTIdExpression id)
        || !(unit.scopes().ordinary(id.getName()).orElse(null) instanceof Entity.ObjectName)
        || !(unit.text().seams().expressions().typeOf(id).referred().type()
            instanceof Type.UnknownType unknown)) {
      return Optional.empty();
    }
    IASTInitializerClause[] operands = {binary.getOperand1(), binary.getOperand2()};
    return Optional.of(
        new FunctionCalls(unit, context, up)
            .unknown("operator", unknown.reason(), operands, binary));
  }

  private Optional<Expression> ofEnumeration(IASTBinaryExpression binary) {
    if (!new EnumerationOperators(unit).mayCall(binary)) {
      return Optional.empty();
    }
    IASTInitializerClause[] operands = {binary.getOperand1(), binary.getOperand2()};
    return Optional.of(ofEnumeration(operands, binary));
  }

  private Expression ofEnumeration(IASTInitializerClause[] operands, IASTExpression node) {
    String text = "the operator of " + context.shown(node) + " may be an enumeration's";
    return new FunctionCalls(unit, context, up)
        .unknown("operator", Reason.notFollowed(text), operands, node);
  }

  static boolean isAssignment(IASTBinaryExpression binary) {
    return binary.getOperator() >= IASTBinaryExpression.op_assign
        && binary.getOperator() <= IASTBinaryExpression.op_binaryOrAssign;
  }

  private Optional<Expression> literal(IASTLiteralExpression literal) {
    if (literal.getKind() == IASTLiteralExpression.lk_this) {
      return Optional.of(new CppPlaces(unit, context, up).object(literal));
    }
    return literal.getKind() == IASTLiteralExpression.lk_char_constant
        ? Optional.of(
            Literals.character(
                    String.valueOf(literal.getValue()),
                    CType.S8,
                    context.unit().model(),
                    context.at(literal))
                .<Expression>map(each -> each)
                .orElseGet(
                    () ->
                        context.unknown(
                            Reason.notFollowed("the constant " + context.shown(literal)), literal)))
        : Optional.empty();
  }

  private Optional<Expression> identifier(IASTIdExpression id) {
    Optional<Entity> symbol = unit.scopes().ordinary(id.getName());
    if (unit.constants().value(symbol) instanceof Evaluated.Value value) {
      Type type = unit.text().types().typeOf(symbol.orElseThrow()).type();
      boolean isBool = type instanceof Type.BooleanType;
      return Optional.of(
          new Expression.Constant(
              isBool ? type : Type.of(value.type()), value.value(), context.at(id)));
    }
    if (symbol.orElse(null) instanceof Entity.EnumerationConstant constant) {
      Reason reason =
          unit.text().types().value(constant) instanceof Evaluated.Unknown unknown
              ? unknown.reason()
              : Reason.notFollowed("the value of " + constant.name() + " is not constant");
      return Optional.of(context.unknown(Type.INT, reason, id));
    }
    if (symbol.orElse(null) instanceof Entity.Overloads overloads) {
      return Optional.of(
          context.unknown(
              Reason.notFollowed("which function " + overloads.name() + " means here"), id));
    }
    return new CppPlaces(unit, context, up).place(id).map(each -> places.read(each, id));
  }

  Optional<Expression> madeOf(IASTTypeIdInitializerExpression made) {
    Typed typed = unit.text().types().typeOf(made.getTypeId());
    return Optional.of(
        new UnnamedObjects(unit, context, up).made(typed, made.getInitializer(), made));
  }

  private Optional<Expression> cast(IASTCastExpression cast) {
    Typed typed = unit.text().types().typeOf(cast.getTypeId());
    if (typed.isReference()) {
      return new CppPlaces(unit, context, up).castPlace(cast).map(each -> places.read(each, cast));
    }
    if (cast.getOperator() == ICPPASTCastExpression.op_dynamic_cast) {
      return Optional.of(
          context.unfollowed("the expression " + context.shown(cast) + " is not followed", cast));
    }
    boolean isClass =
        unit.classes().classOf(typed.type()).isPresent()
            && !(typed.type() instanceof Type.PointerType);
    return isClass
        ? Optional.of(
            new UnnamedObjects(unit, context, up)
                .made(typed, List.of(cast.getOperand()), false, cast))
        : Optional.empty();
  }

  private Optional<Expression> unary(IASTUnaryExpression unary) {
    if (new EnumerationOperators(unit).mayCall(unary)) {
      IASTInitializerClause[] operands = {unary.getOperand()};
      return Optional.of(ofEnumeration(operands, unary));
    }
    switch (unary.getOperator()) {
      case ICPPASTUnaryExpression.op_throw -> {
        if (unary.getOperand() != null) {
          up.effects(unary.getOperand());
        }
        context.blocks().end(thrown(unary));
        return Optional.of(new Expression.Constant(Type.VOID, 0, context.at(unary)));
      }
      case IASTUnaryExpression.op_bracketedPrimary,
          IASTUnaryExpression.op_sizeof,
          IASTUnaryExpression.op_alignOf -> {
        return Optional.empty();
      }
      case ICPPASTUnaryExpression.op_noexcept, ICPPASTUnaryExpression.op_typeid -> {
        return Optional.of(
            context.unknown(Reason.notFollowed(context.shown(unary) + " is not followed"), unary));
      }
      case IASTUnaryExpression.op_amper -> {
        return address(unary);
      }
      default -> {
        return new ClassOperators(unit).unary(unary, context);
      }
    }
  }

  /** An exception ends the path, unless something in the function may catch it. */
  private Terminator thrown(IASTUnaryExpression unary) {
    for (IASTNode at = unary; at != null; at = at.getParent()) {
      if (at instanceof org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTryBlockStatement) {
        Reason reason = Reason.notFollowed("an exception that is caught is not followed");
        return new Terminator.Lost(reason, context.at(unary));
      }
    }
    return new Terminator.Unreachable(context.at(unary));
  }

  private Optional<Expression> address(IASTUnaryExpression unary) {
    IASTExpression inner = unary.getOperand();
    while (inner instanceof IASTUnaryExpression bracketed
        && bracketed.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
      inner = bracketed.getOperand();
    }
    boolean toMember =
        inner instanceof IASTIdExpression id
            && id.getName() instanceof ICPPASTQualifiedName
            && unit.scopes().ordinary(id.getName()).orElse(null) instanceof Entity.MemberName;
    if (toMember) {
      return Optional.of(
          context.unknown(Reason.notFollowed("a pointer to a member is not followed"), unary));
    }
    Typed operand = unit.text().seams().expressions().typeOf(unary.getOperand()).referred();
    return new ClassOperators(unit).overloaded("operator &", operand)
        ? Optional.of(context.unfollowed("the operator & of " + context.shown(unary), unary))
        : Optional.empty();
  }
}
