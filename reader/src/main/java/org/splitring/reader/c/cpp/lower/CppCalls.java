package org.splitring.reader.c.cpp.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateId;
import org.splitring.reader.c.cpp.Container;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.c.cpp.EnumerationOperators;
import org.splitring.reader.c.cpp.Namespaces;
import org.splitring.reader.c.cpp.Selection;
import org.splitring.reader.c.lower.expression.Calls;
import org.splitring.reader.c.lower.expression.Lvalues;
import org.splitring.reader.c.lower.unit.BuiltinTable;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.lower.unit.NameShapes;
import org.splitring.reader.c.lower.unit.Unsequenced;
import org.splitring.reader.c.parse.BaseTypes;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Signature;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;

/** Calls that C does not have: of members, of one of several functions, with references. */
final class CppCalls {

  private final CppUnit unit;
  private final FunctionContext context;
  private final Lowering up;
  private final Lvalues places;

  CppCalls(CppUnit unit, FunctionContext context, Lowering up) {
    this.unit = unit;
    this.context = context;
    this.up = up;
    this.places = new Lvalues(context, up);
  }

  /** What a call gives; empty if C has it. */
  Optional<Expression> value(IASTFunctionCallExpression call) {
    Optional<Callable> callable = callable(call);
    if (callable.isEmpty()) {
      return Optional.empty();
    }
    Typed result = callable.get().result();
    Expression value = callable.get().value();
    return Optional.of(
        result.isReference() ? places.read(places.target(value, call), call) : value);
  }

  /** What a call designates; empty if C has it. */
  Optional<Lvalue> place(IASTFunctionCallExpression call) {
    Optional<Callable> callable = callable(call);
    if (callable.isEmpty()) {
      return Optional.empty();
    }
    Expression value = callable.get().value();
    return Optional.of(
        callable.get().result().isReference()
            ? places.target(value, call)
            : new Construction(unit, context, up).holding(value, call));
  }

  /** The value that a call gives, with the type of what it calls. */
  private record Callable(Typed result, Expression value) {
    static Callable of(Expression value) {
      return new Callable(Typed.of(value.type()), value);
    }
  }

  private static IASTExpression stripped(IASTExpression expression) {
    return expression instanceof IASTUnaryExpression unary
            && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary
        ? stripped(unary.getOperand())
        : expression;
  }

  private Optional<Callable> callable(IASTFunctionCallExpression call) {
    IASTExpression called = stripped(call.getFunctionNameExpression());
    if (called instanceof IASTFieldReference reference) {
      return member(reference, call);
    }
    if (called instanceof IASTIdExpression id) {
      return named(id, call);
    }
    return through(called, call);
  }

  /** Through a pointer as C has it; anything else may be a lambda, or have an operator (). */
  private Optional<Callable> through(IASTExpression called, IASTFunctionCallExpression call) {
    Typed typed = unit.text().seams().expressions().typeOf(called).referred();
    boolean isFunction =
        typed.type() instanceof Type.FunctionType
            || typed.type() instanceof Type.PointerType pointer
                && pointer.target() instanceof Type.FunctionType;
    if (isFunction) {
      return Optional.empty();
    }
    Reason reason =
        typed.type() instanceof Type.UnknownType unknown
            ? unknown.reason()
            : Reason.notFollowed("what " + context.shown(called) + " calls is not followed");
    up.effects(called);
    for (IASTInitializerClause each : call.getArguments()) {
      if (each instanceof IASTExpression expression) {
        up.effects(expression);
      }
    }
    context
        .blocks()
        .emit(new Statement.Havoc(new Footprint.Everything(), reason, context.at(call)));
    return Optional.of(Callable.of(context.unknown(reason, call)));
  }

  private static Optional<ICPPASTTemplateId> templateId(IASTName name) {
    IASTName last = name instanceof ICPPASTQualifiedName qualified ? qualified.getLastName() : name;
    return last instanceof ICPPASTTemplateId id ? Optional.of(id) : Optional.empty();
  }

