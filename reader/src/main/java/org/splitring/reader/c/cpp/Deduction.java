package org.splitring.reader.c.cpp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.cdt.core.dom.ast.IASTArrayDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTPointer;
import org.eclipse.cdt.core.dom.ast.IASTPointerOperator;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTReferenceOperator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateId;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateParameter;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Entity.FunctionName;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Type;

/**
 * Which instance of a template of functions a call means (C++ [temp.deduct]): parameters of the
 * forms {@code T}, {@code T &} and {@code T *} tell what T is; others do not.
 */
final class Deduction {

  /**
   * What came out.
   *
   * @param function the instance
   * @param isOpen whether another instance, or none, may be meant
   */
  record Result(Optional<FunctionName> function, boolean isOpen) {}

  private static final Result NONE = new Result(Optional.empty(), false);
  private static final Result OPEN = new Result(Optional.empty(), true);

  private final CppUnit unit;

  Deduction(CppUnit unit) {
    this.unit = unit;
  }

  Result of(
      ICPPASTTemplateDeclaration template,
      Optional<ICPPASTTemplateId> id,
      IASTInitializerClause[] arguments) {
    IASTDeclaration inner = template.getDeclaration();
    if (!(inner instanceof IASTFunctionDefinition) && !(inner instanceof IASTSimpleDeclaration)) {
      return OPEN;
    }
    if (!(DeclaratorNesting.function(Selection.declarator(inner)).orElse(null)
            instanceof IASTStandardFunctionDeclarator function)
        || function.takesVarArgs()) {
      return OPEN;
    }
    IASTParameterDeclaration[] parameters = function.getParameters();
    if (parameters.length == 1 && isVoid(parameters[0])) {
      parameters = new IASTParameterDeclaration[0];
    }
    if (isConstrained(template)) {
      return OPEN;
    }
    for (IASTParameterDeclaration each : parameters) {
      boolean pack =
          each.getDeclarator()
                  instanceof org.eclipse.cdt.core.dom.ast.cpp.ICPPASTDeclarator declarator
              && declarator.declaresParameterPack();
      if (pack) {
        return OPEN;
      }
    }
    if (arguments.length > parameters.length) {
      return NONE;
    }
    for (int i = arguments.length; i < parameters.length; i++) {
      if (parameters[i].getDeclarator().getInitializer() == null) {
        return NONE;
      }
    }
    Optional<List<TemplateArgument>> written =
        id.isEmpty()
            ? Optional.of(List.of())
            : unit.scopes().symbols().arguments().written(template, id.get());
    return written.isEmpty() ? OPEN : deduced(template, written.get(), parameters, arguments);
  }

