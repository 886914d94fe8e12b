package org.splitring.properties.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/** A law of a broken layout, as a property; run by {@link LayoutControlsTest} alone. */
class FalsifiedLayout {

  @Property
  boolean partsShareNoByte(@ForAll QueueSize size, @ForAll QueueAlign align) {
    return LayoutLaw.partsShareNoByte.holds(BrokenLayout.usedEventForgotten.ring(size, align));
  }
}