  private Optional<Callable> named(IASTIdExpression id, IASTFunctionCallExpression call) {
    Optional<Entity> symbol = unit.scopes().ordinary(id.getName());
    if (symbol.isEmpty()) {
      return undeclared(id, call);
    }
    if (symbol.get() instanceof Entity.TypeName || symbol.get() instanceof Entity.TypedefName) {
      Typed typed = unit.text().types().typeOf(symbol.get());
      List<IASTInitializerClause> arguments = List.of(call.getArguments());
      return Optional.of(
          Callable.of(new Construction(unit, context, up).made(typed, arguments, false, call)));
    }
    boolean isFunction =
        symbol.get() instanceof FunctionName || symbol.get() instanceof Entity.Overloads;
    if (!isFunction) {
      return through(id, call);
    }
    Optional<Reason> elsewhere = elsewhere(id, call);
    Selection.Chosen chosen =
        elsewhere
            .map(reason -> new Selection.Chosen(Optional.empty(), reason))
            .orElseGet(
                () ->
                    new Selection(unit)
                        .of(symbol.get(), templateId(id.getName()), call.getArguments()));
    if (chosen.function().isEmpty()) {
      return Optional.of(missing(id.getName().toString(), chosen.reason(), Optional.empty(), call));
    }
    FunctionName function = chosen.function().get();
    boolean byName = id.getName() instanceof ICPPASTQualifiedName;
    if (unit.classes().hasObject(function)) {
      Expression object = new CppExpressions(unit, context, up).object(id);
      return Optional.of(withObject(function, object, byName, call));
    }
    return symbol.get() instanceof FunctionName && isPlain(function, call)
        ? Optional.empty()
        : Optional.of(run(function, Optional.empty(), call.getArguments(), call));
  }

  /** Whether C calls it in the same way. */
  private boolean isPlain(FunctionName function, IASTFunctionCallExpression call) {
    Signature signature = new Selection(unit).signature(function);
    for (Typed each : signature.parameters()) {
      if (each.isReference() || each.type() instanceof Type.RecordType) {
        return false;
      }
    }
    for (IASTInitializerClause each : call.getArguments()) {
      if (!(each instanceof IASTExpression)) {
        return false;
      }
    }
    return !signature.result().isReference()
        && call.getArguments().length >= signature.parameters().size();
  }

  /** Whether a function of another namespace takes an enumeration, which an argument may be. */
  private boolean mayBringIn(IASTExpression argument, String name, IASTIdExpression id) {
    EnumerationOperators enumerations = new EnumerationOperators(unit);
    boolean isElsewhere =
        unit.namespaces().declared(name).stream()
            .anyMatch(
                each ->
                    !isAround(Namespaces.path(each), Namespaces.path(id))
                        && enumerations.takesEnumeration(each));
    return isElsewhere && enumerations.mayBe(argument);
  }

  /** Arguments may bring in functions of the namespaces of their classes (C++ [basic.lookup]). */
  private Optional<Reason> elsewhere(IASTIdExpression id, IASTFunctionCallExpression call) {
    String name = id.getName().toString();
    if (id.getName() instanceof ICPPASTQualifiedName || id.getName() instanceof ICPPASTTemplateId) {
      return Optional.empty();
    }
    for (IASTInitializerClause each : call.getArguments()) {
      if (!(each instanceof IASTExpression argument)) {
        continue;
      }
      if (mayBringIn(argument, name, id)) {
        return Optional.of(
            Reason.notFollowed("the enumeration of an argument may say what " + name + " means"));
      }
      Type type = unit.text().seams().expressions().typeOf(argument).referred().type();
      Type target = type instanceof Type.PointerType pointer ? pointer.target() : type;
      Optional<IASTCompositeTypeSpecifier> composite = unit.classes().classOf(target);
      if (composite.isPresent() && hidesFriend(composite.get(), name)) {
        return Optional.of(
            Reason.notFollowed("a friend of a class may be what " + name + " means here"));
      }
      if (composite.isPresent()
          && !isAround(Namespaces.path(composite.get()), Namespaces.path(id))
          && unit.scopes()
              .in(new Container.Space(Namespaces.path(composite.get())), name)
              .isPresent()) {
        return Optional.of(
            Reason.notFollowed("the class of an argument may say what " + name + " means here"));
      }
    }
    return Optional.empty();
  }

  private boolean hidesFriend(IASTCompositeTypeSpecifier composite, String name) {
    return unit.text()
        .parsed()
        .parsedText(composite)
        .matches("(?s).*\\bfriend\\b[^;{]*\\b" + java.util.regex.Pattern.quote(name) + "\\s*\\(.*");
  }

  private static boolean isAround(String outer, String inner) {
    return outer.isEmpty() || inner.equals(outer) || inner.startsWith(outer + "::");
  }

