package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.fixture.RingTree;
import org.splitring.cli.json.Schemas;
import org.splitring.cli.services.Services;

/** What was read of small sources, in each language. */
class ExplainCommandTest {

  private static final String C =
      """
      #include <stdint.h>

      struct desc { uint64_t addr; uint32_t len; uint16_t flags, next; };
      struct avail { uint16_t flags, idx, ring[]; };
      struct ring { int lock; unsigned num; struct desc *desc; struct avail *avail; void *used; };

      #ifdef CONFIG_WIDE
      #define ADDRESS unsigned long long
      #else
      #define ADDRESS uintptr_t
      #endif

      void spin_unlock(int *lock);

      void ring_init(struct ring *r, unsigned num, void *p, unsigned long align)
      {
          ADDRESS end;

          r->num = num;
          r->desc = p;
          r->avail = (struct avail *)&r->desc[num];
          end = (ADDRESS)&r->avail->ring[num] + sizeof(uint16_t);
          r->used = (void *)((end + align - 1) & ~(align - 1));
          spin_unlock(&r->lock);
      }

      unsigned long ring_size(unsigned num, unsigned long align)
      {
      #ifdef CONFIG_EVENT
          unsigned long used = (18 * num + 6 + align - 1) & ~(align - 1);
      #else
          unsigned long used = (18 * num + 4 + align - 1) & ~(align - 1);
      #endif
          return used + 6 + 8 * num;
      }
      """;

  private static final String CPP =
      """
      #include <cstdint>

      class Ring {
       public:
        Ring(uint32_t queue_size, uint64_t base, uint64_t align)
            : desc_(base),
              avail_(base + 16 * static_cast<uint64_t>(queue_size)),
              used_(up(avail_ + 6 + 2 * static_cast<uint64_t>(queue_size), align)) {}

       private:
        static constexpr uint64_t up(uint64_t x, uint64_t a) { return (x + a - 1) & ~(a - 1); }

        uint64_t desc_, avail_, used_;
      };
      """;

  private static final String RUST =
      """
      pub struct Queue {
          pub size: u16,
      }

      impl Queue {
          pub fn used_offset(&self, align: usize) -> usize {
              let end = 18 * usize::from(self.size) + 6;
              (end + align - 1) & !(align - 1)
          }
      }
      """;

  @TempDir private Path tree;

  private Run explain(String file, String text, String... more) {
    RingTree.put(tree, "src/" + file.replaceAll(":.*", ""), text);
    List<String> args = new ArrayList<>(List.of("explain", "src/" + file));
    args.addAll(List.of("--source", tree.toString()));
    args.addAll(List.of(more));
    Run run = Run.of(Services.REAL, args.toArray(new String[0]));
    assertEquals("", run.err());
    return run;
  }

  @Test
  void functionsOfCAreShownOneAfterTheOther() {
    Run run = explain("ring.c:ring_init,ring_size", C);
    Golden.assertText("explain-c.txt", run.out());
    assertEquals(3, run.status());
  }

  @Test
  void aConstructorOfCppIsShown() {
    Run run = explain("ring.cc:Ring::Ring", CPP);
    Golden.assertText("explain-cpp.txt", run.out());
    assertEquals(0, run.status());
  }

  @Test
  void aMethodOfRustIsShown() {
    Run run = explain("queue.rs:Queue::used_offset", RUST);
    Golden.assertText("explain-rust.txt", run.out());
    assertEquals(0, run.status());
  }

  @Test
  void jsonFollowsTheSchema() {
    Run run = explain("ring.c:ring_init,ring_size", C, "--format", "json");
    Golden.assertText("explain.json", run.out());
    assertEquals(List.of(), Schemas.errors(Schemas.EXPLAIN, run.out()));
  }

  /** Negative control. */
  @Test
  void aDocumentWithADefectIsRejected() {
    String json = explain("queue.rs:Queue::used_offset", RUST, "--format", "json").out();
    assertEquals(List.of(), Schemas.errors(Schemas.EXPLAIN, json));
    assertFalse(Schemas.errors(Schemas.EXPLAIN, json.replace("\"why\"", "\"since\"")).isEmpty());
  }

  @Test
  void whatTheUserSaysIsTheReason() {
    Run run =
        explain(
            "queue.rs:Queue::used_offset", RUST, "--input", "self.size=n", "--fixed", "align=64");
    assertTrue(
        run.out().contains("n       self.size, uint16_t\n          because --input says so"),
        run.out());
    assertTrue(run.out().contains("a = 64"), run.out());
  }

  @Test
  void aChoiceThatTheUserMakesIsNoneAnyLonger() {
    Run run = explain("ring.c:ring_size", C, "--define", "CONFIG_EVENT");
    assertEquals(0, run.status());
    assertFalse(run.out().contains("defined(CONFIG_EVENT)"), run.out());
  }

  @Test
  void theMessagesAreThoseOfCheck() {
    RingTree.put(tree, "ring.c", C);
    for (String what : List.of("ring.c:rnig_init", "ring.c:spin_unlock", "no.c:f", "ring.c:3")) {
      Run explain = Run.of(Services.REAL, "explain", what, "--source", tree.toString());
      Run check = Run.of(Services.REAL, "check", what, "--source", tree.toString());
      assertEquals(2, explain.status());
      assertEquals(check.err().replace("'splitring check", "'splitring explain"), explain.err());
    }
  }
}
