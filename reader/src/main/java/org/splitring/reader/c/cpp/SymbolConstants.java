package org.splitring.reader.c.cpp;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.lower.expression.Initialisers;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Entity.ObjectName;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/**
 * Names that are constant expressions: constants of enumerations, parameters of templates, and
 * integers that are const and have a constant as initial value (C++ [expr.const]).
 */
public final class SymbolConstants {

  private final CppUnit unit;
  private final Map<IASTNode, Evaluated> known = new IdentityHashMap<>();

  SymbolConstants(CppUnit unit) {
    this.unit = unit;
  }

  public Evaluated value(Optional<Entity> symbol) {
    if (symbol.orElse(null) instanceof Entity.ConstantName constant) {
      return constant.value();
    }
    if (symbol.orElse(null) instanceof Entity.EnumerationConstant constant) {
      return unit.text().types().value(constant);
    }
    return symbol.orElse(null) instanceof ObjectName object
        ? value(object)
        : new Evaluated.NotConstant();
  }

  private Evaluated value(ObjectName object) {
    for (IASTDeclarator each : object.declarators()) {
      IASTInitializer initializer = DeclaratorNesting.outermost(each).getInitializer();
      if (initializer != null && object.kind() != ObjectName.Kind.PARAMETER) {
        Evaluated value = known.get(each);
        if (value == null) {
          known.put(
              each, new Evaluated.Unknown(Reason.notFollowed("a constant is defined by itself")));
          value = value(each, initializer);
          known.put(each, value);
        }
        return value;
      }
    }
    return new Evaluated.NotConstant();
  }

  private Evaluated value(IASTDeclarator declarator, IASTInitializer initializer) {
    Typed typed = unit.text().types().typeOf(declarator);
    boolean isConstant =
        typed.isConst()
            && !typed.isVolatile()
            && !typed.isReference()
            && (typed.type() instanceof Type.IntegerType
                || typed.type() instanceof Type.BooleanType)
            && unit.text().parsed().attributesOf(declarator).stream()
                .noneMatch(each -> each.name().equals("weak"));
    Optional<IASTInitializerClause> clause = Initialisers.clause(initializer);
    IASTInitializerClause given = clause.orElse(null);
    if (given instanceof IASTInitializerList list && list.getClauses().length == 1) {
      given = list.getClauses()[0];
    }
    if (!isConstant
        || !(given instanceof IASTExpression expression)
        || !(unit.text().seams().constants().value(expression) instanceof Evaluated.Value value)) {
      return new Evaluated.NotConstant();
    }
    if (typed.type() instanceof Type.BooleanType) {
      return new Evaluated.Value(value.value() == 0 ? 0 : 1, CType.INT);
    }
    CType type = ((Type.IntegerType) typed.type()).representation();
    return new Evaluated.Value(type.wrap(value.value()), type);
  }
}
