package org.splitring.cli.broken;

import net.jqwik.api.Arbitrary;
import org.splitring.model.layout.QueueSize;
import org.splitring.properties.arbitraries.RingArbitraries;

public interface CommandThatGenerates {
  Arbitrary<QueueSize> SIZES = RingArbitraries.queueSizes();
}
