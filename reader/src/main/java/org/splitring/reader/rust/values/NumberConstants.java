package org.splitring.reader.rust.values;

import java.util.Optional;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression.Constant;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.types.RustType;

/** Constants that belong to the types of numbers. */
public final class NumberConstants {

  private NumberConstants() {}

  /** {@code T::MAX}, {@code T::MIN}, {@code T::BITS}; empty for another name. */
  public static Optional<RustValue> of(RustType.Int type, String name, Origin at) {
    CType number = type.representation();
    long most = number.signed() ? -1L >>> (65 - number.width()) : number.wrap(-1L);
    Type ir = Type.of(number);
    return switch (name) {
      case "MAX" -> Optional.of(new RustValue(type, new Constant(ir, most, at)));
      case "MIN" ->
          Optional.of(new RustValue(type, new Constant(ir, number.signed() ? -most - 1 : 0, at)));
      case "BITS" ->
          Optional.of(
              new RustValue(
                  new RustType.Int(CType.U32, "u32"),
                  new Constant(Type.of(CType.U32), number.width(), at)));
      default -> Optional.empty();
    };
  }
}
