package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.json.Schemas;
import org.splitring.cli.services.Services;

/** Traces of the catalogue's claims, and of typed formulas. */
class TraceCommandTest {

  private static String trace(String... more) {
    String[] args = new String[more.length + 1];
    args[0] = "trace";
    System.arraycopy(more, 0, args, 1, more.length);
    Run run = Run.of(Services.REAL, args);
    assertEquals("", run.err());
    assertEquals(0, run.status());
    return run.out();
  }

  /** The last sentence on one line. */
  private static String ending(String text) {
    return text.substring(text.lastIndexOf("\n\n") + 2).strip().replace('\n', ' ');
  }

  @ParameterizedTest
  @CsvSource({"2, 4", "4, 4", "4, 16"})
  void qemuMeetsADriverByTheStandard(String size, String align) {
    String text = trace("qemu", "--size", size, "--align", align);
    Golden.assertText("trace-qemu-" + size + "-" + align + ".txt", text);
  }

  @Test
  void withoutAPlaceTheSmallestCounterexampleIsTraced() {
    assertEquals(trace("qemu", "--size", "2", "--align", "4"), trace("qemu"));
    assertTrue(trace("qemu", "--align", "8").contains("Queue Size 2, Queue Align 8, base 0"));
  }

  @Test
  void theRoleCanBeTurned() {
    String text = trace("qemu", "--role", "driver");
    assertTrue(text.startsWith("qemu, QEMU: the driver follows it, the device"), text);
    assertTrue(ending(text).contains("used.idx = 1 at byte 46"), text);
  }

  @Test
  void thePrintedMacroPutsTheRingElsewhere() {
    Golden.assertText("trace-spec-printed.txt", trace("spec-printed"));
  }

  @Test
  void whatAgreesMeets() {
    assertEquals(
        "Driver and device meet: 18 buffers out and back, nothing lost.",
        ending(trace("linux", "--size", "16", "--align", "64", "--base", "0xffffffff00000000")));
  }

  @Test
  void anEventFieldElsewhereIsSeenOnlyWithTheFeature() {
    String text = trace("--used-event", "18*n + 2", "--size", "4", "--align", "4");
    assertTrue(text.contains("VIRTIO_F_EVENT_IDX negotiated"), text);
    Golden.assertText("trace-used-event.txt", text);
    String without = trace("--used-event", "18*n + 4", "--size", "4", "--align", "4");
    assertTrue(without.contains("VIRTIO_F_EVENT_IDX not negotiated"), without);
    String asked = trace("--used-event", "18*n + 4", "--size", "4", "--align", "4", "--event-idx");
    assertTrue(asked.contains("VIRTIO_F_EVENT_IDX negotiated"), asked);
  }

  @Test
  void aShortTotalIsOverrun() {
    assertEquals(
        "The driver has room of 78 bytes for the whole ring, and the driver writes used.flags at"
            + " byte 80, outside it, over what belongs to somebody else.",
        ending(trace("--total", "18*n + 6", "--size", "4", "--align", "4")));
  }

  @Test
  void whatCannotBeRunIsSaid() {
    Run sizes = Run.of(Services.REAL, "trace", "--avail-size", "6 + 2*n");
    assertEquals(2, sizes.status());
    assertTrue(sizes.err().contains("there is nothing to trace"), sizes.err());
    Run undefined =
        Run.of(Services.REAL, "trace", "--used", "18*n/(n - 1)", "--size", "1", "--align", "4");
    assertEquals(2, undefined.status());
    assertTrue(undefined.err().contains("at n = 1, a = 4"), undefined.err());
    assertEquals("", undefined.out());
  }

  @Test
  void jsonFollowsTheSchema() {
    String json = trace("qemu", "--format", "json");
    assertEquals(List.of(), Schemas.errors(Schemas.TRACE, json));
    Golden.assertText("trace-qemu.json", json);
    assertEquals(
        List.of(),
        Schemas.errors(
            Schemas.TRACE,
            trace("linux", "--align", "8", "--base", "0xfffffffffffff000", "--format", "json")));
  }

  /** Negative control. */
  @Test
  void aDocumentWithADefectIsRejected() {
    String json = trace("qemu", "--format", "json").replace("\"ending\"", "\"end\"");
    assertFalse(Schemas.errors(Schemas.TRACE, json).isEmpty());
  }
}
