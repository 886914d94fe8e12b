package org.splitring.model.replay;

import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/**
 * What the legacy interface fixes of a ring besides.
 *
 * @param align Queue Align
 * @param size the Queue Size that the device gives to whoever asks
 * @param allocated how many bytes the driver has allocated for the ring
 */
public record Legacy(QueueAlign align, QueueSize size, long allocated) {}
