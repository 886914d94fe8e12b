package org.splitring.reader.exec.access;

import java.util.Optional;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.RecordLayout.Bits;
import org.splitring.reader.ir.Type;

/**
 * The bytes that are read and written for a bit-field: no more than hold it, so that its neighbours
 * keep their identity.
 *
 * @param location of these bytes, as an unsigned integer
 * @param first the lowest of its bits in that integer
 */
public record BitUnit(LvalueTarget location, int first) {

  private static final int BITS = 8;

  /** The type of that integer. */
  public CType type() {
    return ((Type.IntegerType) location.type()).representation();
  }

  public static Optional<BitUnit> of(LvalueTarget field, Bits bits, ExecutionServices services) {
    int start = bits.first() / BITS;
    int behind = (bits.first() + bits.width() + BITS - 1) / BITS;
    int bytes = Math.max(1, Integer.highestOneBit(behind - start));
    bytes = bytes < behind - start ? 2 * bytes : bytes;
    Optional<CType> kept = services.types().representation(field.type());
    if (kept.isEmpty() || bits.width() == 0 || bytes > BITS) {
      return Optional.empty();
    }
    int unit = kept.get().width() / BITS;
    int from = Math.max(0, Math.min(start, unit - bytes));
    CType type = new CType(bytes * BITS, false);
    LvalueTarget location =
        new LvalueTarget(
            PointerTargets.moved(field.pointer(), services.bytes(from), services),
            Type.of(type),
            Optional.empty(),
            field.members());
    return Optional.of(new BitUnit(location, bits.first() - from * BITS));
  }
}
