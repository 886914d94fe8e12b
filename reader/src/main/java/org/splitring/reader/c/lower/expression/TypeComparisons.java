package org.splitring.reader.c.lower.expression;

import org.eclipse.cdt.core.dom.ast.IASTBinaryTypeIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTTypeId;
import org.splitring.reader.c.lower.unit.DeclaredTypes;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/** GNU's {@code __builtin_types_compatible_p}, where types tell. */
public final class TypeComparisons {

  private TypeComparisons() {}

  public static Expression value(IASTBinaryTypeIdExpression compared, FunctionContext context) {
    return value(compared.getOperand1(), compared.getOperand2(), compared, context);
  }

  public static Expression value(
      IASTTypeId first, IASTTypeId second, IASTNode compared, FunctionContext context) {
    Type left = DeclaredTypes.type(context.unit().text().types().typeOf(first));
    Type right = DeclaredTypes.type(context.unit().text().types().typeOf(second));
    if (isOpen(left) || isOpen(right) || left.equals(right) && !isItself(left)) {
      return context.unknown(
          Type.INT,
          Reason.notFollowed("whether the types are compatible in " + context.shown(compared)),
          compared);
    }
    return new Expression.Constant(Type.INT, left.equals(right) ? 1 : 0, context.at(compared));
  }

  /** Whether it may be compatible with another type than itself, or is not known. */
  private static boolean isOpen(Type type) {
    if (type instanceof Type.PointerType pointer) {
      return isOpen(pointer.target());
    }
    if (type instanceof Type.ArrayType array) {
      return !(array.length() instanceof Type.Length.Fixed) || isOpen(array.element());
    }
    return type instanceof Type.FunctionType || type instanceof Type.UnknownType;
  }

  /** Whether all types that look like it are this one: long and long long may be one here. */
  private static boolean isItself(Type type) {
    return type instanceof Type.RecordType
        || type instanceof Type.VoidType
        || type instanceof Type.BooleanType;
  }
}
