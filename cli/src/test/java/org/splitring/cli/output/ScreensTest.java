package org.splitring.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreensTest {

  private static Screens of(Map<String, String> environment) {
    return Screens.of(true, true, 100, environment);
  }

  @Test
  void aTerminalHasColourUnlessItIsNotWanted() {
    assertTrue(of(Map.of("TERM", "xterm")).colourWanted());
    assertTrue(of(Map.of()).colourWanted());
    assertTrue(of(Map.of("NO_COLOR", "")).colourWanted());
    assertFalse(of(Map.of("NO_COLOR", "1")).colourWanted());
  }

  @Test
  void aDumbTerminalHasNeitherColourNorProgress() {
    Screens dumb = of(Map.of("TERM", "dumb"));
    assertFalse(dumb.colourWanted());
    assertFalse(dumb.errIsTerminal());
    assertTrue(of(Map.of("TERM", "xterm")).errIsTerminal());
  }

  @Test
  void aWidthThatIsNotKnownIsTheUsualOne() {
    assertEquals(100, of(Map.of()).columns());
    assertEquals(80, Screens.of(true, true, 0, Map.of()).columns());
  }

  /** A line that wraps could not be taken back. */
  @Test
  void progressFitsTheTerminal() {
    String path = "hw/virtio/ünïcode/" + "x".repeat(200) + ".c";
    for (int columns : new int[] {1, 20, 80}) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      PrintStream screen = new PrintStream(bytes, true, StandardCharsets.UTF_8);
      Progress progress = new Progress(screen, Screens.of(true, true, columns, Map.of()), 0);
      progress.at(1, 2, path);
      String line = bytes.toString(StandardCharsets.UTF_8).replace("\r\u001b[K", "");
      assertTrue(line.length() <= Math.max(1, columns - 1), line);
      assertTrue(line.endsWith("…"), line);
    }
  }
}
