package org.splitring.properties.run;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Example;
import org.splitring.model.clause.Clause;
import org.splitring.model.clause.Clauses;
import org.splitring.model.clause.Rule.NotModelled;

/**
 * Negative controls: who breaks a clause is caught, in the smallest run that shows it, and nothing
 * else is said to be broken save what follows.
 *
 * <p>The table of the clauses has all of it; {@code -Dgolden.update=true} writes it anew.
 */
class ControlsTest {

  static final String DEBUGGING = "device-may-read-for-debugging";

  private static final Path TABLE = Path.of("..", "docs", "clauses.adoc");

  @Example
  void everyClauseThatCanBeBrokenIsBrokenBySomebody() {
    assertEquals(
        Clauses.all().stream()
            .filter(each -> !each.level().permits() && !(each.rule() instanceof NotModelled))
            .collect(toSet()),
        Controls.ALL.stream().map(Control::clause).collect(toSet()));
  }

  @Example
  void everyControlIsCaughtAndTheTableSaysHow() throws IOException {
    ClauseTable table = new ClauseTable(caught());
    for (Clause clause : Clauses.all()) {
      assertTrue(table.cells(clause).stream().noneMatch(String::isBlank), clause::id);
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(TABLE, table.text());
    }
    assertEquals(Files.readString(TABLE), table.text());
  }

  private static Map<Clause, List<String>> caught() {
    Map<Clause, List<String>> texts = new LinkedHashMap<>();
    for (Control control : Controls.ALL) {
      Scenario smallest =
          Smallest.failing(control::isSeen)
              .orElseThrow(() -> new AssertionError(control.clause() + " was not seen broken"));
      assertEquals(control.follows(), control.besides(smallest), control.clause()::id);
      texts
          .computeIfAbsent(control.clause(), none -> new ArrayList<>())
          .add(text(control, smallest));
    }
    return texts;
  }

  private static String text(Control control, Scenario smallest) {
    String follows =
        control.follows().isEmpty()
            ? ""
            : " Breaks `" + String.join("`, `", control.follows()) + "`, too.";
    return String.format(
        Locale.ROOT,
        "%s. Smallest: _%s_. Said: %s.%s",
        capitalised(control.fault().title()),
        smallest,
        control.message(smallest),
        follows);
  }

  private static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** What is permitted for debugging no good device does otherwise. */
  @Example
  void aDeviceThatReadsBackMakesUseOfItsPermission() {
    Scenario scenario =
        Smallest.failing(each -> debugs(each, DeviceFaults.readsBack())).orElseThrow();
    assertFalse(debugs(scenario, new Fault("nothing is wrong", stage -> stage)));
  }

  private static boolean debugs(Scenario scenario, Fault fault) {
    return Clauses.judge(fault.play(scenario).run()).kept().containsKey(Clauses.named(DEBUGGING));
  }
}
