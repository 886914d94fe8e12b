package org.splitring.cli.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.cli.fixture.Yaml.at;
import static org.splitring.cli.fixture.Yaml.documents;
import static org.splitring.cli.fixture.Yaml.keys;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others put into their own builds: the action for GitHub and the component for GitLab. */
class ForCiTest {

  private static final Path ROOT = Path.of("..");

  @TempDir private Path folder;
  private Path tree;

  @BeforeEach
  void grow() throws IOException {
    tree = Files.createDirectory(folder.resolve("ä tree"));
    Files.createDirectory(tree.resolve(".ci"));
    Files.copy(ROOT.resolve(".ci/action"), executable(tree.resolve(".ci/action")));
    executable(tree.resolve(".ci/action"));
    Files.writeString(
        tree.resolve("splitring"),
        "#!/bin/sh\nfor word; do printf '%s\\n' \"$word\"; done\nexit \"$STATUS\"\n");
    executable(tree.resolve("splitring"));
    Files.createFile(tree.resolve("one.c"));
  }

  private static Path executable(Path file) throws IOException {
    if (Files.exists(file)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return file;
  }

  private record Ended(int status, String said, String output, String results, String summary) {}

  /** Runs the action's script, with a program that says its words and ends as it is told. */
  private Ended run(int status, String... environment) throws IOException, InterruptedException {
    Path temp = Files.createDirectories(folder.resolve("temp"));
    Path output = temp.resolve("output");
    Path summary = temp.resolve("summary");
    File said = temp.resolve("said").toFile();
    ProcessBuilder action =
        new ProcessBuilder("bash", tree.resolve(".ci/action").toString())
            .directory(tree.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said);
    Map<String, String> all = action.environment();
    all.put("STATUS", Integer.toString(status));
    all.put("RUNNER_TEMP", temp.toString());
    all.put("GITHUB_OUTPUT", output.toString());
    all.put("GITHUB_STEP_SUMMARY", summary.toString());
    for (String each : environment) {
      all.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
    }
    int ended = action.start().waitFor();
    return new Ended(
        ended,
        text(said.toPath()),
        text(output),
        text(temp.resolve("splitring/splitring.sarif")),
        text(summary));
  }

  private static String text(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  @ParameterizedTest
  @CsvSource({"0,warn,0", "1,warn,1", "3,warn,0", "3,fail,3", "1,fail,1"})
  void itsStatusIsThatOfTheAnswer(int answer, String undecided, int status)
      throws IOException, InterruptedException {
    Ended ended = run(answer, "SPLITRING_CHECK=r.c:f", "SPLITRING_UNDECIDED=" + undecided);
    assertEquals(status, ended.status(), ended.said());
    assertTrue(ended.output().contains("status=" + answer + "\n"), ended.output());
    assertTrue(ended.output().contains("sarif=" + folder), ended.output());
    assertTrue(ended.summary().contains("markdown"), ended.summary());
  }

  @Test
  void itsInputsAreWordsAndNothingMore() throws IOException, InterruptedException {
    Ended ended =
        run(
            0,
            "SPLITRING_CHECK=*.c:f $(touch two.c)",
            "SPLITRING_SOURCE=a b",
            "SPLITRING_OPTIONS=--define A=1",
            "SPLITRING_UPLOAD=false");
    assertEquals(
        "check\n*.c:f\n$(touch\ntwo.c)\n--source\na b\n--define\nA=1\n--format\nsarif\n",
        ended.results());
    assertFalse(Files.exists(tree.resolve("two.c")));
    assertTrue(ended.said().endsWith("--format\ngithub\n"), ended.said());
  }

  @Test
  void withoutNamesTheTreeIsSearched() throws IOException, InterruptedException {
    assertEquals("scan\n.\n--format\nsarif\n", run(0).results());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SPLITRING_UNDECIDED=maybe|undecided is 'maybe'; write fail or warn",
        "SPLITRING_UPLOAD=yes|upload is 'yes'; write true or false",
        "SPLITRING_BASE=nowhere|there is no revision nowhere here"
      })
  void whatItCannotDoIsAnErrorInOneLine(String input, String message)
      throws IOException, InterruptedException {
    Ended ended = run(0, input);
    assertEquals(2, ended.status());
    assertTrue(ended.said().startsWith("::error::splitring: " + message), ended.said());
    assertEquals("", ended.results());
  }

  @Test
  void aRunThatFailsHasNoResults() throws IOException, InterruptedException {
    Ended ended = run(2);
    assertEquals(2, ended.status());
    assertFalse(ended.output().contains("sarif="), ended.output());
  }

  private static Set<String> found(String pattern, String text) {
    Set<String> names = new TreeSet<>();
    for (Matcher all = Pattern.compile(pattern).matcher(text); all.find(); ) {
      names.add(all.group(1));
    }
    return names;
  }

  @Test
  void whatTheActionAsksIsWhatItsScriptReads() throws IOException {
    Object action = documents(text(ROOT.resolve("action.yml"))).get(0);
    Object step = ((List<?>) at(action, "runs", "steps")).get(1);
    assertEquals("\"$GITHUB_ACTION_PATH/.ci/action\"", at(step, "run"));
    Object handed = at(step, "env");
    assertEquals(
        keys(at(action, "inputs")), found("\\$\\{\\{ inputs\\.(\\w+) }}", handed.toString()));
    String script = Files.readString(ROOT.resolve(".ci/action"));
    assertEquals(keys(handed), found("\\$\\{?(SPLITRING_\\w+)", script));
    assertNotEquals(keys(handed), found("\\$\\{?(SPLITRING_\\w+)", "$SPLITRING_OTHER"));
    assertEquals(keys(at(action, "outputs")), found("printf '(\\w+)=%s", script));
  }

  @Test
  void whatTheComponentAsksIsWhatItsJobReads() throws IOException {
    List<Object> component = documents(text(ROOT.resolve("templates/check.yml")));
    Object job = at(component.get(1), "splitring");
    assertEquals(
        keys(at(component.get(0), "spec", "inputs")),
        found("\\$\\[\\[ inputs\\.(\\w+) ]]", job.toString()));
    assertEquals(
        keys(at(job, "variables")),
        found("\\$(SPLITRING_\\w+)", at(job, "script") + "" + at(job, "after_script")));
  }
}
