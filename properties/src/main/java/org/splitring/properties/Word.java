package org.splitring.properties;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import org.splitring.model.formula.CType;

/**
 * A typed value for the solver: {@code moves * base + rest}, modulo 2^width.
 *
 * <p>The base is kept apart as long as the operations allow, since it is a multiple of the
 * alignment: a mask that rounds to the alignment leaves it alone, and where it is subtracted again
 * it is gone before the solver sees it.
 *
 * @param moves how often the base is contained
 * @param rest what is added to it; it may depend on the base as well
 * @param undefined when C leaves the value undefined
 */
record Word(CType type, long moves, BitVecExpr rest, BoolExpr undefined) {}