  private Optional<Callable> undeclared(IASTIdExpression id, IASTFunctionCallExpression call) {
    String name = id.getName().toString().replaceFirst("^(::)?(std::)?", "");
    boolean isType =
        BaseTypes.meaning(name, unit.text().model()).isPresent() && call.getArguments().length < 2;
    if (isType) {
      Typed typed = unit.text().types().typeOf(id.getName());
      List<IASTInitializerClause> arguments = List.of(call.getArguments());
      return Optional.of(
          Callable.of(new Construction(unit, context, up).made(typed, arguments, false, call)));
    }
    Optional<Expression> standard = new StandardFunctions(unit, context, up).value(id, call);
    if (standard.isPresent()) {
      return standard.map(Callable::of);
    }
    boolean isKnown =
        BuiltinTable.row(name).isPresent() || NameShapes.isExempt(name) || name.equals("assert");
    Reason reason =
        Reason.notFound(
            name + " is not declared", "name the directory of its header with --include");
    return isKnown ? Optional.empty() : Optional.of(missing(name, reason, Optional.empty(), call));
  }

  private Optional<Callable> member(IASTFieldReference reference, IASTFunctionCallExpression call) {
    Optional<IASTCompositeTypeSpecifier> composite = composite(reference);
    IASTName name = reference.getFieldName();
    boolean isQualified = name instanceof ICPPASTQualifiedName;
    Optional<ICPPASTTemplateId> id = templateId(name);
    String plain = id.map(each -> each.getTemplateName().toString()).orElse(name.toString());
    Optional<Entity> symbol =
        composite.isEmpty() || isQualified
            ? Optional.empty()
            : unit.scopes().member(composite.get(), plain);
    boolean isFunction =
        symbol.orElse(null) instanceof FunctionName
            || symbol.orElse(null) instanceof Entity.Overloads;
    if (symbol.isPresent() && !isFunction) {
      return through(reference, call);
    }
    Lvalue owner = new CppExpressions(unit, context, up).owner(reference);
    Optional<Expression> object =
        owner.lost().isPresent()
            ? Optional.empty()
            : Optional.of(places.addressOf(owner, context.at(reference)));
    if (symbol.isEmpty()) {
      Reason reason =
          owner
              .lost()
              .orElseGet(
                  () ->
                      Reason.notFound(
                          "the class of " + context.shown(reference) + " is not here",
                          "name the directory of its header with --include"));
      return Optional.of(missing(plain, reason, object, call));
    }
    Selection.Chosen chosen = new Selection(unit).of(symbol.get(), id, call.getArguments());
    if (chosen.function().isEmpty()) {
      return Optional.of(missing(plain, chosen.reason(), object, call));
    }
    FunctionName function = chosen.function().get();
    if (!unit.classes().hasObject(function)) {
      return Optional.of(run(function, Optional.empty(), call.getArguments(), call));
    }
    if (object.isEmpty()) {
      return Optional.of(missing(plain, owner.lost().orElseThrow(), object, call));
    }
    boolean isValue = !reference.isPointerDereference() && isOwn(reference.getFieldOwner());
    return Optional.of(withObject(function, object.get(), isValue, call));
  }

  /** The class of the object of a member. */
  private Optional<IASTCompositeTypeSpecifier> composite(IASTFieldReference reference) {
    Type type =
        unit.text().seams().expressions().typeOf(reference.getFieldOwner()).referred().type();
    if (!reference.isPointerDereference()) {
      return type instanceof Type.RecordType ? unit.classes().classOf(type) : Optional.empty();
    }
    Type decayed = Selection.decayed(type);
    return decayed instanceof Type.PointerType pointer
            && pointer.target() instanceof Type.RecordType
        ? unit.classes().classOf(pointer.target())
        : Optional.empty();
  }

  /** Whether an expression names an object itself, whose class is then its own. */
  private boolean isOwn(IASTExpression expression) {
    return expression instanceof IASTIdExpression id
        && unit.scopes().ordinary(id.getName()).orElse(null) instanceof Entity.ObjectName object
        && !unit.text().types().typeOf(object).isReference();
  }

  /**
   * Calls a member function.
   *
   * @param isExact whether it is surely this one, though it may be virtual
   */
  private Callable withObject(
      FunctionName function, Expression object, boolean isExact, IASTFunctionCallExpression call) {
    if (!isExact && unit.classes().isVirtual(function)) {
      Reason reason =
          Reason.open(
              function.name() + " is virtual: another function may be called in its place", "");
      return missing(function.name(), reason, Optional.of(object), call);
    }
    return run(function, Optional.of(object), call.getArguments(), call);
  }

  /** A call of what is not known: it may change whatever it is handed. */
  private Callable missing(
      String name, Reason reason, Optional<Expression> object, IASTFunctionCallExpression call) {
    return Callable.of(unknown(clobbering(name, reason), object, call.getArguments(), call));
  }

