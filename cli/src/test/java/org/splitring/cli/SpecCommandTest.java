package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.fixture.SpecTree;
import org.splitring.cli.json.Schemas;
import org.splitring.cli.services.Services;

/** What is said of a small document that has the standard's commands, and of broken ones. */
class SpecCommandTest {

  private static final String SMALL = "src/test/resources/org/splitring/cli/spec";
  private static final String USED_ROW = "Used Ring         & 4         & $6 + 8";

  @TempDir Path directory;

  private Run spec(String... replacements) {
    return Run.of(
        Services.REAL, "spec", SpecTree.write(directory, replacements).toString(), "--verbose");
  }

  /** The verdict in the row of a passage. */
  private static String word(Run run, String subject) {
    return run.out()
        .lines()
        .filter(line -> line.matches("\\w+ +" + subject + "  +\\S+:[0-9-]+ .*"))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .findFirst()
        .orElse("absent");
  }

  @Test
  void theWrongMacroIsFoundWithItsSmallestCase() {
    Run run = Run.of(Services.REAL, "spec", SMALL);
    assertEquals("", run.err());
    Golden.assertText("spec.txt", run.out());
    assertEquals(1, run.status());
  }

  @Test
  void jsonFollowsItsSchema() {
    Run run = Run.of(Services.REAL, "spec", SMALL, "--format", "json");
    Golden.assertText("spec.json", run.out());
    assertEquals(List.of(), Schemas.errors(Schemas.SPEC, run.out()));
    String broken = run.out().replace("\"differs\"", "\"wrong\"");
    assertTrue(!Schemas.errors(Schemas.SPEC, broken).isEmpty());
  }

  @Test
  void aMacroThatIsRightAlreadyIsSaidToBeRight() {
    Run run = spec(SpecTree.WRONG, SpecTree.RIGHT);
    assertEquals(0, run.status(), run.out());
    assertTrue(run.out().contains("The macro is right here; there is nothing to correct in it."));
    assertEquals("agrees", word(run, "ALIGN"));
    assertEquals("agrees", word(run, "virtq_size"));
  }

