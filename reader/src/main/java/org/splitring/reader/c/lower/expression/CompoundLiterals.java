package org.splitring.reader.c.lower.expression;

import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdInitializerExpression;
import org.splitring.reader.c.lower.unit.DeclaredTypes;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.lower.unit.UnitContext;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** Compound literals (C11 6.5.2.5): objects without a name, which end with the block around. */
public final class CompoundLiterals {

  private final FunctionContext context;
  private final Lowering up;

  public CompoundLiterals(FunctionContext context, Lowering up) {
    this.context = context;
    this.up = up;
  }

  public Lvalue place(IASTTypeIdInitializerExpression literal) {
    VariableArrays.capture(literal.getTypeId(), context, up);
    Typed typed = context.unit().text().types().typeOf(literal.getTypeId());
    context.assume(typed.assumed(), context.at(literal));
    Optional<IASTInitializerClause> clause = Initialisers.clause(literal.getInitializer());
    Type type = DeclaredTypes.type(typed);
    if (clause.isPresent()) {
      type = completed(type, clause.get(), context.unit());
    }
    Variable variable = context.temporaries().local("(literal)", type);
    MemoryPlace place = new MemoryPlace.Named(variable);
    context.blocks().emit(new Statement.StorageLive(variable, context.at(literal)));
    up.endsWithBlock(variable, literal);
    clause.ifPresent(each -> new Initialisers(context, up).store(place, each, literal));
    return Lvalue.of(place, false);
  }

  /** The type of an array with the length that its initial value gives it (C11 6.7.9p22). */
  public static Type completed(Type type, IASTInitializerClause clause, UnitContext unit) {
    if (!(type instanceof Type.ArrayType array) || !(array.length() instanceof Type.Length.Open)) {
      return type;
    }
    OptionalLong text = InitialItems.length(clause, unit);
    long elements =
        text.isPresent()
            ? text.getAsLong()
            : InitialItems.of(type, clause, unit).map(InitialItems.Result::elements).orElse(-1L);
    return elements < 0
        ? type
        : new Type.ArrayType(array.element(), new Type.Length.Fixed(elements));
  }
}
