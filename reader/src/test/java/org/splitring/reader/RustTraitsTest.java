package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Whose constant or function is meant where a type and its traits have one of a name. */
class RustTraitsTest {

  private static ReadClaim read(String... lines) throws UnreadableSourceException {
    return Texts.of("q.rs", lines).read("q.rs", "used_size");
  }

  private static void says(Texts.Expected expected, String... lines)
      throws UnreadableSourceException {
    Texts.assertSays(read(lines), Quantity.USED_SIZE, expected);
  }

  private static void isUndecided(String why, String... lines) throws UnreadableSourceException {
    String reason = Texts.unread(read(lines), Quantity.USED_SIZE).reason();
    assertTrue(reason.contains(why), reason);
  }

  @Test
  void aTraitsOwnTextHasWhatTheTraitSays() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "trait T { const SIZE: usize; fn s(n: usize) -> usize { Self::SIZE * n } } struct Q;",
        "  impl Q { const SIZE: usize = 4; } impl T for Q { const SIZE: usize = 8; }",
        "  fn used_size(n: usize) -> usize { Q::s(n) + 6 }");
  }

  @Test
  void aTraitsOwnTextCallsWhatTheTraitSays() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "trait T { fn e() -> usize; fn s(n: usize) -> usize { Self::e() * n } } struct Q;",
        "  impl Q { fn e() -> usize { 4 } } impl T for Q { fn e() -> usize { 8 } }",
        "  fn used_size(n: usize) -> usize { Q::s(n) + 6 }");
  }

  @Test
  void aParameterHasWhatItsTraitSays() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "trait T { const E: usize; } struct Q; impl Q { const E: usize = 4; } impl T for Q {",
        "  const E: usize = 8; } fn s<X: T>(n: usize) -> usize { X::E * n }",
        "  fn used_size(n: usize) -> usize { s::<Q>(n) + 6 }");
  }

  @Test
  void aParameterCallsWhatItsTraitSays() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "trait T { fn e() -> usize; } struct Q; impl Q { fn e() -> usize { 4 } }",
        "  impl T for Q { fn e() -> usize { 8 } } fn s<X: T>(n: usize) -> usize {",
        "  X::e() * n } fn used_size(n: usize) -> usize { s::<Q>(n) + 6 }");
  }

  @Test
  void anImplementationHasWhatTheTypeSays() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "trait L { const K: u32; fn s(n: u32) -> u32; } struct A; impl A { const K: u32 = 8;",
        "  } impl L for A { const K: u32 = 4; fn s(n: u32) -> u32 { Self::K * n } }",
        "  fn used_size(n: u32) -> u32 { A::s(n) + 6 }");
  }

  @Test
  void aTypeThatIsNamedHasItsOwn() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6 + 4 * n - 4 * n,
        "trait T { const SIZE: usize = 4; fn s(n: usize) -> usize { Self::SIZE * n } }",
        "  struct Q; impl Q { const SIZE: usize = 8; } impl T for Q {}",
        "  fn used_size(n: usize) -> usize { Q::SIZE * n + 6 + Q::s(n) - 4 * n }");
  }

  @Test
  void aQualifiedTypeHasWhatTheTraitSays() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "trait L { fn e() -> u32; const K: u32; } struct A; impl A { fn e() -> u32 { 4 }",
        "  const K: u32 = 3; } impl L for A { fn e() -> u32 { 8 } const K: u32 = 6; }",
        "  fn used_size(n: u32) -> u32 { <A as L>::e() * n + <A as L>::K }");
  }

  @Test
  void aTraitsOwnTextCallsWhatAnotherTypeSays() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "trait L { fn s(&self, n: u32) -> u32 { B::k() * n } } struct B; impl B {",
        "  fn k() -> u32 { 8 } } struct A; impl L for A {} fn used_size(n: u32) -> u32 {",
        "  A.s(n) + 6 }");
  }
}
