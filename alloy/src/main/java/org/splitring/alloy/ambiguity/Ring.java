package org.splitring.alloy.ambiguity;

import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/**
 * The ring that two readers look at.
 *
 * @param size Queue Size
 * @param align Queue Align
 * @param base how many bytes its base is behind a multiple of Queue Align
 * @param negotiated whether VIRTIO_F_EVENT_IDX was negotiated
 */
public record Ring(QueueSize size, QueueAlign align, long base, boolean negotiated) {}
