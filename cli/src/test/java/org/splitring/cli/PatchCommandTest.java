package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.fixture.RingTree;
import org.splitring.cli.fixture.SpecTree;
import org.splitring.cli.json.Schemas;
import org.splitring.cli.services.Services;

/** What patches of a small tree do to its rings. */
class PatchCommandTest {

  private static final String NOTHING_TOUCHED =
      "no effect on the layout: no formula of a ring is made of anything that it changes";

  @TempDir private Path directory;
  private Path tree;
  private String input = "";

  private final Services services = new GivenInput();

  @BeforeEach
  void write() {
    tree = RingTree.write(directory.resolve("tree"));
  }

  private Run patch(String patch, String... more) {
    RingTree.put(directory, "fix.patch", patch);
    return run(directory.resolve("fix.patch").toString(), more);
  }

  private Run run(String patch, String... more) {
    List<String> words = new ArrayList<>(List.of("patch", patch, "--source", tree.toString()));
    words.addAll(List.of(more));
    Run run = Run.of(services, words.toArray(new String[0]));
    return new Run(run.status(), bare(run.out()), bare(run.err()));
  }

  private String bare(String text) {
    return text.replace(directory + "/", "");
  }

  private String fix() {
    return RingTree.patch(tree, RingTree.DEVICE, "18 * num + 4", "18 * num + 6");
  }

  private String broken() {
    return RingTree.patch(
        tree, RingTree.HEADER, "(x) + (a) - 1) & ~((a) - 1)", "(x) + (a)) & ~(a)");
  }

  private static List<String> effects(Run run) {
    return run.out()
        .lines()
        .filter(line -> line.matches("\\S* +\\w+ +(agrees|differs|undecided|-)  .*"))
        .map(
            line ->
                line.strip()
                    .replaceAll("  +", " | ")
                    .replaceFirst("^[^|]*\\| (?=\\w+ \\|.*\\|.*\\|)", ""))
        .toList();
  }

  @Test
  void aSlipThatIsMendedIsFixed() {
    Run run = patch(fix());
    assertEquals("", run.err());
    Golden.assertText("patch-fixes.txt", run.out());
    assertEquals(0, run.status());
  }

  @Test
  void aMacroInAHeaderBreaksItsCaller() {
    Run run = patch(broken());
    Golden.assertText("patch-breaks.txt", run.out());
    assertEquals(1, run.status());
  }

  @Test
  void everyFormatSaysTheSame() {
    Run json = patch(broken(), "--format", "json");
    Golden.assertText("patch.json", json.out());
    assertEquals(List.of(), Schemas.errors(Schemas.PATCH, json.out()));
    String other = json.out().replace("\"breaks\"", "\"worse\"");
    assertFalse(Schemas.errors(Schemas.PATCH, other).isEmpty());
    Run sarif = patch(broken(), "--format", "sarif");
    assertEquals(List.of(), Schemas.errors(Schemas.SARIF, sarif.out()));
    assertTrue(sarif.out().contains("used differs at 240 of 240 points: breaks"), sarif.out());
    Golden.assertText("patch-github.txt", patch(broken(), "--format", "github").out());
    Golden.assertText("patch.md", patch(broken(), "--format", "markdown").out());
  }

  @Test
  void asAPageItHasTheEffectsAndWhatIsKnownAfterThem() {
    Run run = patch(broken(), "--format", "html");
    assertEquals(1, run.status());
    String html = run.out();
    assertTrue(html.contains("<a href=\"#effects\">Effects</a>"), html);
    assertTrue(html.contains("data-of=\"effect\" class=\"words\">breaks</td>"), html);
    assertTrue(html.contains("<dt>changes</dt>\n<dd>include/ring.h</dd>"), html);
    Matcher link = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
    while (link.find()) {
      assertTrue(html.contains("id=\"" + link.group(1) + "\""), link.group());
    }
    assertFalse(html.contains("<dt>again</dt>"), "no command asks for it before it is applied");
    assertTrue(patch(fix(), "--format", "html").out().contains(">fixes</td>"));
  }

