package org.splitring.reader.c.cpp.lower;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTPointer;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConstructorInitializer;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTLambdaExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTRangeBasedForStatement;
import org.splitring.reader.c.cpp.CppUnit;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.c.types.Signature;

/** The names in a function to which a reference may be bound, so that their address is known. */
final class ReferencedNames {

  private final CppUnit unit;
  private final Set<String> names = new HashSet<>();

  private ReferencedNames(CppUnit unit) {
    this.unit = unit;
  }

  static Set<String> in(IASTFunctionDefinition definition, CppUnit unit) {
    ReferencedNames referenced = new ReferencedNames(unit);
    definition.accept(
        new ASTVisitor() {
          {
            shouldVisitExpressions = true;
          }

          @Override
          public int visit(IASTExpression each) {
            if (each instanceof IASTIdExpression id && referenced.mayBeBound(id)) {
              referenced.names.add(id.getName().toString());
            }
            return PROCESS_CONTINUE;
          }
        });
    return referenced.names;
  }

  private boolean mayBeBound(IASTIdExpression id) {
    IASTNode whole = id;
    while (whole.getParent() instanceof IASTExpression parent && isPart(whole, parent)) {
      whole = parent;
    }
    IASTNode parent = whole.getParent();
    if (parent instanceof IASTFunctionCallExpression call) {
      return whole instanceof IASTFieldReference || argument(call, whole);
    }
    if (parent instanceof IASTInitializer initializer) {
      return binds(initializer);
    }
    return parent instanceof IASTInitializerList
        || parent instanceof ICPPASTRangeBasedForStatement
        || parent instanceof IASTReturnStatement
        || isInLambda(id);
  }

  /** What is designated is a part of what a name designates. */
  private static boolean isPart(IASTNode inner, IASTExpression outer) {
    if (outer instanceof IASTUnaryExpression unary) {
      return unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary;
    }
    if (outer instanceof IASTFieldReference reference) {
      return !reference.isPointerDereference();
    }
    return outer instanceof IASTCastExpression cast
            && cast.getTypeId().getAbstractDeclarator().getPointerOperators().length > 0
            && !(cast.getTypeId().getAbstractDeclarator().getPointerOperators()[0]
                instanceof IASTPointer)
        || outer instanceof IASTArraySubscriptExpression subscript
            && subscript.getArrayExpression() == inner;
  }

  /** Whether the parameter for an argument may be a reference. */
  private boolean argument(IASTFunctionCallExpression call, IASTNode argument) {
    IASTInitializerClause[] all = call.getArguments();
    for (int i = 0; i < all.length; i++) {
      if (all[i] == argument) {
        Optional<Entity> symbol =
            call.getFunctionNameExpression() instanceof IASTIdExpression id
                ? unit.scopes().ordinary(id.getName())
                : Optional.empty();
        if (!(symbol.orElse(null) instanceof Entity.FunctionName function)) {
          return true;
        }
        Signature signature = unit.text().types().signature(function.declarators().get(0));
        return i >= signature.parameters().size() || signature.parameters().get(i).isReference();
      }
    }
    return false;
  }

  /** Whether an initializer is one of a reference, or of an object that is constructed. */
  private boolean binds(IASTInitializer initializer) {
    if (initializer instanceof ICPPASTConstructorInitializer) {
      return true;
    }
    return !(initializer.getParent() instanceof IASTDeclarator declarator)
        || declarator.getPointerOperators().length > 0
            && !(declarator.getPointerOperators()[declarator.getPointerOperators().length - 1]
                instanceof IASTPointer);
  }

  private static boolean isInLambda(IASTNode node) {
    for (IASTNode at = node; at != null; at = at.getParent()) {
      if (at instanceof ICPPASTLambdaExpression) {
        return true;
      }
    }
    return false;
  }
}
