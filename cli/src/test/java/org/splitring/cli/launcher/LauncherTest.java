package org.splitring.cli.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.cli.launcher.Tree.Going;
import org.splitring.cli.launcher.Tree.Run;

/** The launcher builds when it has to, once, and says what it does. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LauncherTest {

  private static final String WAITING = "splitring: another run is building; waiting for it ...\n";

  @TempDir private Path folder;
  private Tree tree;

  @BeforeEach
  void grow() throws IOException {
    tree = new Tree(Files.createDirectory(folder.resolve("a trée")));
  }

  @Test
  void itBuildsOnceAndThenRuns() throws IOException, InterruptedException {
    Run first = tree.run();
    assertEquals(new Run(0, "ran\n", first.err()), first);
    assertEquals(new Run(0, "ran\n", ""), tree.run());
    assertEquals(new Run(3, "ran\n", ""), tree.run("3"));
    assertEquals(1, tree.builds().size());
  }

  @Test
  void aChangeIsBuilt() throws IOException, InterruptedException {
    tree.run();
    Files.writeString(tree.source(), "two");
    Files.setLastModifiedTime(tree.source(), FileTime.from(later(2)));
    tree.run();
    assertEquals(2, tree.builds().size());
  }

  private Instant later(int seconds) throws IOException {
    return Files.getLastModifiedTime(tree.made().resolve("stamp")).toInstant().plusSeconds(seconds);
  }

  @Test
  void aFileOfTheFutureIsBuiltOnceAndAgainWhenItChanges() throws IOException, InterruptedException {
    FileTime future = FileTime.from(Instant.parse("2999-01-01T00:00:00Z"));
    Files.setLastModifiedTime(tree.source(), future);
    tree.run();
    assertEquals(new Run(0, "ran\n", ""), tree.run());
    assertEquals(1, tree.builds().size());
    Files.writeString(tree.source(), "two");
    Files.setLastModifiedTime(tree.source(), future);
    tree.run();
    assertEquals(2, tree.builds().size());
  }

  /** Older launchers left one. */
  @Test
  void aLeftOverLockKeepsNobodyWaiting() throws IOException, InterruptedException {
    Files.createDirectories(tree.made().resolve("lock"));
    Files.createFile(tree.made().resolve("building"));
    Run run = tree.run();
    assertEquals(0, run.status(), run.err());
    assertFalse(run.err().contains(WAITING), run.err());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void manyAtOnceBuildOnceAndWhoWaitsSaysSo(boolean flock)
      throws IOException, InterruptedException {
    tree.buildingUntilLetGo("");
    if (!flock) {
      tree.with("PATH", tree.pathWithoutFlock());
    }
    List<Going> going = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      going.add(tree.start());
    }
    for (int waiting = 0; waiting < 3; ) {
      Thread.sleep(20);
      waiting = 0;
      for (Going each : going) {
        waiting += each.hasSaid(WAITING) ? 1 : 0;
      }
    }
    tree.letGo();
    for (Going each : going) {
      Run run = each.end();
      assertEquals(0, run.status(), run.err());
      assertEquals("ran\n", run.out());
    }
    assertEquals(1, tree.builds().size());
  }

  /** The build goes on, and has the lock until it ends; with flock nobody takes what it makes. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBuildThatWasKilledIsMadeByTheNext(boolean flock) throws IOException, InterruptedException {
    if (!flock) {
      tree.with("PATH", tree.pathWithoutFlock());
    }
    tree.buildingUntilLetGo("");
    Going killed = tree.start();
    while (tree.builds().isEmpty()) {
      Thread.sleep(20);
    }
    killed.process().destroyForcibly().waitFor();
    tree.letGo();
    Run next = tree.run();
    assertEquals(0, next.status(), next.err());
    assertEquals("ran\n", next.out());
    assertEquals(flock ? 2 : 1, tree.builds().size());
  }

  @Test
  void interruptedItEndsItsBuild() throws IOException, InterruptedException {
    tree.building("exec sleep 600");
    Going interrupted = tree.start();
    while (tree.builds().isEmpty()) {
      Thread.sleep(20);
    }
    interrupted.process().destroy();
    assertEquals(143, interrupted.end().status());
    long maven = tree.builds().get(0);
    ProcessHandle.of(maven).ifPresent(each -> each.onExit().join());
    tree.building("");
    assertEquals(0, tree.run().status());
  }

  @Test
  void aBuildSaysHowFarItIs() throws IOException, InterruptedException {
    tree.buildingUntilLetGo(
        """
        echo '[INFO] Building splitring 0.1.0                           [1/3]'
        echo 'Downloaded from central: https://example.org/a.jar (1 kB at 1 kB/s)'
        echo '[INFO] Building splitring spec notes 0.1.0                [2/3]'
        """);
    Going going = tree.start();
    while (!going.hasSaid("compiling spec notes")) {
      Thread.sleep(20);
    }
    tree.letGo();
    String err = going.end().err();
    assertTrue(err.contains("\nsplitring: compiling spec notes, 2 of 3; fetched 1 file ("), err);
    assertTrue(err.contains("splitring: making the archive of classes"), err);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[ERROR] Could not transfer artifact x from/to central (https://repo.example.org/maven2): Unknown host repo.example.org | https://repo.example.org",
        "wget: Failed to fetch https://mvn.example.org/apache-maven.zip | https://mvn.example.org",
        "java.net.UnknownHostException | the archive of libraries",
      })
  void withoutANetworkItSaysThat(String said, String site)
      throws IOException, InterruptedException {
    tree.building("echo '" + said + "'; exit 1");
    Run run = tree.run();
    assertEquals(2, run.status());
    assertTrue(
        run.err()
            .endsWith(
                "splitring: no network: "
                    + site
                    + " cannot be reached, and building needs it; connect, or name a proxy in"
                    + " ~/.m2/settings.xml, and run this again\n"),
        run.err());
  }

  @Test
  void aBuildThatFailsSaysWhatMatters() throws IOException, InterruptedException {
    tree.building(
        """
        seq 1000
        echo '[ERROR] A.java:[3,4] cannot find symbol'
        echo '[ERROR] -> [Help 1]'
        exit 1
        """);
    Run run = tree.run();
    assertEquals(2, run.status());
    assertEquals(
        List.of(
            "splitring: the build failed:",
            "[ERROR] A.java:[3,4] cannot find symbol",
            "splitring: mend that and run this again; all that was said is in "
                + tree.made().toRealPath().resolve("build.log")),
        run.err().lines().skip(1).toList());
  }

  @Test
  void whatSaysNothingOfErrorsIsShownFromItsEnd() throws IOException, InterruptedException {
    tree.building("seq 1000; exit 1");
    String err = tree.run().err();
    assertTrue(err.contains("\n993\n") && err.contains("\n1000\n"), err);
    assertFalse(err.contains("\n992\n"), err);
  }

  @Test
  void oneJdkIsOneHoweverItIsWritten() throws IOException, InterruptedException {
    tree.run();
    tree.with("JAVA_HOME", System.getProperty("java.home") + "//");
    assertEquals(new Run(0, "ran\n", ""), tree.run());
    try (Stream<Path> files = Files.list(tree.made())) {
      assertEquals(
          1, files.filter(each -> each.getFileName().toString().startsWith("archive-")).count());
    }
  }

  /**
   * A JVM refuses the archive of a jar that was copied; without its own, each run would be slow.
   */
  @Test
  void aCopiedJarGetsAnArchiveOfItsOwn() throws IOException, InterruptedException {
    tree.run();
    Path jar = tree.made().resolve("splitring.jar");
    Files.setLastModifiedTime(jar, FileTime.from(later(60)));
    Run copied = tree.run();
    assertTrue(copied.err().contains("splitring: making the archive of classes"), copied.err());
    assertEquals(new Run(0, "ran\n", ""), tree.run());
    assertEquals(1, tree.builds().size());
    try (Stream<Path> files = Files.list(tree.made())) {
      assertEquals(
          1, files.filter(each -> each.getFileName().toString().startsWith("archive-")).count());
    }
  }

  @Test
  void aJvmThatDoesNotStartIsNoDifference() throws IOException, InterruptedException {
    tree.run();
    for (String option : List.of("-XX:+NoSuchOption", "-Xmx1k")) {
      Run run = tree.with("JAVA_TOOL_OPTIONS", option).run();
      assertEquals(2, run.status(), run.err());
      assertEquals("", run.out());
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(run.err().contains(" does not start: "), run.err());
    }
    Run good = tree.with("JAVA_TOOL_OPTIONS", "-Dgood=true").run("1");
    assertEquals(1, good.status(), good.err());
  }

  @Test
  void aDirectoryThatIsGoneIsSaid() throws IOException, InterruptedException {
    tree.run();
    Path gone = Files.createDirectory(folder.resolve("gone"));
    tree.in(gone).through("sh", "-c", "rmdir \"$PWD\"; exec \"$@\"", "sh");
    Run run = tree.run();
    assertEquals(2, run.status());
    assertTrue(
        run.err()
            .endsWith("splitring: the directory in which you are is gone; change to another\n"),
        run.err());
  }

  @Test
  void withoutAHomeItSaysSo() throws IOException, InterruptedException {
    Run unset = tree.with("HOME", "").run();
    assertEquals(2, unset.status());
    assertTrue(unset.err().startsWith("splitring: HOME is not set, and building"), unset.err());
    Run none = tree.with("HOME", "/nonexistent").run();
    assertEquals(2, none.status());
    assertTrue(
        none.err().startsWith("splitring: HOME is /nonexistent, which cannot be written to"),
        none.err());
    assertEquals(List.of(), tree.builds());
  }

  @Test
  void aTreeThatSomebodyElseHasBuiltForThemselvesIsSaid() throws IOException, InterruptedException {
    tree.run();
    Path target = tree.root().resolve("target");
    for (Path each : List.of(folder, tree.root())) {
      Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("---------"));
    if (Files.isReadable(target)) {
      Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/setpriv")), "there is no setpriv");
      tree.through("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    }
    Run run = tree.run();
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertEquals(2, run.status());
    assertTrue(
        run.err()
            .matches("splitring: .*/target was made by \\w+, and you may not read it; have it.*\n"),
        run.err());
  }
}
