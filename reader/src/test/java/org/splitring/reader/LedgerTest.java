package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.statement;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.exec.access.Rules;
import org.splitring.reader.ring.RingRules;
import org.splitring.reader.source.UnreadableSourceException;

/** What the execution takes for granted is said beside the answer, and without it is no answer. */
class LedgerTest {

  private static final String RING = "struct ring { unsigned num; char *desc, *avail, *used; };";
  private static final String USED =
      "  r->used = (char *)(((unsigned long)p + 18ul * num + 6 + align - 1) & -align);";
  private static final String PARAMETERS = "unsigned num, char *p, unsigned long align)";

  private static List<String> texts(ReadClaim claim, String rule) {
    return statement(claim, Quantity.USED).assumptions().stream()
        .filter(each -> each.rule().equals(rule))
        .map(each -> each.text())
        .toList();
  }

  /** With the rule the place is known, and its line is there; without it nothing is known. */
  private static void needs(String rule, String line, String... text)
      throws UnreadableSourceException {
    ReadRequest request = ReadRequest.of(Texts.of("lay.c", text), "lay.c", "lay");
    ReadClaim claim = SourceReader.read(request).get(0);
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertTrue(texts(claim, rule).contains(line), () -> texts(claim, rule).toString());
    ReadClaim without = SourceReader.read(request.without(rule)).get(0);
    unread(without, Quantity.USED);
    assertEquals(List.of(), texts(without, rule));
  }

  @Test
  void aLaterStoreThroughAnotherPointerIsNamed() throws UnreadableSourceException {
    needs(
        Rules.DISTINCT_POINTERS,
        "*out and *r do not overlap",
        RING,
        "void lay(struct ring *r, char **out, " + PARAMETERS,
        "{",
        "  r->desc = p;",
        USED,
        "  *out = p;",
        "}");
  }

  private static void needsInline(String declared) throws UnreadableSourceException {
    needs(
        "inline-definition",
        "what is linked for end does what its inline definition does",
        RING,
        declared + " unsigned long end(unsigned long x) { return x + 6; }",
        "void lay(struct ring *r, " + PARAMETERS + " { r->desc = p;",
        "  r->used = (char *)(((unsigned long)p + end(18ul * num) + align - 1) & -align); }");
  }

  @Test
  void anInlineDefinitionIsWhatIsLinked() throws UnreadableSourceException {
    needsInline("inline");
    needsInline("extern inline __attribute__((gnu_inline))");
  }

