package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.cli.json.Schemas;

/** Which drivers and devices of the real catalogue meet. */
class MeetCommandTest {

  private static String out(String... args) {
    Run run = Run.of(Services.REAL, args);
    assertEquals(0, run.status(), run.err());
    return run.out();
  }

  /** The words of a driver's row beside a device, whichever table it is in. */
  private static String word(String json, String driver, String device) {
    var matcher =
        Pattern.compile(
                String.format(
                    Locale.ROOT,
                    "\"driver\" : \"%s\".*?\"device\" : \"%s\",\\s*\"word\" : \"(\\w+)\"",
                    driver,
                    device),
                Pattern.DOTALL)
            .matcher(json);
    assertTrue(matcher.find(), driver + " and " + device + " in " + json);
    return matcher.group(1);
  }

  @Test
  void withAlignment4ADriverMeetsKvmtoolAndAcrnAndNotQemu() {
    String json = out("meet", "--align", "4", "--format", "json");
    assertEquals(List.of(), Schemas.errors(Schemas.MEET, json));
    assertEquals("meets", word(json, "linux", "kvmtool"));
    assertEquals("meets", word(json, "linux", "acrn"));
    assertEquals("misses", word(json, "linux", "qemu"));
    String text = out("meet", "--align", "4");
    assertTrue(
        text.contains("qemu: at n = 2 the driver looks at byte 44, and the device writes at byte"),
        text);
  }

  @Test
  void withAPageEverybodyMeetsQemu() {
    String json = out("meet", "--align", "4096", "--format", "json");
    assertEquals("meets", word(json, "linux", "qemu"));
  }

  @Test
  void driversThatWereSeenMeetQemuOrTellItWhere() {
    String json = out("meet", "--format", "json");
    assertEquals(List.of(), Schemas.errors(Schemas.MEET, json));
    assertFalse(json.contains("\"misses\""), json);
    assertTrue(json.contains("\"told\""), json);
    assertTrue(json.contains("\"known\" : \"seen\""), json);
  }

  @Test
  void everyLineFitsAScreen() {
    for (String text : List.of(out("meet"), out("meet", "--align", "4"))) {
      text.lines().forEach(line -> assertTrue(line.length() <= 95 && !line.endsWith(" "), line));
    }
  }

  /** Negative control. */
  @Test
  void aDocumentWithADefectIsRejected() {
    String json = out("meet", "--align", "4", "--format", "json");
    for (String name : List.of("word", "device", "driverUsed", "known")) {
      String broken = json.replaceFirst("\"" + name + "\"", "\"other\"");
      assertFalse(json.equals(broken), "nothing was broken");
      assertFalse(Schemas.errors(Schemas.MEET, broken).isEmpty(), name);
    }
  }

  /** In each language one table, with who misses whom and where; what was edited is noticed. */
  @Test
  void itIsOneTableToBeCheckedIn(@TempDir Path directory) throws IOException {
    for (String format : List.of("rst", "latex", "adoc", "svg", "markdown")) {
      String said = out("meet", "--align", "4", "--format", format);
      for (String word : List.of("qemu", "misses", "meets", "44", "40")) {
        assertTrue(said.contains(word), format + ": " + said);
      }
      Path file = directory.resolve("meet." + format);
      Files.writeString(file, said);
      assertEquals("", out("meet", "--align", "4", "--format", format, "--check", file.toString()));
      Files.writeString(file, said.replace("44", "46"));
      assertEquals(
          1,
          Run.of(
                  Services.REAL,
                  "meet",
                  "--align",
                  "4",
                  "--format",
                  format,
                  "--check",
                  file.toString())
              .status());
    }
    assertTrue(
        out("meet", "--align", "4", "--format", "rst")
            .startsWith(".. Made by 'splitring meet --align 4 --format rst'.\n"));
  }
}
