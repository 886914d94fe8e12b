package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CText;
import org.splitring.model.layout.Quantity;

/** A ring that is laid out and then written over, or only sometimes laid out. */
class WrittenOverTest {

  private static final String HEAD =
      """
      typedef unsigned long ul;
      struct elem { unsigned id, len; };
      struct avail { unsigned short flags, idx, ring[]; };
      struct used { unsigned short flags, idx; struct elem ring[]; };
      struct ring { void *desc; struct avail *avail; struct used *used, *spare; };
      struct queue { int last; struct ring ring; };
      struct raw { char bytes[32]; };
      struct named { char name[8]; int last; };
      union seen { struct ring ring; char bytes[32]; };
      void *memset(void *to, int byte, ul size);
      void *memcpy(void *to, const void *from, ul size);
      struct used *found(unsigned num);
      static void clear(struct ring **r) { (*r)->used = 0; }
      static void look_at(struct ring **r) { }
      void lay_out(struct ring *r, struct ring *q, struct ring *o, struct queue *vq, struct ring held,
                   struct used *alt, int other, unsigned num, char *p, ul align)
      {
        r->desc = p;
        r->avail = (struct avail *)(p + 16 * num);
        r->used = (struct used *)(((ul)&r->avail->ring[num] + 2 + align - 1) & ~(align - 1));
      """;

  @TempDir private Path directory;

  private Statement used(String rest, String ending) throws IOException, UnreadableException {
    Path file = directory.resolve("ring." + ending);
    String text = ending.equals("c") ? HEAD : HEAD.replace("r->desc = p", "r->desc = (void *)p");
    Files.writeString(file, text + rest + "\n}\n");
    List<Statement> said;
    try {
      said = ClaimReader.read(SourceRequest.of(file, "lay_out")).get(0).statements();
    } catch (NoClaimException nothing) {
      said = List.of();
    }
    return said.stream()
        .filter(each -> each.quantity() == Quantity.USED)
        .findFirst()
        .orElseGet(() -> new Statement.Unread(Quantity.USED, "nothing", Optional.empty(), ""));
  }

  /** Whole structures, and what may be the same memory under another name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*r = *o;",
        "*r = held;",
        "r[0] = held;",
        "if (num > 2) *r = held;",
        "r[num > 2 ? 0 : 1] = held;",
        "struct ring *again = r; *again = *o;",
        "struct ring copy = *o; *r = copy;",
        "*q = *o;",
        "vq->ring = *o;",
        "*vq = *(struct queue *)alt;",
        "*r = (struct ring){0};",
        "*r = *r;  *r = *q;",
        "memcpy(r, o, sizeof *r);",
        "memcpy(q, o, sizeof *q);",
        "memcpy(vq, o, sizeof *vq);",
        "memcpy((char *)r + 16, &alt, sizeof alt);",
        "void **list = (void **)r; memcpy(list + 2, &alt, sizeof alt);",
        "struct raw *raw = (struct raw *)r; memset(raw->bytes, 0, 32);",
        "struct raw *raw = (struct raw *)r; found(memset(&raw->bytes[16], 0, 8) != 0);",
        "for (int i = 0; i < other; i++) memset(((struct raw *)r)->bytes, i, 32);",
        "struct raw *raw; raw = (struct raw *)r; for (int i = 0; i < 32; i++) raw->bytes[i] = 4;",
        "union seen *u = (union seen *)r; for (int i = 0; i < other; i++) memset(u->bytes, 0, 32);",
      })
  void whatIsWrittenOverIsNotStated(String rest) throws IOException, UnreadableException {
    assertInstanceOf(Statement.Unread.class, used(rest, "c"));
    if (!rest.contains("){")) {
      assertInstanceOf(Statement.Unread.class, used(rest, "cc"));
    }
  }

  /**
   * What takes another place for some sizes, alignments or addresses has no layout that is known.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (num > 256) r->used = alt;",
        "if (align < 16) r->used = r->spare;",
        "if ((ul)p >> 32) r->used = alt;",
        "if (align == 4) r->used = found(num);",
        "r->used = num > 256 ? alt : r->used;",
        "other = num > 256; if (other) r->used = alt;",
        "if (other && num > 4) r->used = alt;",
        "switch (num) { case 1: r->used = alt; break; default: break; }",
        "if (other) r->used = alt; else if (num == 8) r->used = r->spare;",
        "if (num > 512) { r->used = o->used; r->avail = o->avail; r->desc = o->desc; }",
      })
  void whatIsTakenOverForSomeQueuesIsNotStated(String rest)
      throws IOException, UnreadableException {
    assertInstanceOf(Statement.Unread.class, used(rest, "c"));
  }

  /** The controls: what is written is another object, or the same values. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "struct ring copy; copy = *o;",
        "struct ring copy = *r; *r = copy;",
        "*r = *r;",
        "vq->last = 0;",
        "memcpy(&vq->last, &other, sizeof other);",
        "struct named d; for (int i = 0; i < other; i++) memset(d.name, 0, 8);",
      })
  void whatIsLeftAloneIsStated(String rest) throws IOException, UnreadableException {
    Statement.Stated stated = assertInstanceOf(Statement.Stated.class, used(rest, "c"), rest);
    assertEquals(
        CText.of(((Statement.Stated) used("", "c")).formula()), CText.of(stated.formula()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"if (alt) r->used = alt;", "if (other) r->used = r->spare;"})
  void whatIsTakenOverWhereSomethingElseSaysSoIsNoted(String rest)
      throws IOException, UnreadableException {
    List<String> notes = assertInstanceOf(Statement.Stated.class, used(rest, "c")).notes();
    assertTrue(notes.get(0).startsWith("laid out only where "), notes::toString);
  }
}
