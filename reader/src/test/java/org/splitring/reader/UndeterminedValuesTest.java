package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.claim.Scope;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.source.UnreadableSourceException;

/** What the C standard leaves undetermined is nothing that a formula can be made of. */
class UndeterminedValuesTest {

  private static Texts laying(String body) {
    return Texts.of(
        "u.c",
        "typedef unsigned long u64; typedef unsigned short u16;",
        "struct desc { u64 addr; unsigned len; u16 flags, next; };",
        "struct ring { char *desc, *used; };",
        "void lay(struct ring *r, unsigned num, char *p, u64 align) {",
        "  u64 *end = 0, used = 0;",
        body,
        "  r->desc = p;",
        "  r->used = p + ((*end + align - 1) & ~(align - 1));",
        "}");
  }

  /** An object's value is not determined once its block has ended (C11 6.2.4p2, 6.5.2.5p5). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ u64 x = 18ul * num + 6; end = &x; }",
        "{ u64 x[2] = { 0, 18ul * num + 6 }; end = x + 1; }",
        "for (int i = 0; i < 2; i++) { u64 x = 18ul * num + 4 + (end ? 2 : 0); end = &x; }",
        "{ end = (u64[]){ 18ul * num + 6 }; }",
        "if (num) { end = &(struct { u64 x; }){ 18ul * num + 6 }.x; }",
        "{ u64 x = 18ul * num + 6; end = &x; goto out; } out:"
      })
  void whatAPointerLeadsToEndsWithItsBlock(String body) throws UnreadableSourceException {
    String reason = unread(laying(body).read("u.c", "lay"), Quantity.USED).reason();
    assertTrue(reason.contains("behind the end of its block"), reason);
  }

  /** Negative controls: the block has not ended, or what it held was copied. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "u64 x = 18ul * num + 6; end = &x;",
        "end = (u64[]){ 18ul * num + 6 };",
        "u64 y; { u64 x = 18ul * num + 6, *q = &x; y = *q; } end = &y;",
        "u64 y = 0; for (int i = 0; i < 2; i++) { u64 x = 9ul * num + 3, *q = &x; y += *q; }"
            + " end = &y;"
      })
  void whatIsReadInsideIsDetermined(String body) throws UnreadableSourceException {
    assertSays(laying(body).read("u.c", "lay"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** What a user asks of a local is what it held when its block ended. */
  @Test
  void aLocalOfABlockCanBeLookedAt() throws UnreadableSourceException {
    Texts text =
        Texts.of(
            "v.c",
            "typedef unsigned long u64;",
            "static void raise(u64 *x, u64 a) { *x = (*x + a - 1) & ~(a - 1); }",
            "void lay(unsigned num, u64 align) {",
            "  { u64 here = 18ul * num + 6; raise(&here, align); }",
            "}");
    var hints = new UserHints(Map.of(), Map.of(), Map.of("here", Quantity.USED), Scope.WHOLE);
    assertSays(
        SourceReader.read(ReadRequest.of(text, "v.c", "lay").with(hints)).get(0),
        Quantity.USED,
        (n, a) -> up(18 * n + 6, a));
  }

  /** What is behind a variable is another object, and nobody knows which (C11 6.5.6p8). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "u64 x[2] = { 18ul * num + 6, 0 }; x[2] = 7; end = x;",
        "u64 x = 18ul * num + 6, *q = &x; q[-1] = 7; end = &x;",
        "static u64 x[2]; x[2] = 7; used = 18ul * num + 6; end = &used;",
        "static const u64 x[2] = { 2, 4 }; used = 18ul * num + 6 + x[2]; end = &used;",
      })
  void whatIsBehindAVariableIsNotKnown(String body) {
    try {
      unread(laying(body).read("u.c", "lay"), Quantity.USED);
    } catch (UnreadableSourceException nothing) {
      assertTrue(nothing.getMessage().contains("computes no part"), nothing.getMessage());
    }
  }

  /** Negative controls: the last element, and an array that goes on behind a pointer. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "u64 x[2] = { 18ul * num + 6, 0 }; x[1] = 7; end = x;",
        "static const u64 x[2] = { 2, 6 }; used = 18ul * num + x[1]; end = &used;",
        "struct { u64 n; u64 x[1]; } *q = (void *)p; q->x[1] = 7; used = 18ul * num + 6;"
            + " end = &used;"
      })
  void whatIsInsideIsKnown(String body) throws UnreadableSourceException {
    assertSays(laying(body).read("u.c", "lay"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  private static ReadClaim subtracting(String type, String from) throws UnreadableSourceException {
    return laying(
            "{ long k = ("
                + type
                + " *)(p + "
                + from
                + ") - ("
                + type
                + " *)p;"
                + " used = k * (long)sizeof("
                + type
                + "); } end = &used;")
        .read("u.c", "lay");
  }

  /** Pointers are subtracted by whole elements (C11 6.5.6p9). */
  @Test
  void aDistanceOfHalfAnElementIsNotDetermined() throws UnreadableSourceException {
    String reason = unread(subtracting("struct desc", "18ul * num + 6"), Quantity.USED).reason();
    assertTrue(reason.contains("whole number of elements"), reason);
    unread(subtracting("u64", "18ul * num + 6"), Quantity.USED);
  }

