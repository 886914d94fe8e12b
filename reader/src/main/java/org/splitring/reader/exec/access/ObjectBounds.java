package org.splitring.reader.exec.access;

import java.util.Optional;
import java.util.OptionalLong;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.memory.ByteRange;
import org.splitring.reader.memory.MemoryObject;

/**
 * Where variables end: what is behind is another object, and nobody knows which (C11 6.5.6p8).
 *
 * <p>An array that ends an object behind a pointer may go on; that of a variable does not.
 */
final class ObjectBounds {

  private final ExecutionServices services;

  ObjectBounds(ExecutionServices services) {
    this.services = services;
  }

  /** Why bytes are surely not all of the variable that they are counted from. */
  Optional<Reason> outside(MemoryObject object, ByteRange range) {
    boolean isVariable =
        object.kind() == MemoryObject.Kind.LOCAL || object.kind() == MemoryObject.Kind.STATIC;
    OptionalLong size = isVariable ? services.program().size(object.type()) : OptionalLong.empty();
    OptionalLong begin = signed(range.offset());
    OptionalLong bytes = signed(range.bytes());
    boolean isOutside =
        size.isPresent()
            && size.getAsLong() > 0
            && begin.isPresent()
            && bytes.isPresent()
            && (begin.getAsLong() < 0
                || bytes.getAsLong() < 0
                || begin.getAsLong() > size.getAsLong() - bytes.getAsLong());
    return isOutside
        ? Optional.of(
            Reason.notFollowed(
                "byte " + begin.getAsLong() + " of " + object + ", which has " + size.getAsLong()))
        : Optional.empty();
  }

  private static OptionalLong signed(Formula formula) {
    return formula instanceof Literal literal
        ? OptionalLong.of(literal.asSigned())
        : OptionalLong.empty();
  }
}
