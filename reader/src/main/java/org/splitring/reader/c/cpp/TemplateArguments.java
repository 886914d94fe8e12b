package org.splitring.reader.c.cpp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTypeId;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTSimpleTypeTemplateParameter;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateId;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateParameter;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.Type;

/** What the parameters of a template are given, in text or by default (C++ [temp.arg]). */
public final class TemplateArguments {

  private final CppUnit unit;

  TemplateArguments(CppUnit unit) {
    this.unit = unit;
  }

  /** The instance that a name with arguments means; empty if an argument is not known. */
  Optional<ICPPASTTemplateDeclaration> of(
      ICPPASTTemplateDeclaration template, ICPPASTTemplateId id) {
    return written(template, id).flatMap(given -> of(template, given));
  }

  /** The arguments in the text; empty if one of them is not known. */
  Optional<List<TemplateArgument>> written(
      ICPPASTTemplateDeclaration template, ICPPASTTemplateId id) {
    IASTNode[] texts = id.getTemplateArguments();
    ICPPASTTemplateParameter[] parameters = template.getTemplateParameters();
    if (texts.length > parameters.length) {
      return Optional.empty();
    }
    List<TemplateArgument> given = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      Optional<TemplateArgument> argument =
          parameters[i].isParameterPack() ? Optional.empty() : argument(parameters[i], texts[i]);
      if (argument.isEmpty()) {
        return Optional.empty();
      }
      given.add(argument.get());
    }
    return Optional.of(given);
  }

  /** The instance with the first arguments given and the others by default. */
  Optional<ICPPASTTemplateDeclaration> of(
      ICPPASTTemplateDeclaration template, List<TemplateArgument> given) {
    ICPPASTTemplateParameter[] parameters = template.getTemplateParameters();
    List<TemplateArgument> all = new ArrayList<>();
    for (int i = 0; i < parameters.length; i++) {
      Optional<TemplateArgument> next =
          i < given.size()
              ? Optional.of(given.get(i))
              : unit.instances().of(template, all).flatMap(byDefault(i));
      Optional<TemplateArgument> fitted = next.flatMap(converted(template, all, i));
      if (fitted.isEmpty()) {
        return Optional.empty();
      }
      all.add(fitted.get());
    }
    return unit.instances().of(template, all);
  }

  /** A default is read where the parameters before it stand for what they are. */
  private java.util.function.Function<ICPPASTTemplateDeclaration, Optional<TemplateArgument>>
      byDefault(int index) {
    return partial -> {
      ICPPASTTemplateParameter parameter = partial.getTemplateParameters()[index];
      if (parameter instanceof ICPPASTSimpleTypeTemplateParameter type
          && type.getDefaultType() != null) {
        return type(type.getDefaultType());
      }
      return parameter instanceof ICPPASTParameterDeclaration value
              && value.getDeclarator().getInitializer() instanceof IASTEqualsInitializer equals
              && equals.getInitializerClause() instanceof IASTExpression expression
          ? value(expression)
          : Optional.empty();
    };
  }

  /** A number is converted to the type of its parameter. */
  private java.util.function.Function<TemplateArgument, Optional<TemplateArgument>> converted(
      ICPPASTTemplateDeclaration template, List<TemplateArgument> before, int index) {
    return argument -> {
      if (!(argument instanceof TemplateArgument.OfValue number)) {
        return Optional.of(argument);
      }
      Optional<Type> type =
          unit.instances()
              .of(template, before)
              .map(each -> each.getTemplateParameters()[index])
              .filter(ICPPASTParameterDeclaration.class::isInstance)
              .map(each -> ((ICPPASTParameterDeclaration) each).getDeclarator())
              .map(each -> unit.text().types().typeOf(each).type());
      if (type.orElse(null) instanceof Type.BooleanType) {
        long truth = number.value().value() == 0 ? 0 : 1;
        return Optional.of(new TemplateArgument.OfValue(new Evaluated.Value(truth, CType.INT)));
      }
      if (!(type.orElse(null) instanceof Type.IntegerType integer)) {
        return Optional.empty();
      }
      CType to = integer.representation();
      return Optional.of(
          new TemplateArgument.OfValue(new Evaluated.Value(to.wrap(number.value().value()), to)));
    };
  }

  private Optional<TemplateArgument> argument(ICPPASTTemplateParameter parameter, IASTNode text) {
    if (parameter instanceof ICPPASTSimpleTypeTemplateParameter) {
      return text instanceof IASTTypeId typeId
          ? type(typeId)
          : text instanceof IASTIdExpression id ? type(id.getName()) : Optional.empty();
    }
    if (!(parameter instanceof ICPPASTParameterDeclaration)) {
      return Optional.empty();
    }
    if (text instanceof IASTExpression expression) {
      return value(expression);
    }
    return text instanceof IASTTypeId typeId
            && typeId.getDeclSpecifier() instanceof IASTNamedTypeSpecifier named
            && typeId.getAbstractDeclarator().getPointerOperators().length == 0
        ? value(named.getName())
        : Optional.empty();
  }

  private Optional<TemplateArgument> type(IASTTypeId typeId) {
    return argument(unit.text().types().typeOf(typeId));
  }

  private Optional<TemplateArgument> type(IASTName name) {
    return unit.scopes()
        .ordinary(name)
        .flatMap(symbol -> argument(unit.text().types().typeOf(symbol)));
  }

  /** The type that an argument of a template is. */
  public Optional<Typed> typeOf(IASTNode text) {
    Optional<TemplateArgument> argument =
        text instanceof IASTTypeId typeId
            ? type(typeId)
            : text instanceof IASTIdExpression id ? type(id.getName()) : Optional.empty();
    return argument.map(each -> ((TemplateArgument.OfType) each).typed());
  }

  /** The number that an argument of a template is. */
  Optional<Long> numberOf(IASTNode text) {
    Optional<TemplateArgument> argument =
        text instanceof IASTExpression expression
            ? value(expression)
            : text instanceof IASTTypeId typeId
                    && typeId.getDeclSpecifier() instanceof IASTNamedTypeSpecifier named
                ? value(named.getName())
                : Optional.empty();
    return argument.map(each -> ((TemplateArgument.OfValue) each).value().value());
  }

  static Optional<TemplateArgument> argument(Typed typed) {
    return typed.type() instanceof Type.UnknownType
        ? Optional.empty()
        : Optional.of(new TemplateArgument.OfType(typed));
  }

  private Optional<TemplateArgument> value(IASTExpression expression) {
    return unit.text().seams().constants().value(expression) instanceof Evaluated.Value value
        ? Optional.of(new TemplateArgument.OfValue(value))
        : Optional.empty();
  }

  /** A name that the parser took for a type. */
  private Optional<TemplateArgument> value(IASTName name) {
    Optional<Entity> symbol = unit.scopes().ordinary(name);
    Evaluated value = unit.constants().value(symbol);
    return value instanceof Evaluated.Value known
        ? Optional.of(new TemplateArgument.OfValue(known))
        : Optional.empty();
  }
}
