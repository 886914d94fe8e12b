package org.splitring.properties.run;

import java.util.ArrayList;
import java.util.List;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.Struct;
import org.splitring.model.ring.Buffer;
import org.splitring.model.ring.Element;

/** Memory for buffers and tables, far from the ring; none of it is handed out twice. */
final class Arena {

  private static final long START = 1L << 32;

  private final long tableBytes;
  private long next = START;
  private int written;

  Arena(QueueSize size) {
    tableBytes = (size.entries() + 1) * Struct.VIRTQ_DESC.size().fixed();
  }

  /** The memory of a buffer: elements with room between them, so that they are told apart. */
  Buffer buffer(Act.Offer offer) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < offer.readable() + offer.writable(); i++) {
      elements.add(new Element(take(2L * offer.bytes()), offer.bytes(), i >= offer.readable()));
    }
    return new Buffer(elements);
  }

  /** The memory of an indirect table. */
  long table() {
    return take(tableBytes);
  }

  /** Bytes that fill elements, unlike those before them. */
  byte[] content(List<Element> elements) {
    long bytes = elements.stream().mapToLong(Element::length).sum();
    byte[] content = new byte[Math.toIntExact(bytes)];
    for (int i = 0; i < content.length; i++) {
      written++;
      content[i] = (byte) (1 + written % Byte.MAX_VALUE);
    }
    return content;
  }

  private long take(long bytes) {
    long address = next;
    long unit = Struct.VIRTQ_DESC.size().fixed();
    next += (bytes + unit - 1) / unit * unit;
    return address;
  }
}
