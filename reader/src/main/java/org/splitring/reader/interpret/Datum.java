package org.splitring.reader.interpret;

import java.util.OptionalLong;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Reason;

/** A scalar value while a function runs. */
public sealed interface Datum {

  /**
   * A number or an address: {@code offset} bytes from the beginning of an object. A plain number is
   * measured from {@link Storage#NOWHERE}, whose address is 0.
   *
   * @param object the provenance: what it points into if it is used as a pointer
   * @param offset in bytes; of a plain number the value, extended as its type says
   */
  record Scalar(Storage object, long offset) implements Datum {

    /** The value as a number, if the object has an address. */
    public OptionalLong number() {
      return object.address().isPresent()
          ? OptionalLong.of(object.address().getAsLong() + offset)
          : OptionalLong.empty();
    }

    /** Whether it is a number that no pointer was made into. */
    public boolean isPlain() {
      return object == Storage.NOWHERE;
    }
  }

  /** The address of a function. */
  record Code(FunctionId function) implements Datum {}

  /**
   * A value that is not known. Two of one identity are equal.
   *
   * @param identity tells unknowns apart
   * @param reason why it is not known
   */
  record Unknown(String identity, Reason reason) implements Datum {}

  /** A plain number. */
  static Scalar of(long number) {
    return new Scalar(Storage.NOWHERE, number);
  }
}
