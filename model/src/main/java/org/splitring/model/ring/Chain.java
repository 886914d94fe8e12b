package org.splitring.model.ring;

/**
 * A buffer as the device found it.
 *
 * @param head the descriptor that the available ring named
 * @param buffer what the chain from there describes
 */
public record Chain(int head, Buffer buffer) {}
