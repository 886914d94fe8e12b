package org.splitring.properties.run;

import java.nio.ByteOrder;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.ring.Features;
import org.splitring.model.ring.Index16;

/**
 * What a run can differ in before it begins.
 *
 * @param legacy whether the ring is one of the legacy interface: in one piece, in the guest's byte
 *     order
 * @param order little endian, unless legacy
 * @param align Queue Align; without meaning unless legacy
 * @param start what both indexes start from
 * @param before what stands in every byte of memory at first
 * @param markedTables whether the driver sets the write flag of descriptors of indirect tables,
 *     which means nothing
 */
public record StartConditions(
    Features features,
    boolean legacy,
    ByteOrder order,
    QueueSize size,
    QueueAlign align,
    int start,
    byte before,
    boolean markedTables) {

  public StartConditions {
    if (!legacy && order != ByteOrder.LITTLE_ENDIAN) {
      throw new IllegalArgumentException("only a legacy ring can be big endian");
    }
    if (start < 0 || start >= Index16.WRAP) {
      throw new IllegalArgumentException("an index has 16 bits, unlike " + start);
    }
  }

  /** A ring of the legacy interface with nothing negotiated. */
  public static StartConditions legacy(QueueSize size, QueueAlign align) {
    return new StartConditions(
        Features.NONE, true, ByteOrder.LITTLE_ENDIAN, size, align, 0, (byte) 0, false);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("n = " + size);
    say(text, legacy, "legacy, a = " + align);
    say(text, order == ByteOrder.BIG_ENDIAN, "big endian");
    say(text, features.eventIdx(), "event indexes");
    say(text, features.indirect(), "indirect");
    say(text, features.inOrder(), "in order");
    say(text, markedTables, "tables marked");
    say(text, start != 0, "from " + start);
    say(text, before != 0, "memory full of " + before);
    return text.toString();
  }

  private static void say(StringBuilder text, boolean so, String what) {
    text.append(so ? ", " + what : "");
  }
}
