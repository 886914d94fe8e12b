package org.splitring.cli.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.cli.Run;
import org.splitring.testing.Needed;

/** Repairs of source: the changed line, and that the source with it agrees. */
class SourceRepairTest {

  private static final String RINGS =
      """
      #include <stdint.h>
      #include <stddef.h>
      struct vring_desc { uint64_t addr; uint32_t len; uint16_t flags; uint16_t next; };
      struct vring_avail { uint16_t flags; uint16_t idx; uint16_t ring[]; };
      struct vring { struct vring_desc *desc; struct vring_avail *avail; void *used; };
      """;

  @TempDir private Path tree;

  @Test
  void aFieldIsAddedWithItsSize() throws Exception {
    assertRepaired(
        RINGS
            + """
              void vring_init(struct vring *vr, unsigned int num, void *p, unsigned long align)
              {
                  vr->desc = p;
                  vr->avail = (void *)((char *)p + num * sizeof(struct vring_desc));
                  vr->used = (void *)(((uintptr_t)&vr->avail->ring[num] + align - 1)
                                      & ~(align - 1));
              }
              """,
        "-    vr->used = (void *)(((uintptr_t)&vr->avail->ring[num] + align - 1)",
        "+    vr->used = (void *)(((uintptr_t)&vr->avail->ring[num] + sizeof(uint16_t) + align - 1)");
  }

  @Test
  void aNumberOfFieldsIsChangedWhereThereIsOne() throws Exception {
    assertRepaired(
        """
        #include <stdint.h>
        #include <stddef.h>
        size_t vring_size(unsigned int num, unsigned long align)
        {
            return ((16 * num + sizeof(uint16_t) * (2 + num) + align - 1) & ~(align - 1))
                + sizeof(uint16_t) * 3 + 8 * num;
        }
        """,
        "-    return ((16 * num + sizeof(uint16_t) * (2 + num) + align - 1) & ~(align - 1))",
        "+    return ((16 * num + sizeof(uint16_t) * (3 + num) + align - 1) & ~(align - 1))");
  }

  @Test
  void theMaskAndTheAddendAreChangedTogether() throws Exception {
    assertRepaired(
        """
        #include <stdint.h>
        uint64_t used_offset(uint64_t num, uint64_t align)
        {
            return (18 * num + 6 + align) & ~align;
        }
        """,
        "-    return (18 * num + 6 + align) & ~align;",
        "+    return (18 * num + 6 + align - 1) & ~(align - 1);");
  }

  @Test
  void aCastIsWidened() throws Exception {
    assertRepaired(
        """
        #include <stdint.h>
        uint32_t vring_size(uint16_t num, uint32_t align)
        {
            return (uint16_t)(((18 * num + 6 + align - 1) & ~(align - 1)) + 6 + 8 * num);
        }
        """,
        "-    return (uint16_t)(((18 * num + 6 + align - 1) & ~(align - 1)) + 6 + 8 * num);",
        "+    return (uint32_t)(((18 * num + 6 + align - 1) & ~(align - 1)) + 6 + 8 * num);");
  }

  @Test
  void anArgumentOfAMacroIsChangedWhereItIsWritten() throws Exception {
    assertRepaired(
        """
        #include <stdint.h>
        #define UP(x, a) (((x) + (a) - 1) & ~((a) - 1))
        struct places { uint64_t used; };
        void places(struct places *at, uint64_t num, uint64_t align)
        {
            at->used = UP(18 * num + 4, align);
        }
        """,
        "-    at->used = UP(18 * num + 4, align);",
        "+    at->used = UP(18 * num + 4 + 2, align);");
  }

  /** What is right is computed from the same variable, and has to stay right. */
  @Test
  void nothingElseGetsWorse() throws Exception {
    assertRepaired(
        """
        #include <stdint.h>
        struct places { uint64_t used_event; uint64_t used; };
        void places(struct places *at, uint64_t num, uint64_t align)
        {
            uint64_t end = 16 * num + 4 + 2 * num;
            at->used_event = end;
            at->used = (end + align - 1) / align * align;
        }
        """,
        "-    at->used = (end + align - 1) / align * align;",
        "+    at->used = (end + 2 + align - 1) / align * align;");
  }

  /** The macro is wrong wherever it is used: that is not this function's to change. */
  @Test
  void whatIsNotWrittenInTheFunctionIsLeftAlone() throws Exception {
    JsonNode differing =
        differing(
            """
            #include <stdint.h>
            #define UP(x, a) (((x) + (a)) & ~(a))
            uint64_t used_offset(uint64_t num, uint64_t align)
            {
                return UP(18 * num + 6, align);
            }
            """);
    assertEquals(
        "the mask and the addend take a where a - 1 is meant", differing.get("cause").asText());
    assertEquals(differing.get("repairFormula"), differing.get("repair"));
  }

  @Test
  void theFirstSlipOfQemuIsMendedInItsOwnWords() throws Exception {
    String source = System.getenv("SPLITRING_QEMU_SOURCE");
    Needed.part(source != null, "SPLITRING_QEMU_SOURCE does not name a tree of QEMU 7.2");
    Run run = Run.of(Services.REAL, "check", "qemu", "--source", source);
    assertTrue(
        run.out()
            .contains(
                "+                              offsetof(VRingAvail, ring[vring->num])"
                    + " + sizeof(uint16_t),"),
        run.out());
  }

  private void assertRepaired(String source, String... changed) throws Exception {
    String patch = differing(source).get("repair").asText();
    List<String> lines = patch.lines().toList();
    assertEquals(List.of("--- a/ring.c", "+++ b/ring.c"), lines.subList(0, 2), patch);
    assertEquals(
        List.of(changed),
        lines.stream().skip(2).filter(line -> line.matches("(?s)[-+].*")).toList(),
        patch);
    List<String> before = Files.readAllLines(tree.resolve("ring.c"));
    List<String> after = DiffUtils.patch(before, UnifiedDiffUtils.parseUnifiedDiff(lines));
    Files.write(tree.resolve("ring.c"), after);
    assertEquals(0, check().status());
  }

  /** The one quantity that differs. */
  private JsonNode differing(String source) throws Exception {
    Files.writeString(tree.resolve("ring.c"), source);
    Run run = check();
    assertEquals(1, run.status(), run.err());
    for (JsonNode quantity :
        new ObjectMapper().readTree(run.out()).get("claims").get(0).get("quantities")) {
      if (quantity.get("verdict").asText().equals("differs")) {
        assertFalse(quantity.path("repair").isMissingNode(), run.out());
        return quantity;
      }
    }
    throw new AssertionError(run.out());
  }

  private Run check() {
    return Run.of(
        Services.REAL, "check", "ring.c", "--source", tree.toString(), "--format", "json");
  }
}
