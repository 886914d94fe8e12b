package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.ring.RingRules;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.source.UnreadableSourceException;

class SourceReaderTest {

  private static final String[] PLACE = {
    "typedef unsigned short u16; typedef unsigned int u32; typedef unsigned long usize;",
    "struct entry { unsigned long addr; u32 len; u16 flags, next; };",
    "struct offered { u16 flags, idx, slots[]; };",
    "struct places { u32 count; struct entry *desc; struct offered *avail; void *used; };",
    "void lay(struct places *r, u32 count, void *start, usize align)",
    "{",
    "  r->count = count;",
    "  r->desc = start;",
    "  r->avail = (void *)&r->desc[count];",
    "  r->used = (void *)(((usize)&r->avail->slots[count] + 2 + align - 1) & ~(align - 1));",
    "}"
  };

  @Test
  void placesAreThoseThatTheFunctionStores() throws UnreadableSourceException {
    ReadClaim claim = Texts.of("lay.c", PLACE).read("lay.c", "lay");
    assertSays(claim, Quantity.AVAIL, (n, a) -> 16 * n);
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertEquals("5-11", claim.claim().provenance().lines().orElseThrow());
  }

  @Test
  void withoutTheNamesNothingIsDecided() throws UnreadableSourceException {
    ReadRequest request = ReadRequest.of(Texts.of("lay.c", PLACE), "lay.c", "lay");
    ReadClaim claim = SourceReader.read(request.without(RingRules.NAMED_INPUT)).get(0);
    unread(claim, Quantity.USED);
  }

  @Test
  void withoutCountingDescriptorsAnUnusualNameIsNoSize() throws UnreadableSourceException {
    ReadRequest request = ReadRequest.of(Texts.of("lay.c", PLACE), "lay.c", "lay");
    assertTrue(
        SourceReader.read(request)
            .get(0)
            .claim()
            .statement(Quantity.USED)
            .orElseThrow()
            .assumptions()
            .stream()
            .anyMatch(each -> each.rule().equals(RingRules.COUNTED_SIZE)));
    ReadClaim claim = SourceReader.read(request.without(RingRules.COUNTED_SIZE)).get(0);
    unread(claim, Quantity.USED);
  }

  @Test
  void anInputIsSaidInAnyWayThatCWritesIt() throws UnreadableSourceException {
    Texts texts =
        Texts.of(
            "size.c",
            "struct vq { unsigned many; unsigned long rounding; };",
            "unsigned long vring_size(struct vq *q)",
            "{ return ((18ul * q->many + 6 + q->rounding - 1) & -q->rounding) + 6 + 8ul * q->many; }");
    for (String text : List.of("q->many", "(*q).many", "q[0].many")) {
      UserHints hints =
          new UserHints(
              Map.of(text, Input.N, "q->rounding", Input.A), Map.of(), Map.of(), Scope.WHOLE);
      ReadClaim claim =
          SourceReader.read(ReadRequest.of(texts, "size.c", "vring_size").with(hints)).get(0);
      assertSays(claim, Quantity.TOTAL, (n, a) -> up(18 * n + 6, a) + 6 + 8 * n);
      assertEquals(
          List.of("q->many is n, since --input says so", "q->rounding is a, since --input says so"),
          claim.explanation().inputs().stream()
              .map(
                  each ->
                      each.bound().expression()
                          + " is "
                          + each.bound().input().symbol()
                          + ", since "
                          + String.join("; ", each.why()))
              .sorted()
              .toList());
      Statement.Stated total =
          (Statement.Stated) claim.claim().statement(Quantity.TOTAL).orElseThrow();
      assertEquals(List.of(), total.notes());
    }
  }

  @Test
  void whatIsGrantedOftenIsShownOnce() throws UnreadableSourceException {
    Texts texts =
        Texts.of(
            "size.c",
            "unsigned long used_offset(u32 num, u32 align)",
            "{ u32 end = 18 * num + 6; u32 mask = align - 1; return (end + mask) & ~mask; }");
    String lowered = texts.read("size.c", "used_offset").explanation().lowered();
    assertEquals(2, lowered.split("granted base-type", -1).length, lowered);
  }

  @Test
  void moreChoicesThanAreReadBothWaysAreOpen() throws UnreadableSourceException {
    StringBuilder text =
        new StringBuilder("unsigned long used_offset(unsigned num, unsigned long align) {\n");
    text.append("return (18ul * num + 6 + align - 1");
    for (int i = 0; i < 9; i++) {
      text.append("\n#ifdef CONFIG_").append((char) ('A' + i)).append("\n+ 0");
      text.append("\n#endif");
    }
    ReadClaim claim =
        Texts.of("size.c", text + "\n) & ~(align - 1);\n}").read("size.c", "used_offset");
    List<Explanation.Choice> choices = claim.explanation().choices();
    assertTrue(choices.size() > 6, choices::toString);
    assertTrue(
        choices.stream().allMatch(each -> each.bears() == Explanation.Bearing.OPEN),
        choices::toString);
    assertEquals(Optional.of(3), choices.get(0).at().map(Place::line));
  }

