package org.splitring.reader.c.cpp.lower;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdInitializerExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTCastExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.c.lower.expression.Lvalues;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** What expressions designate that C has not, or not so (C++ [basic.lval]). */
final class CppPlaces {

  private final CppUnit unit;
  private final FunctionContext context;
  private final Lowering up;
  private final Lvalues places;

  CppPlaces(CppUnit unit, FunctionContext context, Lowering up) {
    this.unit = unit;
    this.context = context;
    this.up = up;
    this.places = new Lvalues(context, up);
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

  Optional<Lvalue> place(IASTExpression expression) {
    if (expression instanceof IASTIdExpression id) {
      return place(id);
    }
    if (expression instanceof IASTFieldReference reference) {
      return member(reference);
    }
    if (expression instanceof IASTFunctionCallExpression call) {
      return new CppCalls(unit, context, up).place(call);
    }
    if (expression instanceof IASTCastExpression cast) {
      return castPlace(cast);
    }
    if (expression instanceof IASTTypeIdInitializerExpression made) {
      return new CppExpressions(unit, context, up).madeOf(made).map(value -> holding(value, made));
    }
    if (expression instanceof IASTConditionalExpression choice) {
      return choice(choice);
    }
    if (expression instanceof IASTUnaryExpression unary) {
      return stepped(unary);
    }
    if (expression instanceof IASTBinaryExpression binary && CppExpressions.isAssignment(binary)) {
      up.effects(binary);
      return Optional.of(up.place(binary.getOperand1()));
    }
    return Optional.empty();
  }

  Optional<Lvalue> place(IASTIdExpression id) {
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
    if (own.filter(each -> unit.bases().isDerived(each, member.owner())).isEmpty()) {
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

  Lvalue holding(Expression value, IASTNode node) {
    return new UnnamedObjects(unit, context, up).holding(value, node);
  }

  /** A cast to a reference designates what its operand does, as the other type. */
  Optional<Lvalue> castPlace(IASTCastExpression cast) {
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
}
