package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.IBinding;
import org.eclipse.cdt.core.dom.ast.IFunction;
import org.eclipse.cdt.core.dom.ast.IParameter;
import org.eclipse.cdt.core.dom.ast.IType;
import org.splitring.model.formula.Formula;

/**
 * Calls: of a function whose body is there, by reading the body; of any other, by losing what it
 * may have changed.
 *
 * <p>A function whose text is not there is taken to change only objects that it is handed a pointer
 * to.
 */
final class Calls {

  private static final int DEEPEST = 24;
  private static final Set<String> NEVER_RETURN =
      Set.of(
          "abort",
          "exit",
          "_exit",
          "panic",
          "__builtin_unreachable",
          "__builtin_trap",
          "g_assert_not_reached",
          "__assert_fail");

  private final Reading reading;
  private final UnknownCalls unknown;
  private final List<IASTFunctionDefinition> open = new ArrayList<>();
  private int calls;

  Calls(Reading reading) {
    this.reading = reading;
    this.unknown = new UnknownCalls(reading);
  }

  UnknownCalls unknown() {
    return unknown;
  }

  /** Whether a function of that name, whose text is not there, is known to end everything. */
  boolean neverReturns(String name) {
    return NEVER_RETURN.contains(name);
  }

  /** This strand ends in a call. */
  Value gone(IASTFunctionCallExpression call, Flow flow) {
    flow.frame.departures++;
    flow.end();
    return new Value.Other(call.getExpressionType(), Optional.empty());
  }

  Value value(IASTFunctionCallExpression call, Flow flow) {
    Optional<String> name = name(call.getFunctionNameExpression());
    if (name.isEmpty()) {
      reading.evaluator.value(call.getFunctionNameExpression(), flow);
    }
    List<Value> arguments = new ArrayList<>();
    for (IASTInitializerClause argument : call.getArguments()) {
      arguments.add(
          argument instanceof IASTExpression expression
              ? reading.evaluator.value(expression, flow)
              : new Value.Other(call.getExpressionType(), Optional.empty()));
    }
    String callee = name.orElse("");
    if (callee.equals("__builtin_expect") && !arguments.isEmpty()) {
      return arguments.get(0);
    }
    if (callee.equals("__builtin_constant_p")) {
      return new Value.Number(Build.FALSE);
    }
    Optional<Value> aligned = Aligning.value(callee, arguments, call, reading);
    if (aligned.isPresent()) {
      return aligned.get();
    }
    List<IASTFunctionDefinition> bodies =
        isFunction(call.getFunctionNameExpression())
            ? reading.definitions.functions(callee)
            : List.of();
    if (bodies.size() == 1) {
      return inline(Callee.of(bodies.get(0)), call, arguments, flow);
    }
    if (bodies.isEmpty() && neverReturns(callee)) {
      return gone(call, flow);
    }
    Optional<Formula> feature = bodies.isEmpty() ? Features.asked(call) : Optional.empty();
    if (feature.isPresent()) {
      return new Value.Number(feature.get());
    }
    String why =
        bodies.isEmpty()
            ? "what " + Reading.text(call) + " gives is not known: its text is not there"
            : callee + " is defined " + bodies.size() + " times";
    return unknown.value(call, callee, arguments, flow, why);
  }

  private static Optional<String> name(IASTExpression function) {
    IASTExpression at = function;
    while (at instanceof IASTUnaryExpression unary
        && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
      at = unary.getOperand();
    }
    return at instanceof IASTIdExpression id
        ? Optional.of(id.getName().toString())
        : Optional.empty();
  }

  /** A variable that holds a pointer to a function hides a function of that name. */
  private static boolean isFunction(IASTExpression function) {
    IASTExpression at = function;
    while (at instanceof IASTUnaryExpression unary) {
      at = unary.getOperand();
    }
    return at instanceof IASTIdExpression id && id.getName().resolveBinding() instanceof IFunction;
  }