  /** Negative controls: these are the definitions themselves. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "static inline __attribute__((gnu_inline))",
        "extern inline",
        "unsigned long end(unsigned long); inline"
      })
  void aDefinitionThatIsLinkedItselfNeedsNoAssumption(String declared)
      throws UnreadableSourceException {
    ReadRequest request =
        ReadRequest.of(
            Texts.of(
                "lay.c",
                RING,
                declared + " unsigned long end(unsigned long x) { return x + 6; }",
                "void lay(struct ring *r, " + PARAMETERS + " { r->desc = p;",
                "  r->used = (char *)(((unsigned long)p + end(18ul * num) + align - 1) & -align);",
                "}"),
            "lay.c",
            "lay");
    ReadClaim claim = SourceReader.read(request.without("inline-definition")).get(0);
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertEquals(List.of(), texts(claim, "inline-definition"));
  }

  @Test
  void anEarlierStoreThroughAnotherPointerNeedsNoAssumption() throws UnreadableSourceException {
    Texts text =
        Texts.of(
            "lay.c",
            RING,
            "void lay(struct ring *r, char **out, " + PARAMETERS,
            "{",
            "  *out = p;",
            "  r->desc = p;",
            USED,
            "}");
    assertEquals(List.of(), texts(text.read("lay.c", "lay"), Rules.DISTINCT_POINTERS));
    ReadRequest request = ReadRequest.of(text, "lay.c", "lay").without(Rules.DISTINCT_POINTERS);
    assertSays(SourceReader.read(request).get(0), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  @Test
  void aStoreOnOneBranchOnlyIsALaterOne() throws UnreadableSourceException {
    needs(
        Rules.DISTINCT_POINTERS,
        "*out and *r do not overlap",
        RING,
        "void lay(struct ring *r, char **out, int tell, " + PARAMETERS,
        "{",
        "  r->desc = p;",
        USED,
        "  if (tell)",
        "    *out = p;",
        "}");
  }

  @Test
  void aLockLeavesTheRingAlone() throws UnreadableSourceException {
    needs(
        Rules.EXEMPT_CALL,
        "guard_lock changes nothing but what it is handed a pointer to",
        "struct guard { int held; };",
        "struct ring { struct guard guard; char *desc, *used; };",
        "void guard_lock(struct guard *), guard_unlock(struct guard *);",
        "void lay(struct ring *r, " + PARAMETERS,
        "{",
        "  r->desc = p;",
        USED,
        "  guard_lock(&r->guard);",
        "}");
  }

  @Test
  void aFunctionOfAnyOtherNameDoesNot() throws UnreadableSourceException {
    for (String name : List.of("tell", "reset_and_unlock", "lock_ring", "blocked")) {
      Texts text =
          Texts.of(
              "lay.c",
              RING,
              "void " + name + "(unsigned *);",
              "void lay(struct ring *r, " + PARAMETERS,
              "{",
              "  r->desc = p;",
              USED,
              "  " + name + "(&r->num);",
              "}");
      ReadClaim claim = text.read("lay.c", "lay");
      unread(claim, Quantity.USED);
      assertFalse(statement(claim, Quantity.USED).toString().contains(Rules.EXEMPT_CALL));
    }
  }

  @Test
  void aLockThatIsHandedTheRingMayChangeIt() throws UnreadableSourceException {
    Texts text =
        Texts.of(
            "lay.c",
            RING,
            "void ring_unlock(struct ring *);",
            "void lay(struct ring *r, " + PARAMETERS,
            "{",
            "  r->desc = p;",
            USED,
            "  ring_unlock(r);",
            "}");
    unread(text.read("lay.c", "lay"), Quantity.USED);
  }

  @Test
  void aFunctionWithoutTextLeavesAloneWhatItIsNotHanded() throws UnreadableSourceException {
    needs(
        Rules.CALL_LEAVES_PARAMETERS,
        "tell changes only what it is handed and what globals lead to",
        RING,
        "void tell(int);",
        "void lay(struct ring *r, " + PARAMETERS,
        "{",
        "  r->desc = p;",
        USED,
        "  tell(1);",
        "}");
  }

  @Test
  void aCallbackIsNotExemptByTheNameOfItsPointer() throws UnreadableSourceException {
    Texts text =
        Texts.of(
            "lay.c",
            "struct ring { char *desc, *used; void (*unlock)(struct ring *); };",
            "void lay(struct ring *r, " + PARAMETERS,
            "{",
            "  r->desc = p;",
            USED,
            "  r->unlock(r);",
            "}");
    unread(text.read("lay.c", "lay"), Quantity.USED);
  }

  @Test
  void aNameIsTakenForAnInputAlsoWhereTheFunctionWasExecutedAgain()
      throws UnreadableSourceException {
    Texts text =
        Texts.of(
            "size.c",
            "unsigned long used_offset(unsigned num, unsigned long align)",
            "{",
            "  unsigned s = 0;",
            "  while ((1ul << s) < align)",
            "    s++;",
            "  return ((18ul * num + 6 + (1ul << s) - 1) >> s) << s;",
            "}");
    ReadClaim claim = text.read("size.c", "used_offset");
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertEquals(
        List.of("num is n by its name", "align is a by its name"),
        texts(claim, RingRules.NAMED_INPUT).stream().sorted(Comparator.reverseOrder()).toList());
    ReadRequest request = ReadRequest.of(text, "size.c", "used_offset");
    unread(SourceReader.read(request.without(RingRules.NAMED_INPUT)).get(0), Quantity.USED);
  }

  @Test
  void whatReturnsTwiceIsNotFollowed() throws UnreadableSourceException {
    Texts text =
        Texts.of(
            "size.c",
            "unsigned long used_offset(unsigned num, unsigned long align)",
            "{",
            "  static long there[64];",
            "  volatile unsigned bytes = 6;",
            "  if (!setjmp(there)) { bytes = 4; longjmp(there, 1); }",
            "  return (18ul * num + bytes + align - 1) & -align;",
            "}");
    assertTrue(
        unread(text.read("size.c", "used_offset"), Quantity.USED).reason().contains("setjmp"));
  }

  @Test
  void whatIsWeakMayNotBeThere() throws UnreadableSourceException {
    for (String weak : List.of("unsigned extra", "unsigned extra(void)")) {
      Texts text =
          Texts.of(
              "size.c",
              "extern " + weak + " __attribute__((weak));",
              "unsigned long used_offset(unsigned num, unsigned long align)",
              "{ return (18ul * num + (&extra ? 4 : 6) + align - 1) & -align; }");
      unread(text.read("size.c", "used_offset"), Quantity.USED);
    }
  }
}
