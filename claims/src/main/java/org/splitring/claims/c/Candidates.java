package org.splitring.claims.c;

import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.IVariable;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConstructorChainInitializer;
import org.splitring.model.layout.Quantity;

/** Tells, by a look at its text, whether a function may compute a part or the size of a ring. */
final class Candidates {

  private final Reading reading;
  private final SourceRequest request;

  Candidates(Reading reading) {
    this.reading = reading;
    this.request = reading.translation.request();
  }

  /** Whether it is worth reading: by its name, or because it stores something with such a name. */
  boolean has(IASTFunctionDefinition function) {
    String name = Definitions.name(function);
    return request.outputs().containsKey(name)
        || Roles.function(name)
            .filter(each -> Roles.holds(each, name, Calls.returned(function), reading.model))
            .isPresent()
        || function.getBody() != null && Loops.contains(function, this::stores)
        || function.getBody() != null && Loops.contains(function, this::measures);
  }

  /** Whether it calls a function, whose text is there, that gives a size. */
  private boolean measures(IASTNode node) {
    return node instanceof IASTFunctionCallExpression call
        && call.getFunctionNameExpression() instanceof IASTIdExpression id
        && !reading.definitions.functions(id.getName().toString()).isEmpty()
        && Roles.function(id.getName().toString())
            .filter(each -> each.measure() != Quantity.Measure.PLACE)
            .isPresent();
  }

  private boolean stores(IASTNode node) {
    if (node instanceof IASTBinaryExpression binary && Changes.assigns(binary)) {
      return target(binary.getOperand1());
    }
    if (node instanceof ICPPASTConstructorChainInitializer each) {
      return each.getMemberInitializerId().resolveBinding() instanceof IVariable member
          && isPart(member.getName(), member.getType());
    }
    return node instanceof IASTDeclarator declarator
        && declarator.getInitializer() != null
        && declarator.getName().resolveBinding() instanceof IVariable variable
        && isPart(variable.getName(), variable.getType());
  }

  private boolean target(IASTExpression target) {
    if (target instanceof IASTFieldReference field) {
      return isPart(field.getFieldName().toString(), target.getExpressionType());
    }
    return target instanceof IASTIdExpression id
        && isPart(id.getName().toString(), target.getExpressionType());
  }

  private boolean isPart(String name, IType type) {
    return request.outputs().containsKey(name)
        || Roles.part(name)
            .filter(part -> Roles.holds(part, name, type, reading.model))
            .isPresent();
  }
}
