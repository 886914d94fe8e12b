package org.splitring.claims.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.splitring.claims.UnreadableException;

/** The rows that say how guests are started. */
class GuestsTest {

  @Test
  void everyGuestHasADeviceAndNoNetwork() throws UnreadableException {
    for (Guest guest : Guests.load().all()) {
      for (Interface way : guest.devices().keySet()) {
        List<String> arguments = guest.arguments(way, OptionalLong.of(512));
        String text = String.join(" ", arguments);
        assertTrue(text.matches(".* -device \\S+,id=dut,(rx_)?queue[-_]size=512"), text);
        assertTrue(arguments.contains("-nodefaults"), text);
        assertFalse(text.contains("user,") || text.contains("tap,"), text);
        assertEquals(
            guest.transport(way) == DeviceTransport.MMIO, guest.path(way).endsWith("/dut"));
      }
    }
  }

  /** Flash that a guest can write is written to a copy that ends with it. */
  @Test
  void noFileIsWritten() throws UnreadableException {
    for (Guest guest : Guests.load().all()) {
      for (String each : arguments(guest)) {
        assertTrue(
            !each.startsWith("if=pflash")
                || each.contains("readonly=on")
                || each.contains("snapshot=on"),
            each);
      }
    }
  }

  private static List<String> arguments(Guest guest) {
    return guest.devices().keySet().stream()
        .flatMap(way -> guest.arguments(way, OptionalLong.empty()).stream())
        .toList();
  }

  @Test
  void aProcessorThatNobodyKnowsIsRefused() {
    UnreadableException refusal =
        assertThrows(
            UnreadableException.class,
            () ->
                Guests.read(
                    "toy.yaml",
                    "toy: {name: Toy, program: qemu, package: qemu, machine: -M pc, kernel: vax}"));
    assertTrue(
        String.valueOf(refusal.getMessage())
            .endsWith("unknown processor 'vax'; write x86, arm64 or s390x"));
  }

  @Test
  void aRowWithADefectIsRefused() {
    UnreadableException refusal =
        assertThrows(
            UnreadableException.class, () -> Guests.read("toy.yaml", "toy:\n  name: Toy\n"));
    assertEquals(
        "toy.yaml, line 2, column 3: the key 'program' is missing; add 'program: ...'",
        refusal.getMessage());
  }
}
