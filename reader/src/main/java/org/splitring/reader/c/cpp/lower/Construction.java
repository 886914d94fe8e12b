package org.splitring.reader.c.cpp.lower;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.jspecify.annotations.Nullable;
import org.splitring.reader.c.cpp.CppDeclaration;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.c.cpp.MemberFunctions;
import org.splitring.reader.c.cpp.Selection;
import org.splitring.reader.c.cpp.SpecialMembers;
import org.splitring.reader.c.lower.expression.Assignments;
import org.splitring.reader.c.lower.expression.Initialisers;
import org.splitring.reader.c.lower.unit.DeclaredTypes;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.lower.unit.SideEffects;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.AddressOf;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** How objects and references of C++ begin (C++ [dcl.init], [class.init]). */
final class Construction {

  private final CppUnit unit;
  private final FunctionContext context;
  private final Lowering up;

  Construction(CppUnit unit, FunctionContext context, Lowering up) {
    this.unit = unit;
    this.context = context;
    this.up = up;
  }

  /** A local object or reference; false if C has it. */
  boolean local(Variable variable, Typed typed, IASTDeclarator declarator) {
    IASTInitializer initializer = DeclaratorNesting.outermost(declarator).getInitializer();
    MemoryPlace place = new MemoryPlace.Named(variable);
    if (typed.isReference()) {
      GivenValues given = GivenValues.of(initializer);
      int objects = context.objects().mark();
      Expression pointer =
          given.clauses().length == 1
              ? new ReferenceBinding(unit, context, up).bound(typed, given.clauses()[0], declarator)
              : context.unknown(
                  DeclaredTypes.type(typed), reason("what a reference refers to"), declarator);
      context.blocks().emit(new Statement.Assign(place, pointer, context.at(declarator)));
      context.objects().lose(objects, context, declarator);
      return true;
    }
    Optional<UnknownObject> unknown = UnknownObject.of(typed.type(), declarator);
    if (unknown.isPresent()) {
      Callee.Missing begins = unknown.get().begins(variable);
      new FunctionCalls(unit, context, up).unknown(begins, unknown.get().handed(), declarator);
      context.blocks().emit(new Statement.Fresh(place, begins.reason(), context.at(declarator)));
      return true;
    }
    Optional<IASTCompositeTypeSpecifier> composite = unit.classes().classOf(typed.type());
    if (composite.isEmpty()) {
      return initializer != null && typed.type().isScalar() && scalar(place, initializer);
    }
    if (initializer == null && !unit.classes().constructs(composite.get())) {
      return true;
    }
    object(place, initializer, declarator);
    return true;
  }

  /** An empty list is a zero; false if it is none. */
  private boolean scalar(MemoryPlace place, IASTInitializer initializer) {
    GivenValues given = GivenValues.of(initializer);
    if (given.clauses().length > 0) {
      return false;
    }
    zero(place, initializer);
    return true;
  }

  void zero(MemoryPlace place, IASTNode node) {
    if (place.type().isScalar()) {
      Expression zero = new Expression.Constant(place.type(), 0, context.at(node));
      Assignments.store(context, Lvalue.of(place, false), zero, node, false);
    } else {
      context
          .blocks()
          .emit(
              new Statement.Fill(
                  new AddressOf(place, context.at(node)),
                  new Expression.Constant(Type.INT, 0, context.at(node)),
                  context.sizes().of(place.type(), context.at(node)),
                  context.at(node)));
    }
  }

  /** Any object by an initializer, which may be missing. */
  void object(MemoryPlace place, @Nullable IASTInitializer initializer, IASTNode node) {
    GivenValues given = GivenValues.of(initializer);
    Optional<IASTCompositeTypeSpecifier> composite = unit.classes().classOf(place.type());
    if (place.type() instanceof Type.RecordType && composite.isPresent()) {
      record(place, composite.get(), given, initializer, node);
      return;
    }
    if (composite.isPresent() && unit.classes().constructs(composite.get())) {
      lose(place, given, "an array of objects that are constructed", node);
      return;
    }
    if (given.clauses().length == 0) {
      zero(place, node);
    } else if (given.isBraced() || given.clauses().length == 1) {
      Optional<IASTInitializerClause> clause =
          initializer == null ? Optional.empty() : Initialisers.clause(initializer);
      clause.ifPresentOrElse(
          each -> new Initialisers(context, up).store(place, each, node),
          () -> lose(place, given, "an initial value", node));
    } else {
      lose(place, given, "an initial value", node);
    }
  }

  void record(
      MemoryPlace place,
      IASTCompositeTypeSpecifier composite,
      GivenValues given,
      @Nullable IASTInitializer initializer,
      IASTNode node) {
    IASTInitializerClause[] clauses = given.clauses();
    if (clauses.length == 1
        && clauses[0] instanceof IASTExpression expression
        && typeOf(expression).equals(place.type())) {
      copy(place, composite, expression, given, node);
      return;
    }
    if (unit.specialMembers().hasConstructors(composite)) {
      boolean isDirect =
          initializer == null && clauses.length == 0
              || initializer != null && !(initializer instanceof IASTEqualsInitializer);
      constructed(place, composite, given, isDirect, node);
      return;
    }
    if (clauses.length == 0) {
      if (initializer != null) {
        zero(place, node);
      }
      implicit(place, composite, node);
      return;
    }
    boolean plain =
        given.isBraced()
            && unit.classes().isAggregate(composite)
            && !unit.classes().constructs(composite)
            && !unit.classes().hasReferences(composite);
    Optional<IASTInitializerClause> clause =
        initializer == null ? Optional.empty() : Initialisers.clause(initializer);
    if (plain && clause.isPresent()) {
      new Initialisers(context, up).store(place, clause.get(), node);
    } else {
      lose(place, given, "an object of class " + composite.getName(), node);
    }
  }

