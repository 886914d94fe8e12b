package org.splitring.reader.c.cpp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateId;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Signature;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/**
 * Which of several functions of one name a call means (C++ [over.match]), where that is sure: by
 * the number of arguments, by arguments that fit no parameter, or by types that are all equal.
 */
public final class Selection {

  /** The function, or why it is not known which. */
  public record Chosen(Optional<FunctionName> function, Reason reason) {}

  private final CppUnit unit;

  public Selection(CppUnit unit) {
    this.unit = unit;
  }

  static Chosen one(FunctionName function) {
    return new Chosen(Optional.of(function), Reason.notFollowed(""));
  }

  private static Chosen none(String text) {
    return new Chosen(
        Optional.empty(), Reason.open(text, "rename one of them, or name the one that is meant"));
  }

  /** What a name with these arguments means. */
  public Chosen of(
      Entity symbol, Optional<ICPPASTTemplateId> id, IASTInitializerClause[] arguments) {
    if (symbol instanceof FunctionName function) {
      return one(function);
    }
    if (!(symbol instanceof Entity.Overloads overloads)) {
      return none(symbol.name() + " is no function");
    }
    List<FunctionName> candidates = new ArrayList<>();
    if (id.isEmpty()) {
      candidates.addAll(overloads.functions());
    }
    List<IASTNode> open = new ArrayList<>();
    for (IASTNode each : overloads.templates()) {
      Deduction.Result result =
          new Deduction(unit).of((ICPPASTTemplateDeclaration) each, id, arguments);
      result.function().ifPresent(candidates::add);
      if (result.isOpen()) {
        open.add(each);
      }
    }
    if (!unit.namespaces().specialized(overloads.name()).isEmpty()) {
      return none("the template " + overloads.name() + " has specializations");
    }
    List<FunctionName> viable =
        candidates.stream().filter(each -> mayTake(each, arguments)).toList();
    if (!open.isEmpty()) {
      return none("which instance of " + overloads.name() + " is called is not known");
    }
    return best(overloads.name(), viable, arguments);
  }

  /** What constructs an object of these. */
  public Chosen of(String name, List<FunctionName> candidates, IASTInitializerClause[] arguments) {
    return best(
        name, candidates.stream().filter(each -> mayTake(each, arguments)).toList(), arguments);
  }

  private Chosen best(String name, List<FunctionName> viable, IASTInitializerClause[] arguments) {
    if (viable.size() == 1) {
      return one(viable.get(0));
    }
    if (viable.isEmpty()) {
      return none("no function " + name + " takes these arguments");
    }
    List<FunctionName> exact = viable.stream().filter(each -> isExact(each, arguments)).toList();
    // A template is behind a function that fits as well.
    List<FunctionName> plain =
        exact.size() < 2 ? exact : exact.stream().filter(each -> !isInstance(each)).toList();
    return plain.size() == 1
        ? one(plain.get(0))
        : none("which of the functions " + name + " is called is not known");
  }

  private boolean isInstance(FunctionName function) {
    return DeclaratorNesting.declaration(function.declarators().get(0)).getParent()
        instanceof ICPPASTTemplateDeclaration;
  }

  public Signature signature(FunctionName function) {
    return unit.text().types().signature(function.declarators().get(0));
  }

  /** The default of a parameter, in any of the declarations. */
  public static Optional<IASTNode> byDefault(FunctionName function, int parameter) {
    for (IASTDeclarator each : function.declarators()) {
      if (DeclaratorNesting.function(each).orElse(null) instanceof IASTStandardFunctionDeclarator it
          && parameter < it.getParameters().length) {
        IASTParameterDeclaration declared = it.getParameters()[parameter];
        if (declared.getDeclarator().getInitializer() != null) {
          return Optional.of(declared.getDeclarator().getInitializer());
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a function can surely not be meant: what is not sure may be. */
  private boolean mayTake(FunctionName function, IASTInitializerClause[] arguments) {
    Signature signature = signature(function);
    int parameters = signature.parameters().size();
    if (arguments.length > parameters && !signature.variadic()) {
      return false;
    }
    for (int i = arguments.length; i < parameters; i++) {
      if (byDefault(function, i).isEmpty()) {
        return false;
      }
    }
    for (int i = 0; i < Math.min(parameters, arguments.length); i++) {
      if (arguments[i] instanceof IASTExpression expression
          && neverFits(expression, signature.parameters().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean neverFits(IASTExpression argument, Typed parameter) {
    Type given = decayed(unit.text().seams().expressions().typeOf(argument).referred().type());
    Type wanted = parameter.referred().type();
    if (given instanceof Type.PointerType from && wanted instanceof Type.PointerType to) {
      boolean object = !(to.target() instanceof Type.VoidType);
      boolean related =
          unit.classes()
              .classOf(from.target())
              .flatMap(
                  derived ->
                      unit.classes()
                          .classOf(to.target())
                          .map(base -> unit.bases().isDerived(derived, base)))
              .orElse(false);
      return object
          && !related
          && isKnown(from.target())
          && isKnown(to.target())
          && !isNull(argument)
          && !from.target().equals(to.target());
    }
    if (given instanceof Type.PointerType) {
      return wanted instanceof Type.IntegerType;
    }
    return given instanceof Type.IntegerType
        && wanted instanceof Type.PointerType
        && !isNull(argument);
  }

  private static boolean isKnown(Type type) {
    return type.isScalar() && !(type instanceof Type.PointerType)
        || type instanceof Type.RecordType
        || type instanceof Type.VoidType;
  }

  private static boolean isNull(IASTExpression argument) {
    return argument instanceof IASTLiteralExpression literal
            && (literal.getKind() == IASTLiteralExpression.lk_nullptr
                || literal.toString().matches("0[xX]?0*[uUlL]*"))
        || argument.toString().contains("NULL");
  }

  public static Type decayed(Type type) {
    return type instanceof Type.ArrayType array
        ? Type.pointerTo(array.element())
        : type instanceof Type.FunctionType ? Type.pointerTo(type) : type;
  }

  /** Whether all types are equal, and no other type of C++ looks like one of them here. */
  private boolean isExact(FunctionName function, IASTInitializerClause[] arguments) {
    Signature signature = signature(function);
    if (arguments.length != signature.parameters().size()) {
      return false;
    }
    for (int i = 0; i < arguments.length; i++) {
      if (!(arguments[i] instanceof IASTExpression expression)) {
        return false;
      }
      Type given = decayed(unit.text().seams().expressions().typeOf(expression).referred().type());
      Type wanted = signature.parameters().get(i).referred().type();
      if (!given.equals(wanted)
          || unit.twins().mayBeTwo(expression)
          || !unit.twins().told(function, i).isEmpty()
          || given instanceof Type.UnknownType) {
        return false;
      }
    }
    return true;
  }

  /** Whether a member function may be called with a constant object. */
  static boolean isConst(FunctionName function) {
    return DeclaratorNesting.function(function.declarators().get(0)).orElse(null)
            instanceof ICPPASTFunctionDeclarator cpp
        && cpp.isConst();
  }

  static IASTDeclarator declarator(IASTDeclaration declaration) {
    return declaration instanceof IASTFunctionDefinition function
        ? function.getDeclarator()
        : ((IASTSimpleDeclaration) declaration).getDeclarators()[0];
  }
}
