package org.splitring.claims.c;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.c.ICExternalBinding;
import org.eclipse.cdt.internal.core.dom.parser.cpp.CPPPointerType;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;

/**
 * Calls of functions that are not followed: what they give is unknown, and what they are handed a
 * pointer to may be another thing afterwards.
 */
final class UnknownCalls {

  private final Reading reading;

  UnknownCalls(Reading reading) {
    this.reading = reading;
  }

  Value value(IASTExpression call, String name, List<Value> arguments, Flow flow, String why) {
    effects(arguments, name, flow, call);
    boolean mayPointBack =
        arguments.stream().anyMatch(each -> each instanceof Value.Pointer to && pointsToLocal(to));
    reading.undeclared.settle(call);
    IType type = Instances.type(call.getExpressionType(), flow);
    boolean pointer =
        (Abi.isUndeclared(type) || Abi.isVoid(type)) && CppCalls.isTakenAsPointer(call);
    if (pointer) {
      type = new CPPPointerType(Abi.VOID);
    }
    CType width = reading.conversions.widthOf(type);
    String text = Reading.text(call);
    if (Abi.isUndeclared(type) || !pointer && isUndeclared(call)) {
      String mend = Abi.DECLARE + ", or define it with --define";
      return new Value.Number(reading.lost(width, text, why, call, mend));
    }
    Value result =
        Abi.isVoid(type)
            ? new Value.Other(type, Optional.empty())
            : reading.conversions.convert(
                new Value.Number(
                    reading.unknowns.fresh(
                        width,
                        new Unknowns.Unknown(
                            mayPointBack ? Unknowns.Kind.LOST : Unknowns.Kind.GIVEN,
                            text,
                            why,
                            reading.at(call),
                            "name the directory of the header that defines it with --include, define a"
                                + " macro with --define, or say what it is with --input '"
                                + text
                                + "=...'"))),
                type,
                call);
    reading.areas.ask(result, arguments, call);
    return result;
  }

  /** Whether nothing declares the function: in C, the parser then takes it to give nothing. */
  private static boolean isUndeclared(IASTExpression call) {
    return call instanceof IASTFunctionCallExpression known
        && known.getFunctionNameExpression() instanceof IASTIdExpression id
        && id.getName().resolveBinding() instanceof ICExternalBinding;
  }

  /** Whether a function can name a variable of another file, and would change it. */
  private static boolean isReached(Location part, String name) {
    return part.key().startsWith("::")
        && !part.key().startsWith(Places.STATIC)
        && !KnownFunctions.changesNothingElse(name);
  }

  /** What a function that is not followed may do with what it is handed. */
  void effects(List<Value> arguments, String name, Flow flow, IASTNode call) {
    if (reading.closures) {
      reading.memory.loseAll(flow, name + " may call a lambda expression", call);
    }
    for (Value argument : arguments) {
      if (argument instanceof Value.Pointer pointer) {
        handed(pointer, name, flow, call);
      }
    }
    for (Location part : flow.state.written()) {
      if (isReached(part, name)) {
        String reason = part.shown() + ": " + name + " may have changed it";
        flow.state.set(
            part,
            new State.Stored(
                reading.lostValue(part.type(), reason, call, "no mend"), reading.at(call)));
      }
    }
  }

  /** What an unknown function may do to an object that it has a pointer to. */
  private void handed(Value.Pointer pointer, String name, Flow flow, IASTNode call) {
    Location target = reading.pointees.target(pointer, call);
    String reason = name + " may have changed it";
    Predicate<Location> same = Wholes.sameType(target);
    flow.state.lose(
        new State.Loss(
            part ->
                (same.test(part) || Overlap.mayBe(target, part)) && !part.within(target.reach()),
            reading.stamp(),
            Unknowns.Kind.LOST,
            "it may be what " + name + " changes",
            reading.at(call),
            "no mend: read a simpler function"));
    for (String root : target.kept() ? Set.of(target.reach()) : Memory.roots(target)) {
      List<Location> parts =
          flow.state.written().stream().filter(part -> part.within(root) && !part.local()).toList();
      reading.memory.lose(
          flow,
          root,
          root.startsWith("#") ? Unknowns.Kind.GIVEN : Unknowns.Kind.NAMED,
          reason,
          call);
      for (Location part : parts) {
        flow.state.set(
            part,
            new State.Stored(
                reading.lostValue(part.type(), part.shown() + ": " + reason, call, "no mend"),
                reading.at(call)));
      }
    }
  }

  /** Whether a function that is handed a pointer can give one back to a variable. */
  private static boolean pointsToLocal(Value.Pointer pointer) {
    return Expressions.symbols(pointer.address()).stream()
        .anyMatch(symbol -> symbol.name().startsWith("&#"));
  }
}
