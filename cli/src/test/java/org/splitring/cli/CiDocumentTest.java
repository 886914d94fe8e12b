package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.cli.fixture.Yaml.at;
import static org.splitring.cli.fixture.Yaml.documents;
import static org.splitring.cli.fixture.Yaml.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.Format;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.notice.LayoutRules;
import org.splitring.cli.notice.NoticeRule;
import org.splitring.cli.notice.PatchNotices;

/** What the page about CI has people paste is what the command understands. */
class CiDocumentTest {

  private static final Path ROOT = Path.of("..");
  private static final Path PAGE = ROOT.resolve("docs/ci.adoc");
  private static final Pattern YAML =
      Pattern.compile("\\[source,yaml]\n----\n(.*?)----\n", Pattern.DOTALL);
  private static final Pattern COMMAND =
      Pattern.compile("[.]splitring/splitring ((?:check|patch) [^\n`>]*)");

  @Test
  void everyCommandOnThePageIsOne() throws Exception {
    List<String> commands = commands(page());
    assertEquals(1, commands.size(), commands.toString());
    for (String command : commands) {
      understood(command);
    }
  }

  /** Negative control: a command that is none. */
  @Test
  void aCommandThatIsNoneIsFound() throws IOException {
    String broken = page().replace("--format", "--fromat");
    for (String command : commands(broken)) {
      assertThrows(UsageException.class, () -> understood(command));
    }
    String unknown = page().replace("--format github", "--format xml");
    assertThrows(UsageException.class, () -> understood(commands(unknown).get(0)));
  }

  @Test
  void everySnippetAsksForWhatThereIs() throws IOException {
    List<Object> snippets = new ArrayList<>();
    for (Matcher matcher = YAML.matcher(page()); matcher.find(); ) {
      snippets.add(documents(matcher.group(1)).get(0));
    }
    assertEquals(2, snippets.size());
    Object steps = at(snippets.get(0), "jobs", "layout", "steps");
    Object given = at(((List<?>) steps).get(1), "with");
    Object inputs = at(documents(Files.readString(ROOT.resolve("action.yml"))).get(0), "inputs");
    assertTrue(keys(inputs).containsAll(keys(given)), given.toString());
    String component = Files.readString(ROOT.resolve("templates/check.yml")).split("\n---\n")[0];
    Object asked = at(documents(component).get(0), "spec", "inputs");
    Object included = at(snippets.get(1), "include");
    Object said = at(((List<?>) included).get(0), "inputs");
    assertTrue(keys(asked).containsAll(keys(said)), said.toString());
    for (Object name : keys(asked)) {
      boolean isOptional = keys(at(asked, name.toString())).contains("default");
      assertTrue(isOptional || keys(said).contains(name), name.toString());
    }
  }

  @Test
  void everyRuleAndFormatIsOnThePage() throws IOException {
    String page = page();
    for (NoticeRule rule : LayoutRules.all()) {
      boolean whole = page.contains("`" + rule.id() + "`");
      int ending = rule.id().lastIndexOf('-');
      boolean parts =
          page.contains("`" + rule.id().substring(0, ending) + "`")
              && page.contains("`" + rule.id().substring(ending) + "`");
      assertTrue(whole || parts, rule.id());
    }
    for (NoticeRule rule : PatchNotices.rules()) {
      assertTrue(page.contains("`" + rule.id() + "`"), rule.id());
    }
    for (Format format : List.of(Format.SARIF, Format.GITHUB, Format.MARKDOWN, Format.JSON)) {
      assertTrue(page.contains("|`" + format.label() + "` |"), format.label());
    }
  }

  private static void understood(String command) throws UsageException {
    List<String> words = List.of(command.strip().split(" "));
    Arguments arguments = Arguments.of(words.get(0), words.subList(1, words.size()));
    Format.of(arguments, Format.ALL);
  }

  private static List<String> commands(String page) {
    return COMMAND.matcher(page).results().map(each -> each.group(1)).toList();
  }

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }
}
