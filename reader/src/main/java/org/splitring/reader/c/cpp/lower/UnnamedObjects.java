package org.splitring.reader.c.cpp.lower;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.jspecify.annotations.Nullable;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.c.lower.expression.Lvalues;
import org.splitring.reader.c.lower.unit.DeclaredTypes;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Load;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** Objects without a name, as values (C++ [class.temporary]). */
final class UnnamedObjects {

  private final CppUnit unit;
  private final FunctionContext context;
  private final Lowering up;
  private final Lvalues places;

  UnnamedObjects(CppUnit unit, FunctionContext context, Lowering up) {
    this.unit = unit;
    this.context = context;
    this.up = up;
    this.places = new Lvalues(context, up);
  }

  /** An object without a name, as a value. */
  Expression made(Typed typed, @Nullable IASTInitializer initializer, IASTNode node) {
    GivenValues given = GivenValues.of(initializer);
    return made(typed, List.of(given.clauses()), given.isBraced(), node, initializer);
  }

  Expression made(
      Typed typed, List<IASTInitializerClause> clauses, boolean isBraced, IASTNode node) {
    return made(typed, clauses, isBraced, node, null);
  }

  Expression made(
      Typed typed,
      List<IASTInitializerClause> clauses,
      boolean isBraced,
      IASTNode node,
      @Nullable IASTInitializer initializer) {
    context.assume(typed.assumed(), context.at(node));
    Type type = DeclaredTypes.type(typed);
    if (typed.isReference() || !(type.isScalar() || type instanceof Type.RecordType)) {
      return type instanceof Type.VoidType
          ? discarded(clauses, node)
          : context.unfollowed("the expression " + context.shown(node) + " is not followed", node);
    }
    if (type.isScalar()) {
      if (clauses.isEmpty()) {
        return new Expression.Constant(type, 0, context.at(node));
      }
      return clauses.size() == 1 && clauses.get(0) instanceof IASTExpression expression
          ? context.conversions().cast(up.value(expression), type, context.at(node))
          : context.unfollowed("the expression " + context.shown(node) + " is not followed", node);
    }
    MemoryPlace place = temporary(type, node);
    GivenValues given = new GivenValues(clauses.toArray(GivenValues.NOTHING), isBraced);
    Optional<IASTCompositeTypeSpecifier> composite = unit.classes().classOf(type);
    if (composite.isEmpty()) {
      new Construction(unit, context, up).lose(place, given, "an object of " + type, node);
    } else if (clauses.isEmpty() && !unit.specialMembers().hasConstructors(composite.get())) {
      new Construction(unit, context, up).zero(place, node);
      new Construction(unit, context, up).implicit(place, composite.get(), node);
    } else {
      new Construction(unit, context, up).record(place, composite.get(), given, initializer, node);
    }
    return new Load(place, context.at(node));
  }

  private Expression discarded(List<IASTInitializerClause> clauses, IASTNode node) {
    for (IASTInitializerClause each : clauses) {
      if (each instanceof IASTExpression expression) {
        up.effects(expression);
      }
    }
    return new Expression.Constant(Type.VOID, 0, context.at(node));
  }

  MemoryPlace temporary(Type type, IASTNode node) {
    ends(type);
    Variable variable = context.temporaries().local("(object)", type);
    context.blocks().emit(new Statement.StorageLive(variable, context.at(node)));
    return new MemoryPlace.Named(variable);
  }

  /** What has no name ends with the full expression. */
  void ends(Type type) {
    if (type instanceof Type.RecordType) {
      unit.classes()
          .classOf(type)
          .filter(unit.specialMembers()::hasDestructor)
          .ifPresent(each -> context.objects().add("an object of " + each.getName()));
    }
  }

  /** A place that holds a value. */
  Lvalue holding(Expression value, IASTNode node) {
    return places.holding(value, node);
  }

  /** An argument, or what is returned, as its type. */
  Expression value(Typed typed, IASTInitializerClause clause, IASTNode node) {
    Type type = DeclaredTypes.type(typed);
    if (clause instanceof IASTInitializerList list) {
      return made(typed, List.of(list.getClauses()), true, node, initializer(list));
    }
    if (!(clause instanceof IASTExpression expression)) {
      return context.unknown(
          type, Construction.reason("the argument " + context.shown(clause)), node);
    }
    if (!(type instanceof Type.RecordType)) {
      return context.conversions().convert(up.value(expression), type);
    }
    Optional<IASTCompositeTypeSpecifier> composite = unit.classes().classOf(type);
    boolean plain =
        new Construction(unit, context, up).typeOf(expression).equals(type)
            && composite.isPresent()
            && !unit.specialMembers().copiesOtherwise(composite.get());
    if (!plain) {
      return made(typed, List.of(expression), false, node);
    }
    ends(type);
    return up.value(expression);
  }

  private static @Nullable IASTInitializer initializer(IASTInitializerList list) {
    return list;
  }
}
