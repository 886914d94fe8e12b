package org.splitring.reader.ir;

import java.util.Optional;
import java.util.OptionalLong;
import org.splitring.reader.ir.Type.ArrayType;
import org.splitring.reader.ir.Type.BooleanType;
import org.splitring.reader.ir.Type.FloatingType;
import org.splitring.reader.ir.Type.IntegerType;
import org.splitring.reader.ir.Type.Length;
import org.splitring.reader.ir.Type.PointerType;
import org.splitring.reader.ir.Type.RecordType;

/** How many bytes a value takes. */
final class Sizes {

  private Sizes() {}

  static OptionalLong of(Type type, Program program) {
    if (type instanceof IntegerType integer) {
      return OptionalLong.of(integer.representation().width() / 8);
    }
    if (type instanceof BooleanType) {
      return OptionalLong.of(1);
    }
    if (type instanceof FloatingType floating) {
      return OptionalLong.of(floating.bytes());
    }
    if (type instanceof PointerType) {
      return OptionalLong.of(program.model().address().width() / 8);
    }
    if (type instanceof RecordType record) {
      Optional<RecordLayout> layout = program.layout(record.id());
      return layout.map(each -> OptionalLong.of(each.size())).orElse(OptionalLong.empty());
    }
    if (type instanceof ArrayType array && array.length() instanceof Length.Fixed fixed) {
      OptionalLong element = of(array.element(), program);
      return element.isEmpty() || Math.multiplyHigh(element.getAsLong(), fixed.elements()) != 0
          ? OptionalLong.empty()
          : OptionalLong.of(element.getAsLong() * fixed.elements());
    }
    return OptionalLong.empty();
  }
}
