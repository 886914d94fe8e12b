package org.splitring.properties.normal;

import java.util.Map;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.ring.Index16;

/**
 * What is known of the inputs that are no numbers.
 *
 * @param symbols each input's symbol, and its value as a sum
 */
record Inputs(Map<String, LinearSum> symbols) {

  Inputs {
    symbols = Map.copyOf(symbols);
  }

  /**
   * Any n of 16 bits, legal or not, any evt, and a base that is a multiple of 2^zeros.
   *
   * @param zeros from 0 to 31
   * @param addressWidth how many bits a base has
   */
  static Inputs ring(int zeros, int addressWidth) {
    long highest =
        addressWidth == Long.SIZE
            ? LinearSum.Unknown.UNBOUNDED
            : (1L << (addressWidth - zeros)) - 1;
    return new Inputs(
        Map.of(
            Input.N.symbol(),
            unknown(Input.N, (1L << QueueSize.BITS) - 1, 1),
            Input.EVT.symbol(),
            unknown(Input.EVT, 1, 1),
            Input.BASE.symbol(),
            unknown(Input.BASE, highest, 1L << zeros)));
  }

  /** Three numbers of 16 bits in the place of n, a and base. */
  static Inputs indexes() {
    long highest = Index16.WRAP - 1;
    return new Inputs(
        Map.of(
            Input.N.symbol(),
            unknown(Input.N, highest, 1),
            Input.A.symbol(),
            unknown(Input.A, highest, 1),
            Input.BASE.symbol(),
            unknown(Input.BASE, highest, 1)));
  }

  private static LinearSum unknown(Input input, long highest, long times) {
    return LinearSum.of(new LinearSum.Unknown(input.symbol(), highest), times);
  }
}
