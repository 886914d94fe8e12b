package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.IBinding;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPField;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPFunction;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPMethod;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPVariable;

/**
 * Finds expressions whose value depends on an order that C leaves open (C11 6.5p2): {@code i = i++}
 * has no value at all, and {@code f(&x) + x} has one of two.
 */
final class Sequencing {

  private final Reading reading;
  private final Map<IASTNode, Effects> known = new IdentityHashMap<>();
  private final Map<IASTNode, Boolean> clashes = new IdentityHashMap<>();
  private final AddressTaken addressed = new AddressTaken();
  private final Set<IASTFunctionDefinition> open = new HashSet<>();

  Sequencing(Reading reading) {
    this.reading = reading;
  }

  /** Whether the operands of this expression, in one order or the other, give different results. */
  boolean isOpen(IASTExpression expression) {
    Boolean clash = clashes.get(expression);
    if (clash == null) {
      clash = clashes(expression);
      clashes.put(expression, clash);
    }
    return clash;
  }

  private boolean clashes(IASTExpression expression) {
    if (expression instanceof IASTBinaryExpression binary && !isOrdered(binary)) {
      return Changes.assigns(binary)
          ? assignmentClashes(binary)
          : clash(List.of(binary.getOperand1(), binary.getOperand2()));
    }
    if (expression instanceof IASTFunctionCallExpression call) {
      List<IASTNode> operands = new ArrayList<>(List.of(call.getArguments()));
      operands.add(call.getFunctionNameExpression());
      return clash(operands);
    }
    return expression instanceof IASTArraySubscriptExpression subscript
        && clash(List.of(subscript.getArrayExpression(), subscript.getArgument()));
  }

  private static boolean isOrdered(IASTBinaryExpression binary) {
    return binary.getOperator() == IASTBinaryExpression.op_logicalAnd
        || binary.getOperator() == IASTBinaryExpression.op_logicalOr;
  }