  /** Whether a parameter is given what is no type: {@code template <Concept T>}. */
  private boolean isConstrained(ICPPASTTemplateDeclaration template) {
    for (ICPPASTTemplateParameter each : template.getTemplateParameters()) {
      if (each instanceof ICPPASTParameterDeclaration value
          && unit.text().types().typeOf(value.getDeclSpecifier()).type()
              instanceof Type.UnknownType) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVoid(IASTParameterDeclaration parameter) {
    return parameter.getDeclSpecifier().toString().equals("void")
        && parameter.getDeclarator().getPointerOperators().length == 0;
  }

  private Result deduced(
      ICPPASTTemplateDeclaration template,
      List<TemplateArgument> written,
      IASTParameterDeclaration[] parameters,
      IASTInitializerClause[] arguments) {
    ICPPASTTemplateParameter[] all = template.getTemplateParameters();
    Map<String, TemplateArgument> found = new HashMap<>();
    for (int i = 0; i < written.size(); i++) {
      found.put(Instances.name(all[i]), written.get(i));
    }
    for (int i = 0; i < arguments.length; i++) {
      Optional<String> name = parameter(parameters[i], all);
      if (name.isEmpty() && mentions(parameters[i], all, written.size())) {
        return OPEN;
      }
      if (name.isEmpty() || written.size() > index(name.get(), all)) {
        continue;
      }
      Form form = form(parameters[i].getDeclarator());
      if (form == Form.OTHER || !(arguments[i] instanceof IASTExpression expression)) {
        return OPEN;
      }
      Typed given = unit.text().seams().expressions().typeOf(expression).referred();
      Optional<Type> type = type(given, form);
      if (given.type() instanceof Type.UnknownType) {
        return OPEN;
      }
      if (type.isEmpty()) {
        return NONE;
      }
      TemplateArgument argument =
          new TemplateArgument.OfType(Typed.of(type.get()).assuming(given.assumed()));
      TemplateArgument before = found.putIfAbsent(name.get(), argument);
      if (before != null && !before.key().equals(argument.key())) {
        return NONE;
      }
      if (before != null && unit.twins().mayBeTwo(expression)) {
        return OPEN;
      }
    }
    List<TemplateArgument> known = new ArrayList<>();
    for (ICPPASTTemplateParameter each : all) {
      TemplateArgument argument = found.get(Instances.name(each));
      if (argument == null) {
        break;
      }
      known.add(argument);
    }
    if (known.size() < found.size()) {
      return OPEN;
    }
    return unit.scopes()
        .symbols()
        .arguments()
        .of(template, known)
        .map(each -> new Result(Optional.of(unit.scopes().symbols().function(each)), false))
        .orElse(OPEN);
  }

  /** How a parameter is made of a template's parameter. */
  private enum Form {
    VALUE,
    REFERENCE,
    POINTER,
    OTHER
  }

  private static Form form(IASTDeclarator declarator) {
    IASTPointerOperator[] operators = declarator.getPointerOperators();
    if (declarator.getNestedDeclarator() != null
        || declarator instanceof IASTArrayDeclarator
        || DeclaratorNesting.function(declarator).isPresent()
        || operators.length > 1) {
      return Form.OTHER;
    }
    if (operators.length == 0) {
      return Form.VALUE;
    }
    if (operators[0] instanceof IASTPointer) {
      return Form.POINTER;
    }
    boolean moved =
        operators[0] instanceof ICPPASTReferenceOperator reference && reference.isRValueReference();
    return moved ? Form.OTHER : Form.REFERENCE;
  }

  private static Optional<Type> type(Typed given, Form form) {
    Type type = given.type();
    if (form == Form.REFERENCE) {
      return type instanceof Type.ArrayType || type instanceof Type.FunctionType
          ? Optional.empty()
          : Optional.of(type);
    }
    Type decayed = Selection.decayed(type);
    if (form == Form.POINTER) {
      return decayed instanceof Type.PointerType pointer
          ? Optional.of(pointer.target())
          : Optional.empty();
    }
    return Optional.of(decayed);
  }

  /** The template's parameter that the type of a parameter names, itself or inside of another. */
  private Optional<String> parameter(
      IASTParameterDeclaration parameter, ICPPASTTemplateParameter[] all) {
    if (parameter.getDeclSpecifier() instanceof IASTNamedTypeSpecifier named) {
      String text = named.getName().toString();
      for (ICPPASTTemplateParameter each : all) {
        if (text.equals(Instances.name(each))) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the type of a parameter is made of a template's parameter that is not given. */
  private boolean mentions(
      IASTParameterDeclaration parameter, ICPPASTTemplateParameter[] all, int given) {
    String text = unit.text().parsed().parsedText(parameter);
    for (int i = given; i < all.length; i++) {
      String name = Instances.name(all[i]);
      if (name.isEmpty() || Pattern.compile("\\b" + name + "\\b").matcher(text).find()) {
        return true;
      }
    }
    return false;
  }

  private static int index(String name, ICPPASTTemplateParameter[] all) {
    for (int i = 0; i < all.length; i++) {
      if (Instances.name(all[i]).equals(name)) {
        return i;
      }
    }
    return all.length;
  }
}
