package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What gives memory or translates an address by its name gives nothing of the queue's own. */
class MemoryCallsTest {

  private static ReadClaim read(String function) throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            "struct vq { unsigned num; char *desc, *avail, *used; };",
            "struct dev { int cur; struct vq queues[8]; };",
            "void *" + function + "(unsigned long, int *);",
            "int lay(struct dev *d, unsigned num, unsigned long align) {",
            "  int error = 0; struct vq *q = &d->queues[d->cur];",
            "  char *p = " + function + "(4096, &error);",
            "  if (error) return error;",
            "  q->num = num; q->desc = p; q->avail = p + 16ul * num;",
            "  q->used = (char *)(((unsigned long)p + 18ul * num + 6 + align - 1) & -align);",
            "  p[0] = 0; p[1] = 0;",
            "  return 0; }")
        .read("ring.c", "lay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kalloc",
        "SLOF_alloc_mem_aligned",
        "dma_alloc_coherent",
        "alloc_pages",
        "AllocatePages",
        "gpa_to_hva",
        "paddr_guest2host",
        "phys_to_virt",
        "virtual_from_physical",
        "cpu_physical_memory_map",
      })
  void itLeavesTheQueue(String function) throws UnreadableSourceException {
    ReadClaim claim = read(function);
    var said = assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertTrue(
        said.assumptions().stream().anyMatch(each -> each.rule().equals("memory-call")),
        said::toString);
  }

  /** Negative control: such a name may mean more than memory. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "vring_alloc",
        "alloc_queue",
        "get_memory",
        "alloc_and_place",
        "remap",
        "bitmap",
        "find_host",
        "host_from_queue",
        "read_from_guest",
      })
  void anotherNameMayMeanMore(String function) throws UnreadableSourceException {
    unread(read(function), Quantity.USED);
  }

  @Test
  void partsThatAreTranslatedEachByItselfAreNoLayout() throws UnreadableSourceException {
    ReadClaim claim = modern("q->gpa[2]");
    assertTrue(claim.claim().statement(Quantity.USED).isEmpty(), claim.claim()::toString);
    assertSays(claim, Quantity.AVAIL_SIZE, (n, a) -> 2 * n + 6);
  }

  /** Negative control: where the used ring is, is computed from where the table is. */
  @Test
  void aPartThatIsComputedFromAnotherIsALayout() throws UnreadableSourceException {
    unread(modern("q->gpa[0] + 18ul * q->num + 6"), Quantity.USED);
  }

  private static ReadClaim modern(String used) throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            "struct vq { unsigned num; unsigned long gpa[3]; char *desc, *avail, *used; };",
            "void *gpa_to_hva(unsigned long, unsigned long);",
            "void lay(struct vq *q) { unsigned long avail_size, used_size;",
            "  avail_size = 2ul * q->num + 6; used_size = 8ul * q->num + 6;",
            "  q->desc = gpa_to_hva(q->gpa[0], 16ul * q->num);",
            "  q->avail = gpa_to_hva(q->gpa[1], avail_size);",
            "  q->used = gpa_to_hva(" + used + ", used_size); }")
        .read("ring.c", "lay");
  }
}
