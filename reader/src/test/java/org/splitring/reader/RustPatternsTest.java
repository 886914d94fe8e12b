package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What parts a pattern has, and what it fits. */
class RustPatternsTest {

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
  void aWildcardCountsInATuple() throws UnreadableSourceException {
    says((n, a) -> 8 * n + 6, "fn used_size(n: u32) -> u32 { let (_, b) = (4, 6); 8 * n + b }");
  }

  @Test
  void aWildcardCountsInAnArm() throws UnreadableSourceException {
    says(
        (n, a) -> n == 1 ? 8 : 8 * n,
        "fn used_size(n: u32) -> u32 { match (4, n) { (_, 1) => 8, (_, x) => 8 * x } }");
  }

  @Test
  void aWildcardCountsInAStructure() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 2,
        "struct P(u32, u32); fn used_size(n: u32) -> u32 { match P(n, 2) {",
        "  P(_, 1) => 4, P(_, b) => 8 * n + b } }");
  }

  @Test
  void aWildcardCountsInAVariant() throws UnreadableSourceException {
    says(
        (n, a) -> n > 1 ? 8 * n + 6 : 14,
        "enum E { A(u32, u32), B } fn f(n: u32) -> E { if n > 1 { E::A(n, 6) } else { E::B }",
        "  } fn used_size(n: u32) -> u32 { match f(n) {",
        "  E::A(_, y) => 8 * n + y, E::B => 14 } }");
  }

  @Test
  void aWildcardCountsInAClosure() throws UnreadableSourceException {
    says(
        (n, a) -> 6 + 8 * n,
        "fn used_size(n: u32) -> u32 { let f = |_, b: u32| b; f(4, 6) + 8 * n }");
  }

  @Test
  void aWildcardCountsInAPatternOfAClosure() throws UnreadableSourceException {
    says(
        (n, a) -> 6 + 8 * n,
        "fn used_size(n: u32) -> u32 { let f = |(_, b): (u32, u32)| b; f((4, 6)) + 8 * n }");
  }

  @Test
  void aWildcardCountsInAFunction() throws UnreadableSourceException {
    says(
        (n, a) -> 6 + 8 * n,
        "fn f(_: u32, b: u32) -> u32 { b } fn used_size(n: u32) -> u32 { f(4, 6) + 8 * n }");
  }

  @Test
  void alternativesAreOfTheirPlace() throws UnreadableSourceException {
    says(
        (n, a) -> n % 3 < 2 ? 8 * n : n * (n % 3),
        "fn used_size(n: u32) -> u32 { match (n, n % 3) {",
        "  (_, 1 | 0) => 8 * n, (x, y) => x * y } }");
  }

  @Test
  void whatStandsBehindARestIsNotCountedFromTheFront() throws UnreadableSourceException {
    isUndecided(
        "not followed",
        "enum E { A(u32, u32, u32), B } fn f(n: u32) -> E { if n > 0 { E::A(n, 2, 3) }",
        "  else { E::B } } fn used_size(n: u32) -> u32 { match f(n) {",
        "  E::A(.., 4) => 4, E::A(a, ..) => 8 * a + 6, E::B => 1 } }");
  }

  @Test
  void aNameThatIsAConstantIsCompared() throws UnreadableSourceException {
    says(
        (n, a) -> n == 1 ? 6 : 8 * n,
        "mod m { pub const one: u32 = 1; } use m::one; fn used_size(n: u32) -> u32 {",
        "  match n { one => 6, _ => 8 * n } }");
  }

  @Test
  void aNameThatIsNoConstantFitsAll() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "enum E { A, B } fn e(n: u32) -> E { if n > 4 { E::A } else { E::B } }",
        "  fn used_size(n: u32) -> u32 { match e(n) { B => 8 * n + 6 } }");
  }

  @Test
  void aGuardThatDoesNotHoldGoesOn() throws UnreadableSourceException {
    says(
        (n, a) -> n == 8 ? 1 : n == 4 ? 2 : 4,
        "fn used_size(n: u32) -> u32 { match n {",
        "  4 | 8 if n == 8 => 1, 4 => 2, 8 => 3, _ => 4 } }");
  }

  @Test
  void noneWithinSomeIsCompared() throws UnreadableSourceException {
    says(
        (n, a) -> n > 64 ? 1 : n > 4 ? 2 : 8 * n,
        "fn f(n: u32) -> Option<Option<u32>> { if n > 64 { None } else if n > 4 {",
        "  Some(None) } else { Some(Some(n)) } } fn used_size(n: u32) -> u32 { match f(n) {",
        "  None => 1, Some(None) => 2, Some(Some(x)) => 8 * x } }");
  }

  @Test
  void noneWithinAResultIsCompared() throws UnreadableSourceException {
    says(
        (n, a) -> n > 64 ? n : n > 4 ? 2 : 8 * n,
        "fn f(n: u32) -> Result<Option<u32>, u32> { if n > 64 { Err(n) } else if n > 4 {",
        "  Ok(None) } else { Ok(Some(n)) } } fn used_size(n: u32) -> u32 { match f(n) {",
        "  Err(e) => e, Ok(None) => 2, Ok(Some(x)) => 8 * x } }");
  }

  @Test
  void noneWithinATupleIsCompared() throws UnreadableSourceException {
    says(
        (n, a) -> n > 4 ? 8 * n : n,
        "fn used_size(n: u32) -> u32 { let o = if n > 4 { Some(n) } else { None };",
        "  match (o, n) { (None, x) => x, (Some(y), _) => 8 * y } }");
  }

  @Test
  void noneWithinAStructureIsCompared() throws UnreadableSourceException {
    says(
        (n, a) -> n > 4 ? 8 * n : 6,
        "struct P { a: Option<u32>, b: u32 } fn f(p: P) -> u32 { match p { P { a: None, b }",
        "  => b, P { a: Some(x), .. } => x } } fn used_size(n: u32) -> u32 { f(P {",
        "  a: if n > 4 { Some(8 * n) } else { None }, b: 6 }) }");
  }

  @Test
  void aConstantIsNoVariantOfItsName() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "#[derive(PartialEq, Clone, Copy)] enum E { A, B } const A: E = E::B;",
        "  fn f(e: E) -> u32 { match e { A => 8, _ => 4 } } fn used_size(n: u32) -> u32 {",
        "  f(E::B) * n + 6 }");
  }

  @Test
  void aConstantOfAnotherTypeIsNoVariantOfItsName() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "#[derive(PartialEq, Eq, Clone, Copy)] enum E { A, B } struct D; impl D {",
        "  const A: E = E::B; } fn f(e: E) -> u32 { match e { D::A => 8, _ => 4 } }",
        "  fn used_size(n: u32) -> u32 { f(E::B) * n + 6 }");
  }

  @Test
  void aVariantByAnotherNameIsTheVariant() throws UnreadableSourceException {
    says(
        (n, a) -> n > 4 ? 8 * n : n + 1,
        "enum E { A(u32), B(u32) } use E::A as X; use E::B as A; fn f(n: u32) -> E {",
        "  if n > 4 { X(n) } else { A(n) } } fn used_size(n: u32) -> u32 { match f(n) {",
        "  A(x) => x + 1, X(x) => 8 * x } }");
  }

  @Test
  void aVariantOfAnotherNameOfItsTypeIsTheVariant() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "enum E { A, B } type F = E; fn f(e: F) -> u32 { match e { F::A => 8, F::B => 4 } }",
        "  fn used_size(n: u32) -> u32 { f(E::A) * n + 6 }");
  }

  @Test
  void aConstantWithinSomeIsCompared() throws UnreadableSourceException {
    says(
        (n, a) -> n == 64 ? 1 : n,
        "const BIG: u32 = 64; fn used_size(n: u32) -> u32 { match Some(n) {",
        "  Some(BIG) => 1, Some(x) => x, None => 2 } }");
  }
}
