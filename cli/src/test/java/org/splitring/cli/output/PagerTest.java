package org.splitring.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagerTest {

  private static final Screens TERMINAL = new Screens(true, true, true, 80);
  private static final byte[] RESULTS = "results\n".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void peopleTurnPagesWithWhatTheyWant() {
    assertEquals(Optional.of("less"), Pager.command(TERMINAL, Map.of()));
    assertEquals(Optional.of("more"), Pager.command(TERMINAL, Map.of("PAGER", "more")));
    assertEquals(
        Optional.of("most -s"),
        Pager.command(TERMINAL, Map.of("PAGER", "more", "SPLITRING_PAGER", "most -s")));
  }

  @Test
  void nobodyTurnsPagesOfAFile() {
    assertEquals(Optional.empty(), Pager.command(Screens.NONE, Map.of()));
    assertEquals(Optional.empty(), Pager.command(TERMINAL, Map.of("TERM", "dumb")));
    assertEquals(Optional.empty(), Pager.command(TERMINAL, Map.of("PAGER", "cat")));
    assertEquals(Optional.empty(), Pager.command(TERMINAL, Map.of("SPLITRING_PAGER", "")));
  }

  @Test
  void allResultsGoToThePager() throws IOException {
    Path seen = folder.resolve("seen by sömebody");
    Map<String, String> environment = Map.of("PAGER", "cat > '" + seen + "'");
    assertTrue(Pager.shows(RESULTS, TERMINAL, environment));
    assertEquals("results\n", Files.readString(seen));
  }

  @Test
  void withoutThePagerNothingIsShown() {
    assertFalse(Pager.shows(RESULTS, TERMINAL, Map.of("PAGER", "exit 127")));
    assertFalse(Pager.shows(RESULTS, Screens.NONE, Map.of("PAGER", "true")));
  }

  @Test
  void aReaderWhoHasSeenEnoughIsNoError() {
    assertTrue(Pager.shows(new byte[1 << 20], TERMINAL, Map.of("PAGER", "true")));
  }
}