  /** Each of these breaks one thing, and only the passages that speak of it may say so. */
  static List<Arguments> broken() {
    return List.of(
        broken("ALIGN", "differs", SpecTree.WRONG, "(((x) + qalign - 1) & ~qalign)"),
        broken("ALIGN", "undecided", SpecTree.WRONG, "(((x) + limit) & ~limit)"),
        broken("ALIGN", "undecided", "return ALIGN(", "return ALIGN(1) + ALIGN("),
        broken("ALIGN", "undecided", "+ ALIGN(sizeof", "+ FLOOR(sizeof"),
        broken("virtq_size", "undecided", "return ALIGN(", "return return ALIGN("),
        broken("virtq_size", "undecided", "        le64 addr;\n", "        __wide addr;\n"),
        broken("virtq_size", "missing", "virtq_size(unsigned", "virtq_bytes(unsigned"),
        broken("struct virtq_desc", "differs", "        le16 flags;\n        le16 next;\n", ""),
        broken("struct virtq_avail", "differs", "le16 used_event; /*", "le32 used_event; /*"),
        broken("struct virtq_avail", "differs", "        le16 used_event; /*", "        /*"),
        broken("struct virtq_used", "differs", "le16 avail_event; /*", "be16 avail_event; /*"),
        broken("struct virtq_used", "undecided", "le16 avail_event; /*", "u16 avail_event; /*"),
        broken("struct virtq_used", "differs", "ring[ /* Queue Size */];", "ring[ 8 ];"),
        broken(
            "struct virtq_used",
            "differs",
            "flags;\n        le16 idx;\n        struct",
            "idx;\n        le16 flags;\n        struct"),
        broken("struct virtq", "differs", "        struct virtq_avail avail;\n", ""),
        broken("Used Ring", "differs", USED_ROW, "Used Ring         & 4         & $6 + 4"),
        broken("Used Ring, struct virtq_used", "differs", USED_ROW, "Used Ring & 4 & $6 + 4"),
        broken("Used Ring", "differs", USED_ROW, "Used Ring         & 8         & $6 + 8"),
        broken("Used Ring", "undecided", USED_ROW, "Used Ring         & four      & $6 + 8"),
        broken("Used Ring", "undecided", USED_ROW, "Used Ring         & 4         & $6 + x"),
        broken("Used Ring", "missing", USED_ROW, "Usual Ring        & 4         & $6 + 8"),
        broken("Usual Ring", "undecided", USED_ROW, "Usual Ring        & 4         & $6 + 8"),
        broken("virtq_used_event", "differs", "avail->ring[vq->num]", "avail->ring[vq->num - 1]"),
        broken("virtq_avail_event", "differs", "used->ring[vq->num]", "used->ring[vq->num] + 1"),
        broken("virtq_avail_event", "missing", "virtq_avail_event", "virtq_other_event"),
        broken("virtq_need_event", "differs", "event_idx - 1)", "event_idx)"),
        broken("virtq_need_event", "differs", "- 1) < (uint16_t)", "- 1) <= (uint16_t)"),
        broken("virtq_need_event", "undecided", "old_idx)\n", "previous)\n"),
        broken("VIRTQ_DESC_F_WRITE", "differs", "F_WRITE      2", "F_WRITE      8"),
        broken("VIRTQ_DESC_F_WRITE", "differs", "F_WRITE 2", "F_WRITE 3"),
        broken("VIRTQ_DESC_F_WRITE", "undecided", "F_WRITE 2", "F_WRITE many"),
        broken("VIRTQ_DESC_F_WRITE", "undecided", "F_WRITE 2", "F_WRITE n"),
        broken("VIRTQ_DESC_F_NEXT", "missing", "#define VIRTQ_DESC_F_NEXT 1\n", ""),
        broken("VRING_DESC_F_NEXT", "missing", "VIRTQ_DESC_F_NEXT 1", "VRING_DESC_F_NEXT 1"));
  }

  private static Arguments broken(String subject, String word, String before, String after) {
    return Arguments.of(subject, word, before, after);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsBrokenDoesNotAgree(String subject, String word, String before, String after) {
    Run run = spec(before, after);
    assertEquals("", run.err());
    assertEquals(word, word(run, subject), run.out());
  }

  @Test
  void aHeaderThatIsNotTheListingsIsFound() {
    Path tree = SpecTree.write(directory);
    Run before = Run.of(Services.REAL, "spec", tree.toString());
    assertEquals("agrees", word(before, "struct virtq_used_elem in both"));
    SpecTree.replace(tree, "ring.h", "le32 id;", "le64 id;");
    Run after = Run.of(Services.REAL, "spec", tree.toString());
    assertEquals("differs", word(after, "struct virtq_used_elem in both"));
  }

  @Test
  void aHeaderIsLaidOutAsItsCompilerWould() {
    Path tree = SpecTree.write(directory);
    SpecTree.replace(
        tree,
        "ring.h",
        "        le64 addr;\n        le32 len;\n        le16 flags;",
        "        le64 addr;\n        le16 flags;\n        le32 len;");
    Run run = Run.of(Services.REAL, "spec", tree.toString());
    assertEquals("differs", word(run, "struct virtq_desc in both"));
  }

  @Test
  void aListedLabelIsNotListedAsForgotten() {
    assertTrue(spec().out().contains("  rings.tex:19  devicenormative:Rings / Speed\n"));
    String listed = "\\item \\ref{drivernormative:Rings / Places}";
    Run run = spec(listed, listed + "\n\\item \\ref{devicenormative:Rings / Speed}");
    assertTrue(!run.out().contains("in no conformance clause"), run.out());
  }
}
