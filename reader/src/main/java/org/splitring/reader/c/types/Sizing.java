package org.splitring.reader.c.types;

import java.util.Set;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Type.ArrayType;
import org.splitring.reader.ir.Type.BooleanType;
import org.splitring.reader.ir.Type.FloatingType;
import org.splitring.reader.ir.Type.FunctionType;
import org.splitring.reader.ir.Type.IntegerType;
import org.splitring.reader.ir.Type.Length;
import org.splitring.reader.ir.Type.PointerType;
import org.splitring.reader.ir.Type.RecordType;
import org.splitring.reader.ir.Type.UnknownType;
import org.splitring.reader.ir.Type.VoidType;

/**
 * Sizes and alignments of types (System V ABI for x86-64 and i386; Microsoft's for LLP64). On i386
 * what has 8 bytes is aligned to 4 in a structure, though gcc prefers 8 for it elsewhere.
 */
final class Sizing {

  private final DataModel model;
  private final RecordLayouts layouts;

  Sizing(DataModel model, RecordLayouts layouts) {
    this.model = model;
    this.layouts = layouts;
  }

  private static Measure bytes(long number) {
    return new Measure.Known(number, Set.of());
  }

  private long pointer() {
    return model.address().width() / 8;
  }

  Measure size(Type type) {
    if (type instanceof IntegerType integer) {
      return bytes(integer.representation().width() / 8);
    }
    if (type instanceof BooleanType || type instanceof VoidType || type instanceof FunctionType) {
      return bytes(1);
    }
    if (type instanceof FloatingType floating) {
      return floating.bytes() > 0
          ? bytes(floating.bytes())
          : unknown(Reason.open("how large long double is depends on the compiler", ""));
    }
    if (type instanceof PointerType) {
      return bytes(pointer());
    }
    if (type instanceof RecordType record) {
      LayoutResult result = layouts.layout(record.id());
      return result instanceof LayoutResult.Known known
          ? new Measure.Known(known.layout().size(), known.assumed())
          : unknown(((LayoutResult.Unknown) result).reason());
    }
    if (type instanceof ArrayType array) {
      return size(array);
    }
    return unknown(((UnknownType) type).reason());
  }

  private Measure size(ArrayType array) {
    Measure element = size(array.element());
    if (!(element instanceof Measure.Known known)) {
      return element;
    }
    if (array.length() instanceof Length.Captured) {
      return new Measure.Variable();
    }
    if (!(array.length() instanceof Length.Fixed fixed)) {
      return unknown(Reason.notFound("an array has no length here", ""));
    }
    boolean fits =
        Math.multiplyHigh(known.bytes(), fixed.elements()) == 0
            && known.bytes() * fixed.elements() >= 0
            && known.bytes() * fixed.elements() < 1L << 58;
    return fits
        ? new Measure.Known(known.bytes() * fixed.elements(), known.assumed())
        : unknown(Reason.notFollowed("an array is larger than any memory"));
  }

  Measure alignment(Typed type) {
    return type.alignment().isPresent()
        ? bytes(type.alignment().getAsLong())
        : alignment(type.type(), model == DataModel.ILP32 ? 4 : Long.MAX_VALUE);
  }

  Measure preferred(Typed type) {
    return type.alignment().isPresent()
        ? bytes(type.alignment().getAsLong())
        : alignment(type.type(), Long.MAX_VALUE);
  }

  private Measure alignment(Type type, long most) {
    if (type instanceof ArrayType array) {
      return alignment(array.element(), most);
    }
    if (type instanceof RecordType record) {
      LayoutResult result = layouts.layout(record.id());
      return result instanceof LayoutResult.Known known
          ? new Measure.Known(known.layout().alignment(), known.assumed())
          : unknown(((LayoutResult.Unknown) result).reason());
    }
    if (type instanceof FloatingType floating && floating.bytes() == 12) {
      return bytes(4);
    }
    Measure size = size(type);
    boolean wide = type instanceof FloatingType floating && floating.bytes() == 16;
    return size instanceof Measure.Known known
        ? bytes(wide ? 16 : Math.min(known.bytes(), most))
        : size;
  }

  private static Measure unknown(Reason reason) {
    return new Measure.Unknown(reason);
  }

  /** Why one of these is not known. */
  Reason reason(Measure... measures) {
    for (Measure each : measures) {
      if (each instanceof Measure.Unknown unknown) {
        return unknown.reason();
      }
    }
    return Reason.notFollowed("a member of variable size is not followed");
  }
}