  @Test
  void otherWordsForTheSameNumberHaveNoEffect() {
    Run run = patch(RingTree.patch(tree, RingTree.HEADER, "((x) + (a) - 1)", "((a) - 1 + (x))"));
    assertEquals(
        List.of(
            "avail | agrees | agrees | no effect on the layout",
            "used | agrees | agrees | no effect on the layout"),
        effects(run),
        run.out());
    assertEquals(0, run.status());
  }

  @Test
  void whatTheBuildDefinesIsUndecidedUnlessItIsSaid() {
    String build = RingTree.diff("src/Makefile", "src/Makefile", "", "CFLAGS += -O2 -DHEAD=4\n");
    Run run = patch(build.replace("a/src/Makefile", "/dev/null"));
    assertEquals(3, run.status(), run.out());
    assertTrue(run.out().contains("src/Makefile: what it defines for the build"), run.out());
    assertTrue(run.out().contains("--undefine HEAD"), run.out());
    assertEquals(
        0, patch(build.replace("a/src/Makefile", "/dev/null"), "--define", "HEAD=4").status());
    String other = build.replace("-DHEAD=4", "-g").replace("a/src/Makefile", "/dev/null");
    Run nothing = patch(other);
    assertTrue(nothing.out().contains(NOTHING_TOUCHED), nothing.out());
    assertEquals(0, nothing.status());
  }

  @Test
  void aSourceThatBecomesBinaryIsUndecided() {
    String binary =
        "diff --git a/include/ring.h b/include/ring.h\nindex 1111111..2222222 100644\n"
            + "Binary files a/include/ring.h and b/include/ring.h differ\n";
    assertEquals(3, patch(binary).status());
    assertEquals(0, patch(binary.replace("ring.h", "ring.png")).status());
  }

  @Test
  void aCommentInTheFunctionHasNoEffect() {
    Run run =
        patch(RingTree.patch(tree, RingTree.DRIVER, "vr->desc = p;", "vr->desc = p; /* 0 */"));
    assertEquals(2, effects(run).size(), run.out());
    assertEquals(0, run.status());
  }

  @Test
  void whatIsNotReadIsNotTouched() {
    Run variable = patch(RingTree.patch(tree, RingTree.DRIVER, "log_level = 3", "log_level = 4"));
    assertTrue(variable.out().endsWith(NOTHING_TOUCHED + " (1 were read)\n"), variable.out());
    assertEquals(0, variable.status());
    Run macro = patch(RingTree.patch(tree, RingTree.HEADER, "((void)(x))", "((void)0)"));
    assertTrue(macro.out().contains(NOTHING_TOUCHED), macro.out());
  }

  @Test
  void aStructureThatIsTheLayoutIsJudged() {
    String ring =
        "#include <stdint.h>\n"
            + "struct d_desc { uint64_t addr; uint32_t len; uint16_t flags, next; };\n"
            + "struct d_avail { uint16_t flags, idx, ring[16], used_event; };\n"
            + "struct d_used { uint16_t flags, idx; struct { uint32_t id, len; } ring[16]; };\n"
            + "struct d_ring { struct d_desc desc[16]; struct d_avail avail;\n"
            + "  struct d_used used __attribute__((aligned(4))); };\n";
    RingTree.put(tree, "src/device_ring.h", ring);
    Run moved = patch(RingTree.patch(tree, "src/device_ring.h", ", used_event", ""));
    assertTrue(effects(moved).contains("used | agrees | differs | breaks"), moved.out());
    assertEquals(1, moved.status());
    Run same = patch(RingTree.patch(tree, "src/device_ring.h", "(4)", "(0x4)"));
    assertEquals(0, same.status(), same.out());
  }

  @Test
  void aPartOfABodyThatIsIncludedIsJudged() {
    String source =
        "unsigned long used_offset(unsigned num, unsigned long align)\n{\n"
            + "    unsigned long off = 16ul * num;\n#include \"parts.inc\"\n"
            + "    return (off + align - 1) & ~(align - 1);\n}\n"
            + "unsigned long vring_size(unsigned num, unsigned long align)\n"
            + "{ return used_offset(num, align) + 6 + 8 * num; }\n";
    RingTree.put(tree, "src/parts.c", source);
    RingTree.put(tree, "src/parts.inc", "    off += 2 * num + 6;\n");
    Run broken = patch(RingTree.patch(tree, "src/parts.inc", "+ 6", "+ 4"));
    assertTrue(effects(broken).contains("used | agrees | differs | breaks"), broken.out());
    Run same = patch(RingTree.patch(tree, "src/parts.inc", "2 * num + 6", "6 + 2 * num"));
    assertEquals(0, same.status(), same.out());
  }

