package org.splitring.reader.c.cpp.lower;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTArrayDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConstructorInitializer;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNewExpression;
import org.jspecify.annotations.Nullable;
import org.splitring.reader.c.cpp.Classes;
import org.splitring.reader.c.cpp.CppDeclaration;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.c.cpp.Selection;
import org.splitring.reader.c.lower.expression.Assignments;
import org.splitring.reader.c.lower.expression.Calls;
import org.splitring.reader.c.lower.expression.Initialisers;
import org.splitring.reader.c.lower.expression.Lvalues;
import org.splitring.reader.c.lower.unit.DeclaredTypes;
import org.splitring.reader.c.lower.unit.Effects;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.AddressOf;
import org.splitring.reader.ir.Expression.Load;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** How objects and references of C++ begin and end (C++ [dcl.init], [class.init]). */
final class Construction {

  private static final IASTInitializerClause[] NOTHING = new IASTInitializerClause[0];

  private final CppUnit unit;
  private final FunctionContext context;
  private final Lowering up;
  private final Lvalues places;

  Construction(CppUnit unit, FunctionContext context, Lowering up) {
    this.unit = unit;
    this.context = context;
    this.up = up;
    this.places = new Lvalues(context, up);
  }

  /** A list of values, and whether it stands in braces. */
  record Given(IASTInitializerClause[] clauses, boolean isBraced) {

    static Given of(@Nullable IASTInitializer initializer) {
      if (initializer instanceof IASTEqualsInitializer equals) {
        return equals.getInitializerClause() instanceof IASTInitializerList list
            ? new Given(list.getClauses(), true)
            : new Given(new IASTInitializerClause[] {equals.getInitializerClause()}, false);
      }
      if (initializer instanceof IASTInitializerList list) {
        return new Given(list.getClauses(), true);
      }
      return initializer instanceof ICPPASTConstructorInitializer brackets
          ? new Given(brackets.getArguments(), false)
          : new Given(NOTHING, false);
    }
  }

