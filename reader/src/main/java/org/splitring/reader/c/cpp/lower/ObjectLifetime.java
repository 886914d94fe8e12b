package org.splitring.reader.c.cpp.lower;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTArrayDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNewExpression;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.c.lower.expression.Calls;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.AddressOf;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** Objects that {@code new} makes, and the end of objects (C++ [basic.life]). */
final class ObjectLifetime {

  private final CppUnit unit;
  private final FunctionContext context;
  private final Lowering up;

  ObjectLifetime(CppUnit unit, FunctionContext context, Lowering up) {
    this.unit = unit;
    this.context = context;
    this.up = up;
  }

  /** {@code new}: memory that nobody else has. */
  Expression allocated(ICPPASTNewExpression made) {
    IASTDeclarator declarator = made.getTypeId().getAbstractDeclarator();
    boolean plain =
        made.getPlacementArguments() == null || made.getPlacementArguments().length == 0;
    boolean isArray = made.isArrayAllocation() || declarator instanceof IASTArrayDeclarator;
    Typed typed = unit.text().types().typeOf(made.getTypeId());
    Optional<IASTCompositeTypeSpecifier> composite = unit.classes().classOf(typed.type());
    boolean isObject = !isArray && (typed.type().isScalar() || composite.isPresent());
    if (!plain
        || !isObject
        || unit.namespaces().overloads("new")
        || composite
            .filter(each -> unit.scopes().member(each, "operator new").isPresent())
            .isPresent()) {
      return context.unfollowed("the expression " + context.shown(made) + " is not followed", made);
    }
    Type pointer = Type.pointerTo(typed.type());
    Expression bytes = context.sizes().of(typed.type(), context.at(made));
    Callee callee =
        new Callee.Missing(
            "operator new",
            Callee.Effect.ALLOCATES,
            Construction.reason("where an object is allocated"));
    Expression address =
        context
            .temporaries()
            .keep("new", new Calls(context, up).emit(callee, List.of(bytes), pointer, made));
    if (made.getInitializer() != null || composite.filter(unit.classes()::constructs).isPresent()) {
      new Construction(unit, context, up)
          .object(new MemoryPlace.Target(address, typed.type()), made.getInitializer(), made);
    }
    return address;
  }

  /** Ends an object's life. */
  void destroy(Variable variable, IASTCompositeTypeSpecifier composite, IASTNode at) {
    Expression object = new AddressOf(new MemoryPlace.Named(variable), context.at(at));
    Optional<FunctionName> destructor = unit.specialMembers().destructor(composite);
    if (variable.type() instanceof Type.RecordType
        && destructor.isPresent()
        && !unit.specialMembers().endsParts(composite)) {
      new FunctionCalls(unit, context, up)
          .onObject(destructor.get(), object, GivenValues.NOTHING, at);
      return;
    }
    // Its parts are of classes whose text is here: they may change what is private to it.
    context
        .blocks()
        .emit(
            new Statement.Havoc(
                new Footprint.Everything(),
                Construction.reason("how objects of " + composite.getName() + " end"),
                context.at(at)));
  }
}
