package org.splitring.model.formula;

/**
 * A conversion to another type: the value modulo 2^width, read in the new signedness.
 *
 * @param written whether the conversion stands in the source, or is one C makes silently
 */
public record Cast(CType type, Formula operand, boolean written) implements Formula {}
