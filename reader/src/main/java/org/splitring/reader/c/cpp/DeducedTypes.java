package org.splitring.reader.c.cpp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTInitializer;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConstructorInitializer;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTInitializerList;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTLambdaExpression;
import org.splitring.reader.c.types.CUnit;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/** The types of variables and functions that are declared {@code auto} (C++ [dcl.spec.auto]). */
final class DeducedTypes {

  private final CUnit text;

  DeducedTypes(CUnit text) {
    this.text = text;
  }

  /** Whether an operand surely gives the type of a value, not of a reference to it. */
  static boolean isBare(IASTExpression operand) {
    IASTExpression inner = operand;
    while (inner instanceof org.eclipse.cdt.core.dom.ast.IASTUnaryExpression unary
        && unary.getOperator()
            == org.eclipse.cdt.core.dom.ast.IASTUnaryExpression.op_bracketedPrimary) {
      inner = unary.getOperand();
    }
    boolean bracketed = inner != operand;
    if (inner instanceof org.eclipse.cdt.core.dom.ast.IASTIdExpression
        || inner instanceof org.eclipse.cdt.core.dom.ast.IASTFieldReference) {
      return !bracketed;
    }
    return inner instanceof org.eclipse.cdt.core.dom.ast.IASTBinaryExpression binary
            && binary.getOperator() < org.eclipse.cdt.core.dom.ast.IASTBinaryExpression.op_assign
        || inner instanceof org.eclipse.cdt.core.dom.ast.IASTLiteralExpression
        || inner instanceof org.eclipse.cdt.core.dom.ast.IASTCastExpression
        || inner instanceof org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression;
  }

  /** The type of what initialises it, without qualifiers; arrays are pointers. */
  Typed deduced(IASTDeclarator declarator) {
    IASTInitializer initializer = DeclaratorNesting.outermost(declarator).getInitializer();
    Optional<IASTExpression> value = value(initializer);
    if (value.isEmpty() || DeclaratorNesting.function(declarator).isPresent()) {
      return Typed.unknown(Reason.notFollowed("what gives a variable its type is not followed"));
    }
    if (value.get() instanceof ICPPASTLambdaExpression) {
      return Typed.unknown(Reason.notFollowed("a lambda is not followed"));
    }
    Typed of = text.seams().expressions().typeOf(value.get()).referred();
    boolean isReference =
        declarator.getPointerOperators().length > 0
            && !(declarator.getPointerOperators()[0]
                instanceof org.eclipse.cdt.core.dom.ast.IASTPointer);
    if (isReference) {
      return of;
    }
    Type type =
        of.type() instanceof Type.ArrayType array
            ? new Type.PointerType(array.element(), of.isVolatile())
            : of.type() instanceof Type.FunctionType ? Type.pointerTo(of.type()) : of.type();
    boolean written =
        declarator.getPointerOperators().length > 0 && type instanceof Type.PointerType;
    Type result = written ? ((Type.PointerType) type).target() : type;
    return Typed.of(result).assuming(of.assumed());
  }

  private static Optional<IASTExpression> value(IASTInitializer initializer) {
    if (initializer instanceof IASTEqualsInitializer equals
        && equals.getInitializerClause() instanceof IASTExpression expression) {
      return Optional.of(expression);
    }
    if (initializer instanceof ICPPASTConstructorInitializer constructor
        && constructor.getArguments().length == 1
        && constructor.getArguments()[0] instanceof IASTExpression expression) {
      return Optional.of(expression);
    }
    return initializer instanceof ICPPASTInitializerList list
            && list.getClauses().length == 1
            && list.getClauses()[0] instanceof IASTExpression expression
        ? Optional.of(expression)
        : Optional.empty();
  }

  /** The type of what a function returns whose type is {@code auto}. */
  Typed returned(IASTDeclarator function) {
    Typed unknown = Typed.unknown(Reason.notFollowed("what a function returns is not followed"));
    boolean plain = function.getPointerOperators().length == 0;
    if (!plain
        || !(DeclaratorNesting.declaration(function) instanceof IASTFunctionDefinition definition)
        || definition.getBody() == null) {
      return unknown;
    }
    List<IASTExpression> values = new ArrayList<>();
    definition
        .getBody()
        .accept(
            new ASTVisitor() {
              {
                shouldVisitStatements = true;
                shouldVisitExpressions = true;
              }

              @Override
              public int visit(IASTExpression each) {
                return each instanceof ICPPASTLambdaExpression ? PROCESS_SKIP : PROCESS_CONTINUE;
              }

              @Override
              public int visit(IASTStatement each) {
                if (each instanceof IASTReturnStatement end && end.getReturnValue() != null) {
                  values.add(end.getReturnValue());
                }
                return PROCESS_CONTINUE;
              }
            });
    if (values.isEmpty()) {
      return Typed.of(Type.VOID);
    }
    Typed first = text.seams().expressions().typeOf(values.get(0)).referred();
    for (IASTExpression each : values) {
      if (!text.seams().expressions().typeOf(each).referred().type().equals(first.type())) {
        return unknown;
      }
    }
    return first.type().isAggregate() && !(first.type() instanceof Type.RecordType)
        ? unknown
        : Typed.of(first.type()).assuming(first.assumed());
  }
}