  /** In any program something is called {@code used}. */
  @Test
  void whatIsNoRingIsNotJudged() {
    String heap =
        "struct heap { char *start, *used; };\n"
            + "void reserve(struct heap *h, unsigned long size)\n{\n    h->used = h->start + size;\n}\n";
    RingTree.put(tree, "src/heap.c", heap);
    Run run = patch(RingTree.patch(tree, "src/heap.c", "+ size", "+ size + 1"));
    assertTrue(run.out().endsWith(NOTHING_TOUCHED + "\n"), run.out());
    assertEquals(0, run.status());
  }

  /** A name of the first mail is no name of the tree. */
  @Test
  void aSeriesIsJudgedAsAWhole() {
    String renamed =
        "diff --git a/src/device.c b/src/other.c\nrename from src/device.c\nrename to src/other.c\n";
    String changed =
        fix().replace("a/src/device.c", "a/src/other.c").replace("b/src/device.c", "b/src/other.c");
    Run run = patch(renamed + "diff --git a/src/other.c b/src/other.c\n" + changed);
    assertEquals(List.of("used | differs | agrees | fixes"), effects(run), run.out());
  }

  /** What the patch does not touch may be as wrong as it is. */
  @Test
  void whatIsWrongElsewhereIsNotBlamedOnThePatch() {
    Run run = patch(RingTree.patch(tree, RingTree.DEVICE, "#include", "/* for num */\n#include"));
    assertEquals(0, run.status(), run.out());
    Run touched = patch(RingTree.patch(tree, RingTree.DEVICE, "(x) + (a) - 1", "(x) + ((a) - 1)"));
    assertEquals(
        List.of("used | differs | differs | still differs"), effects(touched), touched.out());
    assertTrue(touched.out().contains("the same number as before at every point"), touched.out());
    assertEquals(1, touched.status());
  }

  @Test
  void anotherSlipInThePlaceOfOneStillDiffers() {
    Run run = patch(RingTree.patch(tree, RingTree.DEVICE, "18 * num + 4", "18 * num + 2"));
    assertEquals(List.of("used | differs | differs | still differs"), effects(run), run.out());
    assertTrue(run.out().contains("another number than before at"), run.out());
    assertEquals(1, run.status());
  }

  @Test
  void whatCannotBeFollowedIsUndecidedWithItsReason() {
    Run run =
        patch(RingTree.patch(tree, RingTree.DRIVER, "+ sizeof(uint16_t)", "+ event_size(num)"));
    assertEquals(
        List.of(
            "avail | agrees | agrees | no effect on the layout",
            "used | agrees | undecided | undecided"),
        effects(run),
        run.out());
    assertTrue(run.out().contains("undecided because"), run.out());
    assertEquals(3, run.status());
  }

  @Test
  void aFunctionThatIsNewIsJudged() {
    String more =
        "\nuint64_t virtq_legacy_used_offset(uint64_t num)\n{\n    return ROUND(18 * num + 4, 8);\n}\n";
    String text = RingTree.text(tree, RingTree.DEVICE);
    Run run = patch(RingTree.diff(RingTree.DEVICE, RingTree.DEVICE, text, text + more));
    assertEquals(List.of("used | - | differs | differs now"), effects(run), run.out());
    assertEquals(1, run.status());
  }

  @Test
  void aFunctionThatIsTakenAwayIsGone() {
    String text = RingTree.text(tree, RingTree.DEVICE);
    Run run =
        patch(
            "diff --git a/src/device.c b/src/device.c\ndeleted file mode 100644\n"
                + RingTree.diff(RingTree.DEVICE, RingTree.DEVICE, text, "")
                    .replace("b/src/device.c", "/dev/null"));
    assertEquals(List.of("used | differs | - | is gone"), effects(run), run.out());
    assertEquals(0, run.status());
  }

