package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
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
}
