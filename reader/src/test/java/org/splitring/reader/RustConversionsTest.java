package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Newtypes, defaults, and what one type makes of another. */
class RustConversionsTest {

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
  void fromMakesTheTypeThatIsWanted() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "#[derive(Clone, Copy)] struct Addr(u64);",
        "impl From<u64> for Addr { fn from(x: u64) -> Self { Addr(x + 6) } }",
        "fn used_size(n: u64) -> u64 {",
        "  let x: Addr = (8 * n).into(); x.0 }");
  }

  @Test
  void intoIsTheFromOfTheOtherType() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "#[derive(Clone, Copy)] struct Addr(u64);",
        "impl From<Addr> for u64 { fn from(x: Addr) -> u64 { x.0 + 6 } }",
        "fn used_size(n: u64) -> u64 {",
        "  Addr(8 * n).into() }");
  }

  @Test
  void ofSeveralFromsTheOneOfTheTypeIsMeant() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "#[derive(Clone, Copy)] struct Addr(u64);",
        "impl From<u64> for Addr { fn from(x: u64) -> Self { Addr(x + 6) } }",
        "impl From<u32> for Addr { fn from(x: u32) -> Self { Addr(4) } }",
        "fn used_size(n: u64) -> u64 {",
        "  let x: Addr = (8 * n).into(); x.0 }");
  }

  @Test
  void aFromOfSomeBuildsOnlyIsNotTaken() throws UnreadableSourceException {
    isUndecided(
        "into",
        "#[derive(Clone, Copy)] struct Addr(u64);",
        "impl From<u64> for Addr { #[cfg(feature = \"a\")] fn from(x: u64) -> Self { Addr(x + 6) }",
        "  #[cfg(not(feature = \"a\"))] fn from(x: u64) -> Self { Addr(x + 4) } }",
        "fn used_size(n: u64) -> u64 {",
        "  let x: Addr = (8 * n).into(); x.0 }");
  }

  @Test
  void anAssignmentIsThatOfTheType() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "#[derive(Clone, Copy)] struct Addr(u64);",
        "impl std::ops::AddAssign<u64> for Addr { fn add_assign(&mut self, x: u64) { self.0 += 2 * x; } }",
        "fn used_size(n: u64) -> u64 {",
        "  let mut x = Addr(6); x += 4 * n; x.0 }");
  }

  @Test
  void whatIsNotZeroIsTheNumber() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "use core::num::NonZeroU64;",
        "fn used_size(n: u64) -> u64 {",
        "  NonZeroU64::new(n).map_or(0, |x| x.get() * 8 + 6) }");
  }

  @Test
  void zeroIsNoNumberThatIsNotZero() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "use core::num::NonZeroU64;",
        "fn used_size(n: u64) -> u64 {",
        "  if NonZeroU64::new(n - n).is_some() { 4 } else { 8 * n + 6 } }");
  }

  @Test
  void numbersThatWrapTakeLiterals() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "use std::num::Wrapping;",
        "fn used_size(n: u64) -> u64 {",
        "  (Wrapping(n) * Wrapping(8) + Wrapping(6)).0 }");
  }

  @Test
  void aDerivedDefaultIsZeros() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "#[derive(Default)] struct L { h: u64, e: Option<u64>, b: bool }",
        "fn used_size(n: u64) -> u64 {",
        "  let l = L::default(); 8 * n + 6 + l.h + l.e.unwrap_or(0) + l.b as u64 }");
  }

  @Test
  void aDefaultOfItsOwnIsRead() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "struct L { h: u64 } impl Default for L { fn default() -> Self { L { h: 6 } } }",
        "fn used_size(n: u64) -> u64 {",
        "  8 * n + L::default().h }");
  }

  @Test
  void aDefaultThatNobodySaysIsNotKnown() throws UnreadableSourceException {
    isUndecided(
        "a type that is not known",
        "struct L { h: u64 }",
        "fn used_size(n: u64) -> u64 {",
        "  8 * n + L::default().h }");
  }

  @Test
  void matchesIsTheMatchThatItIs() throws UnreadableSourceException {
    says(
        (n, a) -> n > 64 ? 8 * n : 6,
        "fn used_size(n: u64) -> u64 {",
        "  if matches!(n, 1..=64) { 6 } else { 8 * n } }");
  }

  @Test
  void aConditionOfMatchesCounts() throws UnreadableSourceException {
    says(
        (n, a) -> n > 64 ? 8 * n : 6,
        "fn used_size(n: u64) -> u64 {",
        "  if matches!(Some(n), Some(x) if x <= 64) { 6 } else { 8 * n } }");
  }

  @Test
  void aParameterOfATraitIsItsArgument() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "trait S { fn e(&self) -> u64; } struct E; impl S for E { fn e(&self) -> u64 { 8 } } struct H;",
        "impl S for H { fn e(&self) -> u64 { 6 } } fn sum(x: &impl S, y: impl S, n: u64) -> u64 { x.e() * n + y.e() }",
        "fn used_size(n: u64) -> u64 {",
        "  sum(&E, H, n) }");
  }

  @Test
  void anArgumentThatIsNotKnownIsNoTypeOfTheTree() throws UnreadableSourceException {
    isUndecided(
        "e was not found",
        "trait S { fn e(&self) -> u64; } struct E; impl S for E { fn e(&self) -> u64 { 8 } }",
        "fn sum(x: impl S, n: u64) -> u64 { x.e() * n + 6 }",
        "fn used_size(n: u64) -> u64 {",
        "  sum(far::get(), n) }");
  }

  @Test
  void aLayoutIsAlignedToTheLarger() throws UnreadableSourceException {
    says(
        (n, a) -> (8 * n + Math.max(8, a) - 1) / Math.max(8, a) * Math.max(8, a),
        "use std::alloc::Layout; fn used_size(n: usize, align: usize) -> usize {",
        "  Layout::array::<u64>(n).unwrap().align_to(align).unwrap().pad_to_align().size() }");
  }

  @Test
  void aStaticThatHasAValueIsNoInput() throws UnreadableSourceException {
    isUndecided(
        "QUEUE_SIZE",
        "static mut QUEUE_SIZE: u64 = 8;",
        "fn used_size() -> u64 { unsafe { 8 * QUEUE_SIZE + 6 } }");
  }
}
