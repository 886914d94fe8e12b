package org.splitring.reader.c.lower.expression;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdInitializerExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.emit.Conversions;
import org.splitring.reader.c.emit.Literals;
import org.splitring.reader.c.lower.unit.DeclaredTypes;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.lower.unit.RecordFields;
import org.splitring.reader.c.lower.unit.Unsequenced;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.LayoutResult;
import org.splitring.reader.c.types.Measure;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.AddressOf;
import org.splitring.reader.ir.Expression.Load;
import org.splitring.reader.ir.HeaderHint;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** Lvalues (C11 6.3.2.1), what is read from them, and their addresses. */
public final class Lvalues {

  private final FunctionContext context;
  private final Lowering up;

  public Lvalues(FunctionContext context, Lowering up) {
    this.context = context;
    this.up = up;
  }

  public Lvalue of(IASTExpression expression) {
    Optional<Lvalue> other = context.unit().extension().place(expression, context, up);
    if (other.isPresent()) {
      return other.get();
    }
    if (expression instanceof IASTUnaryExpression unary) {
      if (unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
        return of(unary.getOperand());
      }
      if (unary.getOperator() == IASTUnaryExpression.op_star) {
        return target(up.value(unary.getOperand()), unary);
      }
    }
    if (expression instanceof IASTIdExpression id) {
      return identifier(id);
    }
    if (expression instanceof IASTArraySubscriptExpression subscript) {
      return element(subscript);
    }
    if (expression instanceof IASTFieldReference reference) {
      return member(reference);
    }
    if (expression instanceof IASTLiteralExpression literal
        && literal.getKind() == IASTLiteralExpression.lk_string_literal) {
      return string(literal);
    }
    if (expression instanceof IASTTypeIdInitializerExpression literal) {
      return new CompoundLiterals(context, up).place(literal);
    }
    Optional<IASTExpression> chosen = new Selections(context.unit()).chosen(expression);
    return chosen.isPresent() ? of(chosen.get()) : holding(up.value(expression), expression);
  }

  /** A place that holds a value which is nowhere else. */
  public Lvalue holding(Expression value, IASTNode expression) {
    if (value.type() instanceof Type.UnknownType unknown) {
      return lost(unknown.reason(), expression);
    }
    if (value instanceof Load load) {
      return Lvalue.of(load.place(), false);
    }
    if (value.type() instanceof Type.VoidType) {
      return lost(Reason.notFollowed("no value in " + context.shown(expression)), expression);
    }
    return context.temporaries().keep("value", value) instanceof Load load
        ? Lvalue.of(load.place(), false)
        : lost(Reason.notFollowed("the place of " + context.shown(expression)), expression);
  }

  public Lvalue lost(Reason reason, IASTNode node) {
    Variable variable = context.temporaries().temporary("unknown", new Type.UnknownType(reason));
    MemoryPlace place = new MemoryPlace.Named(variable);
    return new Lvalue(place, false, Optional.of(reason));
  }

  private Lvalue identifier(IASTIdExpression id) {
    String name = id.getName().toString();
    Optional<Entity> symbol = context.unit().text().scopes().ordinary(id.getName());
    if (symbol.isEmpty()) {
      String hint = HeaderHint.OF_IT_OR_MACRO.text();
      return lost(Reason.notFound(name + " is not declared", hint), id);
    }
    if (symbol.get() instanceof Entity.ObjectName object) {
      return object(object, id);
    }
    if (symbol.get() instanceof Entity.FunctionName function) {
      return target(context.unit().functions().address(function, context.at(id)), id);
    }
    Reason reason =
        symbol.get() instanceof Entity.Obscured obscured
            ? obscured.reason()
            : Reason.notFollowed(name + " is no object");
    return lost(reason, id);
  }

  /** An object that has a name, or what a reference of that name refers to. */
  public Lvalue object(Entity.ObjectName object, IASTNode id) {
    Optional<Reason> another = context.unit().globals().anotherName(object);
    if (another.isPresent()) {
      return lost(another.get(), id);
    }
    Typed typed = context.locals().typed(object);
    context.assume(typed.assumed(), context.at(id));
    Variable variable = context.locals().variable(object);
    boolean isVolatile = DeclaredTypes.isVolatile(typed) && !context.locals().isPrivate(variable);
    Lvalue place = Lvalue.of(new MemoryPlace.Named(variable), isVolatile);
    return typed.isReference() ? target(new Load(place.place(), context.at(id)), id) : place;
  }

