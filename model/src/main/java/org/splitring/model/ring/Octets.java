package org.splitring.model.ring;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Numbers as bytes, in the byte order of the ring.
 *
 * <p>Law: {@code value(of(v, bytes, order), order)} is v, unsigned, in that many bytes.
 */
final class Octets {

  private Octets() {}

  /** The low bytes of a number. */
  static byte[] of(long value, int bytes, ByteOrder order) {
    byte[] all = ByteBuffer.allocate(Long.BYTES).order(order).putLong(value).array();
    return order == ByteOrder.LITTLE_ENDIAN
        ? Arrays.copyOf(all, bytes)
        : Arrays.copyOfRange(all, Long.BYTES - bytes, Long.BYTES);
  }

  /** The number that bytes are, unsigned. */
  static long value(byte[] content, ByteOrder order) {
    byte[] all = new byte[Long.BYTES];
    int at = order == ByteOrder.LITTLE_ENDIAN ? 0 : Long.BYTES - content.length;
    System.arraycopy(content, 0, all, at, content.length);
    return ByteBuffer.wrap(all).order(order).getLong();
  }
}
