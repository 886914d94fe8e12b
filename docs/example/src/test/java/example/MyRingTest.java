package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

class MyRingTest {

  /** Tried at every Queue Size with every Queue Align that the standard allows. */
  @Property
  void usedRingIsWhereTheStandardPutsIt(@ForAll QueueSize n, @ForAll QueueAlign a) {
    assertEquals(Layout.standard(n, a).used(), MyRing.used(n.entries(), a.bytes()));
  }

  /** Put usedWithoutEvent into the property above, and it fails, first with this ring. */
  @Example
  void aForgottenEventFieldIsFoundAtTwoEntries() {
    Layout standard = Layout.standard(new QueueSize(2), new QueueAlign(4));
    assertNotEquals(standard.used(), MyRing.usedWithoutEvent(2, 4));
  }
}
