package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.up;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** A constructor lays out a ring, wherever its text stands. */
class ConstructorsTest {

  private static final String LAYS =
      "desc = p; avail = p + 16ul * num;"
          + " used = p + ((18ul * num + 6 + align - 1) & ~(align - 1));";

  private static ReadClaim read(String members, String... outside)
      throws UnreadableSourceException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "namespace drv {",
                "struct base { base(int) {} };",
                "class queue { public: char *desc, *avail, *used; unsigned num_;",
                "  " + members + " };"));
    lines.addAll(List.of(outside));
    lines.add("}");
    return Texts.of("ring.cpp", lines.toArray(String[]::new)).read("ring.cpp", "queue::queue");
  }

  private static final String DECLARED = "queue(char *p, unsigned num, unsigned long align);";
  private static final String DEFINED = "queue::queue(char *p, unsigned num, unsigned long align)";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ": num_(num)",
        ": desc(nullptr), avail(p), num_(num)",
      })
  void itsTextMayStandOutsideOfItsClass(String list) throws UnreadableSourceException {
    ReadClaim claim = read(DECLARED, DEFINED + " " + list + " {" + LAYS + "}");
    assertSays(claim, Quantity.AVAIL, (n, a) -> 16 * n);
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** Of overloads the one that says something is meant. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "queue() {} ",
        "queue(); ",
        "queue(const queue &) = delete; ",
        "explicit queue(unsigned num) : num_(num) {} ",
      })
  void othersMayBeThereToo(String other) throws UnreadableSourceException {
    ReadClaim claim = read(other + DECLARED, DEFINED + " {" + LAYS + "}");
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** Negative controls: what is laid out last counts, whether in the list or in the body. */
  @Test
  void whatIsLaidOutLastCounts() throws UnreadableSourceException {
    assertSays(
        read(
            DECLARED,
            DEFINED + " {" + LAYS + " used = p + ((18ul * num + 4 + align - 1) & ~(align - 1)); }"),
        Quantity.USED,
        (n, a) -> up(18 * n + 4, a));
    assertSays(
        read(
            DECLARED,
            DEFINED
                + " : desc(p), avail(p + 16ul * num), used(p + ((18ul * num + 4 + align - 1) & ~(align - 1))) { }"),
        Quantity.USED,
        (n, a) -> up(18 * n + 4, a));
  }

  /** Negative control: what a constructor does that calls another is not known. */
  @Test
  void aConstructorThatCallsAnotherIsNotRead() {
    assertThrows(
        UnreadableSourceException.class,
        () -> read("queue(); " + DECLARED, DEFINED + " : queue() {" + LAYS + "}"));
  }

  /** Negative control: two that lay out a ring are not told apart by the name. */
  @Test
  void twoThatLayOutARingAreTwo() {
    assertThrows(
        UnreadableSourceException.class,
        () ->
            read(
                DECLARED + " queue(char *p, unsigned num, unsigned long align, int) {" + LAYS + "}",
                DEFINED + " {" + LAYS + " used = p + 18ul * num + 4; }"));
  }

  /** {@code using T::T} is looked up without itself. */
  @Test
  void inheritedConstructorsAreNoRing() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            DECLARED,
            "template<class T> struct wrapped : T { using T::T; T get(); };",
            "struct more : base { using base::base; };",
            "wrapped<base> first(1);",
            DEFINED + " {" + LAYS + "}");
    assertSays(claim, Quantity.AVAIL, (n, a) -> 16 * n);
  }

  /** An assignment is no function that takes an enumeration: those are members of classes. */
  @Test
  void anAssignmentOfANumberCallsNothing() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            DECLARED,
            "enum kind { A, B };",
            "struct other { other &operator=(kind); };",
            DEFINED + " { unsigned long size = 16ul * num; unsigned more; more = missing();",
            LAYS + " avail = p + size; num_ = more; }");
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }
}
