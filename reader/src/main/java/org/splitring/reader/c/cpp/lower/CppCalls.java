package org.splitring.reader.c.cpp.lower;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateId;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.c.cpp.Selection;
import org.splitring.reader.c.lower.expression.Lvalues;
import org.splitring.reader.c.lower.unit.BuiltinTable;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.Lvalue;
import org.splitring.reader.c.parse.BaseTypes;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Signature;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Footprint;
import org.splitring.reader.ir.HeaderHint;
import org.splitring.reader.ir.NameShapes;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;

/** Calls of functions, members and constructors (C++ [expr.call], [over]). */
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
    Optional<CallResult> callable = callable(call);
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
    Optional<CallResult> callable = callable(call);
    if (callable.isEmpty()) {
      return Optional.empty();
    }
    Expression value = callable.get().value();
    return Optional.of(
        callable.get().result().isReference()
            ? places.target(value, call)
            : new UnnamedObjects(unit, context, up).holding(value, call));
  }

  private static IASTExpression stripped(IASTExpression expression) {
    return expression instanceof IASTUnaryExpression unary
            && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary
        ? stripped(unary.getOperand())
        : expression;
  }

  private Optional<CallResult> callable(IASTFunctionCallExpression call) {
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
  private Optional<CallResult> through(IASTExpression called, IASTFunctionCallExpression call) {
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
    return Optional.of(CallResult.of(context.unknown(reason, call)));
  }

  private static Optional<ICPPASTTemplateId> templateId(IASTName name) {
    IASTName last = name instanceof ICPPASTQualifiedName qualified ? qualified.getLastName() : name;
    return last instanceof ICPPASTTemplateId id ? Optional.of(id) : Optional.empty();
  }

  private Optional<CallResult> named(IASTIdExpression id, IASTFunctionCallExpression call) {
    Optional<Entity> symbol = unit.scopes().ordinary(id.getName());
    if (symbol.isEmpty()) {
      return undeclared(id, call);
    }
    if (symbol.get() instanceof Entity.TypeName || symbol.get() instanceof Entity.TypedefName) {
      Typed typed = unit.text().types().typeOf(symbol.get());
      List<IASTInitializerClause> arguments = List.of(call.getArguments());
      return Optional.of(
          CallResult.of(new UnnamedObjects(unit, context, up).made(typed, arguments, false, call)));
    }
    boolean isFunction =
        symbol.get() instanceof FunctionName || symbol.get() instanceof Entity.Overloads;
    if (!isFunction) {
      return through(id, call);
    }
    Optional<Reason> elsewhere = new ArgumentLookup(unit, context, up).elsewhere(id, call);
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
    if (unit.memberFunctions().hasObject(function)) {
      Expression object = new CppPlaces(unit, context, up).object(id);
      return Optional.of(withObject(function, object, byName, call));
    }
    return symbol.get() instanceof FunctionName && isPlain(function, call)
        ? Optional.empty()
        : Optional.of(
            new FunctionCalls(unit, context, up)
                .run(function, Optional.empty(), call.getArguments(), call));
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

  private Optional<CallResult> undeclared(IASTIdExpression id, IASTFunctionCallExpression call) {
    String name = id.getName().toString().replaceFirst("^(::)?(std::)?", "");
    boolean isType =
        BaseTypes.meaning(name, unit.text().model()).isPresent() && call.getArguments().length < 2;
    if (isType) {
      Typed typed = unit.text().types().typeOf(id.getName());
      List<IASTInitializerClause> arguments = List.of(call.getArguments());
      return Optional.of(
          CallResult.of(new UnnamedObjects(unit, context, up).made(typed, arguments, false, call)));
    }
    Optional<Expression> standard = new StandardFunctions(unit, context, up).value(id, call);
    if (standard.isPresent()) {
      return standard.map(CallResult::of);
    }
    boolean isKnown =
        BuiltinTable.row(name).isPresent() || NameShapes.isExempt(name) || name.equals("assert");
    Reason reason = Reason.notFound(name + " is not declared", HeaderHint.OF_IT.text());
    return isKnown ? Optional.empty() : Optional.of(missing(name, reason, Optional.empty(), call));
  }

  private Optional<CallResult> member(
      IASTFieldReference reference, IASTFunctionCallExpression call) {
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
    Lvalue owner = new CppPlaces(unit, context, up).owner(reference);
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
                          HeaderHint.OF_IT.text()));
      FunctionCalls calls = new FunctionCalls(unit, context, up);
      return Optional.of(CallResult.of(calls.ofUnseenClass(plain, reason, object, call)));
    }
    Selection.Chosen chosen = new Selection(unit).of(symbol.get(), id, call.getArguments());
    if (chosen.function().isEmpty()) {
      return Optional.of(missing(plain, chosen.reason(), object, call));
    }
    FunctionName function = chosen.function().get();
    if (!unit.memberFunctions().hasObject(function)) {
      return Optional.of(
          new FunctionCalls(unit, context, up)
              .run(function, Optional.empty(), call.getArguments(), call));
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
  private CallResult withObject(
      FunctionName function, Expression object, boolean isExact, IASTFunctionCallExpression call) {
    if (!isExact && unit.memberFunctions().isVirtual(function)) {
      Reason reason =
          Reason.open(
              function.name() + " is virtual: another function may be called in its place", "");
      return missing(function.name(), reason, Optional.of(object), call);
    }
    return new FunctionCalls(unit, context, up)
        .run(function, Optional.of(object), call.getArguments(), call);
  }

  /** A call of what is not known: it may change whatever it is handed. */
  private CallResult missing(
      String name, Reason reason, Optional<Expression> object, IASTFunctionCallExpression call) {
    return CallResult.of(
        new FunctionCalls(unit, context, up)
            .unknown(FunctionCalls.clobbering(name, reason), object, call.getArguments(), call));
  }
}
