package org.splitring.reader.memory;

import java.util.OptionalLong;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;

/**
 * Bytes of an object.
 *
 * @param offset of the first, from the beginning of the object, of the type of an address
 * @param bytes how many, of the same type
 */
public record ByteRange(Formula offset, Formula bytes) {

  /** How two ranges lie at every point. */
  public enum Relation {
    DISJOINT,
    SAME,
    /** The first is inside the second, and smaller somewhere. */
    WITHIN,
    /** The second is inside the first, and smaller somewhere. */
    COVERS,
    /** None of these, or not known. */
    MAY_OVERLAP
  }

  /** Whether both are constants. */
  public boolean isFixed() {
    return offset instanceof Literal && bytes instanceof Literal;
  }

  /** The offset, if it is a constant. */
  public OptionalLong fixedOffset() {
    return offset instanceof Literal literal
        ? OptionalLong.of(literal.value())
        : OptionalLong.empty();
  }

  /** The number of bytes, if it is a constant. */
  public OptionalLong fixedBytes() {
    return bytes instanceof Literal literal
        ? OptionalLong.of(literal.value())
        : OptionalLong.empty();
  }
}
