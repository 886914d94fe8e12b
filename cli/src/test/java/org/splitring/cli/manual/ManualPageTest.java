package org.splitring.cli.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.Syntax;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.manual.HelpPart.Entries;
import org.splitring.cli.manual.HelpPart.Example;
import org.splitring.cli.manual.HelpPart.Paragraph;

class ManualPageTest {

  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  static Stream<String> pages() {
    return Stream.concat(Stream.of(ManualPage.PROGRAM), Syntax.COMMANDS.stream());
  }

  /** The options of a command that a page in AsciiDoc has no entry for. */
  private static List<String> missing(String command, String page) {
    return Syntax.of(command.equals(ManualPage.PROGRAM) ? Syntax.ROOT : command)
        .getOptions()
        .stream()
        .map(each -> "**--" + each.getLongOpt() + "**")
        .filter(each -> page.lines().noneMatch(line -> line.contains(each) && line.endsWith("::")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageHasEveryOptionTheStatusAndTwoExamples(String command) {
    String page = ManualPage.of(command, "purpose", "1.0");
    assertEquals(List.of(), missing(command, page));
    for (String section : List.of("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS")) {
      assertTrue(page.contains("\n== " + section + "\n"), section);
    }
    String examples = page.substring(page.indexOf("\n== EXAMPLES\n"));
    assertTrue(examples.lines().filter("...."::equals).count() >= 4, examples);
  }

  /** The control. */
  @Test
  void aPageWithoutAnOptionIsNoticed() {
    String page = ManualPage.of(Syntax.CHECK, "purpose", "1.0");
    assertEquals(
        List.of("**--engine**"), missing(Syntax.CHECK, page.replace("**--engine**", "--engine")));
  }

  /** What is typed is what the command takes; a word that it does not know is refused there. */
  @ParameterizedTest
  @MethodSource("pages")
  void anExampleCanBeTyped(String command) throws UsageException {
    for (Example each : HelpPage.of(command).examples()) {
      List<String> words = words(each.command());
      assertFalse(each.text().isBlank(), each.command());
      assertTrue(command.equals(ManualPage.PROGRAM) || words.get(0).equals(command), words.get(0));
      if (!words.get(0).equals("help")) {
        Arguments.of(words.get(0), words.subList(1, words.size()));
      }
    }
  }

  /** The words behind the program's name, as a shell parts them. */
  private static List<String> words(String line) {
    String own = line.substring(line.indexOf(ManualPage.PROGRAM)).replaceAll(" > \\S+", "");
    List<String> words = new ArrayList<>();
    for (MatchResult word : WORD.matcher(own).results().toList()) {
      words.add(word.group(1) != null ? word.group(1) : word.group(2));
    }
    return words.subList(1, words.size());
  }

  @Test
  void aHelpTextIsTakenApartByItsForm() {
    HelpPage page =
        HelpPage.parsed(
            """
            Usage: splitring toy A
                   splitring toy B [options]

            Says what
            a toy is.

            Where:
              -o, --out FILE  where it is
                              written
                  --force     anyway

            Examples:
              splitring toy 1
                  the first

            Exit status: 0 good,
            1 bad.
            """);
    assertEquals(List.of("splitring toy A", "splitring toy B [options]"), page.usages());
    assertEquals(new Paragraph("Says what a toy is."), page.parts().get(0));
    Entries where = (Entries) page.parts().get(1);
    assertEquals("Where", where.title());
    assertEquals(
        List.of(
            new HelpPart.Entry("-o, --out FILE", "where it is written"),
            new HelpPart.Entry("--force", "anyway")),
        where.entries());
    assertEquals(List.of(new Example("splitring toy 1", "the first")), page.examples());
    assertEquals(new HelpPart.Status("0 good, 1 bad."), page.parts().get(3));
  }
}
