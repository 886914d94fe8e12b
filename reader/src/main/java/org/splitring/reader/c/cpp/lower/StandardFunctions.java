package org.splitring.reader.c.cpp.lower;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTemplateId;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.c.lower.expression.CallArguments;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Type;

/** What the standard says of a few functions whose text is not there (C++ [alg.min.max]). */
final class StandardFunctions {

  private final CppUnit unit;
  private final FunctionContext context;
  private final Lowering up;

  StandardFunctions(CppUnit unit, FunctionContext context, Lowering up) {
    this.unit = unit;
    this.context = context;
    this.up = up;
  }

  /** The value of a call of a name that nothing declares; empty if it is not one of these. */
  Optional<Expression> value(IASTIdExpression id, IASTFunctionCallExpression call) {
    if (!(id.getName() instanceof ICPPASTQualifiedName qualified)
        || qualified.getQualifier().length != 1
        || !qualified.getQualifier()[0].toString().equals("std")) {
      return Optional.empty();
    }
    Optional<ICPPASTTemplateId> template =
        qualified.getLastName() instanceof ICPPASTTemplateId it
            ? Optional.of(it)
            : Optional.empty();
    String name =
        template
            .map(each -> each.getTemplateName().toString())
            .orElse(qualified.getLastName().toString());
    IASTInitializerClause[] arguments = call.getArguments();
    boolean plain =
        arguments.length > 0
            && java.util.Arrays.stream(arguments).allMatch(IASTExpression.class::isInstance);
    if ((name.equals("max") || name.equals("min")) && plain && arguments.length == 2) {
      return extreme(name.equals("max"), template, call);
    }
    boolean same = name.equals("move") || name.equals("forward") || name.equals("as_const");
    return same && plain && arguments.length == 1
        ? Optional.of(up.value((IASTExpression) arguments[0]))
        : Optional.empty();
  }

  private Optional<Expression> extreme(
      boolean greater, Optional<ICPPASTTemplateId> template, IASTFunctionCallExpression call) {
    var values =
        CallArguments.of(call.getArguments(), java.util.List.of(), context, up, call).values();
    Type type = values.get(0).type();
    if (template.isPresent()) {
      IASTNode[] given = template.get().getTemplateArguments();
      Optional<Typed> named =
          given.length == 1
              ? unit.scopes().symbols().arguments().typeOf(given[0])
              : Optional.empty();
      if (named.isEmpty()) {
        return Optional.empty();
      }
      type = named.get().type();
    } else if (!values.get(1).type().equals(type)) {
      return Optional.empty();
    }
    if (!(type instanceof Type.IntegerType)) {
      return Optional.empty();
    }
    var at = context.at(call);
    Expression first =
        context.temporaries().keep("first", context.conversions().convert(values.get(0), type));
    Expression second =
        context.temporaries().keep("second", context.conversions().convert(values.get(1), type));
    Expression less = context.operators().binary(Operator.LESS, first, second, at);
    return Optional.of(
        new Expression.Choice(
            context.conversions().truth(less),
            greater ? second : first,
            greater ? first : second,
            at));
  }
}
