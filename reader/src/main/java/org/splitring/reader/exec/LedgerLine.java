package org.splitring.reader.exec;

import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.Origin;

/**
 * Something that was taken for granted, and where.
 *
 * @param assumption what
 * @param at the place that needs it
 */
public record LedgerLine(AssumedRule assumption, Origin at) {}
