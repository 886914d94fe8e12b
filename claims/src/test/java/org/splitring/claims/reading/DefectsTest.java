package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.claims.reading.SizeFunction.HEAD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CText;
import org.splitring.model.layout.Quantity;

/** What the reader once stated, or kept silent of, and was wrong about; each by its name. */
class DefectsTest {

  @TempDir private Path directory;

  private String read(String statements) throws IOException, UnreadableException {
    return read(HEAD, statements);
  }

  private String read(String head, String statements) throws IOException, UnreadableException {
    return SizeFunction.read(directory, head, statements);
  }

  private void isUndecided(String statements, String reason)
      throws IOException, UnreadableException {
    SizeFunction.isUndecided(directory, statements, reason);
  }

  @Test
  void aMaskThatRoundsNothingWasTakenForTheAlignment() throws IOException, UnreadableException {
    Path file = directory.resolve("toy.c");
    Files.writeString(
        file, "unsigned long used_offset(unsigned num) { return 18 * num + 6 + (num & ~15u); }\n");
    Statement statement =
        ClaimReader.read(SourceRequest.of(file, "used_offset")).get(0).statements().get(0);
    assertEquals(
        "it takes no alignment, and rounds to no constant that is surely one",
        ((Statement.Unread) statement).reason());
  }

  @Test
  void aPlaceInANarrowMemberWasPassedOver() throws IOException, UnreadableException {
    Path file = directory.resolve("toy.c");
    Files.writeString(
        file,
        "struct toy { unsigned desc, avail, used; };\n"
            + "void toy_init(struct toy *t, unsigned num, unsigned p, unsigned align)\n"
            + "{ t->desc = p; t->avail = p + 16 * num; t->used = p; }\n");
    assertEquals(
        List.of(Quantity.AVAIL, Quantity.USED),
        ClaimReader.read(SourceRequest.of(file)).get(0).statements().stream()
            .map(Statement::quantity)
            .toList());
  }

  @Test
  void aBranchDecidedByAConstantOfTheUsersStayedOpen() throws IOException, UnreadableException {
    Path file = directory.resolve("toy.c");
    Files.writeString(
        file,
        "struct toy { int legacy; char *desc, *avail; };\n"
            + "void toy_init(struct toy *t, unsigned num, char *p, char *d, char *a)\n"
            + "{ if (t->legacy) { t->desc = p; t->avail = p + 16 * num; }"
            + " else { t->desc = d; t->avail = a; } }\n");
    SourceRequest open = SourceRequest.of(file, "toy_init");
    SourceRequest decided =
        new SourceRequest(
            file,
            open.functions(),
            open.tree(),
            open.includes(),
            open.defines(),
            open.inputs(),
            java.util.Map.of("t->legacy", 1L),
            open.outputs(),
            open.fixed(),
            open.model());
    assertTrue(ClaimReader.read(open).get(0).statements().get(0) instanceof Statement.Unread);
    assertEquals(
        "base + 16 * (uint32_t)n",
        CText.of(
            ((Statement.Stated) ClaimReader.read(decided).get(0).statements().get(0)).formula()));
  }

  @Test
  void aBitFieldKeptMoreBitsThanItHas() throws IOException, UnreadableException {
    assertEquals(
        "(int32_t)(0 | ((uint32_t)n & 15ull & 15)) + 6",
        read("struct bits b; b.low = num; return b.low + 6;"));
  }

  @Test
  void aVariableWrittenThroughAnIntegerKeptItsValue() throws IOException, UnreadableException {
    assertEquals("nothing", read("*(unsigned *)(ul)&num = 4; return num + 6;"));
  }

  @Test
  void aVariableReadAsAnotherStructureWasAnInput() throws IOException, UnreadableException {
    assertEquals(
        "2 * (uint32_t)n + 6",
        read("struct head h; h.num = 2 * num; return ((struct other *)&h)->num + 6;"));
  }