  private boolean clash(List<? extends IASTNode> operands) {
    for (int i = 0; i < operands.size(); i++) {
      for (int j = 0; j < i; j++) {
        Effects one = of(operands.get(i));
        Effects other = of(operands.get(j));
        if (!(one.areNone() && other.areNone())
            && one.clashWith(other, addressed.beside(operands.get(i)))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * What a call changes is changed before its value is assigned; what {@code ++} changes is not.
   */
  private boolean assignmentClashes(IASTBinaryExpression binary) {
    Effects value = of(binary.getInitOperand2());
    Effects place = place(binary.getOperand1());
    if (binary.getOperator() != IASTBinaryExpression.op_assign) {
      place.add(of(binary.getOperand1()));
    }
    if (value.areNone() && place.areNone()) {
      return false;
    }
    Effects target = new Effects();
    change(binary.getOperand1(), target);
    return place.clashWith(value, addressed.beside(binary))
        || target.changed.stream().anyMatch(value.direct::contains)
        || target.changesAnything && !value.direct.isEmpty();
  }

  /** What a node reads and changes. */
  private Effects of(IASTNode node) {
    Effects effects = known.get(node);
    if (effects == null) {
      reading.step(node);
      effects = new Effects();
      collect(node, effects);
      known.put(node, effects);
    }
    return effects;
  }

  private void collect(IASTNode node, Effects effects) {
    if (node instanceof IASTBinaryExpression binary && Changes.assigns(binary)) {
      change(binary.getOperand1(), effects);
    } else if (node instanceof IASTUnaryExpression unary && Changes.steps(unary)) {
      change(unary.getOperand(), effects);
    } else if (node instanceof IASTUnaryExpression unary
        && (unary.getOperator() == IASTUnaryExpression.op_sizeof
            || unary.getOperator() == IASTUnaryExpression.op_alignOf)) {
      return;
    } else if (node instanceof IASTUnaryExpression unary
        && unary.getOperator() == IASTUnaryExpression.op_star) {
      effects.readsAnything = true;
    } else if (node instanceof IASTFieldReference reference) {
      effects.read.add("." + reference.getFieldName());
    } else if (node instanceof IASTIdExpression id) {
      effects.readsAnything |= isReference(id);
      effects.read.add(object(id));
    } else if (node instanceof IASTArraySubscriptExpression) {
      effects.readsAnything = true;
    } else if (node instanceof IASTFunctionCallExpression call) {
      call(call, effects);
    }
    if (node instanceof IASTExpression expression
        && Overloads.isOverloaded(expression, Flow.start())) {
      effects.changesAnything = true;
      CppExpressions.operands(expression).forEach(each -> change(each, effects));
    }
    for (IASTNode child : node.getChildren()) {
      effects.add(of(child));
    }
  }

  /** What evaluating an lvalue reads and changes, without the lvalue itself. */
  private Effects place(IASTExpression target) {
    Effects effects = new Effects();
    if (target instanceof IASTIdExpression) {
      return effects;
    }
    if (target instanceof IASTFieldReference reference && !reference.isPointerDereference()
        || target instanceof IASTUnaryExpression unary
            && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
      for (IASTNode child : target.getChildren()) {
        if (child instanceof IASTExpression inner) {
          effects.add(place(inner));
        }
      }
      return effects;
    }
    for (IASTNode child : target.getChildren()) {
      effects.add(of(child));
    }
    return effects;
  }

  private static void change(IASTExpression target, Effects effects) {
    if (target instanceof IASTIdExpression id) {
      effects.changesAnything |= isReference(id);
      effects.changed.add(object(id));
      effects.direct.add(object(id));
    } else if (target instanceof IASTFieldReference reference) {
      effects.changed.add("." + reference.getFieldName());
      effects.direct.add("." + reference.getFieldName());
    } else if (target instanceof IASTUnaryExpression unary
        && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
      change(unary.getOperand(), effects);
    } else {
      effects.changesAnything = true;
    }
  }

  /** What is done to a reference is done to something else. */
  private static boolean isReference(IASTIdExpression id) {
    return id.getName().resolveBinding() instanceof ICPPVariable variable
        && Instances.isReference(variable.getType());
  }

  static Object object(IASTIdExpression id) {
    IBinding binding = id.getName().resolveBinding();
    return binding == null
        ? id.getName().toString()
        : binding instanceof ICPPField ? "." + binding.getName() : binding;
  }

  private void call(IASTFunctionCallExpression call, Effects effects) {
    Effects inside = new Effects();
    if (reading.translation.isCpp()) {
      cppCall(call, inside);
    } else if (call.getFunctionNameExpression() instanceof IASTIdExpression id
        && !reading.definitions.functions(id.getName().toString()).isEmpty()) {
      for (IASTFunctionDefinition body : reading.definitions.functions(id.getName().toString())) {
        if (open.add(body)) {
          inside.add(of(body.getBody()));
          open.remove(body);
        }
      }
    } else {
      for (IASTInitializerClause argument : call.getArguments()) {
        inside.changesAnything |= Changes.mayBeWritten(argument);
      }
    }
    inside.direct.clear();
    inside.read.removeIf(each -> each instanceof IBinding binding && Places.isLocal(binding));
    inside.changed.removeIf(each -> each instanceof IBinding binding && Places.isLocal(binding));
    effects.add(inside);
  }

  private void cppCall(IASTFunctionCallExpression call, Effects inside) {
    if (CppFunctions.isConversion(call)) {
      return;
    }
    Optional<ICPPFunction> function = CppFunctions.function(call);
    List<IASTFunctionDefinition> bodies = function.map(reading.functions::bodies).orElse(List.of());
    for (IASTFunctionDefinition body : bodies) {
      if (open.add(body)) {
        inside.add(of(body.getBody()));
        open.remove(body);
      }
    }
    boolean constant =
        bodies.isEmpty() && function.isPresent() && !(function.get() instanceof ICPPMethod);
    int i = 0;
    for (IASTInitializerClause argument : call.getArguments()) {
      constant &= !CppFunctions.mayBeWritten(function, i++, argument) || isValue(argument);
    }
    if (bodies.isEmpty() && call.getArguments().length > 0) {
      inside.changesAnything |= !constant && !allValues(call);
    }
    inside.changesAnything |=
        bodies.isEmpty() && CppFunctions.callee(call) instanceof IASTFieldReference;
  }

  private static boolean allValues(IASTFunctionCallExpression call) {
    for (IASTInitializerClause argument : call.getArguments()) {
      if (!isValue(argument) || Changes.mayBeWritten(argument)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is surely no place that could be written. */
  private static boolean isValue(IASTInitializerClause argument) {
    return argument instanceof IASTLiteralExpression
        || argument instanceof IASTBinaryExpression binary && !Changes.assigns(binary);
  }
}
