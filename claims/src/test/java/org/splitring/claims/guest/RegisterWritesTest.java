package org.splitring.claims.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a driver's writes to registers say. */
class RegisterWritesTest {

  private final RegisterWrites writes = new RegisterWrites();

  private void write(int offset, long value) {
    writes.hear(
        String.format(
            Locale.ROOT,
            "virtio_mmio_write virtio_mmio_write offset 0x%x value 0x%x",
            offset,
            value));
  }

  @Test
  void featuresAreThoseOfTheWordThatIsSelected() {
    write(0x24, 1);
    write(0x20, 1L << 29);
    assertEquals(Optional.empty(), writes.events());
    write(0x24, 0);
    write(0x20, 1L << 29 | 1);
    assertEquals(Optional.of(true), writes.events());
    write(0x20, 1);
    assertEquals(Optional.of(false), writes.events());
  }

  @Test
  void itIsReadyWhenItSaysSoAndNoLongerAfterAReset() {
    assertTrue(writes.isReady(), "nothing is known");
    write(0x70, 3);
    assertFalse(writes.isReady());
    write(0x70, 7);
    assertTrue(writes.isReady());
    write(0x70, 0);
    assertFalse(writes.isReady());
  }

  @Test
  void whatIsNoWriteIsPassedOver() {
    writes.hear("qemu-system-x86_64: warning: hub 0 is not connected to host network");
    writes.hear("virtio_mmio_write offset 0xffffffffff value 0x1");
    assertEquals(Optional.empty(), writes.events());
  }
}
