package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.cli.fixture.RingTree;
import org.splitring.cli.fixture.RustTree;
import org.splitring.cli.json.Schemas;

/** What every command says of source in C, it says of source in Rust. */
class RustCommandsTest {

  @TempDir private Path directory;
  private Path tree;

  @BeforeEach
  void write() {
    tree = RustTree.write(directory.resolve("tree"));
  }

  private static Run run(String... words) {
    return Run.of(Services.REAL, words);
  }

  /** {@code function quantity verdict}, one for each. */
  private static List<String> verdicts(Run run) throws Exception {
    assertEquals(List.of(), Schemas.errors(Schemas.CHECK, run.out()), run.err());
    List<String> all = new ArrayList<>();
    for (JsonNode claim : new ObjectMapper().readTree(run.out()).get("claims")) {
      for (JsonNode each : claim.get("quantities")) {
        all.add(
            claim.get("name").asText()
                + " "
                + each.get("quantity").asText()
                + " "
                + each.get("verdict").asText());
      }
    }
    return all;
  }

  private Run scan() {
    return run("scan", tree.toString(), "--format", "json");
  }

  private Run patch(String path, String before, String after) {
    RingTree.put(directory, "fix.patch", RingTree.patch(tree, path, before, after));
    return run("patch", directory + "/fix.patch", "--source", tree.toString());
  }

  @Test
  void aTreeIsSearchedForWhatLaysARingOut() throws Exception {
    assertEquals(
        List.of("Queue::used_offset used agrees", "Queue::avail_ring_size avail_size agrees"),
        verdicts(scan()));
    assertEquals(0, scan().status());
    RingTree.edit(tree, RustTree.QUEUE, "+ 4 + EVENT;", "+ EVENT;");
    assertEquals(
        List.of("Queue::used_offset used differs", "Queue::avail_ring_size avail_size agrees"),
        verdicts(scan()));
    assertEquals(1, scan().status());
  }

  @Test
  void aStructureIsFoundWhereNoFunctionSaysAnything() throws Exception {
    RingTree.put(
        tree,
        RustTree.QUEUE,
        """
        #[repr(C)] pub struct Desc { addr: u64, len: u32, flags: u16, next: u16 }
        #[repr(C)] pub struct Avail { flags: u16, idx: u16, ring: [u16; 8] }
        #[repr(C, align(4))] pub struct Used { flags: u16, idx: u16, ring: [[u32; 2]; 8] }
        #[repr(C)] pub struct VirtQueue { desc: [Desc; 8], avail: Avail, used: Used }
        """);
    assertEquals(List.of("VirtQueue avail agrees", "VirtQueue used differs"), verdicts(scan()));
  }

  @Test
  void aPatchIsJudgedByWhatItMakesOfTheFunctions() {
    Run broken = patch(RustTree.QUEUE, "+ 4 + EVENT;", "+ EVENT;");
    assertEquals(1, broken.status(), broken.err());
    assertTrue(broken.out().contains("Queue::used_offset"), broken.out());
    assertFalse(broken.out().contains("avail_ring_size"), broken.out());
    Run same = patch(RustTree.QUEUE, "18 * u64::from(self.size)", "u64::from(self.size) * 18");
    assertEquals(0, same.status(), same.out());
    assertTrue(same.out().contains("agrees"), same.out());
  }

  @Test
  void aConstantOfAnotherCrateReachesTheFunctionsThatUseIt() {
    Run broken = patch(RustTree.SIZES, "EVENT: u64 = 2", "EVENT: u64 = 0");
    assertEquals(1, broken.status(), broken.err());
    assertTrue(broken.out().contains("Queue::used_offset"), broken.out());
    assertTrue(broken.out().contains("Queue::avail_ring_size"), broken.out());
    Run other = patch(RustTree.SIZES, "OTHER: u64 = 1", "OTHER: u64 = 0");
    assertEquals(0, other.status(), other.err());
    assertTrue(other.out().contains("no effect on the layout"), other.out());
  }

  @Test
  void theHistoryOfAFunctionHasTheCommitsThatChangeIt() throws Exception {
    try (Git git = Git.init().setDirectory(tree.toFile()).call()) {
      commit(git, "Lay out rings");
      RingTree.edit(tree, RustTree.SIZES, "EVENT: u64 = 2", "EVENT: u64 = 0");
      commit(git, "Forget the event");
      RingTree.edit(tree, RustTree.SIZES, "OTHER: u64 = 1", "OTHER: u64 = 3");
      commit(git, "Change another number");
    }
    Run run =
        run("history", tree + ":" + RustTree.QUEUE + ":Queue::used_offset", "--format", "json");
    assertEquals(List.of(), Schemas.errors(Schemas.HISTORY, run.out()), run.err());
    List<String> subjects = new ArrayList<>();
    for (JsonNode change : new ObjectMapper().readTree(run.out()).get("changes")) {
      subjects.add(change.get("subject").asText());
    }
    assertEquals(List.of("Forget the event", "Lay out rings"), subjects);
  }

  private static void commit(Git git, String subject) throws Exception {
    git.add().addFilepattern(".").call();
    git.commit().setMessage(subject).setSign(false).setAuthor("A", "a@example.org").call();
  }

  @Test
  void aDifferenceIsANoticeWhereItStands() {
    RingTree.edit(tree, RustTree.QUEUE, "+ 4 + EVENT;", "+ EVENT;");
    int line =
        1
            + (int)
                RingTree.text(tree, RustTree.QUEUE)
                    .lines()
                    .takeWhile(each -> !each.contains("pub fn used_offset"))
                    .count();
    Run sarif = run("scan", tree.toString(), "--format", "sarif");
    assertEquals(List.of(), Schemas.errors(Schemas.SARIF, sarif.out()));
    assertTrue(sarif.out().contains("\"uri\" : \"" + RustTree.QUEUE), sarif.out());
    assertTrue(sarif.out().contains("\"startLine\" : " + line), sarif.out());
    Run github = run("scan", tree.toString(), "--format", "github");
    assertTrue(github.out().contains(RustTree.QUEUE + ",line=" + line), github.out());
  }
}
