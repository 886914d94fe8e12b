package org.splitring.reader.c.lower.expression;

import org.eclipse.cdt.core.dom.ast.IASTArrayDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTArrayModifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTTypeId;
import org.eclipse.cdt.core.dom.ast.IASTTypeIdExpression;
import org.eclipse.cdt.core.dom.ast.c.ICASTCompositeTypeSpecifier;
import org.jspecify.annotations.Nullable;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.lower.unit.Lowering;
import org.splitring.reader.c.lower.unit.SideEffects;
import org.splitring.reader.c.parse.ParserLanguage;
import org.splitring.reader.c.types.constant.ConstantEvaluator.Evaluated;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/**
 * The lengths of variable-length arrays, evaluated where the type is written (C11 6.7.6.2), and
 * operands that are evaluated since their type has such a length (6.5.3.4p2, C23 6.7.3.6p4).
 */
public final class VariableArrays {

  private VariableArrays() {}

  /** Of a type without a declared name. */
  static void capture(IASTTypeId type, FunctionContext context, Lowering up) {
    capture(type.getDeclSpecifier(), context, up);
    capture(type.getAbstractDeclarator(), context, up);
  }

  /** In the operand of {@code typeof}, and in members, which GNU C lets have such lengths. */
  public static void capture(IASTDeclSpecifier specifier, FunctionContext context, Lowering up) {
    if (specifier instanceof ICASTCompositeTypeSpecifier composite) {
      for (IASTDeclaration each : composite.getMembers()) {
        if (each instanceof IASTSimpleDeclaration member) {
          capture(member.getDeclSpecifier(), context, up);
          for (IASTDeclarator declarator : member.getDeclarators()) {
            capture(declarator, context, up);
          }
        }
      }
    }
    if (specifier instanceof IASTSimpleDeclSpecifier simple
        && simple.getType() != IASTSimpleDeclSpecifier.t_decltype
        && simple.getDeclTypeExpression() != null) {
      IASTExpression operand = simple.getDeclTypeExpression();
      if (operand instanceof IASTTypeIdExpression type) {
        capture(type.getTypeId(), context, up);
      } else if (isCaptured(context.unit().expressions().typeOf(operand).type())) {
        evaluate(operand, context, up);
      }
    }
  }

  /** An operand is evaluated in C; in C++, which has no such arrays, compilers do not agree. */
  static void evaluate(IASTExpression operand, FunctionContext context, Lowering up) {
    if (context.unit().text().parsed().language() == ParserLanguage.C) {
      up.effects(operand);
    } else if (SideEffects.mayHappen(operand)) {
      context.unfollowed(
          "an operand that is evaluated by some compilers is not followed: "
              + context.shown(operand),
          operand);
    }
  }

  /** Whether a length in it is the value of an expression. */
  private static boolean isCaptured(Type type) {
    if (type instanceof Type.PointerType pointer) {
      return isCaptured(pointer.target());
    }
    return type instanceof Type.ArrayType array
        && (array.length() instanceof Type.Length.Captured || isCaptured(array.element()));
  }

  public static void capture(
      @Nullable IASTDeclarator declarator, FunctionContext context, Lowering up) {
    for (IASTDeclarator each = declarator; each != null; each = each.getNestedDeclarator()) {
      if (each instanceof IASTArrayDeclarator array) {
        for (IASTArrayModifier modifier : array.getArrayModifiers()) {
          capture(modifier, context, up);
        }
      }
    }
  }

  private static void capture(IASTArrayModifier modifier, FunctionContext context, Lowering up) {
    IASTExpression length = modifier.getConstantExpression();
    if (length == null
        || !(context.unit().constants().value(length) instanceof Evaluated.NotConstant)) {
      return;
    }
    Expression value = context.conversions().convert(up.value(length), context.sizes().sizeType());
    Variable variable = context.temporaries().temporary("length", value.type());
    context
        .blocks()
        .emit(new Statement.Assign(new MemoryPlace.Named(variable), value, context.at(modifier)));
    context.unit().lengths().put(modifier, variable);
  }
}
