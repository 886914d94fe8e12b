package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.claim.Measured;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.ring.RingRules;
import org.splitring.reader.source.UnreadableSourceException;

/** Event fields that are found by how far they are behind the start of their ring. */
class RustEventsTest {

  private static final String QUEUE =
      "use vm_memory::{GuestAddress, GuestMemory}; pub struct Queue { size: u16, desc_table:"
          + " GuestAddress, avail_ring: GuestAddress, used_ring: GuestAddress } impl Queue {"
          + " fn event<M: GuestMemory>(&self, mem: &M) -> Option<u16> { ";

  private static ReadClaim read(String body) throws UnreadableSourceException {
    return Texts.of("q.rs", QUEUE + body + " } }").read("q.rs", "Queue::event");
  }

  @Test
  void whatIsAddedToItsRingIsMeasuredFromIt() throws UnreadableSourceException {
    assertEquals(
        Measured.ADDRESS,
        Texts.assertSays(
                read(
                    "let used_event_offset = 4 + u64::from(self.size) * 2;"
                        + " mem.load(self.avail_ring.unchecked_add(used_event_offset))"),
                Quantity.USED_EVENT,
                (n, a) -> 18 * n + 4)
            .measured());
  }

  @Test
  void thePlaceThatItMakesIsTheSamePlace() throws UnreadableSourceException {
    assertEquals(
        Measured.ADDRESS,
        Texts.assertSays(
                read(
                    "let used_event_offset = 4 + u64::from(self.size) * 2;"
                        + " let used_event_addr = self.avail_ring.checked_add(used_event_offset)?;"
                        + " mem.load(used_event_addr)"),
                Quantity.USED_EVENT,
                (n, a) -> 18 * n + 4)
            .measured());
  }

  @Test
  void theOtherRingHasTheOtherField() throws UnreadableSourceException {
    assertEquals(
        Measured.ADDRESS,
        Texts.assertSays(
                read(
                    "let avail_event_offset = 4 + u64::from(self.size) * 8;"
                        + " let addr = self.used_ring.checked_add(avail_event_offset)?; mem.load(addr)"),
                Quantity.AVAIL_EVENT,
                (n, a) -> Texts.up(18 * n + 6, a) + 4 + 8 * n)
            .measured());
  }

  @Test
  void whatIsAddedToTheTableIsMeasuredFromIt() throws UnreadableSourceException {
    assertEquals(
        Measured.OFFSET,
        Texts.assertSays(
                read(
                    "let used_event_offset = 4 + u64::from(self.size) * 18;"
                        + " let addr = self.desc_table.checked_add(used_event_offset)?; mem.load(addr)"),
                Quantity.USED_EVENT,
                (n, a) -> 18 * n + 4)
            .measured());
  }

  @Test
  void whatIsAddedToBothIsMeasuredFromTheTable() throws UnreadableSourceException {
    assertEquals(
        Measured.OFFSET,
        Texts.assertSays(
                read(
                    "let used_event_offset = 4 + u64::from(self.size) * 18;"
                        + " let addr = self.desc_table.checked_add(used_event_offset)?; mem.load(addr);"
                        + " mem.load(self.avail_ring.unchecked_add(used_event_offset))"),
                Quantity.USED_EVENT,
                (n, a) -> 18 * n + 4)
            .measured());
  }

  @Test
  void whereTheRingIsHasToBeTakenForGranted() throws UnreadableSourceException {
    Texts tree =
        Texts.of(
            "q.rs",
            QUEUE
                + "let used_event_offset = 4 + u64::from(self.size) * 2;"
                + " mem.load(self.avail_ring.unchecked_add(used_event_offset)) } }");
    ReadRequest request =
        ReadRequest.of(tree, "q.rs", "Queue::event").without(RingRules.RING_IN_PLACE);
    String reason = Texts.unread(SourceReader.read(request).get(0), Quantity.USED_EVENT).reason();
    assertTrue(reason.contains("laid out elsewhere"), reason);
  }
}
