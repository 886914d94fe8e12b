package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Literal;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;

/** A structure whose members are the parts of a ring says where they are, for one size. */
class StructureClaimTest {

  private static final String HEAD =
      """
      #include <stdint.h>
      #define N 16
      #define PAGE 4096
      struct desc { uint64_t addr; uint32_t len; uint16_t flags, next; };
      struct avail { uint16_t flags, idx, ring[N], used_event; };
      struct short_avail { uint16_t flags, idx, ring[N]; };
      struct elem { uint32_t id, len; };
      struct vring_used { uint16_t flags, idx; struct elem ring[N]; uint16_t avail_event; };
      """;

  private static final QueueSize SIZE = new QueueSize(16);

  @TempDir private Path directory;

  private Claim read(String text, Scope fixed) throws IOException, UnreadableException {
    Path file = directory.resolve("ring.h");
    Files.writeString(file, HEAD + text);
    return ClaimReader.read(
            new SourceRequest(
                file,
                List.of("ring"),
                Optional.empty(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                fixed,
                DataModel.LP64))
        .get(0);
  }

  private static Scope told(long align) {
    return new Scope(Optional.empty(), Optional.of(new QueueAlign(align)));
  }

  private static Scope at(long align) {
    return new Scope(Optional.of(SIZE), Optional.of(new QueueAlign(align)));
  }

  private static long said(Claim claim, Quantity quantity) {
    return ((Literal) ((Statement.Stated) claim.statement(quantity).orElseThrow()).formula())
        .value();
  }

  private static long meant(Quantity quantity, long align) {
    return StandardLayout.bytes(quantity, SIZE, new QueueAlign(align));
  }

  private static void isStandard(Claim claim, long align, Quantity... quantities) {
    assertEquals(at(align), claim.scope());
    for (Quantity each : quantities) {
      assertEquals(meant(each, align), said(claim, each), each.label());
    }
    assertEquals(quantities.length, claim.statements().size());
  }

  private void isUndecided(String text, Quantity quantity, String reason)
      throws IOException, UnreadableException {
    Statement said = read(text, told(4)).statement(quantity).orElseThrow();
    assertTrue(said instanceof Statement.Unread, said.toString());
    String why = ((Statement.Unread) said).reason();
    assertTrue(why.contains(reason), why);
  }

  @Test
  void anAttributeSaysQueueAlign() throws IOException, UnreadableException {
    Claim claim =
        read(
            "struct ring { struct desc descs[N]; struct avail avail;"
                + " struct vring_used used __attribute__((aligned(PAGE))); int index; }"
                + " __attribute__((packed));",
            Scope.WHOLE);
    isStandard(
        claim, 4096, Quantity.AVAIL, Quantity.USED_EVENT, Quantity.USED, Quantity.AVAIL_EVENT);
  }

  @ParameterizedTest
  @CsvSource({
    "_Alignas(64) struct vring_used used;, 64",
    "_Alignas(PAGE) struct vring_used used;, 4096",
    "struct vring_used used __attribute__((aligned(64))) __attribute__((aligned(16)));, 64",
    "struct aligned_used used;, 128"
  })
  void everyOrderCounts(String used, long align) throws IOException, UnreadableException {
    Claim claim =
        read(
            "struct aligned_used { uint16_t flags, idx; struct elem ring[N]; uint16_t avail_event; }"
                + " __attribute__((aligned(128)));\n"
                + "typedef struct { struct desc desc[N]; struct avail avail; "
                + used
                + " } ring;",
            Scope.WHOLE);
    isStandard(
        claim, align, Quantity.AVAIL, Quantity.USED_EVENT, Quantity.USED, Quantity.AVAIL_EVENT);
  }

  @Test
  void whatTheUserSaysIsQueueAlign() throws IOException, UnreadableException {
    Claim claim =
        read(
            "struct ring { struct desc table[N]; struct avail a; uint8_t pad["
                + "(PAGE - sizeof(struct desc) * N - sizeof(struct avail))]; struct vring_used u; };",
            told(4096));
    assertEquals(at(4096), claim.scope());
    assertEquals(meant(Quantity.USED, 4096), said(claim, Quantity.USED));
  }

  @Test
  void anonymousStructuresAreLookedThrough() throws IOException, UnreadableException {
    Claim claim =
        read(
            "struct ring { struct { struct desc descs[N]; union { struct avail avail; char room[128]; }; };"
                + " struct { struct vring_used used __attribute__((aligned(64))); }; };",
            Scope.WHOLE);
    assertEquals(at(64), claim.scope());
    assertEquals(meant(Quantity.AVAIL, 64), said(claim, Quantity.AVAIL));
    assertEquals(meant(Quantity.USED, 64) + 64, said(claim, Quantity.USED));
  }

  @Test
  void anEventFieldMayStandBehindItsRing() throws IOException, UnreadableException {
    Claim claim =
        read(
            "struct ring { struct desc descs[N]; struct short_avail avail; uint16_t used_event;"
                + " struct vring_used used __attribute__((aligned(4))); };",
            Scope.WHOLE);
    isStandard(claim, 4, Quantity.AVAIL, Quantity.USED_EVENT, Quantity.USED, Quantity.AVAIL_EVENT);
  }

  @Test
  void aMissingEventFieldIsADifference() throws IOException, UnreadableException {
    Claim claim =
        read(
            "struct ring { struct desc descs[N]; struct short_avail avail; struct vring_used used; }"
                + " __attribute__((packed));",
            told(4));
    assertEquals(at(4), claim.scope());
    assertNotEquals(meant(Quantity.USED, 4), said(claim, Quantity.USED));
    assertTrue(claim.statement(Quantity.USED_EVENT).isEmpty());
  }

  @Test
  void wrongPaddingIsADifference() throws IOException, UnreadableException {
    Claim claim =
        read(
            "struct ring { struct desc descs[N]; struct avail avail; uint8_t pad[PAGE - N * 16];"
                + " struct vring_used used; } __attribute__((packed));",
            told(4096));
    assertNotEquals(meant(Quantity.USED, 4096), said(claim, Quantity.USED));
  }

  @Test
  void withoutAnOrderTheUsedRingIsUndecided() throws IOException, UnreadableException {
    Claim claim =
        read(
            "struct ring { struct desc descs[N]; struct avail avail; struct vring_used used; };",
            Scope.WHOLE);
    assertTrue(claim.statement(Quantity.AVAIL).orElseThrow() instanceof Statement.Stated);
    assertTrue(claim.statement(Quantity.USED).orElseThrow() instanceof Statement.Unread);
    assertTrue(claim.statement(Quantity.AVAIL_EVENT).orElseThrow() instanceof Statement.Unread);
  }

  @Test
  void whatIsSaidOtherwiseIsUndecided() throws IOException, UnreadableException {
    String text =
        "struct ring { struct desc descs[N]; struct avail avail;"
            + " struct vring_used used __attribute__((aligned(64))); };";
    Statement used = read(text, told(4096)).statement(Quantity.USED).orElseThrow();
    assertTrue(used instanceof Statement.Unread, used.toString());
    assertEquals(meant(Quantity.USED, 64), said(read(text, told(64)), Quantity.USED));
    Scope other = new Scope(Optional.of(new QueueSize(32)), Optional.empty());
    Statement avail = read(text, other).statement(Quantity.AVAIL).orElseThrow();
    assertTrue(avail instanceof Statement.Unread, avail.toString());
  }

  @Test
  void aBitFieldBetweenThePartsTakesItsBytes() throws IOException, UnreadableException {
    Statement said =
        read(
                "struct ring { struct desc descs[N]; struct avail avail; unsigned k : 3;"
                    + " struct vring_used used; };",
                told(4))
            .statement(Quantity.USED)
            .orElseThrow();
    assertEquals("296ull", CText.of(((Statement.Stated) said).formula()));
  }

  @Test
  void whatIsNotClearIsUndecided() throws IOException, UnreadableException {
    String rings = "struct avail avail; struct vring_used used; ";
    isUndecided("struct ring { struct desc descs[12]; " + rings + "};", Quantity.USED, "no legal");
    isUndecided(
        "struct ring { struct desc descs[32]; " + rings + "};",
        Quantity.AVAIL,
        "avail has 16 entries");
    isUndecided(
        "struct ring { struct desc descs[N], desc[N]; " + rings + "};", Quantity.USED, "not clear");
    isUndecided("struct ring { uint8_t descs[256]; " + rings + "};", Quantity.USED, "not clear");
    isUndecided(
        "struct ring { uint16_t k; struct desc descs[N]; " + rings + "} __attribute__((packed));",
        Quantity.USED,
        "not where a multiple of Queue Align is");
    isUndecided(
        "struct ring { struct desc descs[N]; struct avail avail; uint8_t used[N]; };",
        Quantity.USED,
        "no structure with a ring");
    isUndecided(
        "struct ring { struct desc descs[N]; struct vring_used avail; struct vring_used used; };",
        Quantity.AVAIL,
        "no structure with a ring");
    isUndecided(
        "struct ring { struct desc descs[N]; struct avail avail, avail_ring;"
            + " struct vring_used used; };",
        Quantity.AVAIL,
        "could each be");
    assertThrows(
        NoClaimException.class,
        () -> read("struct ring { struct desc descs[UNKNOWN]; " + rings + "};", told(4)));
    isUndecided(
        "struct ring { struct desc descs[N];\n#ifdef WIDE\nlong pad[4];\n#endif\n" + rings + "};",
        Quantity.USED,
        "WIDE");
  }

  @Test
  void whatHoldsPointersIsNoLayout() {
    for (String none :
        List.of(
            "struct ring { struct desc *desc; struct avail *avail; struct vring_used *used; };",
            "struct ring { int desc, avail, used; };",
            "struct other { int k; };")) {
      assertThrows(UnreadableException.class, () -> read(none, Scope.WHOLE), none);
    }
  }
}
