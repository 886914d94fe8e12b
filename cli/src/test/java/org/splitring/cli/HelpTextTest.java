package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.cli.arguments.Syntax;

class HelpTextTest {

  static Stream<String> helpTexts() {
    return Stream.concat(Stream.of("splitring"), Syntax.COMMANDS.stream());
  }

  private static final Pattern OPTION =
      Pattern.compile("^ {2}(?:-\\w, | {4})?(--[a-z-]+)", Pattern.MULTILINE);

  @ParameterizedTest
  @CsvSource({
    "--help, splitring",
    "check --help, check",
    "check -h, check",
    "explain --help, explain",
    "scan --help, scan",
    "patch --help, patch",
    "history --help, history",
    "trace --help, trace",
    "report --help, report",
    "layout --help, layout",
    "spec --help, spec",
    "ambiguity --help, ambiguity",
    "probe --help, probe",
    "meet --help, meet",
    "errata --help, errata",
    "census --help, census"
  })
  void helpIsTheReviewedText(String command, String text) {
    Run run = Run.of(new FakeServices(), command.split(" "));
    assertEquals(HelpText.of(text), run.out());
    assertEquals(0, run.status());
    assertEquals("", run.err());
  }

  @ParameterizedTest
  @MethodSource("helpTexts")
  void helpNamesEveryOptionThereIsAndNoOther(String command) {
    Set<String> there = new TreeSet<>();
    Syntax.of(command.equals("splitring") ? Syntax.ROOT : command)
        .getOptions()
        .forEach(option -> there.add("--" + option.getLongOpt()));
    Set<String> named = new TreeSet<>();
    Matcher matcher = OPTION.matcher(HelpText.of(command));
    while (matcher.find()) {
      named.add(matcher.group(1));
    }
    assertEquals(there, named);
  }

  @ParameterizedTest
  @MethodSource("helpTexts")
  void helpFitsEightyColumns(String command) {
    HelpText.of(command).lines().forEach(line -> assertTrue(line.length() <= 80, line));
  }
}
