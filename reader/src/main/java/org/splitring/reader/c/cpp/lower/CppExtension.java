package org.splitring.reader.c.cpp.lower;

import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.c.lower.unit.Extension;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** What C++ executes beside C. */
final class CppExtension implements Extension {

  private final CppUnit unit;

  CppExtension(CppUnit unit) {
    this.unit = unit;
  }

  @Override
  public Optional<Expression> value(
      IASTExpression expression, FunctionContext context, Lowering up) {
    return new CppExpressions(unit, context, up).value(expression);
  }

  @Override
  public boolean isTruth(IASTExpression expression) {
    return ClassOperators.isTruth(expression) && new ClassOperators(unit).isBuiltIn(expression);
  }

  @Override
  public Optional<Lvalue> place(IASTExpression expression, FunctionContext context, Lowering up) {
    return new CppPlaces(unit, context, up).place(expression);
  }

  @Override
  public boolean statement(IASTStatement statement, FunctionContext context, Lowering up) {
    return new CppStatements(unit, context, up).lower(statement);
  }

  @Override
  public Optional<IASTStatement> first(IASTStatement statement) {
    return CppStatements.first(statement);
  }

  @Override
  public boolean initialise(
      Variable variable,
      Typed typed,
      IASTDeclarator declarator,
      FunctionContext context,
      Lowering up) {
    return new Construction(unit, context, up).local(variable, typed, declarator);
  }

  @Override
  public Optional<Expression> listed(
      Typed typed, IASTInitializerList list, FunctionContext context, Lowering up) {
    return Optional.of(new UnnamedObjects(unit, context, up).value(typed, list, list));
  }

  @Override
  public Optional<FunctionEnd> end(Type type, IASTDeclarator declarator) {
    Optional<UnknownObject> unknown = UnknownObject.of(type, declarator);
    if (unknown.isPresent()) {
      return unknown.map(each -> (variable, context, up, at) -> each.end(variable, context, at));
    }
    return unit.classes()
        .classOf(type)
        .filter(unit.specialMembers()::hasDestructor)
        .map(
            each ->
                (variable, context, up, at) ->
                    new ObjectLifetime(unit, context, up).destroy(variable, each, at));
  }

  @Override
  public boolean isPlain(Type type) {
    Optional<IASTCompositeTypeSpecifier> composite = unit.classes().classOf(type);
    return composite.isEmpty() || !unit.classes().constructs(composite.get());
  }

  @Override
  public boolean moves(Type from, Type to) {
    return unit.bases().moves(from, to);
  }

  @Override
  public Optional<Type> object(FunctionName function) {
    return unit.memberFunctions().hasObject(function)
        ? unit.memberFunctions()
            .owner(function)
            .map(each -> Type.pointerTo(new Type.RecordType(unit.text().record(each))))
        : Optional.empty();
  }

  @Override
  public Set<String> referenced(IASTFunctionDefinition definition) {
    return ReferencedNames.in(definition, unit);
  }

  @Override
  public void begin(IASTFunctionDefinition definition, FunctionContext context, Lowering up) {
    UndeclaredBases.of(definition, unit)
        .ifPresent(each -> context.assume(Set.of(each), context.at(definition)));
    new Construction(unit, context, up).begin(definition);
  }
}
