package org.splitring.model.formula;

/**
 * One assignment of the inputs.
 *
 * @param size Queue Size, in entries
 * @param align Queue Align, in bytes
 * @param base address of the descriptor table, in bytes; unsigned
 * @param evt 1 if VIRTIO_F_EVENT_IDX was negotiated, else 0
 */
public record Point(long size, long align, long base, int evt) {

  /** The value that an input has here. */
  public long value(Input input) {
    return switch (input) {
      case N -> size;
      case A -> align;
      case BASE -> base;
      case EVT -> evt;
    };
  }
}
