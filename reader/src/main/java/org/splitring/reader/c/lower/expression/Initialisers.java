package org.splitring.reader.c.lower.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConstructorInitializer;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.emit.Literals;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.lower.unit.SideEffects;
import org.splitring.reader.c.lower.unit.Unsequenced;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;

/** Initial values of local objects and compound literals: zeros, then stores. */
public final class Initialisers {

  private final FunctionContext context;
  private final Lowering up;

  public Initialisers(FunctionContext context, Lowering up) {
    this.context = context;
    this.up = up;
  }

  /** The clause of an initialiser with {@code =}, or a list. */
  public static Optional<IASTInitializerClause> clause(IASTInitializer initializer) {
    if (initializer instanceof IASTEqualsInitializer equals) {
      return Optional.of(equals.getInitializerClause());
    }
    if (initializer instanceof ICPPASTConstructorInitializer brackets
        && brackets.getArguments().length == 1) {
      return Optional.of(brackets.getArguments()[0]);
    }
    return initializer instanceof IASTInitializerList list ? Optional.of(list) : Optional.empty();
  }

  public void store(MemoryPlace object, IASTInitializerClause clause, IASTNode node) {
    Type type = object.type();
    if (!(clause instanceof IASTInitializerList)
        && clause instanceof IASTExpression expression
        && !(type instanceof Type.ArrayType)) {
      Expression value = up.value(expression);
      Assignments.store(context, Lvalue.of(object, false), value, node, false);
      return;
    }
    Optional<InitialItems.Result> result = InitialItems.of(type, clause, context.unit());
    if (result.isEmpty()) {
      lose(object, clause, node);
      return;
    }
    Unsequenced order = new Unsequenced(context);
    List<Optional<Expression>> values = new ArrayList<>();
    for (InitialItem item : result.get().items()) {
      values.add(
          item.type() instanceof Type.ArrayType || !(item.value() instanceof IASTExpression value)
              ? Optional.empty()
              : Optional.of(order.value(() -> up.value(value))));
    }
    if (order.conflict(clause)) {
      lose(object, clause, node);
      return;
    }
    zero(object, node);
    for (int i = 0; i < values.size(); i++) {
      InitialItem item = result.get().items().get(i);
      MemoryPlace place = item.place(object, context.at(node));
      if (values.get(i).isPresent()) {
        Assignments.store(
            context, Lvalue.of(place, false), values.get(i).get(), item.value(), false);
      } else {
        text(place, item, node);
      }
    }
  }

  private void lose(MemoryPlace object, IASTInitializerClause clause, IASTNode node) {
    Reason reason =
        Reason.notFollowed("the initial value " + context.shown(clause) + " is not followed");
    if (SideEffects.mayHappenIn(clause)) {
      context.unfollowed("the initial value " + context.shown(clause), clause);
    }
    context.blocks().emit(new Statement.Fresh(object, reason, context.at(node)));
  }

  private void zero(MemoryPlace object, IASTNode node) {
    Origin at = context.at(node);
    Type type = object.type();
    if (type.isScalar()) {
      return;
    }
    context
        .blocks()
        .emit(
            new Statement.Fill(
                new Expression.AddressOf(object, at),
                Expression.constant(CType.INT, 0, at),
                context.sizes().of(type, at),
                at));
  }

  /** The characters of a string literal, as many as the array holds. */
  private void text(MemoryPlace place, InitialItem item, IASTNode node) {
    Origin at = context.at(node);
    Optional<Literals.Text> text = literal(item.value());
    if (text.isEmpty()
        || !(place.type() instanceof Type.ArrayType array)
        || !(array.element() instanceof Type.IntegerType element)) {
      context
          .blocks()
          .emit(new Statement.Fresh(place, Reason.notFollowed("the text of a string"), at));
      return;
    }
    long[] values = text.get().values();
    long most =
        array.length() instanceof Type.Length.Fixed fixed ? fixed.elements() : values.length;
    for (int i = 0; i < Math.min(values.length, most); i++) {
      if (values[i] != 0) {
        MemoryPlace each =
            new MemoryPlace.Element(place, Expression.constant(CType.INT, i, at), array.element());
        CType unit = element.representation();
        context
            .blocks()
            .emit(new Statement.Assign(each, Expression.constant(unit, values[i], at), at));
      }
    }
  }

  private Optional<Literals.Text> literal(IASTInitializerClause clause) {
    return clause instanceof IASTLiteralExpression literal
        ? Literals.string(String.valueOf(literal.getValue()), context.unit().model())
        : Optional.empty();
  }
}
