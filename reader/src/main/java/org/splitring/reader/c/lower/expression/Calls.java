package org.splitring.reader.c.lower.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.splitring.reader.c.emit.Temporaries;
import org.splitring.reader.c.lower.unit.BuiltinTable;
import org.splitring.reader.c.lower.unit.DeclaredTypes;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.SideEffects;
import org.splitring.reader.c.lower.unit.UnitFunctions;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Signature;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.HeaderHint;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** Calls (C11 6.5.2.2). */
public final class Calls {

  private static final String INLINE_DEFINITION = "inline-definition";

  private final FunctionContext context;
  private final Lowering up;

  public Calls(FunctionContext context, Lowering up) {
    this.context = context;
    this.up = up;
  }

  public Expression value(IASTFunctionCallExpression call) {
    int mark = context.pending().mark();
    Expression value = called(call);
    context.pending().sequence(mark);
    return value;
  }

  private Expression called(IASTFunctionCallExpression call) {
    IASTExpression name = stripped(call.getFunctionNameExpression());
    if (!(name instanceof IASTIdExpression id)) {
      return through(name, call);
    }
    Optional<Entity> symbol = context.unit().text().scopes().ordinary(id.getName());
    if (symbol.isPresent() && !(symbol.get() instanceof FunctionName)) {
      return through(name, call);
    }
    Optional<FunctionName> function = symbol.map(FunctionName.class::cast);
    boolean isHere = function.filter(each -> each.definition().isPresent()).isPresent();
    boolean isReplaced =
        function.flatMap(each -> context.unit().functions().replaced(each)).isPresent();
    String text = id.getName().toString().replaceFirst("^(::)?(std::)?", "");
    if (!isHere && !isReplaced && BuiltinTable.row(text).isPresent()) {
      BuiltinTable.Row row = BuiltinTable.row(text).get();
      BuiltinCalls builtins = new BuiltinCalls(context, up);
      return row.action().startsWith("allocate")
          ? context.unit().measured().request(() -> builtins.value(text, row, call))
          : builtins.value(text, row, call);
    }
    if (function.isEmpty() && text.equals("assert") && hasEffects(call)) {
      Reason whether =
          Reason.external(
              "whether " + context.shown(call) + " is evaluated depends on NDEBUG",
              "define NDEBUG with --define, or leave it undefined with --undefine");
      new Conditionals(context, up).perhaps(whether, call.getArguments(), call);
      return new Expression.Constant(Type.VOID, 0, context.at(call));
    }
    CallArguments arguments = CallArguments.of(call.getArguments(), List.of(), context, up, call);
    boolean returnsTwice =
        function
            .map(context.unit().functions()::returnsTwice)
            .orElseGet(() -> UnitFunctions.returnsTwice(text));
    if (returnsTwice) {
      Reason reason = Reason.notFollowed(text + " may return a second time");
      context.blocks().end(new Terminator.Lost(reason, context.at(call)));
    }
    return function.isPresent()
        ? direct(function.get(), arguments.values(), call)
        : undeclared(text, arguments.values(), call);
  }

  private static boolean hasEffects(IASTFunctionCallExpression call) {
    for (IASTInitializerClause each : call.getArguments()) {
      if (SideEffects.mayHappenIn(each)) {
        return true;
      }
    }
    return false;
  }

  private IASTExpression stripped(IASTExpression expression) {
    return expression instanceof IASTUnaryExpression unary
            && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary
        ? stripped(unary.getOperand())
        : new Selections(context.unit()).chosen(expression).map(this::stripped).orElse(expression);
  }

  /** Calls a function with one argument, for its effect. */
  public void run(FunctionName function, Expression argument, IASTNode at) {
    direct(function, List.of(argument), at);
  }

  private Expression direct(FunctionName function, List<Expression> values, IASTNode call) {
    Signature signature = context.unit().functions().signature(function);
    Optional<List<Expression>> arguments = converted(signature, values);
    Callee callee = callee(function, arguments.isPresent());
    return call(function, callee, arguments.orElse(values), call);
  }

  /**
   * Calls a function with arguments that are what its parameters want.
   *
   * @param callee it, or why it is not followed
   */
  public Expression call(
      FunctionName function, Callee callee, List<Expression> arguments, IASTNode call) {
    Typed typed = context.unit().functions().signature(function).result();
    context.assume(typed.assumed(), context.at(call));
    if (callee instanceof Callee.Known && context.unit().functions().isInlineDefinition(function)) {
      String text =
          "what is linked for " + function.name() + " does what its inline definition does";
      context.assume(Set.of(new AssumedRule(INLINE_DEFINITION, text)), context.at(call));
    }
    Type result = DeclaredTypes.type(typed);
    boolean noReturn = context.unit().functions().neverReturns(function);
    List<Expression> handed = arguments;
    if (callee instanceof Callee.Missing missing) {
      handed = Allocations.bytes(function, missing, handed, context).orElse(handed);
    }
    Expression value = emit(callee, handed, result, call);
    if (noReturn && context.unit().functions().replaced(function).isEmpty()) {
      context.blocks().end(new Terminator.Unreachable(context.at(call)));
    }
    return value;
  }

