package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.claim.Statement;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** A function or a template is not taken while another form of it may be meant. */
class UnseenOverloadsTest {

  /** {@code extra} declares what {@code more} calls. */
  private static Texts laying(String source) {
    String[] parts = source.split(" \\| ");
    return Texts.of(
        "o.cpp",
        "typedef unsigned short u16; typedef unsigned u32; typedef unsigned long u64;",
        "struct ring { char *desc, *used; };",
        parts[0],
        "void lay(ring *r, u32 num, char *p, u64 align) {",
        "  u64 extra = 0; " + parts[1],
        "  r->desc = p;",
        "  r->used = p + ((18ul * num + extra + align - 1) & ~(align - 1));",
        "}");
  }

  /** Compilers say 6 for each, and what is seen without the other form says 8. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // Constraints (C++20 [temp.constr]).
        "template <class T> concept Big = sizeof(T) > 4;"
            + " template <class T> u64 f(T) { return 8; } template <Big T> u64 f(T) { return 6; }"
            + " | extra = f(5ul);",
        "template <class T> concept Big = sizeof(T) > 4; u64 f(auto x) { return 8; }"
            + " u64 f(Big auto x) { return 6; } | extra = f(5ul);",
        "namespace N { template <class T> u64 f(T) { return 8; }"
            + " template <class T> requires (sizeof(T) > 4) u64 f(T) { return 6; } }"
            + " | extra = N::f(5ul);",
        "template <class T> struct S { u64 v() { return 8; }"
            + " u64 v() requires (sizeof(T) > 4) { return 6; } }; | S<u64> s; extra = s.v();",
        "template <class T> struct S { static u64 v() { return 8; } };"
            + " template <class T> requires (sizeof(T) > 4) struct S<T>"
            + " { static u64 v() { return 6; } }; | extra = S<u64>::v();",
        // Specializations that stand outside of the namespace.
        "namespace N { template <class T> struct S { static u64 f() { return 8; } }; }"
            + " template <> struct N::S<u16> { static u64 f() { return 6; } };"
            + " | extra = N::S<u16>::f();",
        // Constructors that are not seen.
        "struct S { u64 k; explicit(sizeof(int) == 4) S(int) : k(6) {} S(u64) : k(8) {} };"
            + " | S s(4); extra = s.k;",
        "struct B { u64 k; B(int) : k(6) {} };"
            + " struct D : B { using B::B; D(u64) : B(1) { k = 8; } }; | D d(1); extra = d.k;",
        // Types that compute alike and are two in C++ ([basic.fundamental], [dcl.enum]).
        "template <class T> u64 f(T) { return 6; } u64 f(unsigned long) { return 8; }"
            + " | extra = f(1ull);",
        "template <class T> u64 f(T, T) { return 8; } u64 f(long, long) { return 6; }"
            + " | extra = f(1ul, 1ull);",
        "enum E : u32 { A }; struct S { E e; }; template <class T> u64 f(T) { return 6; }"
            + " u64 f(u32) { return 8; } | S s{A}; extra = f(s.e);",
        "u64 f(unsigned long); inline u64 f(unsigned long long x) { return 8; }"
            + " | extra = f(6ul);",
        "namespace N { enum E { A }; u64 f(E) { return 6; } } u64 f(int) { return 8; }"
            + " | extra = f(N::A);",
        "enum E : u32 { A }; template <class T> struct S { static inline u64 v; };"
            + " | S<u32>::v = 6; S<E>::v = 8; extra = S<u32>::v;"
      })
  void whatMayMeanAnotherFunctionIsUndecided(String source) throws UnreadableSourceException {
    assertEquals(
        Statement.Unread.class,
        laying(source)
            .read("o.cpp", "lay")
            .claim()
            .statement(Quantity.USED)
            .orElseThrow()
            .getClass(),
        source);
  }

  /** Negative controls: nothing else can be meant, whatever else the text has of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "template <class T> u64 f(T) { return 6; } | extra = f(5ul);",
        "template <u32 K> u64 f() { return K; } | extra = f<6>();",
        "template <class T> struct S { u64 v() { return 6; } }; | S<u64> s; extra = s.v();",
        "struct S { u64 k; explicit S(u64 x) : k(x) {} }; | S s(6); extra = s.k;",
        "struct B { u64 f(u64) { return 6; } };"
            + " struct D : B { using B::f; u64 f(int *) { return 8; } }; | D d; extra = d.f(1ul);",
        "namespace N { template <class T> struct S { static u64 f() { return 6; } }; }"
            + " template struct N::S<u16>; | extra = N::S<u16>::f();",
        // What is added behind a declaration of using is not used by it ([namespace.udecl]).
        "namespace N { static u64 f(u64) { return 6; } } using N::f;"
            + " namespace N { static u64 f(int) { return 8; } } | extra = f(1);",
        "struct Q { u32 size; }; u64 f(u32) { return 6; } u64 f(u64) { return 8; }"
            + " | Q q{num}; extra = f(q.size);",
        "u32 g() { return 4; } u64 f(u32) { return 6; } u64 f(u64) { return 8; }"
            + " | u32 a[2] = {1, 2}; extra = f(g()) + f(a[1]) - 6;",
        "template <class T> T greater(T a, T b) { return a > b ? a : b; }"
            + " | extra = greater(4ul, 6ul);",
        "enum E { A }; u64 f(int) { return 8; } u64 f(u64) { return 6; } | extra = f(num + 0ul);",
        "template <class T> struct S { static constexpr u64 v = sizeof(T); };"
            + " | extra = S<u32>::v + S<u16>::v;",
        "namespace N { static u64 f(u64) { return 8; } }"
            + " namespace N { static u64 f(int) { return 6; } } using N::f; | extra = f(1);"
      })
  void whatCanMeanOneFunctionIsRead(String source) throws UnreadableSourceException {
    assertSays(laying(source).read("o.cpp", "lay"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** What {@code if} and {@code switch} begin with is done first, in a scope of its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        " | switch (u64 z = 2; z) { case 2: extra = 6; break; default: extra = 8; }",
        " | u64 z = 3; switch (z = 2; z) { case 2: extra = 4 + z; break; default: extra = 8; }",
        " | u64 z = 3; switch (u64 z = 2; z) { case 2: break; default: extra = 8; } extra += 2 * z;",
        " | if (u64 z = 6; num) extra = z; else extra = z;",
        " | u64 z = 3; if (z = 6; z == 6) extra = z; else extra = 8;",
        " | u64 z = 2; if (u64 z = 4; num) { extra += z; } extra += z;"
      })
  void whatAConditionBeginsWithIsDone(String source) throws UnreadableSourceException {
    assertSays(laying(source).read("o.cpp", "lay"), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** The names of a structured binding hide others, and what they mean is not followed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "struct P { u64 a, b; }; | u64 x = 8; P q{6, 2}; { auto [x, y] = q; extra = x; }",
        "struct P { u64 a, b; }; const u64 x = 8; | P q{4, 2}; auto [x, y] = q; extra = x + 2;",
        "struct P { u64 a, b; }; P mk(u64 *k) { *k = 6; return P{1, 2}; }"
            + " | u64 k = 8; auto [x, y] = mk(&k); extra = k;"
      })
  void whatAStructuredBindingNamesIsNoOther(String source) {
    try {
      whatMayMeanAnotherFunctionIsUndecided(source);
    } catch (UnreadableSourceException nothing) {
      assertTrue(nothing.getMessage().contains("computes no part"), nothing.getMessage());
    }
  }

  /** Negative control: one that nobody uses changes nothing. */
  @Test
  void aStructuredBindingAloneChangesNothing() throws UnreadableSourceException {
    whatCanMeanOneFunctionIsRead(
        "struct P { u64 a, b; }; | P q{1, 2}; auto [x, y] = q; extra = 4 + q.b;");
  }
}
