package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.IBinding;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.IPointerType;
import org.eclipse.cdt.core.dom.ast.IProblemBinding;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.IVariable;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTNewExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateId;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPFunction;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPMethod;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPTemplateInstance;
import org.eclipse.cdt.internal.core.dom.parser.cpp.CPPPointerType;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;

/** Calls in C++: of methods, with references, of templates, with arguments that are left out. */
final class CppCalls {

  private final Reading reading;

  CppCalls(Reading reading) {
    this.reading = reading;
  }

  Value value(IASTFunctionCallExpression call, Flow flow) {
    IASTExpression callee = CppFunctions.callee(call);
    Optional<IASTName> name = CppFunctions.name(callee);
    IBinding binding = name.map(IASTName::resolveBinding).orElse(null);
    if (binding instanceof IType type && !(binding instanceof IProblemBinding)) {
      return converted(type, List.of(call.getArguments()), call, flow);
    }
    Optional<ICPPFunction> function =
        name.flatMap(CppFunctions::function).or(() -> Instances.function(call, flow));
    if (function.isEmpty()) {
      return unresolved(call, callee, name, flow);
    }
    ICPPFunction known = function.get();
    boolean isMethod = known instanceof ICPPMethod method && !method.isStatic();
    Optional<Value.Pointer> self =
        isMethod ? reading.objects.receiver(callee, flow) : Optional.empty();
    List<Value> arguments = arguments(call, known, flow);
    if (name.get().toString().equals("__builtin_expect") && !arguments.isEmpty()) {
      return arguments.get(0);
    }
    Optional<Value> aligned = Aligning.value(name.get().toString(), arguments, call, reading);
    if (aligned.isPresent()) {
      return aligned.get();
    }
    List<IASTFunctionDefinition> bodies = reading.functions.bodies(known);
    String why =
        trouble(
            call,
            known,
            name.get(),
            bodies,
            !isMethod
                || self.filter(each -> CppObjects.isOwn((ICPPMethod) known, each)).isPresent());
    if (why.isEmpty()) {
      why = deduced(call, known, name.get(), arguments, flow);
    }
    if (why.isEmpty()) {
      Callee body =
          new Callee(
              bodies.get(0),
              self,
              known instanceof ICPPTemplateInstance instance
                  ? Optional.of(instance.getTemplateParameterMap())
                  : Optional.empty());
      if (complete(known, arguments, body, flow)) {
        return reading.calls.inline(body, call, arguments, flow);
      }
      why = known.getName() + " takes a list of arguments that is not fixed";
    }
    if (bodies.isEmpty() && !isMethod && reading.calls.neverReturns(known.getName())) {
      return reading.calls.gone(call, flow);
    }
    if (bodies.isEmpty() && Features.asked(call).isPresent()) {
      return new Value.Number(Features.asked(call).get());
    }
    return unknown(call, known.getName(), self, isMethod, arguments, flow, why);
  }

  /** Why a call is not followed; empty if it can be. */
  private static String trouble(
      IASTFunctionCallExpression call,
      ICPPFunction function,
      IASTName name,
      List<IASTFunctionDefinition> bodies,
      boolean knowsObject) {
    if (CppFunctions.isVirtual(function, name)) {
      return "which " + function.getName() + " is called is only known when it runs";
    }
    if (bodies.isEmpty()) {
      return "what " + Reading.text(call) + " gives is not known: its text is not there";
    }
    if (bodies.size() > 1) {
      return function.getName() + " is defined " + bodies.size() + " times";
    }
    return knowsObject ? "" : "the object that " + Reading.text(call) + " is for is not followed";
  }

  /** Which function is meant follows from types: they must be what the parser took them to be. */
  private String deduced(
      IASTFunctionCallExpression call,
      ICPPFunction function,
      IASTName name,
      List<Value> arguments,
      Flow flow) {
    boolean told = name.getLastName() instanceof ICPPASTTemplateId;
    boolean chosen =
        function instanceof ICPPTemplateInstance && !told
            || reading.definitions.functions(function.getName()).size() > 1;
    IASTInitializerClause[] clauses = call.getArguments();
    for (int i = 0; chosen && i < clauses.length; i++) {
      if (clauses[i] instanceof IASTExpression expression
          && arguments.get(i) instanceof Value.Number number
          && !isTakenAs(number, Instances.type(expression.getExpressionType(), flow))) {
        return "which "
            + function.getName()
            + " is called depends on the type of "
            + Reading.text(expression)
            + ", which is not sure";
      }
    }
    return "";
  }

  private boolean isTakenAs(Value.Number number, IType type) {
    try {
      Optional<CType> taken = reading.abi.integer(type);
      return Abi.isBool(type)
          || taken.filter(number.formula().type()::equals).isPresent()
              && reading.unknowns.isTyped(number.formula());
    } catch (UnfollowedException e) {
      return false;
    }
  }

  private List<Value> arguments(IASTFunctionCallExpression call, ICPPFunction function, Flow flow) {
    IType[] types = function.getType().getParameterTypes();
    List<Value> values = new ArrayList<>();
    for (IASTInitializerClause argument : call.getArguments()) {
      int i = values.size();
      if (!(argument instanceof IASTExpression expression)) {
        values.add(new Value.Other(Abi.VOID, Optional.empty()));
      } else if (i < types.length && Instances.isReference(types[i])) {
        IType type = Instances.type(types[i], flow);
        values.add(reading.references.bound(expression, type, flow));
      } else {
        values.add(reading.evaluator.value(expression, flow));
      }
    }
    return values;
  }