  /** Negative controls. */
  @Test
  void aDistanceOfWholeElementsIsDetermined() throws UnreadableSourceException {
    assertSays(subtracting("u16", "18ul * num + 6"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertSays(
        subtracting("u64", "((18ul * num + 6 + 7) & ~7ul)"),
        Quantity.USED,
        (n, a) -> up(up(18 * n + 6, 8), a));
    assertSays(
        subtracting("struct desc", "16ul * num + 32"), Quantity.USED, (n, a) -> up(16 * n + 32, a));
  }

  /** What nothing was written to is neither zero nor equal to another (C11 6.3.2.1p2). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "u64 x; if (x == 2) used = 8; else used = 18ul * num + 6; end = &used;",
        "u64 x; switch (x) { case 2: used = 8; break; default: used = 18ul * num + 6; } end = &used;",
        "u64 x, y; used = 18ul * num + 6 + (x ^ y); end = &used;",
        "u64 x; if (num == 1) x = 2; used = 18ul * num + (x == 3 ? 8 : 6); end = &used;"
      })
  void whatWasNotWrittenDecidesNothing(String body) throws UnreadableSourceException {
    String reason = unread(laying(body).read("u.c", "lay"), Quantity.USED).reason();
    assertTrue(reason.contains("before it is written"), reason);
  }

  /** Negative controls: written on every way, or not asked for where it was not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "u64 x; if (num > 1) x = 6; else x = 6; used = 18ul * num + x; end = &used;",
        "u64 x; if (num > 1) x = 3; used = 18ul * num + 6; if (num > 1 && x == 2) used = 0;"
            + " end = &used;"
      })
  void whatIsNotAskedForIsLeftOut(String body) throws UnreadableSourceException {
    assertSays(laying(body).read("u.c", "lay"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  private static ReadClaim branching(String body) throws UnreadableSourceException {
    return Texts.of(
            "b.c",
            "typedef unsigned long u64;",
            "struct ring { char *desc; u64 used_offset; };",
            "void lay(struct ring *r, unsigned num, char *p, u64 align) {",
            "  const u64 there = (18ul * num + 6 + align - 1) & ~(align - 1);",
            body,
            "  r->desc = p;",
            "}")
        .read("b.c", "lay");
  }

  /** What is stored in every run is laid out in every run, whatever it is in some. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "u64 x; if (num <= 4) x = there; r->used_offset = x;",
        "u64 *q, z = there; { u64 x = there; q = &x; } if (num <= 4) q = &z; r->used_offset = *q;",
        "struct ring t; if (num <= 4) t.used_offset = there; *r = t;",
        "u64 x[2]; x[num > 4] = there; r->used_offset = x[0];"
      })
  void whatIsNotDeterminedInOneBranchIsStoredThere(String body) throws UnreadableSourceException {
    String reason = unread(branching(body), Quantity.USED).reason();
    assertTrue(reason.contains("before it is written"), reason);
  }

  /** Negative controls: what nothing is stored in, in some runs, is laid out in the others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (num <= 4) r->used_offset = there;",
        "u64 x; if (num <= 4) { x = there; r->used_offset = x; }",
        "u64 used; if (num <= 4) used = there;"
      })
  void whatIsStoredInOneBranchIsLaidOutThere(String body) throws UnreadableSourceException {
    var stated = assertSays(branching(body), Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertTrue(stated.laidOut().isPresent(), body);
  }

  /** The sizes of both rings, one of which is computed in some runs only. */
  @Test
  void aSizeThatIsKeptInOneBranchIsThatOfThisBranch() throws UnreadableSourceException {
    ReadClaim claim =
        Texts.of(
                "k.c",
                "void lay(unsigned num) {",
                "  unsigned long avail_size, used_size;",
                "  avail_size = 2 * num + 6;",
                "  if (num <= 4) used_size = 8 * num + 6;",
                "}")
            .read("k.c", "lay");
    assertTrue(
        assertSays(claim, Quantity.AVAIL_SIZE, (n, a) -> 2 * n + 6).laidOut().isEmpty(), "always");
    assertTrue(
        assertSays(claim, Quantity.USED_SIZE, (n, a) -> 8 * n + 6).laidOut().isPresent(), "where");
  }
}
