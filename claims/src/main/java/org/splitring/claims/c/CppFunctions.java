package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.IBinding;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.IProblemBinding;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPDeferredFunction;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPFunction;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPMethod;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPSpecialization;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPTemplateInstance;
import org.eclipse.cdt.internal.core.dom.parser.cpp.ClassTypeHelper;
import org.eclipse.cdt.internal.core.dom.parser.cpp.ICPPUnknownBinding;

/** Which function of C++ a call means, and where its text is. */
final class CppFunctions {

  private final Definitions definitions;

  CppFunctions(Definitions definitions) {
    this.definitions = definitions;
  }

  /** What is called, without brackets around it. */
  static IASTExpression callee(IASTFunctionCallExpression call) {
    IASTExpression at = call.getFunctionNameExpression();
    while (at instanceof IASTUnaryExpression unary
        && unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary) {
      at = unary.getOperand();
    }
    return at;
  }

  /** The name that is called, if it is one. */
  static Optional<IASTName> name(IASTExpression callee) {
    return callee instanceof IASTIdExpression id
        ? Optional.of(id.getName())
        : callee instanceof IASTFieldReference reference
            ? Optional.of(reference.getFieldName())
            : Optional.empty();
  }

  /** Whether it is written as a call, and converts a number. */
  static boolean isConversion(IASTFunctionCallExpression call) {
    return name(callee(call))
        .filter(
            each ->
                each.resolveBinding() instanceof IType type
                    && !(type instanceof IProblemBinding)
                    && !(Abi.plain(type) instanceof ICompositeType))
        .isPresent();
  }

  /** The function that a name means, if the parser knows it. */
  static Optional<ICPPFunction> function(IASTName name) {
    IBinding binding = name.resolveBinding();
    return binding instanceof ICPPFunction function
            && !(binding instanceof IProblemBinding)
            && !(binding instanceof ICPPUnknownBinding)
            && !(binding instanceof ICPPDeferredFunction)
        ? Optional.of(function)
        : Optional.empty();
  }

  /** The function that a call means, if the parser knows it. */
  static Optional<ICPPFunction> function(IASTFunctionCallExpression call) {
    return name(callee(call)).flatMap(CppFunctions::function);
  }

  /** Whether which body runs is only known when it does. */
  static boolean isVirtual(ICPPFunction function, IASTName name) {
    return function instanceof ICPPMethod method
        && !method.isStatic()
        && !(name.getParent() instanceof ICPPASTQualifiedName
            || name instanceof ICPPASTQualifiedName)
        && (ClassTypeHelper.isVirtual(method)
            || method.getClassOwner() == null
            || CppClasses.hasUnknownBase(method.getClassOwner()));
  }

  /** The bodies of a function: none, one, or several if the text defines it more than once. */
  List<IASTFunctionDefinition> bodies(ICPPFunction function) {
    IBinding general = general(function);
    List<IASTFunctionDefinition> bodies = new ArrayList<>();
    if (isSpecial(function)) {
      return bodies;
    }
    for (IASTFunctionDefinition each : definitions.functions(function.getName())) {
      IBinding defined = Definitions.innermost(each.getDeclarator()).getName().resolveBinding();
      boolean own =
          Bindings.nodes(general).stream()
              .anyMatch(
                  node ->
                      Bindings.around(node, IASTFunctionDefinition.class)
                          .filter(around -> around == each && isNameOf(node, each))
                          .isPresent());
      if (own || defined != null && defined.equals(general)) {
        bodies.add(each);
      }
    }
    return bodies;
  }

  private static boolean isNameOf(IASTNode node, IASTFunctionDefinition function) {
    IASTDeclarator declarator = Definitions.innermost(function.getDeclarator());
    for (IASTNode at = node; at != null && at != function; at = at.getParent()) {
      if (at == declarator) {
        return true;
      }
    }
    return false;
  }

  private static IBinding general(IBinding function) {
    IBinding at = function;
    while (at instanceof ICPPSpecialization special) {
      at = special.getSpecializedBinding();
    }
    return at;
  }

  /** A specialization of its own has another text, and methods of class templates are not read. */
  private static boolean isSpecial(ICPPFunction function) {
    return function instanceof ICPPTemplateInstance instance && instance.isExplicitSpecialization()
        || function instanceof ICPPSpecialization && !(function instanceof ICPPTemplateInstance);
  }

  /** What a parameter is if the call says nothing. */
  static Optional<IASTExpression> fallback(ICPPFunction function, int parameter) {
    for (IASTNode node : Bindings.nodes(general(function))) {
      Optional<ICPPASTFunctionDeclarator> declarator =
          Bindings.around(node, ICPPASTFunctionDeclarator.class);
      if (declarator.isPresent() && declarator.get().getParameters().length > parameter) {
        IASTInitializer initializer =
            Definitions.innermost(declarator.get().getParameters()[parameter].getDeclarator())
                .getInitializer();
        if (initializer != null
            && CppInitializers.single(initializer) instanceof IASTExpression expression) {
          return Optional.of(expression);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a method is called for an object that another call has just given, by value. */
  static boolean isOfTemporary(IASTFunctionCallExpression call) {
    return callee(call) instanceof IASTFieldReference reference
        && !reference.isPointerDereference()
        && reference.getFieldOwner() instanceof IASTFunctionCallExpression made
        && function(made)
            .filter(each -> !Instances.isReference(each.getType().getReturnType()))
            .filter(each -> !Abi.isUndeclared(each.getType().getReturnType()))
            .isPresent();
  }

  /** Whether what is handed over at that place may be written by the function that gets it. */
  static boolean mayBeWritten(
      Optional<ICPPFunction> function, int parameter, IASTInitializerClause argument) {
    if (function.isEmpty()) {
      return true;
    }
    IType[] types = function.get().getType().getParameterTypes();
    return parameter < types.length
        ? References.mayBeWritten(types[parameter])
        : Changes.mayBeWritten(argument);
  }
}