  @Test
  void aFirstMemberWrittenThroughItsStructureKeptItsValue()
      throws IOException, UnreadableException {
    assertEquals(
        "nothing",
        read(
            "struct outer *o = (void *)find(0); o->in.num = num; *(unsigned *)o = 4;"
                + " return o->in.num + 6;"));
  }

  @Test
  void aPointerLostInALoopWroteToNothing() throws IOException, UnreadableException {
    assertEquals(
        "7 + (uint32_t)n",
        read(
            "unsigned x = 5, *q = 0; for (int i = 0; i < 3; i++) q = &x; *q = 7; return x + num;"));
  }

  @Test
  void aPointerGivenBackByAFunctionWroteToNothing() throws IOException, UnreadableException {
    isUndecided(
        "unsigned *q = find(&num); num = 3; *q = 4; return num + 6;",
        "a store through a pointer that is not known");
  }

  @Test
  void anElementWrittenInALoopThroughAPointerKeptItsValue()
      throws IOException, UnreadableException {
    assertEquals(
        "(uint32_t)n + 12",
        read("unsigned *q = &num; for (int i = 0; i < 3; i++) q[0] += 2; return num + 6;"));
  }

  @Test
  void aStructureCopiedInALoopKeptItsMembers() throws IOException, UnreadableException {
    assertEquals(
        "(uint32_t)n + 6",
        read(
            "struct outer s; struct head t; s.in.num = 4; t.num = num;"
                + " for (int i = 0; i < 1; i++) s.in = t; return s.in.num + 6;"));
  }

  @Test
  void theSideThatIsTakenLostTheCommonType() throws IOException, UnreadableException {
    assertEquals("~0u + (uint32_t)n", read("return (1 ? -1 : 1u) + num;"));
    assertEquals("4294967295ull + (uint32_t)n", read("return (1 ? (1 ? -1 : 1u) : 1ul) + num;"));
  }

  @Test
  void anOrderThatCLeavesOpenWasChosen() throws IOException, UnreadableException {
    for (String open :
        List.of("num = num++ + 1;", "num = num++;", "num += num++;", "num = num++ * num;")) {
      isUndecided(open + " return num + 6;", "C does not say in which order");
    }
  }

  @Test
  void aCallThatChangesWhatStandsBesideItWasOrdered() throws IOException, UnreadableException {
    String said =
        read(
            HEAD + "static unsigned bump(unsigned *x) { *x += 1; return *x; }\n",
            "return num + bump(&num);");
    assertTrue(said.contains("C does not say in which order"), said);
  }

  @Test
  void aStatementThatCannotBeParsedWasSteppedOver() throws IOException, UnreadableException {
    isUndecided("FOR_EACH(x) { num++; } return num + 6;", "");
    isUndecided("IF_DEBUG num++; return num + 6;", "");
  }

  @Test
  void aFunctionInsideAFunctionWasSteppedOver() throws IOException, UnreadableException {
    isUndecided("void up(void) { num++; } up(); return num + 6;", "are not followed");
  }

  @Test
  void aComputedJumpWasSteppedOver() throws IOException, UnreadableException {
    isUndecided("void *t = &&out; goto *t; num++; out: return num + 6;", "a computed goto");
  }

  @Test
  void aStaticVariableWasTheGlobalOfItsName() throws IOException, UnreadableException {
    String said =
        read(HEAD + "unsigned k;\n", "k = 6; { static unsigned k; k = 7; } return k + num;");
    assertEquals("6 + (uint32_t)n", said);
  }

  @Test
  void aGlobalKeptItsValueInAFunctionNobodySees() throws IOException, UnreadableException {
    String said = read(HEAD + "unsigned k;\n", "k = 6; opaque(0); return k + num;");
    assertTrue(said.contains("opaque may have changed it"), said);
  }

