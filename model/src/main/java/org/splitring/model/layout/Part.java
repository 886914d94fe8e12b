package org.splitring.model.layout;

/**
 * A part of a split virtqueue, with the size and alignment that the standard's table gives it.
 *
 * <p>Standard: "Split Virtqueues", table of alignments and sizes ({@code sec:Basic Facilities of a
 * Virtio Device / Split Virtqueues}).
 */
public enum Part {
  DESCRIPTOR_TABLE("Descriptor Table", Struct.DESCRIPTOR_TABLE, 16),
  AVAILABLE_RING("Available Ring", Struct.VIRTQ_AVAIL, 2),
  USED_RING("Used Ring", Struct.VIRTQ_USED, 4);

  private final String title;
  private final Struct struct;
  private final int alignment;

  Part(String title, Struct struct, int alignment) {
    this.title = title;
    this.struct = struct;
    this.alignment = alignment;
  }

  /** The standard's name for it. */
  public String title() {
    return title;
  }

  /** What it consists of. */
  public Struct struct() {
    return struct;
  }

  /** The alignment that its address needs where the parts are placed separately, in bytes. */
  public int alignment() {
    return alignment;
  }

  /** How many bytes it takes. */
  public Extent size() {
    return struct.size();
  }
}