  /** Adds the arguments that are left out; false if one is not known. */
  private boolean complete(ICPPFunction function, List<Value> arguments, Callee body, Flow flow) {
    IType[] types = function.getType().getParameterTypes();
    int wanted = Calls.parameters(body.function()).map(List::size).orElse(-1);
    while (arguments.size() < wanted) {
      int i = arguments.size();
      Optional<IASTExpression> fallback = CppFunctions.fallback(function, i);
      if (fallback.isEmpty() || i >= types.length) {
        return false;
      }
      Flow outside = flow.enter(new Frame("#0", flow.frame.function));
      arguments.add(
          Instances.isReference(types[i])
              ? reading.references.bound(fallback.get(), types[i], outside)
              : reading.evaluator.value(fallback.get(), outside));
    }
    return arguments.size() == wanted;
  }

  /** A call of something that nothing declares, or that is no function but a value. */
  private Value unresolved(
      IASTFunctionCallExpression call, IASTExpression callee, Optional<IASTName> name, Flow flow) {
    List<Value> arguments = new ArrayList<>();
    boolean undeclared =
        callee instanceof IASTIdExpression
            && name.filter(each -> each.resolveBinding() instanceof IVariable).isEmpty();
    if (!undeclared) {
      arguments.add(
          callee instanceof IASTFieldReference reference
              ? handed(reference.getFieldOwner(), flow)
              : reading.evaluator.value(callee, flow));
    }
    for (IASTInitializerClause argument : call.getArguments()) {
      if (argument instanceof IASTExpression expression) {
        arguments.add(handed(expression, flow));
      }
    }
    String shown = name.map(IASTName::toString).orElse("it");
    if (undeclared && reading.calls.neverReturns(shown.replaceFirst("^(::|std::)", ""))) {
      return reading.calls.gone(call, flow);
    }
    Optional<Formula> feature = Features.asked(call);
    if (feature.isPresent()) {
      return new Value.Number(feature.get());
    }
    if (!undeclared && !(callee instanceof IASTFieldReference)) {
      reading.memory.loseAll(flow, "what is called is only known when it runs", call);
    }
    String why = "what " + Reading.text(call) + " gives is not known: its text is not there";
    return reading.calls.unknown().value(call, shown, arguments, flow, why);
  }

  private Value unknown(
      IASTFunctionCallExpression call,
      String name,
      Optional<Value.Pointer> self,
      boolean isMethod,
      List<Value> arguments,
      Flow flow,
      String why) {
    List<Value> all = new ArrayList<>(arguments);
    self.ifPresent(all::add);
    if (isMethod && self.isEmpty() && !CppFunctions.isOfTemporary(call)) {
      all.add(
          reading.lostValue(
              new CPPPointerType(Abi.VOID), "the object of " + name, call, "no mend"));
      reading.memory.loseAll(flow, why, call);
    }
    return reading.calls.unknown().value(call, name, all, flow, why);
  }

  /** An argument of which nothing says whether it is handed over by reference. */
  Value handed(IASTExpression expression, Flow flow) {
    Optional<Location> place = reading.places.of(expression, flow);
    return place.isPresent()
        ? new Value.Pointer(place.get().address(), place, place.get().type())
        : reading.evaluator.value(expression, flow);
  }

  /** {@code T(x)} and {@code T{x}}: of a number, a cast; of a class, an object not followed. */
  Value converted(IType type, List<IASTInitializerClause> clauses, IASTExpression node, Flow flow) {
    List<Value> values = new ArrayList<>();
    boolean whole = Abi.plain(type) instanceof ICompositeType;
    for (IASTInitializerClause clause : clauses) {
      if (clause instanceof IASTExpression expression) {
        values.add(whole ? handed(expression, flow) : reading.evaluator.value(expression, flow));
      }
    }
    if (whole || values.size() != clauses.size() || values.size() > 1) {
      reading
          .calls
          .unknown()
          .value(node, "the constructor", values, flow, "constructors of values are not followed");
      return new Value.Other(type, Optional.empty());
    }
    Value value = values.isEmpty() ? new Value.Number(Literal.of(0)) : values.get(0);
    return reading.conversions.convert(value, type, node);
  }

  /** {@code new}: a pointer to something of its own. */
  Value allocated(ICPPASTNewExpression made, Flow flow) {
    List<Value> values = new ArrayList<>();
    List<IASTInitializerClause> clauses = new ArrayList<>();
    if (made.getPlacementArguments() != null) {
      clauses.addAll(List.of(made.getPlacementArguments()));
    }
    boolean placed = !clauses.isEmpty();
    if (made.getInitializer() != null) {
      clauses.addAll(CppInitializers.clauses(made.getInitializer()));
    }
    for (IASTInitializerClause clause : clauses) {
      if (clause instanceof IASTExpression expression) {
        values.add(handed(expression, flow));
      }
    }
    String why =
        placed
            ? "where " + Reading.text(made) + " is, is not followed"
            : "where " + Reading.text(made) + " is, is not known";
    return reading.calls.unknown().value(made, "new", values, flow, why);
  }

  /** Whether whatever is done with a value needs it to be a pointer. */
  static boolean isTakenAsPointer(IASTExpression expression) {
    IASTNode parent = expression.getParent();
    while (parent instanceof IASTUnaryExpression unary
        && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
      parent = parent.getParent();
    }
    IType type = null;
    if (parent instanceof IASTCastExpression cast) {
      type = Bindings.type(cast.getTypeId());
    } else if (parent instanceof IASTBinaryExpression binary
        && binary.getOperator() == IASTBinaryExpression.op_assign) {
      type = binary.getOperand1().getExpressionType();
    } else if (parent != null && parent.getParent() instanceof IASTDeclarator declarator) {
      type = Bindings.type(Definitions.innermost(declarator));
    }
    return type != null && Abi.plain(type) instanceof IPointerType;
  }
}
