package org.splitring.reader.memory;

import org.splitring.reader.ir.Origin;

/**
 * Bytes of an object that were stored together.
 *
 * @param range which
 * @param content what they hold
 * @param stamp larger than that of every cell that was stored before
 * @param at where it was stored
 */
public record MemoryCell(ByteRange range, Content content, long stamp, Origin at) {}
