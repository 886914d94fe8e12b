package org.splitring.reader.c.lower.expression;

import java.util.List;
import java.util.OptionalLong;
import org.splitring.reader.c.lower.unit.FunctionContext;
import org.splitring.reader.c.types.Measure;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;

/**
 * Bytes of structures with members at made-up offsets: how many there are says nothing of which.
 */
final class OpenRecords {

  private OpenRecords() {}

  /** A number of bytes from these places on, which is not known if made-up members lie there. */
  static Expression bytes(FunctionContext context, Expression bytes, List<Expression> places) {
    for (Expression each : places) {
      if (isOpen(context, each, bytes)) {
        Reason reason =
            Reason.notFollowed("which members lie in so many bytes of a structure is not known");
        return context.temporaries().unknown(bytes.type(), reason, bytes.origin());
      }
    }
    return bytes;
  }

  private static boolean isOpen(FunctionContext context, Expression pointer, Expression bytes) {
    Expression at = pointer;
    while (at instanceof Expression.Convert convert) {
      if (isOpen(context, target(at.type()))) {
        return true;
      }
      at = convert.operand();
    }
    if (isOpen(context, target(at.type()))) {
      return true;
    }
    return at instanceof Expression.AddressOf address
        && isMember(context, address.place())
        && !fits(context, address.place().type(), bytes);
  }

  private static boolean isMember(FunctionContext context, MemoryPlace place) {
    if (place instanceof MemoryPlace.Member member) {
      return isOpen(context, member.record().type()) || isMember(context, member.record());
    }
    return place instanceof MemoryPlace.Element element && isMember(context, element.array());
  }

  private static boolean fits(FunctionContext context, Type type, Expression bytes) {
    return bytes instanceof Expression.Constant constant
        && context.unit().text().layouts().size(type) instanceof Measure.Known known
        && Long.compareUnsigned(constant.bits(), known.bytes()) <= 0;
  }

  private static Type target(Type type) {
    return type instanceof Type.PointerType pointer ? pointer.target() : type;
  }

  private static boolean isOpen(FunctionContext context, Type type) {
    OptionalLong madeUp =
        type instanceof Type.ArrayType array
            ? context.sizes().madeUp(array.element())
            : context.sizes().madeUp(type);
    return madeUp.isPresent();
  }
}
