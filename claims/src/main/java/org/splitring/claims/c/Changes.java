package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.cdt.core.dom.ast.IASTASMDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.IArrayType;
import org.eclipse.cdt.core.dom.ast.IBasicType;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.IField;
import org.eclipse.cdt.core.dom.ast.IFunction;
import org.eclipse.cdt.core.dom.ast.IParameter;
import org.eclipse.cdt.core.dom.ast.IPointerType;
import org.eclipse.cdt.core.dom.ast.IQualifierType;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.IVariable;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConstructorChainInitializer;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPFunction;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPMethod;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPVariable;

/**
 * What a piece of text may change, found without reading it: the names of all variables and members
 * that it, or a function it calls, assigns to or takes the address of.
 */
final class Changes {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  private final Reading reading;
  private final Set<String> names = new HashSet<>();

  /** The types of what is changed through pointers. */
  private final List<IType> types = new ArrayList<>();

  private final Set<IASTNode> seen = new HashSet<>();
  private boolean anything;

  private final String reason;

  /**
   * Changes that are not followed.
   *
   * @param reason why, in words
   */
  Changes(Reading reading, String reason) {
    this.reading = reading;
    this.reason = reason;
  }

  /** Loses everything that the text may change. */
  void lose(IASTNode text, Flow flow) {
    collect(text);
    if (anything) {
      reading.memory.loseAll(flow, reason, text);
      return;
    }
    flow.state.lose(
        new State.Loss(
            location ->
                NAME.matcher(reading.unknowns.behindFresh(location.key()))
                        .results()
                        .anyMatch(this::isChanged)
                    || !types.isEmpty() && !location.kept()
                    || types.stream().anyMatch(Abi.plain(location.type())::isSameType),
            reading.stamp(),
            Unknowns.Kind.LOST,
            reason,
            reading.at(text),
            "no mend: read a simpler function"));
  }

  /** A location is changed with the variable it belongs to, and with each member on the way. */
  private boolean isChanged(MatchResult part) {
    return names.contains(part.group());
  }

  /** Whether the text may change anything that outlives it. */
  boolean any(IASTNode text) {
    collect(text);
    return anything || !names.isEmpty();
  }

  private void collect(IASTNode node) {
    if (!seen.add(node)) {
      return;
    }
    reading.step(node);
    if (node instanceof IASTBinaryExpression binary && assigns(binary)) {
      changed(binary.getOperand1());
    } else if (node instanceof IASTUnaryExpression unary
        && (steps(unary) || unary.getOperator() == IASTUnaryExpression.op_amper)) {
      changed(unary.getOperand());
    } else if (node instanceof IASTFunctionCallExpression call) {
      if (reading.translation.isCpp()) {
        cppCalled(call);
      } else {
        called(call);
      }
    } else if (node instanceof ICPPASTConstructorChainInitializer each) {
      names.add(CppScopes.last(each.getMemberInitializerId().toString()));
    } else if (node instanceof IASTASMDeclaration asm) {
      names.addAll(operands(asm));
    } else if (node instanceof org.eclipse.cdt.core.dom.ast.IASTProblemHolder) {
      anything = true;
    }
    if (node instanceof IASTExpression expression
        && Overloads.isOverloaded(expression, Flow.start())) {
      CppExpressions.operands(expression).forEach(this::changedIfPlace);
    }
    for (IASTNode child : node.getChildren()) {
      collect(child);
    }
  }

  private void cppCalled(IASTFunctionCallExpression call) {
    if (CppFunctions.isConversion(call)) {
      return;
    }
    Optional<ICPPFunction> function = CppFunctions.function(call);
    List<IASTFunctionDefinition> bodies = function.map(reading.functions::bodies).orElse(List.of());
    bodies.forEach(body -> collect(body.getBody()));
    IASTExpression callee = CppFunctions.callee(call);
    boolean followed =
        bodies.size() == 1
            && !CppFunctions.isVirtual(function.get(), CppFunctions.name(callee).orElseThrow());
    if (!followed) {
      if (callee instanceof IASTFieldReference reference) {
        changedIfPlace(reference.getFieldOwner());
      } else if (function.isEmpty() && !(callee instanceof IASTIdExpression)
          || reading.closures
          || function.filter(each -> each instanceof ICPPMethod m && !m.isStatic()).isPresent()) {
        anything = true;
      }
    }
    int i = 0;
    for (IASTInitializerClause argument : call.getArguments()) {
      if (!followed && CppFunctions.mayBeWritten(function, i, argument)) {
        argument(argument, function.isPresent());
      }
      i++;
    }
  }

  private void argument(IASTInitializerClause argument, boolean known) {
    if (!(argument instanceof IASTExpression expression)) {
      anything = true;
    } else if (Abi.plain(expression.getExpressionType()) instanceof IPointerType
        || Abi.plain(expression.getExpressionType()) instanceof IArrayType) {
      handed(expression.getExpressionType());
      changedIfPlace(expression);
    } else {
      changedIfPlace(expression);
    }
  }

