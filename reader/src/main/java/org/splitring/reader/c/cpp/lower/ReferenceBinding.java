package org.splitring.reader.c.cpp.lower;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.c.lower.expression.Assignments;
import org.splitring.reader.c.lower.expression.Lvalues;
import org.splitring.reader.c.lower.unit.DeclaredTypes;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.AddressOf;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** What a reference is bound to (C++ [dcl.init.ref]). */
final class ReferenceBinding {

  private final CppUnit unit;
  private final FunctionContext context;
  private final Lowering up;
  private final Lvalues places;

  ReferenceBinding(CppUnit unit, FunctionContext context, Lowering up) {
    this.unit = unit;
    this.context = context;
    this.up = up;
    this.places = new Lvalues(context, up);
  }

  /** The address of what a reference is bound to. */
  Expression bound(Typed reference, IASTInitializerClause clause, IASTNode node) {
    Type pointer = DeclaredTypes.type(reference);
    Typed target = reference.referred();
    if (clause instanceof IASTInitializerList list) {
      return held(
          new UnnamedObjects(unit, context, up)
              .made(target, List.of(list.getClauses()), true, node, list),
          target,
          node);
    }
    if (!(clause instanceof IASTExpression expression)) {
      return context.unknown(
          pointer, Construction.reason("the argument " + context.shown(clause)), node);
    }
    Type given = new Construction(unit, context, up).typeOf(expression);
    boolean same = given.equals(target.type()) || isDerived(given, target.type());
    if (!same || !mayBePlace(expression)) {
      return held(
          new UnnamedObjects(unit, context, up).value(target, expression, node), target, node);
    }
    Lvalue place = up.place(expression);
    boolean isBits =
        place.place() instanceof MemoryPlace.Member member && member.field().bits().isPresent();
    boolean isValue =
        place.place() instanceof MemoryPlace.Named named
            && named.variable().storage() == Variable.Storage.TEMPORARY;
    if (place.lost().isPresent()) {
      return context.unknown(pointer, place.lost().get(), node);
    }
    if (isBits || isValue) {
      return held(places.read(place, node), target, node);
    }
    return context
        .conversions()
        .cast(places.addressOf(place, context.at(node)), pointer, context.at(node));
  }

  private boolean isDerived(Type from, Type to) {
    Optional<IASTCompositeTypeSpecifier> derived =
        from instanceof Type.RecordType ? unit.classes().classOf(from) : Optional.empty();
    Optional<IASTCompositeTypeSpecifier> base =
        to instanceof Type.RecordType ? unit.classes().classOf(to) : Optional.empty();
    return derived.isPresent()
        && base.isPresent()
        && unit.bases().isDerived(derived.get(), base.get());
  }

  private static boolean mayBePlace(IASTExpression expression) {
    return Lvalues.isLvalue(expression)
        || expression instanceof IASTFunctionCallExpression
        || expression instanceof IASTBinaryExpression binary
            && binary.getOperator() >= IASTBinaryExpression.op_assign
        || expression instanceof IASTUnaryExpression unary
            && (unary.getOperator() == IASTUnaryExpression.op_prefixIncr
                || unary.getOperator() == IASTUnaryExpression.op_prefixDecr)
        || expression instanceof IASTConditionalExpression
        || expression instanceof IASTCastExpression;
  }

  /** The address of an object that holds a value for a reference. */
  private Expression held(Expression value, Typed target, IASTNode node) {
    if (target.type() instanceof Type.UnknownType unknown) {
      return context.unknown(Type.pointerTo(target.type()), unknown.reason(), node);
    }
    MemoryPlace place = new UnnamedObjects(unit, context, up).temporary(target.type(), node);
    Assignments.store(context, Lvalue.of(place, false), value, node, false);
    return context
        .conversions()
        .cast(
            new AddressOf(place, context.at(node)),
            Type.pointerTo(target.type()),
            context.at(node));
  }
}
