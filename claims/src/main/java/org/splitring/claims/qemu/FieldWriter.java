package org.splitring.claims.qemu;

import java.nio.ByteBuffer;
import org.splitring.model.layout.Field;
import org.splitring.model.layout.Struct;

/**
 * Writes the fields of one of the standard's structures, as bytes.
 *
 * @param bytes where they are written
 * @param struct the structure
 * @param size the Queue Size, on which places of fields depend
 */
record FieldWriter(ByteBuffer bytes, Struct struct, long size) {

  /** Writes a field of the structure that is there, or the first element of an array. */
  void put(long at, String name, long value) {
    Field field = struct.field(name);
    int index = Math.toIntExact(at + struct.offsetOf(name).bytes(size));
    switch (field.elementBytes()) {
      case Short.BYTES -> bytes.putShort(index, (short) value);
      case Integer.BYTES -> bytes.putInt(index, (int) value);
      case Long.BYTES -> bytes.putLong(index, value);
      default -> throw new IllegalArgumentException(name + " is no number");
    }
  }
}