  /** What is no place, such as a sum, cannot be written. */
  private void changedIfPlace(IASTExpression target) {
    if (target instanceof IASTIdExpression id && id.getName().resolveBinding() instanceof IFunction
        || target instanceof IASTLiteralExpression
        || target instanceof IASTBinaryExpression binary && !assigns(binary)
        || target instanceof IASTCastExpression
        || target instanceof IASTFunctionCallExpression) {
      return;
    }
    changed(target);
  }

  /** The names in a piece of assembly, if it has outputs. */
  private static Set<String> operands(IASTASMDeclaration asm) {
    String text = String.valueOf(asm.getAssembly());
    Set<String> operands = new HashSet<>();
    if (text.matches("(?s).*\"[=+].*")) {
      NAME.matcher(text.replaceAll("\"[^\"]*\"", ""))
          .results()
          .map(MatchResult::group)
          .forEach(operands::add);
    }
    return operands;
  }

  private void called(IASTFunctionCallExpression call) {
    if (call.getFunctionNameExpression() instanceof IASTIdExpression id) {
      for (IASTFunctionDefinition body : reading.definitions.functions(id.getName().toString())) {
        collect(body.getBody());
      }
    }
    boolean known =
        call.getFunctionNameExpression() instanceof IASTIdExpression id
            && !reading.definitions.functions(id.getName().toString()).isEmpty();
    for (IASTInitializerClause argument : call.getArguments()) {
      if (!known && argument instanceof IASTExpression whole && isNamedArray(whole)) {
        changed(whole);
      } else if (!known && mayBeWritten(argument)) {
        handed(((IASTExpression) argument).getExpressionType());
      }
    }
  }

  /** An array that is handed over by its name is the one object that is. */
  private static boolean isNamedArray(IASTExpression argument) {
    return Abi.plain(argument.getExpressionType()) instanceof IArrayType
        && (argument instanceof IASTFieldReference
            || argument instanceof IASTIdExpression id
                && id.getName().resolveBinding() instanceof IVariable variable
                && !(variable instanceof IParameter));
  }

  /** Whether a function that is handed this may write what it points to. */
  static boolean mayBeWritten(IASTInitializerClause argument) {
    return argument instanceof IASTExpression expression
        && !(expression instanceof IASTLiteralExpression)
        && (Abi.plain(expression.getExpressionType()) instanceof IArrayType
            || Abi.plain(expression.getExpressionType()) instanceof IPointerType pointer
                && !isConst(pointer.getType()));
  }

  private static boolean isConst(IType type) {
    return type instanceof IQualifierType qualified && qualified.isConst();
  }

  private void handed(IType type) {
    if (Abi.plain(type) instanceof IPointerType pointer) {
      through(pointer.getType());
    } else if (Abi.plain(type) instanceof IArrayType array) {
      through(array.getType());
    } else {
      anything = true;
    }
  }

  /** Something of that type is changed; objects of other types do not overlap it. */
  private void through(IType type) {
    IType plain = Abi.plain(type);
    if (plain instanceof ICompositeType composite) {
      members(composite, 0);
    } else if (plain instanceof IPointerType
        || plain instanceof IBasicType basic && basic.getKind() == IBasicType.Kind.eInt) {
      types.add(plain);
    } else {
      anything = true;
    }
  }

  private void members(ICompositeType composite, int depth) {
    for (IField field : composite.getFields()) {
      names.add(field.getName());
      if (depth < 8 && Abi.plain(field.getType()) instanceof ICompositeType inner) {
        members(inner, depth + 1);
      }
    }
  }

  private void changed(IASTExpression target) {
    if (target instanceof IASTIdExpression id) {
      anything |=
          id.getName().resolveBinding() instanceof ICPPVariable variable
              && Instances.isReference(variable.getType());
      names.add(CppScopes.last(id.getName().toString()));
    } else if (target instanceof IASTFieldReference reference) {
      anything |= Recast.mayBeAnything(reference);
      anything |=
          reference.getFieldName().resolveBinding() instanceof ICPPVariable variable
              && Instances.isReference(variable.getType());
      names.add(reference.getFieldName().toString());
    } else if (target instanceof IASTUnaryExpression unary
        && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
      changed(unary.getOperand());
    } else if (target instanceof org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression subscript
        && Abi.plain(subscript.getArrayExpression().getExpressionType()) instanceof IArrayType) {
      changed(subscript.getArrayExpression());
    } else {
      through(target.getExpressionType());
    }
  }

  static boolean assigns(IASTBinaryExpression binary) {
    return binary.getOperator() >= IASTBinaryExpression.op_assign
        && binary.getOperator() <= IASTBinaryExpression.op_binaryOrAssign;
  }

  static boolean steps(IASTUnaryExpression unary) {
    return switch (unary.getOperator()) {
      case IASTUnaryExpression.op_prefixIncr,
          IASTUnaryExpression.op_prefixDecr,
          IASTUnaryExpression.op_postFixIncr,
          IASTUnaryExpression.op_postFixDecr ->
          true;
      default -> false;
    };
  }
}
