package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Methods of numbers, and the types of numbers that are written without one. */
class RustNumbersTest {

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
  void theLogarithmIsTheHighestBit() throws UnreadableSourceException {
    says((n, a) -> n + 6, "fn used_size(n: u32) -> u32 { (1 << n.ilog2()) + 6 }");
  }

  @Test
  void zerosOfANarrowTypeAreThoseOfItsWidth() throws UnreadableSourceException {
    says(
        (n, a) -> (n == 32768 ? 0 : 15 - Long.numberOfTrailingZeros(n)) + 6,
        "fn used_size(n: u16) -> u32 { n.leading_zeros() + 6 }");
  }

  @Test
  void theZerosBelowAreCounted() throws UnreadableSourceException {
    says(
        (n, a) -> Long.numberOfTrailingZeros(n) + 6,
        "fn used_size(n: u16) -> u32 { n.trailing_zeros() + 6 }");
  }

  @Test
  void theNextPowerOfTwoIsNotLess() throws UnreadableSourceException {
    says(
        (n, a) -> 2 * n,
        "fn used_size(n: u64) -> u64 { if n == 1 { 2 } else { (n + 1).next_power_of_two() } }");
  }

  @Test
  void theNextPowerOfTwoThatDoesNotFitIsZeroInOneBuild() throws UnreadableSourceException {
    isUndecided(
        "a release build goes on with",
        "fn used_size(n: u16) -> u64 { (n + 1).next_power_of_two() as u64 }");
  }

  @Test
  void aPowerOfTwoByAVariableIsAShift() throws UnreadableSourceException {
    says((n, a) -> n + 6, "fn used_size(n: u32) -> u32 { 2u32.pow(n.trailing_zeros()) + 6 }");
  }

  @Test
  void theDifferenceHasNoSign() throws UnreadableSourceException {
    says((n, a) -> Math.abs(n - 16), "fn used_size(n: u64) -> u64 { n.abs_diff(16) }");
  }

  @Test
  void aNumberIsKeptBetweenTwo() throws UnreadableSourceException {
    says((n, a) -> Math.min(Math.max(n, 4), 64), "fn used_size(n: u64) -> u64 { n.clamp(4, 64) }");
  }

  @Test
  void theNegativeWraps() throws UnreadableSourceException {
    says(
        (n, a) -> (8 * n + 6 + a - 1) / a * a,
        "fn used_size(n: u64, align: u64) -> u64 {",
        "  (8 * n + 6 + align - 1) & align.wrapping_neg() }");
  }

  @Test
  void whetherItOverflowedIsToldBeside() throws UnreadableSourceException {
    says(
        (n, a) -> n == 32768 ? 1 : 2 * n + 6,
        "fn used_size(n: u16) -> u64 {",
        "  let (x, over) = n.overflowing_mul(2); if over { 1 } else { x as u64 + 6 } }");
  }

  @Test
  void aMultipleOfWhatMayBeZeroIsChecked() throws UnreadableSourceException {
    says(
        (n, a) -> (8 * n + 6 + a - 1) / a * a,
        "fn used_size(n: u64, align: u64) -> u64 {",
        "  (8 * n + 6).checked_next_multiple_of(align).unwrap() }");
  }

  @Test
  void theLargerOfTwoLiteralsIsOne() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "use std::cmp::{max, min};",
        "fn used_size(n: u64) -> u64 { max(4, min(8, 16)) * n + 6 }");
  }

  @Test
  void whatIsGivenOutSaysTheType() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u64) -> u64 { let mut x = 2; for _ in 0..2 { x += 2; } x += 8 * n; x }");
  }

  @Test
  void anIndexIsUsize() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: usize) -> usize { let t = [2usize, 2, 2]; let mut s = 8 * n;",
        "  let mut i = 0; while i < 3 { s += t[i]; i += 1; } s }");
  }

  @Test
  void aParameterSaysTheType() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn ent(n: u64) -> u64 { 8 * n }",
        "fn used_size(n: u64) -> u64 { let mut x = 0; x += 1; ent(x) / 8 * 6 + ent(n) }");
  }

  @Test
  void aNameThatIsGivenAgainIsAnother() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u64) -> u64 { let mut x = 6; { let x = 300u16; let _ = x + 1u16; }",
        "  x += 0; 8 * n + x }");
  }

  @Test
  void aNumberOfWhichNothingSaysTheTypeIsI32() throws UnreadableSourceException {
    isUndecided(
        "overflows",
        "fn used_size(n: u64) -> u64 { let mut x = 2147483647; x += 1; 8 * n + 6 + x as u64 }");
  }

  @Test
  void aReferenceToANumberIsTheNumber() throws UnreadableSourceException {
    says((n, a) -> 8 * n + 6, "fn used_size(n: u64) -> u64 { let r = &n; let s = &6; r * 8 + s }");
  }

  @Test
  void aReferenceIsAddedToANumber() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u64) -> u64 { let mut x = 6; let r = &(8 * n); x += r; x }");
  }

  @Test
  void twoReferencesCompareAsTheirNumbers() throws UnreadableSourceException {
    says(
        (n, a) -> n < 8 ? 6 : 8 * n,
        "fn used_size(n: u64) -> u64 { if &n < &8 { 6 } else { 8 * n } }");
  }

  @Test
  void twoRawPointersAreNoNumbers() throws UnreadableSourceException {
    isUndecided(
        "",
        "fn used_size(n: u64) -> u64 { let p = &n as *const u64; let q = &8u64 as *const u64;",
        "  if p < q { 6 } else { 8 * n } }");
  }
}
