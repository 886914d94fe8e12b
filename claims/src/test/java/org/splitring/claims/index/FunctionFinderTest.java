package org.splitring.claims.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which functions are worth reading, by their text. */
class FunctionFinderTest {

  private static List<Span> worth(String source) {
    return FunctionFinder.worth(source.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertWorth(String source) {
    int lines = (int) source.lines().count();
    assertEquals(List.of(new Span(1, lines)), worth(source), source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void vring_init(struct vring *vr, void *p) { vr->used = (void *)up(&vr->avail->ring[n]); }",
        "void set(struct queue *q) {\n q->desc = p;\n q->avail = p + 16 * n;\n q->used = q->avail + 6 + 2 * n;\n}",
        "unsigned vring_size(unsigned n, long a)\n{ return 16 * n; }",
        "static size_t used_size(struct virtqueue *vq) { return 6 + 8 * vq->num; }",
        "int alloc(struct virtqueue *vq)\n{ vq->mem = get(vring_size(vq->num, 4096)); }",
        "void cursor(struct vq_info *vq) { vq->avail = p; }",
        "void VirtioRingInit (IN VOID *P) { Ring->Used = P; P += 6; }",
        "void later(struct virtq *q) { q->used += 6; }",
        "namespace virtio { void init() { vq.used_offset = up(q.avail_offset + 6 + 2 * n); } }",
        "void init(struct vring *vr)\n{\n#if A\n if (x) {\n#else\n if (y) {\n#endif\n }\n vr->used = up(p);\n}"
      })
  void aFunctionThatGivesAPartItsPlaceIsWorthReading(String source) {
    String text =
        source.startsWith("namespace") ? source.substring(0, source.length() - 2) : source;
    assertWorth(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void f(struct heap *h) { h->used = h->size - h->left; }",
        "u64 over(struct fs *fs) { u64 used = bytes(fs); u64 avail = free(fs); return used + avail; }",
        "int count(struct virtio_device *d) { int total = 0; total += d->n * 16; return total; }",
        "void reset(struct virtqueue *vq) { vq->used = NULL; vq->avail = 0; }",
        "void keep(struct virtqueue *vq, u64 used) { vq->vring.used = used; }",
        "void look(struct virtqueue *vq) { struct used *used = vq->vring.used; use(used); }",
        "int same(struct vring *vr) { return vr->used == p && vr->avail != q; }",
        "int queue_size(struct req *q) { return q->n * 8; }",
        "// vring: used = p + 6\nvoid f(void) { /* vr->used = p + 6; */ say(\"vring used = 6\"); }",
        "#define INIT(vring) { vring->used = p + 6; }\nvoid f(void) { }",
        "struct vring { int *used; int *avail; };",
        "static struct vring v = { .used = (p) + 6, };"
      })
  void aFunctionOfSomethingElseIsNot(String source) {
    assertEquals(List.of(), worth(source), source);
  }

  @Test
  void bothRingsAreBelievedOnlyBesideTheDescriptorTable() {
    String both = "void f(void) {\n avail = p + 16 * n;\n used = avail + 6 + 2 * n;\n}\n";
    assertEquals(List.of(), worth(both + "int virtio_ready(int n) { return n; }\n"));
    assertEquals(List.of(new Span(1, 4)), worth(both.replace("(void)", "(char *desc)")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "struct virtio_virtq {\n struct virtq_desc descs[N];\n struct virtq_avail avail;\n"
            + " struct virtq_used used __attribute__((aligned(4096)));\n int index;\n}",
        "typedef struct {\n vring_desc_t desc[8]; vring_avail_t avail; char pad[2]; vring_used_t used;\n}",
      })
  void aStructureThatHoldsARingIsWorthReading(String source) {
    assertEquals(1, worth(source).size(), source);
  }

  /** Negative control: pointers to a ring, a part of one, or something else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "struct virtq {\n struct virtq_desc *desc; struct virtq_avail *avail; struct virtq_used *used;\n};",
        "struct virtq_avail { u16 avail; u16 ring[N]; u16 used; };",
        "struct fs_stat { long desc[4]; long avail; long used; };",
        "struct virtq { struct virtq_desc desc[8]; struct virtq_used used; };",
      })
  void anotherStructureIsNot(String source) {
    assertEquals(List.of(), worth(source), source);
  }

  @Test
  void onlyTheFunctionItselfIsWorthReading() {
    String source =
        "int one(void)\n{\n}\n\nvoid init(struct vring *vr)\n{\n  vr->used = p + 6;\n}\nint two(void)\n{\n}\n";
    assertEquals(List.of(new Span(5, 8)), worth(source));
  }

  @Test
  void unbalancedBracesEndAtALineThatBeginsWithOne() {
    String source =
        "int one(void)\n{\n#if A\n if (a) {\n#else\n if (b) {\n#endif\n }\n}\n"
            + "void init(struct vring *vr)\n{\n  vr->used = p + 6;\n}\n";
    assertEquals(List.of(new Span(10, 13)), worth(source));
  }

  private static final String IN_A_CLASS =
      "namespace %s {\nclass Queue : Base {\npublic:\n"
          + "  size_t used_offset() const { return up(avail_offset() + 6 + 2 * n, align); }\n};\n}\n";

  @Test
  void aMemberFunctionIsOfWhatItsClassIsOf() {
    String text = String.format(Locale.ROOT, IN_A_CLASS, "virtio");
    assertEquals(List.of(new Span(3, 4)), worth(text), text);
  }

  /** Negative control: nothing around it is of VIRTIO, or no longer. */
  @Test
  void aMemberFunctionOfSomethingElseIsNot() {
    assertEquals(List.of(), worth(String.format(Locale.ROOT, IN_A_CLASS, "heap")));
    String before = "namespace virtio { int version; }\n";
    assertEquals(List.of(), worth(before + String.format(Locale.ROOT, IN_A_CLASS, "heap")));
  }
}