  /** What is not known runs with these operands: it may change whatever it is handed. */
  Expression unknown(String name, Reason reason, IASTInitializerClause[] operands, IASTNode node) {
    return unknown(clobbering(name, reason), operands, node);
  }

  /** What is not known runs with these operands. */
  Expression unknown(Callee.Missing callee, IASTInitializerClause[] operands, IASTNode node) {
    return unknown(callee, Optional.empty(), operands, node);
  }

  private static Callee.Missing clobbering(String name, Reason reason) {
    return new Callee.Missing(name, Callee.Effect.CLOBBERS, reason);
  }

  private Expression unknown(
      Callee.Missing callee,
      Optional<Expression> object,
      IASTInitializerClause[] operands,
      IASTNode call) {
    List<Expression> handed = new ArrayList<>(object.stream().toList());
    Unsequenced order = new Unsequenced(context);
    for (IASTInitializerClause each : operands) {
      handed.add(
          each instanceof IASTExpression expression
              ? order.value(() -> lent(expression))
              : context.unknown(callee.reason(), each));
    }
    order.conflict(call);
    return new Calls(context, up).emit(callee, handed, new Type.UnknownType(callee.reason()), call);
  }

  /** An argument that may be taken by reference: its address, if it has one. */
  private Expression lent(IASTExpression expression) {
    if (!Lvalues.isLvalue(expression)) {
      return new Calls(context, up).promoted(up.value(expression));
    }
    Lvalue place = up.place(expression);
    boolean isBits =
        place.place() instanceof org.splitring.reader.ir.MemoryPlace.Member member
            && member.field().bits().isPresent();
    return place.lost().isPresent() || isBits
        ? up.value(expression)
        : places.addressOf(place, context.at(expression));
  }

  /** Calls a function with arguments in text. */
  Callable run(
      FunctionName function,
      Optional<Expression> object,
      IASTInitializerClause[] arguments,
      IASTNode call) {
    Signature signature = new Selection(unit).signature(function);
    int mark = context.pending().mark();
    Unsequenced order = new Unsequenced(context);
    List<Expression> handed = new ArrayList<>();
    boolean fits = true;
    for (int i = 0; i < Math.max(arguments.length, signature.parameters().size()); i++) {
      Optional<Typed> parameter =
          i < signature.parameters().size()
              ? Optional.of(signature.parameters().get(i))
              : Optional.empty();
      Optional<IASTInitializerClause> clause =
          i < arguments.length
              ? Optional.of(arguments[i])
              : Selection.byDefault(function, i)
                  .filter(IASTEqualsInitializer.class::isInstance)
                  .map(each -> ((IASTEqualsInitializer) each).getInitializerClause());
      if (clause.isEmpty() || parameter.isEmpty() && !signature.variadic()) {
        fits = false;
        break;
      }
      handed.add(order.value(() -> argument(parameter, clause.get(), call)));
    }
    if (order.conflict(call)) {
      handed.replaceAll(each -> context.unknown(each.type(), order.reason(call), call));
    }
    context.pending().sequence(mark);
    List<Expression> all =
        new ArrayList<>(object.map(each -> adapted(function, each, call)).stream().toList());
    all.addAll(handed);
    Calls calls = new Calls(context, up);
    Expression value = calls.call(function, calls.callee(function, fits), all, call);
    new Construction(unit, context, up).ends(signature.result().type());
    return new Callable(signature.result(), value);
  }

  /** The object as the function wants it: of its own class. */
  private Expression adapted(FunctionName function, Expression object, IASTNode call) {
    Type type =
        unit.classes()
            .owner(function)
            .<Type>map(each -> new Type.RecordType(unit.text().record(each)))
            .orElse(Type.VOID);
    return context.conversions().cast(object, Type.pointerTo(type), context.at(call));
  }

  private Expression argument(
      Optional<Typed> parameter, IASTInitializerClause clause, IASTNode call) {
    Construction construction = new Construction(unit, context, up);
    if (parameter.isPresent()) {
      return parameter.get().isReference()
          ? construction.bound(parameter.get(), clause, call)
          : construction.value(parameter.get(), clause, call);
    }
    return clause instanceof IASTExpression expression
        ? new Calls(context, up).promoted(up.value(expression))
        : context.unknown(Reason.notFollowed("the argument " + context.shown(clause)), call);
  }

  /** Runs a constructor or destructor on an object. */
  void onObject(
      FunctionName function, Expression object, IASTInitializerClause[] arguments, IASTNode at) {
    run(function, Optional.of(object), arguments, at);
  }
}
