package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What gives the place of an event field is measured from the ring that the field is in. */
class AccessorsTest {

  private static final String TYPES =
      "struct shelf { unsigned short flags, idx, ring[]; };\n"
          + "struct done { unsigned int id, len; };\n"
          + "struct tray { unsigned short flags, idx; struct done ring[]; };\n"
          + "struct queue { unsigned num; struct shelf *avail; struct tray *used; };\n"
          + "struct other { struct tray *used; };\n";

  private static ReadClaim read(String name, String text) throws UnreadableSourceException {
    return Texts.of("ring.h", TYPES + text + "\n").read("ring.h", name);
  }

  private static List<String> rules(ReadClaim claim, Quantity quantity) {
    return claim.claim().statement(quantity).orElseThrow().assumptions().stream()
        .map(each -> each.rule())
        .toList();
  }

  @Test
  void aFunctionGivesAPlaceBehindItsRing() throws UnreadableSourceException {
    ReadClaim used =
        read(
            "used_event",
            "static unsigned short *used_event(struct queue *q) { return &q->avail->ring[q->num]; }");
    assertSays(used, Quantity.USED_EVENT, (n, a) -> 18 * n + 4);
    assertTrue(rules(used, Quantity.USED_EVENT).contains("ring-in-place"));
    assertSays(
        read(
            "avail_event",
            "static unsigned short *avail_event(struct queue *q) { return (unsigned short *)&q->used->ring[q->num]; }"),
        Quantity.AVAIL_EVENT,
        (n, a) -> up(18 * n + 6, a) + 4 + 8 * n);
  }

  @Test
  void aMacroIsHandedTheStructureThatHasItsMembers() throws UnreadableSourceException {
    assertSays(
        read(
            "queue_avail_event",
            "#define queue_avail_event(q) ((unsigned short *)((char *)(q)->used + 4 + 8 * (q)->num))"),
        Quantity.AVAIL_EVENT,
        (n, a) -> up(18 * n + 6, a) + 4 + 8 * n);
    assertSays(
        read("queue_used_event", "#define queue_used_event(q) ((q)->avail->ring[(q)->num])"),
        Quantity.USED_EVENT,
        (n, a) -> 18 * n + 4);
    assertSays(
        read("queue_used_event", "#define queue_used_event(q, n) ((q)->avail->ring[n])"),
        Quantity.USED_EVENT,
        (n, a) -> 18 * n + 4);
  }

  @Test
  void aMacroOfTheFileIsOneOfItsAccessors() throws UnreadableSourceException {
    Texts texts =
        Texts.of("ring.h", TYPES + "#define queue_used_event(q) ((q)->avail->ring[(q)->num])\n");
    assertEquals(
        List.of("queue_used_event"),
        SourceReader.accessors(ReadRequest.of(texts, "ring.h")).stream()
            .map(each -> each.claim().name())
            .toList());
  }

  /** Negative control: a field that is somewhere else says so. */
  @Test
  void aFieldTwoBytesTooEarlyIsNotWhereItHasToBe() throws UnreadableSourceException {
    assertSays(
        read(
            "queue_avail_event",
            "#define queue_avail_event(q) ((unsigned short *)((char *)(q)->used + 2 + 8 * (q)->num))"),
        Quantity.AVAIL_EVENT,
        (n, a) -> up(18 * n + 6, a) + 2 + 8 * n);
  }

  /** Negative control: what the field is behind of is not the ring that it is in. */
  @Test
  void aFieldBehindSomethingElseIsOpen() throws UnreadableSourceException {
    unread(
        read(
            "avail_event",
            "static unsigned short *avail_event(struct queue *q) { return &q->avail->ring[q->num]; }"),
        Quantity.AVAIL_EVENT);
    unread(
        read(
            "avail_event",
            "void move(struct queue *); static unsigned short *avail_event(struct queue *q)"
                + " { move(q); return (unsigned short *)&q->used->ring[q->num]; }"),
        Quantity.AVAIL_EVENT);
  }
}
