package org.splitring.reader.memory;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;

/** What some bytes hold. */
public sealed interface Content {

  /** Whether it is zero bytes: who stores these lays nothing out. */
  default boolean isZero() {
    return this instanceof Scalar scalar
            && scalar.value() instanceof Value.Number number
            && Literal.isZero(number.formula())
        || this instanceof Image image
            && image.background() instanceof Background.Filled filled
            && Literal.isZero(filled.value());
  }

  /** Whether it is the same wherever it is stored. */
  default boolean isSimple() {
    return this instanceof Scalar
        || this instanceof Image image && !(image.background() instanceof Background.Entry);
  }

  /** The value that is the whole of some bytes which hold this, if it is one. */
  default Optional<Value> scalar(ByteRange range) {
    return this instanceof Scalar scalar
            && scalar.skip() == 0
            && range.fixedBytes().isPresent()
            && range.fixedBytes().getAsLong() == scalar.bytes()
        ? Optional.of(scalar.value())
        : Optional.empty();
  }

  /**
   * Bytes of a value, in little-endian order.
   *
   * @param value the whole value
   * @param bytes how many it has
   * @param skip how many of them come before these
   */
  record Scalar(Value value, long bytes, long skip) implements Content {}

  /**
   * Bytes that nothing was stored in, of the same or of another object.
   *
   * @param background what they hold
   * @param object the object whose bytes these are, or were before they were copied
   * @param offset the place of the first of them in that object
   */
  record Image(Background background, MemoryObject object, Formula offset) implements Content {}

  /** One of two. */
  record Either(Formula condition, Content whenTrue, Content whenFalse) implements Content {}

  /** Several, one behind the other. */
  record Pieces(List<Piece> pieces) implements Content {
    public Pieces {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * One of several.
   *
   * @param bytes how many it has
   */
  record Piece(Content content, long bytes) {}
}