  /** What a pointer points to. */
  public Lvalue target(Expression pointer, IASTNode node) {
    if (!(pointer.type() instanceof Type.PointerType type)) {
      Reason reason =
          pointer.type() instanceof Type.UnknownType unknown
              ? unknown.reason()
              : Reason.notFollowed(context.shown(node) + " is what no pointer points to");
      return lost(reason, node);
    }
    if (pointer instanceof AddressOf address && address.place().type().equals(type.target())) {
      return Lvalue.of(address.place(), type.toVolatile());
    }
    return Lvalue.of(new MemoryPlace.Target(pointer, type.target()), type.toVolatile());
  }

  private Lvalue element(IASTArraySubscriptExpression subscript) {
    IASTInitializerClause argument = subscript.getArgument();
    if (!(argument instanceof IASTExpression index)) {
      return lost(Reason.notFollowed("the index of " + context.shown(subscript)), subscript);
    }
    Unsequenced order = new Unsequenced(context);
    IASTExpression array = subscript.getArrayExpression();
    boolean isArray =
        isLvalue(array)
            && context.unit().expressions().typeOf(array).type() instanceof Type.ArrayType;
    if (isArray) {
      Lvalue base = order.place(() -> up.place(array), false, subscript);
      Expression number = order.value(() -> up.value(index));
      return order.conflict(subscript)
          ? lost(order.reason(subscript), subscript)
          : element(base, number, subscript);
    }
    Expression pointer = order.value(() -> up.value(array));
    Expression number = order.value(() -> up.value(index));
    if (order.conflict(subscript)) {
      return lost(order.reason(subscript), subscript);
    }
    if (!(pointer.type() instanceof Type.PointerType)
        && number.type() instanceof Type.PointerType) {
      Expression swapped = pointer;
      pointer = number;
      number = swapped;
    }
    if (!(pointer.type() instanceof Type.PointerType)) {
      return target(pointer, subscript);
    }
    if (!Conversions.isInteger(number.type())) {
      return lost(Reason.notFollowed("the index of " + context.shown(subscript)), subscript);
    }
    return target(context.operators().move(pointer, number, context.at(subscript)), subscript);
  }

  private Lvalue element(Lvalue base, Expression index, IASTNode node) {
    if (base.lost().isPresent()) {
      return base;
    }
    if (!Conversions.isInteger(index.type())
        || !(base.place().type() instanceof Type.ArrayType array)) {
      return lost(Reason.notFollowed("the index of " + context.shown(node)), node);
    }
    boolean isSized =
        context.unit().text().layouts().size(array.element()) instanceof Measure.Known;
    if (isSized || context.sizes().madeUp(array.element()).isPresent()) {
      if (!isSized) {
        context.sizes().step(array.element(), context.at(node));
      }
      return Lvalue.of(
          new MemoryPlace.Element(
              base.place(), context.conversions().promote(index), array.element()),
          base.isVolatile());
    }
    Lvalue first = target(decay(base, context.at(node)), node);
    return target(
        context.operators().move(addressOf(first, context.at(node)), index, context.at(node)),
        node);
  }

  /** Whether an expression designates an object that can be asked for without a copy. */
  public static boolean isLvalue(IASTExpression expression) {
    if (expression instanceof IASTUnaryExpression unary) {
      return unary.getOperator() == IASTUnaryExpression.op_star
          || unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary
              && isLvalue(unary.getOperand());
    }
    return expression instanceof IASTIdExpression
        || expression instanceof IASTFieldReference
        || expression instanceof IASTArraySubscriptExpression
        || expression instanceof IASTTypeIdInitializerExpression
        || expression instanceof IASTLiteralExpression literal
            && literal.getKind() == IASTLiteralExpression.lk_string_literal;
  }

  private Lvalue member(IASTFieldReference reference) {
    Lvalue record =
        reference.isPointerDereference()
            ? target(up.value(reference.getFieldOwner()), reference)
            : up.place(reference.getFieldOwner());
    if (record.lost().isPresent()) {
      return record;
    }
    String name = reference.getFieldName().toString();
    return member(record, name, reference);
  }

