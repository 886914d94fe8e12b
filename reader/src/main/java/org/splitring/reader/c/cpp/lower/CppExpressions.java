package org.splitring.reader.c.cpp.lower;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionList;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
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
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** Expressions that C does not have, or has otherwise (C++ [expr]). */
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
      return calls().value(call);
    }
    if (expression instanceof IASTLiteralExpression literal) {
      return literal(literal);
    }
    if (expression instanceof IASTFieldReference reference) {
      return place(reference).map(each -> places.read(each, reference));
    }
    if (expression instanceof ICPPASTSimpleTypeConstructorExpression made) {
      Typed typed = unit.text().types().typeOf(made.getDeclSpecifier());
      return Optional.of(
          new Construction(unit, context, up).made(typed, made.getInitializer(), made));
    }
    if (expression instanceof IASTTypeIdInitializerExpression made) {
      return madeOf(made);
    }
    if (expression instanceof ICPPASTNewExpression made) {
      return Optional.of(new Construction(unit, context, up).allocated(made));
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
      Optional<Expression> called = assigned(binary).or(() -> ofEnumeration(binary));
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
    return Optional.of(calls().unknown("operator =", unknown.reason(), operands, binary));
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
    return calls().unknown("operator", Reason.notFollowed(text), operands, node);
  }

  private static boolean isAssignment(IASTBinaryExpression binary) {
    return binary.getOperator() >= IASTBinaryExpression.op_assign
        && binary.getOperator() <= IASTBinaryExpression.op_binaryOrAssign;
  }

  private CppCalls calls() {
    return new CppCalls(unit, context, up);
  }

  private Optional<Expression> literal(IASTLiteralExpression literal) {
    if (literal.getKind() == IASTLiteralExpression.lk_this) {
      return Optional.of(object(literal));
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

  /** {@code this}. */
  Expression object(IASTNode node) {
    if (context.locals().object().isEmpty()) {
      Optional<Type> type = objectType(node);
      if (type.isEmpty()) {
        return context.unknown(Reason.notFollowed("there is no object here"), node);
      }
      context.locals().bindObject(context.temporaries().temporary("this", type.get()));
    }
    Variable object = context.locals().object().get();
    return new Expression.Load(new MemoryPlace.Named(object), context.at(node));
  }

  /** The type of the object of the function around a node, which nobody runs. */
  private Optional<Type> objectType(IASTNode node) {
    Optional<IASTCompositeTypeSpecifier> owner = Optional.empty();
    for (IASTNode at = unit.text().parsed().place(node); at != null; at = at.getParent()) {
      if (at instanceof IASTFunctionDefinition function) {
        owner = unit.owner(function);
        break;
      }
      if (at instanceof IASTCompositeTypeSpecifier composite) {
        owner = Optional.of(composite);
        break;
      }
    }
    return owner.map(each -> Type.pointerTo(new Type.RecordType(unit.text().record(each))));
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
    return place(id).map(each -> places.read(each, id));
  }

  Optional<Lvalue> place(IASTExpression expression) {
    if (expression instanceof IASTIdExpression id) {
      return place(id);
    }
    if (expression instanceof IASTFieldReference reference) {
      return member(reference);
    }
    if (expression instanceof IASTFunctionCallExpression call) {
      return calls().place(call);
    }
    if (expression instanceof IASTCastExpression cast) {
      return castPlace(cast);
    }
    if (expression instanceof IASTTypeIdInitializerExpression made) {
      return madeOf(made).map(value -> holding(value, made));
    }
    if (expression instanceof IASTConditionalExpression choice) {
      return choice(choice);
    }
    if (expression instanceof IASTUnaryExpression unary) {
      return stepped(unary);
    }
    if (expression instanceof IASTBinaryExpression binary && isAssignment(binary)) {
      up.effects(binary);
      return Optional.of(up.place(binary.getOperand1()));
    }
    return Optional.empty();
  }

  private Optional<Lvalue> place(IASTIdExpression id) {
    Optional<Entity> symbol = unit.scopes().ordinary(id.getName());
    if (symbol.orElse(null) instanceof Entity.MemberName member) {
      return Optional.of(member(places.target(object(id), id), member, id));
    }
    return Optional.empty();
  }

  /** A member that is named with its class, or hidden by another, is one of that class. */
  private Lvalue member(Lvalue object, Entity.MemberName member, IASTNode node) {
    Type type = new Type.RecordType(unit.text().record(member.owner()));
    if (object.lost().isPresent() || object.place().type().equals(type)) {
      return places.member(object, member.name(), node);
    }
    Optional<IASTCompositeTypeSpecifier> own = unit.classes().classOf(object.place().type());
    if (own.filter(each -> unit.classes().isDerived(each, member.owner())).isEmpty()) {
      return places.member(object, member.name(), node);
    }
    Expression address =
        context
            .conversions()
            .cast(
                places.addressOf(object, context.at(node)), Type.pointerTo(type), context.at(node));
    return places.member(places.target(address, node), member.name(), node);
  }

  /** What the object of a member is, and how it is reached. */
  Lvalue owner(IASTFieldReference reference) {
    if (!reference.isPointerDereference()) {
      return up.place(reference.getFieldOwner());
    }
    Typed owner = unit.text().seams().expressions().typeOf(reference.getFieldOwner()).referred();
    if (owner.type() instanceof Type.RecordType) {
      context.unfollowed("the operator -> of " + context.shown(reference), reference);
      return places.lost(Reason.notFollowed("an operator -> is not followed"), reference);
    }
    return places.target(up.value(reference.getFieldOwner()), reference);
  }

  private Optional<Lvalue> member(IASTFieldReference reference) {
    Lvalue owner = owner(reference);
    if (owner.lost().isPresent()) {
      return Optional.of(owner);
    }
    String name = reference.getFieldName().toString();
    if (reference.getFieldName() instanceof ICPPASTQualifiedName) {
      return Optional.of(
          unit.scopes().ordinary(reference.getFieldName()).orElse(null)
                  instanceof Entity.MemberName member
              ? member(owner, member, reference)
              : places.lost(Reason.notFollowed("the member " + name), reference));
    }
    Optional<Entity> symbol =
        unit.classes()
            .classOf(owner.place().type())
            .flatMap(composite -> unit.scopes().member(composite, name));
    if (symbol.orElse(null) instanceof Entity.ObjectName object) {
      return Optional.of(places.object(object, reference));
    }
    return Optional.of(places.member(owner, name, reference));
  }

  private Optional<Expression> madeOf(IASTTypeIdInitializerExpression made) {
    Typed typed = unit.text().types().typeOf(made.getTypeId());
    return Optional.of(
        new Construction(unit, context, up).made(typed, made.getInitializer(), made));
  }

  Lvalue holding(Expression value, IASTNode node) {
    return new Construction(unit, context, up).holding(value, node);
  }

  private Optional<Expression> cast(IASTCastExpression cast) {
    Typed typed = unit.text().types().typeOf(cast.getTypeId());
    if (typed.isReference()) {
      return castPlace(cast).map(each -> places.read(each, cast));
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
            new Construction(unit, context, up)
                .made(typed, List.of(cast.getOperand()), false, cast))
        : Optional.empty();
  }

  /** A cast to a reference designates what its operand does, as the other type. */
  private Optional<Lvalue> castPlace(IASTCastExpression cast) {
    Typed typed = unit.text().types().typeOf(cast.getTypeId());
    if (!typed.isReference()) {
      return Optional.empty();
    }
    if (cast.getOperator() == ICPPASTCastExpression.op_dynamic_cast) {
      return Optional.of(places.lost(Reason.notFollowed("a dynamic_cast is not followed"), cast));
    }
    Lvalue operand = up.place(cast.getOperand());
    if (operand.lost().isPresent() || operand.place().type().equals(typed.referred().type())) {
      return Optional.of(operand);
    }
    boolean isTemporary =
        operand.place() instanceof MemoryPlace.Named named
            && named.variable().storage() == Variable.Storage.TEMPORARY;
    return Optional.of(
        isTemporary
            ? places.lost(Reason.notFollowed("a reference to a value is cast"), cast)
            : places.target(
                context
                    .conversions()
                    .cast(
                        places.addressOf(operand, context.at(cast)),
                        typed.type(),
                        context.at(cast)),
                cast));
  }

  private Optional<Lvalue> choice(IASTConditionalExpression choice) {
    // Which of two objects it designates is not followed; as a value C has it.
    boolean designates =
        choice.getPositiveResultExpression() != null
            && Lvalues.isLvalue(choice.getPositiveResultExpression())
            && Lvalues.isLvalue(choice.getNegativeResultExpression());
    return designates
        ? Optional.of(
            places.lost(Reason.notFollowed("the place of " + context.shown(choice)), choice))
        : Optional.empty();
  }

  /** {@code ++x} designates x. */
  private Optional<Lvalue> stepped(IASTUnaryExpression unary) {
    if (unary.getOperator() == IASTUnaryExpression.op_star) {
      Typed operand = unit.text().seams().expressions().typeOf(unary.getOperand()).referred();
      return operand.type() instanceof Type.RecordType
          ? Optional.of(
              new ClassOperators(unit)
                  .unary(unary, context)
                  .map(each -> holding(each, unary))
                  .orElseGet(() -> places.lost(Reason.notFollowed("an operator *"), unary)))
          : Optional.empty();
    }
    boolean isStep =
        unary.getOperator() == IASTUnaryExpression.op_prefixIncr
            || unary.getOperator() == IASTUnaryExpression.op_prefixDecr;
    if (!isStep) {
      return Optional.empty();
    }
    up.effects(unary);
    return Optional.of(up.place(unary.getOperand()));
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