  @Test
  void aFunctionThatSetsAFeatureWasTakenToAskForIt() throws IOException, UnreadableException {
    String said = read(HEAD, "return 4 + 8 * num + 2 * set_feature(0, VIRTIO_F_EVENT_IDX);");
    assertTrue(said.contains("set_feature"), said);
  }

  @Test
  void aConstantNamedLikeAMarkerVanished() throws IOException, UnreadableException {
    assertEquals(
        "6 + 8 * (uint32_t)n",
        read(HEAD + "enum { OUT = 2, IN = 4 };\n", "return OUT + IN + 8 * num;"));
  }

  @Test
  void aRingLaidOutBesideAnotherWasHidden() throws IOException, UnreadableException {
    String said = place("a->used = (void *)(p + 18 * num); b->used = (void *)(p + 16 * num);");
    assertEquals("it takes no alignment, and rounds to no constant that is surely one", said);
  }

  @Test
  void aPartThatAFunctionMayChangeVanished() throws IOException, UnreadableException {
    assertEquals("nothing", place("a->used = (void *)(p + 18 * num); if (num > 4) opaque(a);"));
  }

  @Test
  void anotherTableLeftTheBaseWhereItWas() throws IOException, UnreadableException {
    String said = place("a->desc = (void *)64; a->used = (void *)(p + 18 * num + 16 - num % 16);");
    assertEquals("nothing", said);
  }

  @Test
  void aSideOfAConditionalWasNotPromoted() throws IOException, UnreadableException {
    assertEquals(
        "4ull + (uint32_t)n", read("unsigned short s = num; return sizeof(s ? s : s) + num;"));
  }

  @Test
  void whatIsNeverReachedWasStatedAsAlways() throws IOException, UnreadableException {
    Path file = directory.resolve("never.c");
    Files.writeString(
        file,
        "struct ring { void *used; };\nvoid place(struct ring *r, unsigned num, unsigned long p)\n"
            + "{ switch (1) { case 1: return; case 4 ... 16: break; } r->used = (void *)(p + num); }\n");
    UnreadableException nothing =
        assertThrows(
            UnreadableException.class, () -> ClaimReader.read(SourceRequest.of(file, "place")));
    assertTrue(nothing.getMessage().contains("computes no part"), nothing.getMessage());
  }

  @Test
  void aLineThatEndsInATrigraphHidTheNext() throws IOException, UnreadableException {
    assertEquals("(uint32_t)n + 6", read("// what??/\nnum += 6;\nreturn num;"));
  }

  @Test
  void aChoiceInATypeWasForgottenForTheSecondFunction() throws IOException, UnreadableException {
    Path file = directory.resolve("twice.c");
    Files.writeString(
        file,
        """
        struct head { unsigned short flags;
        #ifdef CONFIG_WIDE
          unsigned int more;
        #endif
        };
        struct avail { struct head head; unsigned short ring[]; };
        unsigned long avail_size(unsigned num) { return sizeof(struct avail) + 2 * num; }
        unsigned long vring_avail_size(unsigned num) { return sizeof(struct avail) + 2 * num; }
        """);
    for (Claim claim : ClaimReader.read(SourceRequest.of(file))) {
      assertTrue(
          claim.statements().get(0) instanceof Statement.Unread unread
              && unread.reason().contains("CONFIG_WIDE"),
          claim.id());
    }
  }

  private String place(String statements) throws IOException, UnreadableException {
    Path file = directory.resolve("place.c");
    Files.writeString(
        file,
        HEAD
            + "struct ring { void *desc, *used; };\n"
            + "void place(struct ring *a, struct ring *b, unsigned num, ul p)\n{ "
            + statements
            + " }\n");
    Statement used;
    try {
      used =
          ClaimReader.read(SourceRequest.of(file, "place"))
              .get(0)
              .statement(Quantity.USED)
              .orElseThrow();
    } catch (NoClaimException nothing) {
      return "nothing";
    }
    return used instanceof Statement.Stated stated
        ? CText.of(stated.formula())
        : ((Statement.Unread) used).reason();
  }
}