  Type typeOf(IASTExpression expression) {
    return unit.text().seams().expressions().typeOf(expression).referred().type();
  }

  private void copy(
      MemoryPlace place,
      IASTCompositeTypeSpecifier composite,
      IASTExpression expression,
      GivenValues given,
      IASTNode node) {
    if (unit.specialMembers().copiesOtherwise(composite)) {
      lose(place, given, "how " + composite.getName() + " is copied", node);
    } else {
      Assignments.store(context, Lvalue.of(place, false), up.value(expression), node, false);
    }
  }

  private void constructed(
      MemoryPlace place,
      IASTCompositeTypeSpecifier composite,
      GivenValues given,
      boolean isDirect,
      IASTNode node) {
    List<FunctionName> all = unit.specialMembers().constructors(composite);
    boolean lists =
        given.isBraced() && unit.text().parsed().parsedText(composite).contains("initializer_list");
    boolean templates =
        unit.scopes().table(composite).named(composite.getName().toString()).stream()
            .anyMatch(each -> each.kind() == CppDeclaration.Kind.FUNCTION_TEMPLATE);
    Selection.Chosen chosen =
        new Selection(unit).of(composite.getName().toString(), all, given.clauses());
    Optional<FunctionName> constructor = chosen.function();
    boolean converts =
        !isDirect && all.size() > 1 && all.stream().anyMatch(MemberFunctions::isExplicit);
    boolean hidden = unit.specialMembers().hidesConstructors(composite);
    if (lists || templates || converts || hidden || constructor.isEmpty()) {
      lose(place, given, "which constructor of " + composite.getName() + " is called", node);
      return;
    }
    if (constructor.get().declarators().stream().anyMatch(SpecialMembers::isMade)) {
      if (given.clauses().length > 0) {
        lose(place, given, "a constructor of " + composite.getName(), node);
        return;
      }
      zeroIfMade(place, given, node);
      implicit(place, composite, node);
      return;
    }
    Expression object = new AddressOf(place, context.at(node));
    new FunctionCalls(unit, context, up).onObject(constructor.get(), object, given.clauses(), node);
  }

  private void zeroIfMade(MemoryPlace place, GivenValues given, IASTNode node) {
    if (given.isBraced()) {
      zero(place, node);
    }
  }

  void lose(MemoryPlace place, GivenValues given, String what, IASTNode node) {
    for (IASTInitializerClause each : given.clauses()) {
      if (each instanceof IASTExpression expression && SideEffects.mayHappen(expression)) {
        up.effects(expression);
      }
    }
    Reason reason = reason(what);
    context
        .blocks()
        .emit(new Statement.Havoc(new Footprint.Everything(), reason, context.at(node)));
    context.blocks().emit(new Statement.Fresh(place, reason, context.at(node)));
  }

  static Reason reason(String what) {
    return Reason.notFollowed(what + " is not followed");
  }

  /** What a class without constructors does: initialises its members in their order. */
  void implicit(MemoryPlace place, IASTCompositeTypeSpecifier composite, IASTNode node) {
    if (!unit.classes().constructs(composite)) {
      return;
    }
    Optional<Variable> before = context.locals().object();
    Variable object = context.temporaries().temporary("this", Type.pointerTo(place.type()));
    context
        .blocks()
        .emit(
            new Statement.Assign(
                new MemoryPlace.Named(object),
                new AddressOf(place, context.at(node)),
                context.at(node)));
    context.locals().bindObject(object);
    new MemberInitializers(unit, context, this).initialise(place, composite, List.of(), node);
    context.locals().restoreObject(before);
  }

  /** A member of an object by an initializer. */
  void member(
      MemoryPlace place, Typed typed, @Nullable IASTInitializer initializer, IASTNode node) {
    if (typed.isReference()) {
      GivenValues given = GivenValues.of(initializer);
      Expression pointer =
          given.clauses().length == 1
              ? new ReferenceBinding(unit, context, up).bound(typed, given.clauses()[0], node)
              : context.unknown(
                  DeclaredTypes.type(typed), reason("what a reference refers to"), node);
      Assignments.store(context, Lvalue.of(place, false), pointer, node, false);
    } else if (place.type() instanceof Type.UnknownType unknown) {
      context
          .blocks()
          .emit(
              new Statement.Havoc(new Footprint.Everything(), unknown.reason(), context.at(node)));
    } else {
      object(place, initializer, node);
    }
  }

  /** What a constructor does before its body. */
  void begin(IASTFunctionDefinition definition) {
    new MemberInitializers(unit, context, this).begin(definition);
  }
}
