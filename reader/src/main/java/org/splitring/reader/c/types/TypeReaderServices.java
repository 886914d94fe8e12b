package org.splitring.reader.c.types;

import org.splitring.reader.c.types.constant.ConstantEvaluator;

/**
 * What reading types needs of what reads expressions.
 *
 * @param constants lengths of arrays, enumerators, widths of bit-fields, alignments
 * @param expressions the operands of {@code typeof}
 * @param lengths the captured lengths of arrays
 */
public record TypeReaderServices(
    ConstantEvaluator constants, ExpressionTypes expressions, VariableLengths lengths) {}