  @Test
  void aConstantThatTheUserSaysAndThatIsReadMeetsSomething() throws UnreadableSourceException {
    UserHints hints = new UserHints(Map.of(), Map.of("q->extra", 6L), Map.of(), Scope.WHOLE);
    Texts texts =
        Texts.of(
            "size.c",
            "struct q { unsigned num, extra; };",
            "unsigned long used_offset(struct q *q, unsigned long align)",
            "{ return (18ul * q->num + q->extra + align - 1) & -align; }");
    ReadClaim claim =
        SourceReader.read(ReadRequest.of(texts, "size.c", "used_offset").with(hints)).get(0);
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    Statement.Stated used = (Statement.Stated) claim.claim().statement(Quantity.USED).orElseThrow();
    assertEquals(List.of(), used.notes());
  }

  @Test
  void anInputThatMeetsNothingListsThePathsThatExist() throws UnreadableSourceException {
    UserHints hints = new UserHints(Map.of("r->size", Input.N), Map.of(), Map.of(), Scope.WHOLE);
    ReadClaim claim =
        SourceReader.read(ReadRequest.of(Texts.of("lay.c", PLACE), "lay.c", "lay").with(hints))
            .get(0);
    Statement.Stated used = (Statement.Stated) claim.claim().statement(Quantity.USED).orElseThrow();
    assertTrue(used.notes().toString().contains("r->size meets nothing"), used.notes()::toString);
    assertTrue(used.notes().toString().contains("count"), used.notes()::toString);
  }

  @Test
  void whatTheBuildDecidesIsOpenForTheQuantityThatItBearsOn() throws UnreadableSourceException {
    Texts texts =
        Texts.of(
            "two.c",
            "struct ring { char *desc, *avail, *used; };",
            "void lay(struct ring *r, unsigned num, char *p, unsigned long align)",
            "{",
            "  r->desc = p;",
            "  r->avail = p + 16ul * num;",
            "#ifdef CONFIG_EVENT",
            "  r->used = p + ((18ul * num + 6 + align - 1) & -align);",
            "#else",
            "  r->used = p + ((18ul * num + 4 + align - 1) & -align);",
            "#endif",
            "}");
    ReadClaim claim = texts.read("two.c", "lay");
    assertSays(claim, Quantity.AVAIL, (n, a) -> 16 * n);
    assertTrue(unread(claim, Quantity.USED).reason().contains("CONFIG_EVENT"));
    ReadRequest defined =
        ReadRequest.of(texts, "two.c", "lay").defining(Map.of("CONFIG_EVENT", Optional.of("1")));
    assertSays(SourceReader.read(defined).get(0), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    ReadRequest undefined =
        ReadRequest.of(texts, "two.c", "lay").defining(Map.of("CONFIG_EVENT", Optional.empty()));
    assertSays(SourceReader.read(undefined).get(0), Quantity.USED, (n, a) -> up(18 * n + 4, a));
  }

  @Test
  void aHeaderThatOnlyOneFileOfTheTreeFitsIsTaken() throws UnreadableSourceException {
    Texts texts =
        Texts.of(
                "drv/size.c",
                "#include <vq/bytes.h>",
                "unsigned long used_offset(unsigned num, unsigned long align)",
                "{ return (18ul * num + BYTES + align - 1) & -align; }")
            .with("other/place/vq/bytes.h", "#define BYTES 6");
    assertSays(texts.read("drv/size.c", "used_offset"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    texts.with("third/vq/bytes.h", "#define BYTES 4");
    unread(texts.read("drv/size.c", "used_offset"), Quantity.USED);
  }

  @Test
  void aMacroIsAClaimOfItsOwn() throws UnreadableSourceException {
    Texts texts =
        Texts.of(
            "m.h",
            "#define RING_UP(x, a) (((x) + (a) - 1) & ~((a) - 1))",
            "#define USED_OFFSET(num, align) RING_UP(18 * (num) + 6, align)");
    ReadClaim claim = texts.read("m.h", "USED_OFFSET");
    Statement said = Texts.statement(claim, Quantity.USED);
    assertTrue(
        said instanceof Statement.Stated || said.toString().contains("type of its argument"));
  }

  @Test
  void aStructureIsALayoutOfTheSizeItHas() throws UnreadableSourceException {
    Texts texts =
        Texts.of(
            "s.h",
            "typedef unsigned short u16; typedef unsigned int u32; typedef unsigned long long u64;",
            "struct entry { u64 addr; u32 len; u16 flags, next; };",
            "struct ring8 {",
            "  struct entry desc[8];",
            "  struct { u16 flags, idx, ring[8], used_event; } avail;",
            "  struct { u16 flags, idx; struct { u32 id, len; } ring[8]; u16 avail_event; } used",
            "    __attribute__((aligned(64)));",
            "};");
    ReadClaim claim = texts.read("s.h", "ring8");
    assertEquals(8, claim.claim().scope().size().orElseThrow().entries());
    assertSays(claim, Quantity.USED, (n, a) -> 192);
    assertSays(claim, Quantity.USED_EVENT, (n, a) -> 16 * n + 4 + 2 * n);
  }

  @Test
  void whatIsNotThereIsSaidSo() {
    Texts texts = Texts.of("lay.c", PLACE);
    NothingReadException nothing =
        assertThrows(NothingReadException.class, () -> texts.read("lay.c", "lie"));
    assertTrue(nothing.getMessage().contains("lie"));
    assertThrows(UnreadableSourceException.class, () -> texts.read("no.c", "lay"));
  }
}
