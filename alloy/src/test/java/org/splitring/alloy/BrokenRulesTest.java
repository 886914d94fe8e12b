package org.splitring.alloy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.alloy.AlloyRunner.Settings;

/** Negative controls: every line of a rule, left out or weakened, changes what a command gives. */
class BrokenRulesTest {

  private static final Path RULES =
      Path.of("src/test/resources/org/splitring/alloy/broken-rules.csv");

  /**
   * One of them.
   *
   * @param file the model with the rule
   * @param start how the rule's definition begins
   * @param line the line, or a part of it
   * @param instead what is put in its place
   * @param model the model with the command that notices
   */
  record Broken(
      String file, String start, String line, String instead, String model, String command) {

    private static Broken of(String row) {
      String[] cells = row.split(";", -1);
      return new Broken(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }

    private AlloyText text() {
      AlloyText whole = AlloyText.of(model);
      String rule = Optional.ofNullable(whole.files().get(file)).orElseThrow();
      int from = rule.indexOf(start);
      int at = rule.indexOf(line, from);
      assertTrue(from >= 0 && at >= 0 && at < rule.indexOf("\n}\n", from), toString());
      return whole.replacing(
          file, rule.substring(0, at) + instead + rule.substring(at + line.length()));
    }
  }

  static List<Broken> broken() throws IOException {
    return Files.readAllLines(RULES).stream().skip(1).map(Broken::of).toList();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenRuleIsNoticed(Broken broken) {
    AlloyRunner runner = AlloyRunner.of(broken.text(), Settings.USUAL);
    boolean expected =
        runner.commands().stream()
            .filter(each -> each.label().equals(broken.command()))
            .findFirst()
            .flatMap(AlloyCommand::expected)
            .orElseThrow();
    AlloyAnswer answer = runner.run(broken.command());
    assertFalse(answer instanceof AlloyAnswer.Stopped);
    assertNotEquals(expected, answer instanceof AlloyAnswer.Found, broken::toString);
  }

  /** The predicates that are rules, and so have to be broken line by line. */
  @Test
  void everyRuleOfTheTextIsBroken() throws IOException {
    Set<String> there = new TreeSet<>();
    for (String file : List.of("printed.als", "literal.als")) {
      Optional.ofNullable(AlloyText.of(file).files().get(file))
          .orElseThrow()
          .lines()
          .filter(line -> line.matches("pred \\w+ \\[r: Reading\\] \\{"))
          .map(line -> file + " " + line.substring(0, line.indexOf(" [")))
          .forEach(there::add);
    }
    Set<String> named =
        broken().stream()
            .map(each -> each.file() + " " + each.start())
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(named.containsAll(there), () -> there + " are not all in " + named);
  }
}
