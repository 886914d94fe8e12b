package org.splitring.claims.qemu;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.splitring.model.layout.Struct;
import org.splitring.model.ring.Element;
import org.splitring.model.ring.Flag;

/**
 * What a device is asked for, as one buffer.
 *
 * <p>In the ring it takes one descriptor, so that it fits a queue of any size: if it has several
 * elements, that descriptor refers to a table of them (standard: "Indirect Descriptors").
 *
 * @param address where the table is, if there is one; behind it is what the device reads
 * @param elements of the buffer
 * @param contents of what the device reads
 * @param written how many bytes the device writes into the buffer
 */
record Request(long address, List<Element> elements, byte[] contents, int written) {

  private static final int BUFFER_BYTES = 4;

  /** Standard: "Block Device", "Device Operation": type, reserved, sector; and the status. */
  private static final int BLOCK_HEADER_BYTES = 16;

  private static final int BLOCK_STATUS_BYTES = 1;

  /** VIRTIO_BLK_T_GET_ID. The name has no room here, so the device writes the status alone. */
  private static final int GET_ID = 8;

  Request {
    elements = List.copyOf(elements);
  }

  /** Device-writable: a balloon looks into readable buffers, and would act on what it finds. */
  static Request emptyBuffer(long address) {
    return new Request(address, List.of(new Element(address, BUFFER_BYTES, true)), new byte[0], 0);
  }

  /** A request that no disk has to be waited for. */
  static Request nameOfDisk(long address) {
    long header = address + 2L * Struct.VIRTQ_DESC.size().fixed();
    ByteBuffer contents = ByteBuffer.allocate(BLOCK_HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    return new Request(
        address,
        List.of(
            new Element(header, BLOCK_HEADER_BYTES, false),
            new Element(header + BLOCK_HEADER_BYTES, BLOCK_STATUS_BYTES, true)),
        contents.putInt(0, GET_ID).array(),
        BLOCK_STATUS_BYTES);
  }

  /** Whether the ring's descriptor refers to a table. */
  boolean isIndirect() {
    return elements.size() > 1;
  }

  /** Writes the descriptor that stands for it in the ring. */
  void describe(ByteBuffer ring, long descriptor) {
    if (isIndirect()) {
      write(ring, descriptor, address, tableBytes(), Flag.INDIRECT, 0);
    } else {
      write(ring, descriptor, elements.get(0), 0, 0);
    }
  }

  /** All that has to stand in memory at its address. */
  byte[] memory() {
    int table = isIndirect() ? (int) tableBytes() : 0;
    ByteBuffer memory = ByteBuffer.allocate(table + contents.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; isIndirect() && i < elements.size(); i++) {
      boolean last = i == elements.size() - 1;
      long descriptor = i * Struct.VIRTQ_DESC.size().fixed();
      write(memory, descriptor, elements.get(i), last ? 0 : Flag.NEXT, last ? 0 : i + 1);
    }
    return memory.put(table, contents).array();
  }

  private long tableBytes() {
    return elements.size() * Struct.VIRTQ_DESC.size().fixed();
  }

  private static void write(ByteBuffer bytes, long at, Element element, int flags, int next) {
    int writable = element.writable() ? Flag.WRITE : 0;
    write(bytes, at, element.address(), element.length(), flags | writable, next);
  }

  private static void write(
      ByteBuffer bytes, long at, long address, long length, int flags, int next) {
    FieldWriter descriptor = new FieldWriter(bytes, Struct.VIRTQ_DESC, 1);
    descriptor.put(at, "addr", address);
    descriptor.put(at, "len", length);
    descriptor.put(at, "flags", flags);
    descriptor.put(at, "next", next);
  }
}