  public Lvalue member(Lvalue record, String name, IASTNode node) {
    if (!(record.place().type() instanceof Type.RecordType type)) {
      Reason reason =
          record.place().type() instanceof Type.UnknownType unknown
              ? unknown.reason()
              : Reason.notFollowed(context.shown(node) + " is a member of no structure");
      return lost(reason, node);
    }
    LayoutResult layout = context.unit().text().layouts().layout(type.id());
    Optional<Field> field =
        RecordFields.of(layout).stream().filter(each -> each.name().equals(name)).findFirst();
    if (field.isEmpty()) {
      Reason reason =
          layout instanceof LayoutResult.Unknown unknown
              ? unknown.reason()
              : Reason.notFound(type.id() + " has no member " + name, "");
      return lost(reason, node);
    }
    context.assume(RecordFields.assumed(layout, type.id(), field.get()), context.at(node));
    Lvalue place =
        Lvalue.of(
            new MemoryPlace.Member(record.place(), field.get()),
            record.isVolatile() || field.get().isVolatile());
    return context.unit().text().layouts().member(type.id(), field.get()).isReference()
        ? target(new Load(place.place(), context.at(node)), node)
        : place;
  }

  private Lvalue string(IASTLiteralExpression literal) {
    return Literals.string(String.valueOf(literal.getValue()), context.unit().model())
        .map(
            text ->
                Lvalue.of(
                    new MemoryPlace.Named(context.unit().globals().text(text, context.at(literal))),
                    false))
        .orElseGet(() -> lost(Reason.notFollowed("the text " + context.shown(literal)), literal));
  }

  /** The value in a place; arrays and functions become pointers. */
  public Expression read(Lvalue lvalue, IASTNode node) {
    Origin at = context.at(node);
    Type type = lvalue.place().type();
    if (lvalue.lost().isPresent()) {
      return new Load(lvalue.place(), at);
    }
    if (type instanceof Type.ArrayType) {
      return decay(lvalue, at);
    }
    if (type instanceof Type.FunctionType && lvalue.place() instanceof MemoryPlace.Target target) {
      return target.pointer();
    }
    if (type instanceof Type.UnknownType unknown
        && !(lvalue.place() instanceof MemoryPlace.Named)) {
      return context.unknown(type, unknown.reason(), node);
    }
    if (type instanceof Type.VoidType) {
      return new Expression.Constant(type, 0, at);
    }
    if (lvalue.isVolatile() && type.isScalar()) {
      String text = context.shown(node) + " is volatile: each read may give another value";
      return context.unknown(type, Reason.external(text, ""), node);
    }
    return new Load(lvalue.place(), at);
  }

  /** A pointer to the first element of an array. */
  private Expression decay(Lvalue lvalue, Origin at) {
    Type.ArrayType array = (Type.ArrayType) lvalue.place().type();
    Expression zero = Expression.constant(CType.INT, 0, at);
    MemoryPlace first = new MemoryPlace.Element(lvalue.place(), zero, array.element());
    return addressOf(Lvalue.of(first, lvalue.isVolatile()), at);
  }

  /** {@code &operand}. */
  public Expression address(IASTExpression operand, IASTUnaryExpression node) {
    IASTExpression inner = operand;
    while (inner instanceof IASTUnaryExpression unary
        && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
      inner = unary.getOperand();
    }
    Lvalue lvalue = up.place(inner);
    if (lvalue.lost().isPresent()) {
      Reason reason = lvalue.lost().get();
      return context.unknown(Type.pointerTo(new Type.UnknownType(reason)), reason, node);
    }
    if (lvalue.place() instanceof MemoryPlace.Member member && member.field().bits().isPresent()) {
      return context.unknown(Reason.notFollowed("the address of a bit-field"), node);
    }
    return addressOf(lvalue, context.at(node));
  }

  public Expression addressOf(Lvalue lvalue, Origin at) {
    MemoryPlace place = lvalue.place();
    Type type = new Type.PointerType(place.type(), lvalue.isVolatile());
    if (place instanceof MemoryPlace.Target target) {
      return context.conversions().convert(target.pointer(), type);
    }
    return new NullBased(context)
        .address(place, type, at)
        .orElseGet(() -> context.conversions().convert(new AddressOf(place, at), type));
  }
}
