package org.splitring.properties.run;

import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.splitring.model.ring.Port;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;

/** Ports that read or write other numbers than they are told. */
final class Numbers {

  private Numbers() {}

  /** Every write of a member of the ring's own. */
  static UnaryOperator<Port> stored(RingMember member, LongUnaryOperator change) {
    return next ->
        new PassingPort(next) {
          @Override
          public void store(Referent spot, long address, int bytes, long value) {
            super.store(spot, address, bytes, is(spot, member) ? change.applyAsLong(value) : value);
          }
        };
  }

  /** Every read of a member of the ring's own. */
  static UnaryOperator<Port> loaded(RingMember member, LongUnaryOperator change) {
    return next ->
        new PassingPort(next) {
          @Override
          public long load(Referent spot, long address, int bytes) {
            long value = super.load(spot, address, bytes);
            return is(spot, member) ? change.applyAsLong(value) : value;
          }
        };
  }

  /** The same number with its bytes the other way round. */
  static long reversed(long value, int bytes) {
    return Long.reverseBytes(value) >>> (Long.SIZE - Byte.SIZE * bytes);
  }
}
