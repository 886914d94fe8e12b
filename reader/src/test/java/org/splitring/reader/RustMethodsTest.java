package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Which method a call means. */
class RustMethodsTest {

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
  void aMethodThatTakesTheValueComesFirst() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "trait L { fn e(self) -> u32; } #[derive(Clone, Copy)] struct A(u32, u32);",
        "  impl L for A { fn e(self) -> u32 { 8 } } impl A { fn e(&self) -> u32 { 4 } }",
        "  fn used_size(n: u32) -> u32 { let a = A(1, 2); a.e() * n + 6 }");
  }

  @Test
  void aMethodThatBorrowsComesFirstOfAReference() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "trait L { fn e(self) -> u32; } #[derive(Clone, Copy)] struct A(u32, u32);",
        "  impl L for A { fn e(self) -> u32 { 4 } } impl A { fn e(&self) -> u32 { 8 } }",
        "  fn used_size(n: u32) -> u32 { let a = A(1, 2); let r = &a; r.e() * n + 6 }");
  }

  @Test
  void aMethodThatBorrowsComesFirstOfSelf() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "trait L { fn e(self) -> u32; } #[derive(Clone, Copy)] struct A(u32, u32);",
        "  impl L for A { fn e(self) -> u32 { 4 } } impl A { fn e(&self) -> u32 { 8 }",
        "  fn s(&self, n: u32) -> u32 { self.e() * n } } fn used_size(n: u32) -> u32 {",
        "  A(1, 2).s(n) + 6 }");
  }

  @Test
  void aMethodThatSharesComesBeforeOneThatChanges() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "trait L { fn e(&self) -> u32; } struct A(u32, u32); impl L for A {",
        "  fn e(&self) -> u32 { 8 } } impl A { fn e(&mut self) -> u32 { self.1 += 1; 4 } }",
        "  fn used_size(n: u32) -> u32 { let mut a = A(1, 2); a.e() * n + 6 }");
  }

  @Test
  void aMethodThatChangesComesFirstOfItsReference() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "trait L { fn e(&self) -> u32; } struct A(u32, u32); impl L for A {",
        "  fn e(&self) -> u32 { 4 } } impl A { fn e(&mut self) -> u32 { self.1 += 1; 8 } }",
        "  fn used_size(n: u32) -> u32 { let mut a = A(1, 2); let r = &mut a; r.e() * n + 6 }");
  }

  @Test
  void ofTwoTraitsTheOneThatTakesTheValueComesFirst() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "trait L { fn e(&self) -> u32; } trait M { fn e(self) -> u32; }",
        "  #[derive(Clone, Copy)] struct A(u32, u32); impl L for A { fn e(&self) -> u32 {",
        "  4 } } impl M for A { fn e(self) -> u32 { 8 } } fn used_size(n: u32) -> u32 {",
        "  let a = A(1, 2); a.e() * n + 6 }");
  }

  @Test
  void aMethodOfAReferenceIsNotGuessed() throws UnreadableSourceException {
    isUndecided(
        "e was not found",
        "trait L { fn e(self) -> u32; } struct A(u32, u32); impl L for &A {",
        "  fn e(self) -> u32 { 4 } } impl A { fn e(&self) -> u32 { 8 } }",
        "  fn used_size(n: u32) -> u32 { let a = A(1, 2); a.e() * n + 6 }");
  }

  @Test
  void aMethodOfTheTypeComesBeforeATraits() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "trait L { fn e(&self) -> u32 { 4 } } struct A; impl L for A {} impl A {",
        "  fn e(&self) -> u32 { 8 } }",
        "fn used_size(n: u32) -> u32 { A.e() * n + 6 }");
  }

  @Test
  void aMethodThatGivesItsReceiverIsRead() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "struct A { x: u32, y: u32 } impl A { fn e(&self) -> u32 { self.y }",
        "  fn up(&mut self) -> &mut Self { self.y += 2; self } fn into_e(self) -> u32 {",
        "  self.x } } fn used_size(n: u32) -> u32 { let mut a = A { x: 6, y: 4 };",
        "  a.up().up(); a.e() * n + a.into_e() }");
  }

  /** Wherever it stands in the crate: in a module that nothing leads to, or in a function. */
  @Test
  void aMethodOfTheTypeIsFoundAnywhereInTheCrate() throws UnreadableSourceException {
    String trait = "trait L { fn e(&self) -> u32; const K: u32; } struct A; impl L for A {";
    String given = "  fn e(&self) -> u32 { 4 } const K: u32 = 4; }";
    says(
        (n, a) -> 8 * n + 6,
        trait,
        given,
        "mod b { pub mod c { impl super::super::A { pub fn e(&self) -> u32 { 8 } } } }",
        "fn used_size(n: u32) -> u32 { A.e() * n + 6 }");
    says(
        (n, a) -> 8 * n + 6,
        trait,
        given,
        "fn other(n: u32) -> u32 { if n > 1 { impl A { pub fn e(&self) -> u32 { 8 } } } n }",
        "fn used_size(n: u32) -> u32 { A.e() * n + 6 }");
    says(
        (n, a) -> 8 * n + 6,
        trait,
        given,
        "mod b { const _: () = { impl super::A { pub const K: u32 = 8; } }; }",
        "fn used_size(n: u32) -> u32 { A::K * n + 6 }");
  }

  /** Negative control: what others have there is not the type's. */
  @Test
  void aMethodOfAnotherTypeElsewhereIsNotMeant() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "trait L { fn e(&self) -> u32; } struct A; struct B; impl L for A {",
        "  fn e(&self) -> u32 { 8 } }",
        "mod b { pub mod c { pub struct A; impl A { pub fn e(&self) -> u32 { 4 } }",
        "  impl super::super::B { pub fn e(&self) -> u32 { 4 } } } }",
        "fn used_size(n: u32) -> u32 { A.e() * n + 6 }");
  }
}
