package org.splitring.model.ring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteOrder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OctetsTest {

  @Property
  void everyNumberComesBackInItsBytes(
      @ForAll long value, @ForAll @IntRange(min = 1, max = 8) int bytes, @ForAll boolean big) {
    ByteOrder order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    long low = value & (-1L >>> (Long.SIZE - Byte.SIZE * bytes));
    assertEquals(low, Octets.value(Octets.of(value, bytes, order), order));
  }

  @Test
  void littleEndianStartsWithTheLowByte() {
    assertArrayEquals(new byte[] {2, 1}, Octets.of(0x0102, 2, ByteOrder.LITTLE_ENDIAN));
    assertArrayEquals(new byte[] {1, 2}, Octets.of(0x0102, 2, ByteOrder.BIG_ENDIAN));
  }
}
