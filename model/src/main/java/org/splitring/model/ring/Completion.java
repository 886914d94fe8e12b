package org.splitring.model.ring;

/**
 * A buffer that came back to the driver.
 *
 * @param head the first of its descriptors
 * @param buffer as it was offered
 * @param len how many bytes the device says it has written; for a buffer that an in-order device
 *     skipped, the room for writing that it has
 */
public record Completion(int head, Buffer buffer, long len) {}
