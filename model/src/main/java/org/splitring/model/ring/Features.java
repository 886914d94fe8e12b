package org.splitring.model.ring;

/**
 * What driver and device have negotiated.
 *
 * @param eventIdx VIRTIO_F_EVENT_IDX: notifications are asked for by index, not by flag
 * @param indirect VIRTIO_F_INDIRECT_DESC: a descriptor may refer to a table of descriptors
 * @param inOrder VIRTIO_F_IN_ORDER: buffers are used in the order in which they were made available
 */
public record Features(boolean eventIdx, boolean indirect, boolean inOrder) {

  /** Nothing was negotiated. */
  public static final Features NONE = new Features(false, false, false);

  /** Only VIRTIO_F_EVENT_IDX was. */
  public static final Features EVENT_IDX = new Features(true, false, false);
}
