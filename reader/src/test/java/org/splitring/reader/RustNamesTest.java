package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What the tree defines comes before what the language and its library have. */
class RustNamesTest {

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
  void aTypeOfTheTreeMayHaveTheNameOfANumber() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "mod q { #[allow(non_camel_case_types)] type u32 = u64; pub fn k() -> usize {",
        "  std::mem::size_of::<u32>() } } fn used_size(n: usize) -> usize { q::k() * n + 6 }");
  }

  @Test
  void anOptionOfTheTreeIsNotTheLibrarys() throws UnreadableSourceException {
    isUndecided(
        "of type T",
        "#[derive(Clone, Copy)] enum Option<T> { Some(T), None } impl<T> Option<T> {",
        "  fn unwrap_or(self, d: T) -> T { d } } fn used_size(n: u32) -> u32 {",
        "  Option::Some(8 * n).unwrap_or(6) }");
  }

  @Test
  void aVariantOfTheTreeIsNotTheLibrarys() throws UnreadableSourceException {
    says(
        (n, a) -> n > 4 ? 8 * n + 6 : 4,
        "#[derive(Clone, Copy)] enum M { Some(u32), None } use M::*; fn f(n: u32) -> M {",
        "  if n > 4 { Some(n) } else { None } } fn used_size(n: u32) -> u32 { match f(n) {",
        "  Some(x) => 8 * x + 6, None => 4 } }");
  }

  @Test
  void aFunctionOfTheTreeIsNotTheLibrarys() throws UnreadableSourceException {
    says(
        (n, a) -> 3 * n + 6,
        "fn size_of<T>() -> usize { 3 } fn used_size(n: usize) -> usize {",
        "  size_of::<u64>() * n + 6 }");
  }

  @Test
  void aMacroOfTheTreeIsNotTheLibrarys() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "macro_rules! vec { ($x:expr) => { $x } } fn used_size(n: u32) -> u32 {",
        "  vec!(8 * n + 6) }");
  }

  @Test
  void aConstantThatAMacroMakesInABlockHidesTheOneOutside() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "macro_rules! konst { ($n:ident = $v:expr) => { const $n: u32 = $v; } }",
        "  const K: u32 = 4; fn used_size(n: u32) -> u32 { konst!(K = 6); 8 * n + K }");
  }

  @Test
  void aFunctionThatAMacroMakesInABlockHidesTheOneOutside() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "macro_rules! mk { ($n:ident) => { fn $n(x: u32) -> u32 { x * 8 } } }",
        "  fn e(x: u32) -> u32 { x } fn used_size(n: u32) -> u32 { mk!(e); e(n) + 6 }");
  }

  @Test
  void anImportThatAMacroMakesInABlockHidesTheOneOutside() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "mod a { pub const K: u32 = 6; } macro_rules! im { () => { use a::K; } }",
        "  const K: u32 = 4; fn used_size(n: u32) -> u32 { im!(); 8 * n + K }");
  }

  @Test
  void aConstantThatAMacroMakesHidesTheOneAround() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "macro_rules! konst { ($($n:ident = $v:expr),*) => { $(const $n: u32 = $v;)* } }",
        "  const K: u32 = 4; fn used_size(n: u32) -> u32 { konst!(K = 6); 8 * n + K }");
  }

  @Test
  void aConstantThatAMacroMayMakeIsNotSaid() throws UnreadableSourceException {
    isUndecided(
        "K",
        "macro_rules! konst { ($($n:ident = $v:expr),*; $($t:ty),*) => {",
        "$(const $n: u32 = $v;)* } }",
        "  const K: u32 = 4; fn used_size(n: u32) -> u32 { konst!(K = 6;); 8 * n + K }");
  }

  @Test
  void aVariableThatAMacroMayMakeIsNotSaid() throws UnreadableSourceException {
    isUndecided(
        "",
        "macro_rules! set { ($v:ident, $e:expr) => { let $v = $e; } }",
        "  fn used_size(n: u32) -> u32 { let x = 4; set!(x, 6); 8 * n + x }");
  }
}
