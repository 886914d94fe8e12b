package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Macros of the tree: parts that repeat, several rules, items that they make. */
class RustMacrosTest {

  private static ReadClaim read(String... lines) throws UnreadableSourceException {
    return Texts.of("q.rs", lines).read("q.rs", "used_size");
  }

  private static void says(Texts.Expected expected, String... lines)
      throws UnreadableSourceException {
    Texts.assertSays(read(lines), Quantity.USED_SIZE, expected);
  }

  private static void isUndecided(String... lines) throws UnreadableSourceException {
    assertTrue(!Texts.unread(read(lines), Quantity.USED_SIZE).reason().isEmpty());
  }

  @Test
  void aPartThatRepeatsIsThereOnceForEachArgument() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "macro_rules! sum { ($($x:expr),* $(,)?) => { 0 $(+ $x)* } }",
        "fn used_size(n: usize) -> usize { sum!(2, 2, 8 * n, 2,) }");
    says(
        (n, a) -> 8 * n + 5,
        "macro_rules! sum { ($($x:expr),*) => { 1 $(+ $x)* } }",
        "fn used_size(n: usize) -> usize { sum!(2, 2 * n + 2) + sum!() - 1 + 6 * n }");
  }

  @Test
  void anArgumentThatRepeatsIsOneExpression() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "macro_rules! product { ($($x:expr),*) => { 1 $(* $x)* } }",
        "fn used_size(n: usize) -> usize { product!(2 + 2, 2) * n + 6 }");
  }

  @Test
  void tokensThatRepeatAreNotBracketed() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 3,
        "macro_rules! twice { ($($x:tt)*) => { 2 * $($x)* } }",
        "fn used_size(n: usize) -> usize { twice!(4 * n + 3) }");
  }

  @Test
  void partsThatRepeatMayHoldOthers() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "macro_rules! sum { ($($k:ident => $($v:expr),+);*) => { 0usize $(+ (0 $(+ $v)+))* } }",
        "fn used_size(n: usize) -> usize { sum!(a => 2, 2; b => 8 * n; c => 2) }");
  }

  @Test
  void theFirstRuleThatFitsIsTaken() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "macro_rules! c { () => { 0 }; ($h:expr $(, $t:expr)*) => { 2 + c!($($t),*) } }",
        "fn used_size(n: usize) -> usize { 8 * n + c!(1, 1, 1) }");
  }

  @Test
  void itemsThatRepeatAreItems() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 10,
        "macro_rules! all { ($($k:ident = $v:expr),*) => { $(const $k: usize = $v;)* } }",
        "all!(A = 4, B = 6); fn used_size(n: usize) -> usize { 8 * n + A + B }");
    says(
        (n, a) -> 8 * n + 4,
        "trait T { fn k() -> usize { 6 } } struct A; struct B;",
        "macro_rules! all { ($($t:ty, $k:expr);*) => { $(impl T for $t { fn k() -> usize { $k } })*",
        "} } all!(B, 6; A, 4); fn used_size(n: usize) -> usize { 8 * n + <A as T>::k() }");
  }

  @Test
  void aStructureThatAMacroMakesHasItsMembers() throws UnreadableSourceException {
    says(
        (n, a) -> 12 * n + 6,
        "macro_rules! st { ($k:ident { $($f:ident : $t:ty),* }) => {",
        "  #[repr(C)] struct $k { $($f: $t),* } } } st!(E { id: u32, x: u16, len: u32 });",
        "fn used_size(n: usize) -> usize { std::mem::size_of::<E>() * n + 6 }");
  }

  @Test
  void aCommaThatMaySeparateNothingIsNoSeparator() throws UnreadableSourceException {
    isUndecided(
        "macro_rules! count { ($($x:expr),*) => { 0 $(+ { let _ = stringify!($x); 2 })* } }",
        "fn f<A, B>() -> u8 { 0 }",
        "fn used_size(n: usize) -> usize { 8 * n + count!(f::<u8, u8>(), 1, 2) }");
  }

  @Test
  void aNameOfTheMacroIsNotTheCallers() throws UnreadableSourceException {
    isUndecided(
        "macro_rules! h { ($($e:expr),*) => { { let k = 4; k $(+ $e)* } } }",
        "fn used_size(n: usize) -> usize { let k = 2; h!(8 * n, k) }");
  }

  @Test
  void namesThatAreDeclaredByRepetitionAreNotTheOnesBefore() throws UnreadableSourceException {
    isUndecided(
        "macro_rules! d { ($($x:ident),*) => { let ($($x),*) = (4, 2); } }",
        "fn used_size(n: usize) -> usize { let (p, q) = (1, 1); d!(p, q); 8 * n + p + q }");
  }
}