  @Test
  void aFunctionInAnotherFileIsTheSame() {
    String text = RingTree.text(tree, RingTree.DEVICE);
    String made =
        RingTree.diff("src/moved.c", "src/moved.c", "", text.replace("num + 4", "num + 6"))
            .replace("a/src/moved.c", "/dev/null");
    String gone =
        RingTree.diff(RingTree.DEVICE, RingTree.DEVICE, text, "")
            .replace("b/src/device.c", "/dev/null");
    Run moved = patch(gone + made);
    assertEquals(List.of("used | differs | agrees | fixes"), effects(moved), moved.out());
    Run renamed =
        patch(
            "diff --git a/src/device.c b/src/other.c\nrename from src/device.c\nrename to"
                + " src/other.c\n"
                + fix().replace("b/src/device.c", "b/src/other.c"));
    assertEquals(List.of("used | differs | agrees | fixes"), effects(renamed), renamed.out());
    assertTrue(renamed.out().contains("src/other.c:vring_used_offset"), renamed.out());
  }

  @Test
  void aHeaderThatIsTakenAwayIsMissed() {
    String text = RingTree.text(tree, RingTree.HEADER);
    Run run =
        patch(
            RingTree.diff(RingTree.HEADER, RingTree.HEADER, text, "")
                .replace("b/include/ring.h", "/dev/null"));
    assertTrue(run.out().contains("nothing in vring_init is recognised as it"), run.out());
    assertEquals(3, run.status(), run.out());
  }

  /** What is stored elsewhere now may be wrong there. */
  @Test
  void aPartThatIsNoLongerRecognisedIsUndecided() {
    Run run =
        patch(
            RingTree.patch(
                tree, RingTree.DRIVER, "vr->used = (void *)UP", "void *other = (void *)UP"));
    assertEquals(
        List.of(
            "avail | agrees | agrees | no effect on the layout", "used | agrees | - | undecided"),
        effects(run),
        run.out());
    assertEquals(3, run.status(), run.out());
  }

  @Test
  void standardInputIsRead() {
    input = fix();
    Run run = run("-");
    assertEquals(List.of("used | differs | agrees | fixes"), effects(run), run.out());
    assertTrue(run.out().startsWith("standard input on tree\n"), run.out());
  }

  @Test
  void aPatchThatDoesNotApplyIsRefused() {
    Run run = patch(fix().replace("-    return", "-    retrun"));
    assertEquals(2, run.status());
    assertTrue(
        run.err()
            .startsWith(
                "splitring: fix.patch: src/device.c: hunk 1 (@@ -3,5 +3,5 @@) does not apply: line 6"),
        run.err());
    assertEquals("", run.out());
  }

  @Test
  void theStandardsTextIsReadBeforeAndAfter() {
    SpecTree.write(tree);
    String text = RingTree.text(tree, "rings.tex");
    String fixed = text.replace(SpecTree.WRONG, SpecTree.RIGHT);
    Run run = patch(RingTree.diff("rings.tex", "rings.tex", text, fixed));
    assertEquals("", run.err());
    Golden.assertText("patch-spec.txt", run.out());
    assertEquals(0, run.status());
    RingTree.put(tree, "rings.tex", fixed);
    Run back = patch(RingTree.diff("rings.tex", "rings.tex", fixed, text), "--format", "json");
    assertEquals(1, back.status());
    assertEquals(List.of(), Schemas.errors(Schemas.PATCH, back.out()));
  }

  @Test
  void errorsAreThereExactlyWhereTheStatusSaysSo() throws Exception {
    for (String each :
        List.of(
            fix(),
            broken(),
            RingTree.patch(tree, RingTree.DRIVER, "+ sizeof(uint16_t)", "+ event_size(num)"))) {
      Run run = patch(each, "--format", "sarif");
      List<String> levels = new ArrayList<>();
      for (JsonNode result : new ObjectMapper().readTree(run.out()).at("/runs/0/results")) {
        levels.add(result.get("level").asText());
      }
      assertEquals(run.status() == 1, levels.contains("error"), run.out());
      assertEquals(run.status() == 3, !levels.contains("error") && levels.contains("warning"));
    }
  }

  /** The program's own services, with an input that a test gives. */
  private final class GivenInput extends DelegatedServices {
    @Override
    public InputStream input() {
      return new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    }
  }
}