  /** A local object or reference; false if C has it. */
  boolean local(Variable variable, Typed typed, IASTDeclarator declarator) {
    IASTInitializer initializer = DeclaratorNesting.outermost(declarator).getInitializer();
    MemoryPlace place = new MemoryPlace.Named(variable);
    if (typed.isReference()) {
      Given given = Given.of(initializer);
      int objects = context.objects().mark();
      Expression pointer =
          given.clauses().length == 1
              ? bound(typed, given.clauses()[0], declarator)
              : context.unknown(
                  DeclaredTypes.type(typed), reason("what a reference refers to"), declarator);
      context.blocks().emit(new Statement.Assign(place, pointer, context.at(declarator)));
      context.objects().lose(objects, context, declarator);
      return true;
    }
    Optional<UnknownObject> unknown = UnknownObject.of(typed.type(), declarator);
    if (unknown.isPresent()) {
      Callee.Missing begins = unknown.get().begins(variable);
      new CppCalls(unit, context, up).unknown(begins, unknown.get().handed(), declarator);
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
    Given given = Given.of(initializer);
    if (given.clauses().length > 0) {
      return false;
    }
    zero(place, initializer);
    return true;
  }

  private void zero(MemoryPlace place, IASTNode node) {
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
  private void object(MemoryPlace place, @Nullable IASTInitializer initializer, IASTNode node) {
    Given given = Given.of(initializer);
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

  private void record(
      MemoryPlace place,
      IASTCompositeTypeSpecifier composite,
      Given given,
      @Nullable IASTInitializer initializer,
      IASTNode node) {
    IASTInitializerClause[] clauses = given.clauses();
    if (clauses.length == 1
        && clauses[0] instanceof IASTExpression expression
        && typeOf(expression).equals(place.type())) {
      copy(place, composite, expression, given, node);
      return;
    }
    if (unit.classes().hasConstructors(composite)) {
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

  private Type typeOf(IASTExpression expression) {
    return unit.text().seams().expressions().typeOf(expression).referred().type();
  }

  private void copy(
      MemoryPlace place,
      IASTCompositeTypeSpecifier composite,
      IASTExpression expression,
      Given given,
      IASTNode node) {
    if (unit.classes().copiesOtherwise(composite)) {
      lose(place, given, "how " + composite.getName() + " is copied", node);
    } else {
      Assignments.store(context, Lvalue.of(place, false), up.value(expression), node, false);
    }
  }

  private void constructed(
      MemoryPlace place,
      IASTCompositeTypeSpecifier composite,
      Given given,
      boolean isDirect,
      IASTNode node) {
    List<FunctionName> all = unit.classes().constructors(composite);
    boolean lists =
        given.isBraced() && unit.text().parsed().parsedText(composite).contains("initializer_list");
    boolean templates =
        unit.scopes().table(composite).named(composite.getName().toString()).stream()
            .anyMatch(each -> each.kind() == CppDeclaration.Kind.FUNCTION_TEMPLATE);
    Selection.Chosen chosen =
        new Selection(unit).of(composite.getName().toString(), all, given.clauses());
    Optional<FunctionName> constructor = chosen.function();
    boolean converts = !isDirect && all.size() > 1 && all.stream().anyMatch(Classes::isExplicit);
    boolean hidden = unit.classes().hidesConstructors(composite);
    if (lists || templates || converts || hidden || constructor.isEmpty()) {
      lose(place, given, "which constructor of " + composite.getName() + " is called", node);
      return;
    }
    if (constructor.get().declarators().stream().anyMatch(Classes::isMade)) {
      if (given.clauses().length > 0) {
        lose(place, given, "a constructor of " + composite.getName(), node);
        return;
      }
      zeroIfMade(place, given, node);
      implicit(place, composite, node);
      return;
    }
    Expression object = new AddressOf(place, context.at(node));
    new CppCalls(unit, context, up).onObject(constructor.get(), object, given.clauses(), node);
  }

  private void zeroIfMade(MemoryPlace place, Given given, IASTNode node) {
    if (given.isBraced()) {
      zero(place, node);
    }
  }

  private void lose(MemoryPlace place, Given given, String what, IASTNode node) {
    for (IASTInitializerClause each : given.clauses()) {
      if (each instanceof IASTExpression expression && Effects.mayHappen(expression)) {
        up.effects(expression);
      }
    }
    Reason reason = reason(what);
    context
        .blocks()
        .emit(
            new Statement.Havoc(
                new org.splitring.reader.ir.Footprint.Everything(), reason, context.at(node)));
    context.blocks().emit(new Statement.Fresh(place, reason, context.at(node)));
  }

  private static Reason reason(String what) {
    return Reason.notFollowed(what + " is not followed");
  }

  /** What a class without constructors does: initialises its members in their order. */
  private void implicit(MemoryPlace place, IASTCompositeTypeSpecifier composite, IASTNode node) {
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
      Given given = Given.of(initializer);
      Expression pointer =
          given.clauses().length == 1
              ? bound(typed, given.clauses()[0], node)
              : context.unknown(
                  DeclaredTypes.type(typed), reason("what a reference refers to"), node);
      Assignments.store(context, Lvalue.of(place, false), pointer, node, false);
    } else if (place.type() instanceof Type.UnknownType unknown) {
      context
          .blocks()
          .emit(
              new Statement.Havoc(
                  new org.splitring.reader.ir.Footprint.Everything(),
                  unknown.reason(),
                  context.at(node)));
    } else {
      object(place, initializer, node);
    }
  }

  /** What a constructor does before its body. */
  void begin(IASTFunctionDefinition definition) {
    new MemberInitializers(unit, context, this).begin(definition);
  }

  // Values and references.

  /** An object without a name, as a value. */
  Expression made(Typed typed, @Nullable IASTInitializer initializer, IASTNode node) {
    Given given = Given.of(initializer);
    return made(typed, List.of(given.clauses()), given.isBraced(), node, initializer);
  }

  Expression made(
      Typed typed, List<IASTInitializerClause> clauses, boolean isBraced, IASTNode node) {
    return made(typed, clauses, isBraced, node, null);
  }

  private Expression made(
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
    Given given = new Given(clauses.toArray(NOTHING), isBraced);
    Optional<IASTCompositeTypeSpecifier> composite = unit.classes().classOf(type);
    if (composite.isEmpty()) {
      lose(place, given, "an object of " + type, node);
    } else if (clauses.isEmpty() && !unit.classes().hasConstructors(composite.get())) {
      zero(place, node);
      implicit(place, composite.get(), node);
    } else {
      record(place, composite.get(), given, initializer, node);
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

  private MemoryPlace temporary(Type type, IASTNode node) {
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
          .filter(unit.classes()::hasDestructor)
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
      return context.unknown(type, reason("the argument " + context.shown(clause)), node);
    }
    if (!(type instanceof Type.RecordType)) {
      return context.conversions().convert(up.value(expression), type);
    }
    Optional<IASTCompositeTypeSpecifier> composite = unit.classes().classOf(type);
    boolean plain =
        typeOf(expression).equals(type)
            && composite.isPresent()
            && !unit.classes().copiesOtherwise(composite.get());
    if (!plain) {
      return made(typed, List.of(expression), false, node);
    }
    ends(type);
    return up.value(expression);
  }

  private static @Nullable IASTInitializer initializer(IASTInitializerList list) {
    return list;
  }

  /** The address of what a reference is bound to. */
  Expression bound(Typed reference, IASTInitializerClause clause, IASTNode node) {
    Type pointer = DeclaredTypes.type(reference);
    Typed target = reference.referred();
    if (clause instanceof IASTInitializerList list) {
      return held(made(target, List.of(list.getClauses()), true, node, list), target, node);
    }
    if (!(clause instanceof IASTExpression expression)) {
      return context.unknown(pointer, reason("the argument " + context.shown(clause)), node);
    }
    Type given = typeOf(expression);
    boolean same = given.equals(target.type()) || isDerived(given, target.type());
    if (!same || !mayBePlace(expression)) {
      return held(value(target, expression, node), target, node);
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
        && unit.classes().isDerived(derived.get(), base.get());
  }

  private static boolean mayBePlace(IASTExpression expression) {
    return Lvalues.isLvalue(expression)
        || expression instanceof org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression
        || expression instanceof org.eclipse.cdt.core.dom.ast.IASTBinaryExpression binary
            && binary.getOperator() >= org.eclipse.cdt.core.dom.ast.IASTBinaryExpression.op_assign
        || expression instanceof org.eclipse.cdt.core.dom.ast.IASTUnaryExpression unary
            && (unary.getOperator()
                    == org.eclipse.cdt.core.dom.ast.IASTUnaryExpression.op_prefixIncr
                || unary.getOperator()
                    == org.eclipse.cdt.core.dom.ast.IASTUnaryExpression.op_prefixDecr)
        || expression instanceof org.eclipse.cdt.core.dom.ast.IASTConditionalExpression
        || expression instanceof org.eclipse.cdt.core.dom.ast.IASTCastExpression;
  }

  /** The address of an object that holds a value for a reference. */
  private Expression held(Expression value, Typed target, IASTNode node) {
    if (target.type() instanceof Type.UnknownType unknown) {
      return context.unknown(Type.pointerTo(target.type()), unknown.reason(), node);
    }
    MemoryPlace place = temporary(target.type(), node);
    Assignments.store(context, Lvalue.of(place, false), value, node, false);
    return context
        .conversions()
        .cast(
            new AddressOf(place, context.at(node)),
            Type.pointerTo(target.type()),
            context.at(node));
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
            "operator new", Callee.Effect.ALLOCATES, reason("where an object is allocated"));
    Expression address =
        context
            .temporaries()
            .keep("new", new Calls(context, up).emit(callee, List.of(bytes), pointer, made));
    if (made.getInitializer() != null || composite.filter(unit.classes()::constructs).isPresent()) {
      object(new MemoryPlace.Target(address, typed.type()), made.getInitializer(), made);
    }
    return address;
  }

  /** Ends an object's life. */
  void destroy(Variable variable, IASTCompositeTypeSpecifier composite, IASTNode at) {
    Expression object = new AddressOf(new MemoryPlace.Named(variable), context.at(at));
    Optional<FunctionName> destructor = unit.classes().destructor(composite);
    if (variable.type() instanceof Type.RecordType
        && destructor.isPresent()
        && !unit.classes().endsParts(composite)) {
      new CppCalls(unit, context, up).onObject(destructor.get(), object, NOTHING, at);
      return;
    }
    // Its parts are of classes whose text is here: they may change what is private to it.
    context
        .blocks()
        .emit(
            new Statement.Havoc(
                new org.splitring.reader.ir.Footprint.Everything(),
                reason("how objects of " + composite.getName() + " end"),
                context.at(at)));
  }
}