  /** Reads the body for these arguments; of a reference, a pointer to what it refers to. */
  Value inline(Callee callee, IASTExpression call, List<Value> arguments, Flow flow) {
    IASTFunctionDefinition function = callee.function();
    String name = Definitions.name(function);
    reading.consulted.add(function);
    if (reading.isInDoubt(function)) {
      return unknown.value(call, name, arguments, flow, name + " may be another function");
    }
    if (open.contains(function)) {
      reading.memory.loseAll(flow, name + " calls itself", call);
      return unknown.value(
          call, name, arguments, flow, name + " calls itself; recursion is not followed");
    }
    if (open.size() >= DEEPEST) {
      reading.memory.loseAll(flow, "calls nest deeper than " + DEEPEST, call);
      return unknown.value(call, name, arguments, flow, "calls nest deeper than " + DEEPEST);
    }
    Optional<List<IParameter>> parameters = parameters(function);
    if (parameters.isEmpty() || parameters.get().size() != arguments.size()) {
      return giveUp(
          function, call, arguments, flow, name + " takes a list of arguments that is not fixed");
    }
    RingCalls.Entered entered = reading.ringCalls.enter(function, parameters.get(), arguments);
    Frame frame = callee.frame("#" + (++calls) + name);
    Flow inner = flow.enter(frame);
    parameters
        .get()
        .forEach(
            each -> new Destructors(reading).check(Instances.type(each.getType(), inner), call));
    State before = flow.state.copy();
    for (int i = 0; i < arguments.size(); i++) {
      Location place = reading.places.slot(parameters.get().get(i), inner);
      reading.memory.store(place, arguments.get(i), inner, call);
    }
    try {
      Value result = run(function, inner, call);
      flow.become(inner);
      flow.state.leave(frame.id + ":");
      reading.ringCalls.leave(entered, result, Reading.text(call), open.size(), reading.at(call));
      return result;
    } catch (Statements.Backward e) {
      flow.state = before;
      return giveUp(function, call, arguments, flow, e.getMessage());
    }
  }

  /** A function whose body is there but not followed: what its text may change is lost. */
  private Value giveUp(
      IASTFunctionDefinition function,
      IASTExpression call,
      List<Value> arguments,
      Flow flow,
      String why) {
    new Changes(reading, why).lose(function.getBody(), flow);
    return unknown.value(call, Definitions.name(function), arguments, flow, why);
  }

  /** Reads a function's body to all its ends, and brings them together. */
  private Value run(IASTFunctionDefinition function, Flow flow, IASTNode node) {
    open.add(function);
    try {
      List<Frame.Exit> exits = exits(function, flow);
      if (exits.isEmpty()) {
        flow.end();
        return new Value.Other(returned(function), Optional.empty());
      }
      Frame.Exit last = exits.get(exits.size() - 1);
      Value result = last.result().orElse(new Value.Other(returned(function), Optional.empty()));
      Formula path = last.flow().path;
      flow.become(last.flow());
      for (int i = exits.size() - 2; i >= 0; i--) {
        Frame.Exit exit = exits.get(i);
        Value other = exit.result().orElse(new Value.Other(returned(function), Optional.empty()));
        Merge merge = new Merge(reading);
        Formula taken = exit.flow().path;
        result = reading.choices.either(taken, other, result, node);
        if (!exit.flow().state.sameAs(flow.state)) {
          flow.state = merge.merged(taken, exit.flow(), flow, node);
        }
        path = reading.build.or(taken, path);
      }
      flow.path = reading.bounded(path, node);
      return result;
    } finally {
      open.remove(open.size() - 1);
    }
  }

  /** Every end of a function's body, with what is stored there. */
  List<Frame.Exit> exits(IASTFunctionDefinition function, Flow flow) {
    reading.constructors.initialize(function, flow);
    reading.statements.run(function.getBody(), flow);
    List<Frame.Exit> exits = new ArrayList<>(flow.frame.exits);
    if (flow.reachable) {
      exits.add(new Frame.Exit(flow.fork(flow.path), Optional.empty()));
    }
    exits.forEach(exit -> new Cleanups(reading).left(flow.frame, exit));
    return exits;
  }

  static IType returned(IASTFunctionDefinition function) {
    IBinding binding = Definitions.innermost(function.getDeclarator()).getName().resolveBinding();
    return binding instanceof IFunction known && known.getType() != null
        ? known.getType().getReturnType()
        : Bindings.returned(function);
  }

  /** The parameters of a function; empty if their number is not fixed. */
  static Optional<List<IParameter>> parameters(IASTFunctionDefinition function) {
    if (!(Definitions.innermost(function.getDeclarator())
            instanceof IASTStandardFunctionDeclarator d)
        || d.takesVarArgs()) {
      return Optional.empty();
    }
    List<IParameter> parameters = new ArrayList<>();
    for (IASTParameterDeclaration each : d.getParameters()) {
      IBinding binding = Definitions.innermost(each.getDeclarator()).getName().resolveBinding();
      if (binding instanceof IParameter parameter) {
        parameters.add(parameter);
      } else if (d.getParameters().length != 1
          || !Abi.isVoid(Bindings.type(each.getDeclarator()))) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }
}
