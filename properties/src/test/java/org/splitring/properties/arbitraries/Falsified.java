package org.splitring.properties.arbitraries;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/** Properties that are false, run by {@link RingArbitrariesTest} alone. */
class Falsified {

  @Property
  boolean sizesAndAlignsAreSmall(@ForAll QueueSize size, @ForAll QueueAlign align) {
    return size.entries() < 16 || align.bytes() < 8;
  }

  @Property
  boolean usedRingsStartEarly(@ForAll Layout layout) {
    return layout.used() < 100;
  }

  @Property
  boolean basesAreLow(@ForAll Point point) {
    return Long.compareUnsigned(point.base(), 4096) < 0;
  }
}
