package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What a name stands for where several things have it. */
class RustMeaningsTest {

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
  void aStaticThatNothingChangesIsItsValue() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "static HEAD: u32 = K + 2; const K: u32 = 4; fn used_size(n: u32) -> u32 {",
        "  8 * n + HEAD }");
  }

  @Test
  void aStaticOfAFunctionHidesTheConstantOutside() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "const A: usize = 8; fn f(n: usize) -> usize { static A: usize = 4; A * n }",
        "  fn used_size(n: usize) -> usize { f(n) - 4 * n + A * n + 6 }");
  }

  @Test
  void aNameIsTheSameHoweverItIsWritten() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "const k: u32 = 4; fn used_size(n: u32) -> u32 { const r#k: u32 = 6; 8 * n + k }");
  }

  @Test
  void aParameterMayHaveTheNameOfANumber() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn f<u64>(n: usize) -> usize { std::mem::size_of::<u64>() * n }",
        "  fn used_size(n: usize) -> usize { f::<u16>(n) * 4 + 6 }");
  }

  @Test
  void aParameterIsNoConstantOfItsName() throws UnreadableSourceException {
    isUndecided(
        "parameter N",
        "const N: usize = 3; struct Q<const N: usize>([u8; N]); impl<const N: usize> Q<N> {",
        "  fn k(&self) -> usize { N } } fn used_size(n: usize) -> usize { Q([0;",
        "  8]).k() * n + N * 2 }");
  }

  @Test
  void aConstantIsAnArgumentByItsName() throws UnreadableSourceException {
    says(
        (n, a) -> 20 * n,
        "const K: usize = 4; #[repr(C)] struct Arr<const N: usize> { a: u8, b: [u32; N] }",
        "fn used_size(n: usize) -> usize { std::mem::size_of::<Arr<K>>() * n }");
  }

  @Test
  void anElementOfAStructureIsItsTraits() throws UnreadableSourceException {
    isUndecided(
        "",
        "struct V([u32; 2]); impl std::ops::Index<usize> for V { type Output = u32;",
        "  fn index(&self, i: usize) -> &u32 { &self.0[1 - i] } }",
        "  fn used_size(n: u32) -> u32 { let v = V([6, 8]); v[0] * n + v[1] }");
  }

  @Test
  void anElementOfAnArrayOfConstantsIsRead() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "const T: [u32; 3] = [6, 8, 10]; fn used_size(n: u32) -> u32 { T[1] * n + T[0] }");
  }

  @Test
  void aMacroOfAModuleThatLendsItsMacrosMayBeMeant() throws UnreadableSourceException {
    isUndecided(
        "e!",
        "macro_rules! e { ($n:expr) => { $n * 8 } } #[macro_use] mod m { macro_rules! e {",
        "  ($n:expr) => { $n * 4 } } } fn used_size(n: u32) -> u32 { e!(n) + 6 + 4 * n }");
  }

  @Test
  void aMacroOfAModuleThatKeepsThemIsNotMeant() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "mod m { macro_rules! e { ($n:expr) => { $n * 4 } } } macro_rules! e {",
        "  ($n:expr) => { $n * 8 } } fn used_size(n: u32) -> u32 { e!(n) + 6 }");
  }

  @Test
  void aSumThatStopsAtTheLargestIsNotGuessed() throws UnreadableSourceException {
    isUndecided(
        "Saturating",
        "use std::num::Saturating; fn used_size(n: u16) -> u32 {",
        "  let x: Saturating<u16> = Saturating(n);",
        "  let y: Saturating<u16> = x * Saturating(8); y.0 as u32 }");
  }
}
