package org.splitring.cli.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.claims.UnreadableException;
import org.splitring.cli.arguments.Syntax;
import org.splitring.testing.Needed;

/** What shells complete, bash by itself. */
class CompletionTest {

  private static final String ASK =
      """
      . "$1"
      shift
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      _splitring
      echo "${COMPREPLY[@]}"
      """;

  @TempDir private static Path folder;
  private static Path bash;

  @BeforeAll
  static void generate() throws IOException, UnreadableException {
    GenerateManual.into(folder);
    bash = folder.resolve("share/bash-completion/completions/splitring");
  }

  private static String said(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? text.strip() : "failed: " + text;
  }

  private static void needBash() {
    Needed.part(Files.isExecutable(Path.of("/bin/bash")), "there is no /bin/bash to ask");
  }

  private static String completed(String line) throws IOException, InterruptedException {
    String[] words = line.split(" ");
    String[] command = new String[words.length + 5];
    List<String> before = List.of("/bin/bash", "-c", ASK, "bash", bash.toString());
    for (int i = 0; i < command.length; i++) {
      command[i] = i < before.size() ? before.get(i) : words[i - before.size()];
    }
    return said(command);
  }

  @Test
  void bashUnderstandsItsScript() throws IOException, InterruptedException {
    needBash();
    assertEquals("", said("/bin/bash", "-n", bash.toString()));
    Path broken = Files.writeString(folder.resolve("broken"), Files.readString(bash) + "case");
    assertNotEquals("", said("/bin/bash", "-n", broken.toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "splitring ch, check",
    "splitring check --fo, --format",
    "splitring check --format s, sarif svg",
    "splitring check --format = s, sarif svg",
    "splitring patch --format s, sarif",
    "splitring check lin, linux linux-vring-before-event-idx linux-vhost-sizes",
    "splitring probe --machine v, virt",
    "splitring help la, layout",
    "splitring --deb, --debug",
    "splitring layout --out, ''",
    "splitring zz, ''",
    "splitring check --source lin, ''",
  })
  void bashCompletesWhatTheTablesHave(String line, String words)
      throws IOException, InterruptedException {
    needBash();
    assertEquals(words, completed(line));
  }

  @Test
  void everyShellKnowsEveryOption() throws IOException, UnreadableException {
    String zsh = Files.readString(folder.resolve("share/zsh/site-functions/_splitring"));
    String fish =
        Files.readString(folder.resolve("share/fish/vendor_completions.d/splitring.fish"));
    for (ShellCommand command : ShellCommand.all()) {
      assertTrue(zsh.contains("        " + command.name() + ")\n"), command.name());
      assertTrue(fish.contains(" -a " + command.name() + " "), command.name());
      for (ShellOption option : command.options()) {
        assertTrue(zsh.contains(option.name() + "["), option.name());
        assertTrue(fish.contains(" -l " + option.name().substring(2)), option.name());
      }
    }
    assertEquals(Syntax.COMMANDS.size() + 1, ShellCommand.all().size());
  }
}
