package org.splitring.model.clause;

/**
 * A stretch of the split ring chapter that has normative words, by its LaTeX label.
 *
 * <p>Sixteen are requirements of a driver or a device, marked as such; the others are running text,
 * of the legacy interface and of how a ring is operated.
 */
public enum ClauseBlock {
  VIRTQUEUES(Kind.DRIVER, Path.VIRTQUEUES),
  LEGACY_LAYOUT(Kind.TEXT, Path.VIRTQUEUES + " / Legacy Interfaces: A Note on Virtqueue Layout"),
  LEGACY_ENDIANNESS(
      Kind.TEXT, Path.VIRTQUEUES + " / Legacy Interfaces: A Note on Virtqueue Endianness"),
  FRAMING_DEVICE(Kind.DEVICE, Path.FACILITIES + " / Message Framing"),
  FRAMING_DRIVER(Kind.DRIVER, Path.FACILITIES + " / Message Framing"),
  TABLE_DEVICE(Kind.DEVICE, Path.TABLE),
  TABLE_DRIVER(Kind.DRIVER, Path.TABLE),
  INDIRECT_DRIVER(Kind.DRIVER, Path.TABLE + " / Indirect Descriptors"),
  INDIRECT_DEVICE(Kind.DEVICE, Path.TABLE + " / Indirect Descriptors"),
  AVAILABLE_RING(Kind.DRIVER, Path.VIRTQUEUES + " / The Virtqueue Available Ring"),
  USED_NOTIFICATION_DRIVER(Kind.DRIVER, Path.USED_NOTIFICATION),
  USED_NOTIFICATION_DEVICE(Kind.DEVICE, Path.USED_NOTIFICATION),
  USED_RING_DEVICE(Kind.DEVICE, Path.USED_RING),
  USED_RING_DRIVER(Kind.DRIVER, Path.USED_RING),
  AVAILABLE_NOTIFICATION_DRIVER(Kind.DRIVER, Path.AVAILABLE_NOTIFICATION),
  AVAILABLE_NOTIFICATION_DEVICE(Kind.DEVICE, Path.AVAILABLE_NOTIFICATION),
  SUPPLYING(Kind.TEXT, Path.SUPPLYING),
  UPDATING_THE_AVAILABLE_RING(Kind.TEXT, Path.SUPPLYING + " / Updating The Available Ring"),
  UPDATING_IDX(Kind.TEXT, Path.SUPPLYING + " / Updating idx"),
  UPDATING_IDX_DRIVER(Kind.DRIVER, Path.SUPPLYING + " / Updating idx"),
  NOTIFYING_THE_DEVICE(Kind.TEXT, Path.SUPPLYING + " / Notifying The Device"),
  NOTIFYING_THE_DEVICE_DRIVER(Kind.DRIVER, Path.SUPPLYING + " / Notifying The Device"),
  RECEIVING(Kind.TEXT, Path.VIRTQUEUES + " / Receiving Used Buffers From The Device");

  /** How the label is given, and so whom it can bind. */
  public enum Kind {
    DRIVER("drivernormative:"),
    DEVICE("devicenormative:"),
    TEXT("sec:");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    /** Whether a sentence of such a block can be about them. */
    boolean canBind(Who who) {
      return switch (this) {
        case DRIVER -> who == Who.DRIVER;
        case DEVICE -> who == Who.DEVICE;
        case TEXT -> true;
      };
    }
  }

  /** The labels' common beginnings. */
  private static final class Path {
    static final String FACILITIES = "Basic Facilities of a Virtio Device";
    static final String VIRTQUEUES = FACILITIES + " / Virtqueues";
    static final String TABLE = VIRTQUEUES + " / The Virtqueue Descriptor Table";
    static final String USED_RING = VIRTQUEUES + " / The Virtqueue Used Ring";
    static final String USED_NOTIFICATION = VIRTQUEUES + " / Used Buffer Notification Suppression";
    static final String AVAILABLE_NOTIFICATION =
        VIRTQUEUES + " / Available Buffer Notification Suppression";
    static final String SUPPLYING = VIRTQUEUES + " / Supplying Buffers to The Device";
  }

  private final Kind kind;
  private final String path;

  ClauseBlock(Kind kind, String path) {
    this.kind = kind;
    this.path = path;
  }

  public Kind kind() {
    return kind;
  }

  /** The label, exactly as LaTeX knows it. */
  public String label() {
    return kind.prefix + path;
  }
}
