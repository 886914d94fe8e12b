package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.Format;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.notice.LayoutRules;
import org.splitring.cli.notice.PatchNotices;
import org.splitring.cli.notice.Rule;

/** What the page about CI has people paste is what the command understands. */
class CiDocumentTest {

  private static final Path PAGE = Path.of("..", "docs", "ci.adoc");
  private static final Pattern YAML =
      Pattern.compile("\\[source,yaml]\n----\n(.*?)----\n", Pattern.DOTALL);
  private static final Pattern COMMAND =
      Pattern.compile("[.]splitring/splitring ((?:check|patch) [^\n`>]*)");

  @Test
  void everyCommandOnThePageIsOne() throws Exception {
    List<String> commands = commands(page());
    assertEquals(6, commands.size(), commands.toString());
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
    String unknown = page().replace("sarif >", "xml >");
    assertThrows(UsageException.class, () -> understood(commands(unknown).get(0)));
  }

  @Test
  void everySnippetIsYamlWithJobsThatRunIt() throws IOException {
    List<String> run = new ArrayList<>();
    Matcher matcher = YAML.matcher(page());
    while (matcher.find()) {
      LoadSettings settings = LoadSettings.builder().build();
      collect(new Load(settings).loadFromString(matcher.group(1)), run);
    }
    assertEquals(4, run.stream().filter(text -> COMMAND.matcher(text).find()).count(), run + "");
  }

  @Test
  void everyRuleAndFormatIsOnThePage() throws IOException {
    String page = page();
    for (Rule rule : LayoutRules.all()) {
      boolean whole = page.contains("`" + rule.id() + "`");
      int ending = rule.id().lastIndexOf('-');
      boolean parts =
          page.contains("`" + rule.id().substring(0, ending) + "`")
              && page.contains("`" + rule.id().substring(ending) + "`");
      assertTrue(whole || parts, rule.id());
    }
    for (Rule rule : PatchNotices.rules()) {
      assertTrue(page.contains("`" + rule.id() + "`"), rule.id());
    }
    for (Format format : List.of(Format.SARIF, Format.GITHUB, Format.MARKDOWN, Format.JSON)) {
      assertTrue(page.contains("|`" + format.label() + "` |"), format.label());
    }
  }

  private static void collect(Object node, List<String> texts) {
    if (node instanceof Map<?, ?> map) {
      map.values().forEach(each -> collect(each, texts));
    } else if (node instanceof List<?> list) {
      list.forEach(each -> collect(each, texts));
    } else if (node instanceof String text) {
      texts.add(text);
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
