package org.splitring.claims.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.claims.UnreadableException;

/** Which Queue Aligns a driver's places imply. */
class DriverSeenTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "256, 4096, 4672, 64",
        "256, 4096, 8192, 4096 8192",
        "256, 4096, 4616, 4 8",
        "2, 32, 44, 4",
        "1024, 16384, 20480, 2048 4096",
        "256, 4096, 4612, none",
        "256, 8192, 4672, none",
        "3, 48, 64, none",
        "0, 0, 0, none",
      })
  void theOffsetsImplyTheAlignments(long size, long avail, long used, String aligns)
      throws UnreadableException {
    Guest guest = Guests.load().find("seabios").orElseThrow();
    DriverSeen seen =
        new DriverSeen(
            guest,
            "1",
            Optional.empty(),
            "7.2.0",
            DeviceTransport.PCI,
            Interface.MODERN,
            size,
            0x1000,
            0x1000 + avail,
            0x1000 + used,
            Optional.empty(),
            Optional.empty());
    assertEquals(
        aligns == null ? "" : aligns,
        seen.implied().stream()
            .filter(each -> each.bytes() <= 8192)
            .map(each -> each.toString())
            .collect(Collectors.joining(" ")));
  }
}
