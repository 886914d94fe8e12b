package org.splitring.reader.c.cpp;

import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTArraySubscriptExpression;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTConditionalExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTElaboratedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTNamedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTAliasDeclaration;
import org.jspecify.annotations.Nullable;
import org.splitring.reader.c.types.DeclaratorNesting;
import org.splitring.reader.c.types.Entity;
import org.splitring.reader.ir.Type;

/**
 * Operators that functions give to enumerations (C++ [over.oper]): values of an enumeration are
 * numbers here, so that which operands may be some is read off their text.
 */
public final class EnumerationOperators {

  private final CppUnit unit;

  public EnumerationOperators(CppUnit unit) {
    this.unit = unit;
  }

  /**
   * Whether a function may be what this operator calls, since an operand is an enumeration. One for
   * {@code =} is a member of a class (C++ [over.ass]), of which enumerations have none.
   */
  public boolean mayCall(IASTBinaryExpression binary) {
    return binary.getOperand2() != null
        && binary.getOperator() != IASTBinaryExpression.op_assign
        && isDeclared(token(binary))
        && (mayBe(binary.getOperand1()) || mayBe(binary.getOperand2()));
  }

  /** Whether a function may be what this operator calls, since its operand is an enumeration. */
  public boolean mayCall(IASTUnaryExpression unary) {
    return unary.getOperand() != null && isDeclared(token(unary)) && mayBe(unary.getOperand());
  }

  /** Whether a comma may call a function, since an operand is an enumeration. */
  public boolean mayCall(List<IASTExpression> operands) {
    return isDeclared(",") && operands.stream().anyMatch(this::mayBe);
  }

  private boolean isDeclared(String token) {
    return unit.namespaces().operators(token).stream().anyMatch(this::takesEnumeration);
  }

  /** Whether a parameter of a function is an enumeration. */
  public boolean takesEnumeration(IASTStandardFunctionDeclarator function) {
    for (IASTParameterDeclaration each : function.getParameters()) {
      if (isEnumeration(each.getDeclSpecifier())) {
        return true;
      }
    }
    return false;
  }

  private String token(IASTBinaryExpression binary) {
    return between(
        binary,
        unit.text().parsed().range(binary.getOperand1()).end(),
        unit.text().parsed().range(binary.getOperand2()).start());
  }

  private String token(IASTUnaryExpression unary) {
    int start = unit.text().parsed().range(unary).start();
    int inner = unit.text().parsed().range(unary.getOperand()).start();
    return inner > start
        ? between(unary, start, inner)
        : between(
            unary,
            unit.text().parsed().range(unary.getOperand()).end(),
            unit.text().parsed().range(unary).end());
  }

  private String between(IASTNode node, int from, int to) {
    String text = unit.text().parsed().parsedText(node);
    int start = unit.text().parsed().range(node).start();
    return from > to || from < start || to - start > text.length()
        ? ""
        : text.substring(from - start, to - start).strip();
  }

