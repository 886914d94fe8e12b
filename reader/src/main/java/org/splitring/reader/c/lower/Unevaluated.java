package org.splitring.reader.c.lower;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionList;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.splitring.reader.c.emit.BlockBuilder;
import org.splitring.reader.c.lower.expression.Lvalues;
import org.splitring.reader.c.lower.expression.Selections;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.lower.unit.UnitContext;
import org.splitring.reader.c.parse.ParserLanguage;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.ExpressionTypes;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;

/** Types of operands that are not evaluated: of {@code sizeof}, {@code typeof}. */
final class Unevaluated implements ExpressionTypes {

  private final UnitContext unit;
  private final Map<IASTExpression, Typed> known = new IdentityHashMap<>();

  Unevaluated(UnitContext unit) {
    this.unit = unit;
  }

  /** C++ asks for the types of all operands: each is told once. */
  @Override
  public Typed typeOf(IASTExpression expression) {
    if (unit.text().parsed().language() == ParserLanguage.C) {
      return find(expression);
    }
    Typed before = known.get(expression);
    if (before == null) {
      before = find(expression);
      if (!(before.type() instanceof Type.ArrayType)) {
        known.put(expression, before);
      }
    }
    return before;
  }

  private Typed find(IASTExpression expression) {
    if (unit.extension().isTruth(expression)) {
      return Typed.of(Type.BOOL);
    }
    if (expression instanceof IASTUnaryExpression unary
        && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
      return typeOf(unary.getOperand());
    }
    List<IASTExpression> candidates = new Selections(unit).candidates(expression);
    if (!candidates.isEmpty()) {
      Typed first = typeOf(candidates.get(0));
      if (candidates.stream().allMatch(each -> typeOf(each).equals(first))) {
        return first;
      }
    }
    Optional<Typed> array = array(expression);
    if (array.isPresent()) {
      return array.get();
    }
    if (expression instanceof IASTIdExpression id) {
      Entity symbol = unit.text().scopes().ordinary(id.getName()).orElse(null);
      if (symbol instanceof Entity.MemberName
          || symbol instanceof Entity.ObjectName
          || symbol instanceof Entity.FunctionName) {
        return unit.text().types().typeOf(symbol).referred();
      }
    }
    FunctionContext context = FunctionContext.of(unit, Set.of());
    BodyLowering lowering = new BodyLowering(context);
    BlockBuilder.Mark mark = context.blocks().mark();
    Typed typed =
        Lvalues.isLvalue(expression) && !isConstant(expression)
            ? typed(lowering.place(expression))
            : Typed.of(lowering.value(expression).type());
    Set<AssumedRule> assumed = new LinkedHashSet<>();
    for (Statement each : context.blocks().since(mark).statements()) {
      if (each instanceof Statement.TakeForGranted granted) {
        assumed.add(granted.assumption());
      }
    }
    return new Typed(
        typed.type(),
        typed.isConst(),
        typed.isVolatile(),
        typed.targetVolatile(),
        typed.alignment(),
        assumed);
  }

  /** In C++ what {@code ?:} and a comma give may still be an array. */
  private Optional<Typed> array(IASTExpression expression) {
    if (unit.text().parsed().language() == ParserLanguage.C) {
      return Optional.empty();
    }
    if (expression instanceof IASTConditionalExpression choice
        && choice.getPositiveResultExpression() != null) {
      Typed first = typeOf(choice.getPositiveResultExpression());
      return Optional.of(first)
          .filter(each -> each.type() instanceof Type.ArrayType)
          .filter(each -> each.type().equals(typeOf(choice.getNegativeResultExpression()).type()));
    }
    if (expression instanceof IASTExpressionList list) {
      IASTExpression[] all = list.getExpressions();
      return Optional.of(typeOf(all[all.length - 1]))
          .filter(each -> each.type() instanceof Type.ArrayType);
    }
    return Optional.empty();
  }

  private boolean isConstant(IASTExpression expression) {
    return expression instanceof IASTIdExpression id
        && unit.text().scopes().ordinary(id.getName()).orElse(null)
            instanceof Entity.EnumerationConstant;
  }

  private static Typed typed(Lvalue lvalue) {
    Type type = lvalue.lost().<Type>map(Type.UnknownType::new).orElse(lvalue.place().type());
    boolean toVolatile =
        type instanceof Type.PointerType pointer
            ? pointer.toVolatile()
            : type instanceof Type.ArrayType && lvalue.isVolatile();
    return new Typed(type, false, lvalue.isVolatile(), toVolatile, OptionalLong.empty(), Set.of());
  }
}