  /**
   * What calling a function calls.
   *
   * @param fits whether the arguments are its parameters
   */
  public Callee callee(FunctionName function, boolean fits) {
    UnitFunctions functions = context.unit().functions();
    Optional<Reason> replaced = functions.replaced(function);
    if (replaced.isPresent()) {
      return new Callee.Missing(function.name(), Callee.Effect.CLOBBERS, replaced.get());
    }
    if (!fits) {
      Reason reason =
          Reason.notFollowed("the arguments of " + function.name() + " are not its parameters");
      return new Callee.Missing(function.name(), Callee.Effect.CLOBBERS, reason);
    }
    if (functions.text(function).isPresent()) {
      return new Callee.Known(functions.id(function));
    }
    Reason reason =
        Reason.notFound("the text of " + function.name() + " is not here", HeaderHint.OF_IT.text());
    return new Callee.Missing(function.name(), functions.effect(function), reason);
  }

  private Expression undeclared(String name, List<Expression> values, IASTNode call) {
    Callee.Missing callee =
        Callee.Missing.undeclared(name, UnitFunctions.effect(name), HeaderHint.OF_IT.text());
    List<Expression> promoted = values.stream().map(this::promoted).toList();
    return emit(callee, promoted, wanted(callee, call), call);
  }

  /** The type of what something gives of which no declaration says it. */
  public Type wanted(Callee.Missing callee, IASTNode call) {
    return WantedTypes.of(call, context).orElseGet(() -> new Type.UnknownType(callee.reason()));
  }

  private Expression through(IASTExpression called, IASTFunctionCallExpression call) {
    CallArguments arguments =
        CallArguments.of(call.getArguments(), List.of(called), context, up, call);
    Expression pointer = arguments.before().get(0);
    if (pointer instanceof Expression.FunctionAddress address) {
      Optional<FunctionName> function = context.unit().functions().symbol(address.function());
      if (function.isPresent()) {
        return direct(function.get(), arguments.values(), call);
      }
    }
    if (!(pointer.type() instanceof Type.PointerType type)
        || !(type.target() instanceof Type.FunctionType function)) {
      Reason reason =
          pointer.type() instanceof Type.UnknownType unknown
              ? unknown.reason()
              : Reason.notFollowed(context.shown(called) + " is no function");
      Callee.Missing callee = pointedTo(called, reason);
      List<Expression> promoted = arguments.values().stream().map(this::promoted).toList();
      return emit(callee, promoted, wanted(callee, call), call);
    }
    List<Expression> values = new ArrayList<>();
    for (int i = 0; i < arguments.values().size(); i++) {
      Expression value = arguments.values().get(i);
      values.add(
          i < function.parameters().size()
              ? context.conversions().convert(value, function.parameters().get(i))
              : promoted(value));
    }
    Reason reason = Reason.notFollowed("a call through a pointer that is not known");
    Callee callee = new Callee.Through(pointer, pointedTo(called, reason));
    return emit(callee, values, function.result(), call);
  }

  /** A function that a pointer points to which is not known is one by the name of the pointer. */
  private Callee.Missing pointedTo(IASTExpression called, Reason reason) {
    String shown = context.shown(called);
    String last = shown.replaceFirst("^.*(?:->|\\.|\\*)\\s*", "");
    return new Callee.Missing(shown, UnitFunctions.effect(last), reason);
  }

  /** The arguments as the parameters want them; empty where they do not fit. */
  private Optional<List<Expression>> converted(Signature signature, List<Expression> values) {
    List<Typed> parameters = signature.parameters();
    if (values.size() < parameters.size() && signature.prototype()
        || values.size() > parameters.size() && signature.prototype() && !signature.variadic()) {
      return Optional.empty();
    }
    if (!signature.prototype() && values.size() != parameters.size() && !parameters.isEmpty()) {
      return Optional.empty();
    }
    List<Expression> result = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (i >= parameters.size()) {
        result.add(promoted(values.get(i)));
        continue;
      }
      Type type = DeclaredTypes.type(parameters.get(i));
      Expression value = signature.prototype() ? values.get(i) : promoted(values.get(i));
      if (!signature.prototype() && !fits(value.type(), type)) {
        return Optional.empty();
      }
      result.add(context.conversions().convert(value, type));
    }
    return Optional.of(result);
  }

  /** Whether a promoted argument is what a parameter without a prototype takes. */
  private boolean fits(Type argument, Type parameter) {
    if (parameter instanceof Type.IntegerType wanted
        && argument instanceof Type.IntegerType given) {
      return given.representation().width() == wanted.representation().promoted().width();
    }
    return parameter instanceof Type.PointerType == argument instanceof Type.PointerType;
  }

  /** The default argument promotions (C11 6.5.2.2p6). */
  public Expression promoted(Expression value) {
    return value.type() instanceof Type.IntegerType || value.type() instanceof Type.BooleanType
        ? context.conversions().promote(value)
        : value;
  }

  public Expression emit(Callee callee, List<Expression> arguments, Type result, IASTNode call) {
    if (result instanceof Type.VoidType) {
      context
          .blocks()
          .emit(new Statement.Call(Optional.empty(), callee, arguments, context.at(call)));
      return new Expression.Constant(Type.VOID, 0, context.at(call));
    }
    Variable variable = context.temporaries().temporary(name(callee), result);
    if (result instanceof Type.UnknownType) {
      context
          .blocks()
          .emit(new Statement.Call(Optional.empty(), callee, arguments, context.at(call)));
      return Temporaries.load(variable, context.at(call));
    }
    context
        .blocks()
        .emit(
            new Statement.Call(
                Optional.of(new MemoryPlace.Named(variable)), callee, arguments, context.at(call)));
    return Temporaries.load(variable, context.at(call));
  }

  private static String name(Callee callee) {
    if (callee instanceof Callee.Known known) {
      return known.function().name();
    }
    return callee instanceof Callee.Missing missing ? missing.name() : "called";
  }
}