  /** Whether an operand may be of an enumeration: false where it surely is not. */
  public boolean mayBe(IASTExpression operand) {
    if (operand instanceof IASTLiteralExpression || operand instanceof IASTTypeIdExpression) {
      return false;
    }
    if (operand instanceof IASTUnaryExpression unary) {
      return switch (unary.getOperator()) {
        case IASTUnaryExpression.op_bracketedPrimary -> mayBe(unary.getOperand());
        case IASTUnaryExpression.op_sizeof, IASTUnaryExpression.op_alignOf -> false;
        case IASTUnaryExpression.op_plus,
            IASTUnaryExpression.op_minus,
            IASTUnaryExpression.op_tilde,
            IASTUnaryExpression.op_not ->
            mayCall(unary);
        case IASTUnaryExpression.op_star,
            IASTUnaryExpression.op_amper,
            IASTUnaryExpression.op_prefixIncr,
            IASTUnaryExpression.op_prefixDecr,
            IASTUnaryExpression.op_postFixIncr,
            IASTUnaryExpression.op_postFixDecr ->
            mayCall(unary) || mayBe(unary.getOperand());
        default -> true;
      };
    }
    if (operand instanceof IASTBinaryExpression binary) {
      return binary.getOperator() >= IASTBinaryExpression.op_assign || mayCall(binary);
    }
    if (operand instanceof IASTConditionalExpression choice) {
      return choice.getPositiveResultExpression() == null
          || mayBe(choice.getPositiveResultExpression())
          || mayBe(choice.getNegativeResultExpression());
    }
    if (operand instanceof IASTCastExpression cast) {
      return isEnumeration(cast.getTypeId().getDeclSpecifier());
    }
    if (operand instanceof IASTArraySubscriptExpression element) {
      return mayBe(element.getArrayExpression());
    }
    if (operand instanceof IASTFieldReference field) {
      return member(field).map(this::isEnumeration).orElse(true);
    }
    if (operand instanceof IASTFunctionCallExpression call) {
      return !(call.getFunctionNameExpression() instanceof IASTIdExpression called)
          || isEnumeration(unit.scopes().ordinary(called.getName()).orElse(null));
    }
    return !(operand instanceof IASTIdExpression id)
        || isEnumeration(unit.scopes().ordinary(id.getName()).orElse(null));
  }

  private Optional<Entity> member(IASTFieldReference field) {
    Type owner = unit.text().seams().expressions().typeOf(field.getFieldOwner()).referred().type();
    Type object = owner instanceof Type.PointerType pointer ? pointer.target() : owner;
    return unit.classes()
        .classOf(object)
        .flatMap(each -> unit.scopes().member(each, field.getFieldName().toString()));
  }

  private boolean isEnumeration(@Nullable Entity symbol) {
    if (symbol instanceof Entity.FunctionName function) {
      return DeclaratorNesting.specifier(function.declarators().get(0))
          .map(this::isEnumeration)
          .orElse(true);
    }
    if (symbol instanceof Entity.ObjectName object) {
      return DeclaratorNesting.specifier(object.declarators().get(0))
          .map(this::isEnumeration)
          .orElse(true);
    }
    if (symbol instanceof Entity.MemberName member) {
      return DeclaratorNesting.specifier(member.declarator()).map(this::isEnumeration).orElse(true);
    }
    return true;
  }

  /** Whether a specifier may name an enumeration. */
  boolean isEnumeration(IASTDeclSpecifier specifier) {
    if (specifier instanceof IASTEnumerationSpecifier) {
      return true;
    }
    if (specifier instanceof IASTElaboratedTypeSpecifier elaborated) {
      return elaborated.getKind() == IASTElaboratedTypeSpecifier.k_enum;
    }
    if (specifier instanceof IASTSimpleDeclSpecifier simple) {
      return simple.getType() == IASTSimpleDeclSpecifier.t_auto
          || simple.getType() == IASTSimpleDeclSpecifier.t_decltype
          || simple.getType() == IASTSimpleDeclSpecifier.t_decltype_auto
          || simple.getType() == IASTSimpleDeclSpecifier.t_typeof;
    }
    if (!(specifier instanceof IASTNamedTypeSpecifier named)) {
      return false;
    }
    Entity symbol = unit.scopes().ordinary(named.getName()).orElse(null);
    if (symbol instanceof Entity.TypedefName typedef) {
      return DeclaratorNesting.specifier(typedef.declarators().get(0))
          .map(this::isEnumeration)
          .orElse(true);
    }
    if (symbol instanceof Entity.TypeName type) {
      return !(type.node() instanceof IASTCompositeTypeSpecifier)
          && !(type.node() instanceof ICPPASTAliasDeclaration alias
              && !isEnumeration(alias.getMappingTypeId().getDeclSpecifier()));
    }
    return symbol != null;
  }
}
