package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Arrays, slices and tables, and what is done with each of their elements. */
class RustIterationsTest {

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
  void elementsAreAddedUp() throws UnreadableSourceException {
    says((n, a) -> 8 * n + 6, "fn used_size(n: u32) -> u32 {", "  [2, 2, 8 * n, 2].iter().sum() }");
  }

  @Test
  void elementsOfATableAreMadeNumbers() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "struct P { fixed: u32, per: u32 }",
        "const T: [P; 2] = [P { fixed: 6, per: 0 }, P { fixed: 0, per: 8 }];",
        "fn used_size(n: u32) -> u32 {",
        "  T.iter().map(|p| p.fixed + p.per * n).sum() }");
  }

  @Test
  void elementsAreFolded() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u32) -> u32 {",
        "  [2, 4, 8 * n].iter().fold(0, |sum, each| sum + each) }");
  }

  @Test
  void aLoopGoesOverTheElements() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "static T: [u32; 3] = [2, 2, 2];",
        "fn used_size(n: u32) -> u32 {",
        "  let mut x = 8 * n; for each in &T { x += each; } x }");
  }

  @Test
  void aLoopOverTheElementsIsLeft() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u32) -> u32 {",
        "  let mut x = 8 * n; for y in [4u32, 2, 9, 4] { if y == 9 { break; } x += y; } x }");
  }

  @Test
  void aLoopGoesOnWithTheNextElement() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u32) -> u32 {",
        "  let mut x = 8 * n; for y in [4u32, 9, 2] { if y == 9 { continue; } x += y; } x }");
  }

  @Test
  void elementsHaveNumbers() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 4,
        "fn used_size(n: u32) -> u32 {",
        "  let mut x = 8 * n; for (i, y) in [9u32, 4].iter().enumerate() { if i > 0 { x += y; } } x }");
  }

  @Test
  void elementsComeInTheOtherOrder() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 42,
        "fn used_size(n: u32) -> u32 {",
        "  let mut x = 0; for y in [2u32, 4].iter().rev() { x = x * 10 + y; } 8 * n + x }");
  }

  @Test
  void pairsHaveTheTypesOfTheOtherPairs() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u32) -> u32 {",
        "  let mut x = 0u32; for (c, s) in [(3, 2), (n, 8)] { x += c * s; } x }");
  }

  @Test
  void whatIsTakenIsACopy() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u32) -> u32 {",
        "  let mut t = [2u32, 2, 2]; let mut x = 0; for y in t { x += y; t[2] = 9; } 8 * n + x }");
  }

  @Test
  void whatAClosureOfEachElementDoesIsDone() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 8,
        "fn used_size(n: u32) -> u32 {",
        "  let mut c = 0; let s: u32 = [2u32, 4].iter().map(|x| { c += 1; *x }).sum(); 8 * n + s + c }");
  }

  @Test
  void whereOnlyTheLengthIsAskedNothingIsDone() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 2,
        "fn used_size(n: u32) -> u32 {",
        "  let mut c = 0; let k = [2u32, 4].iter().map(|x| { c += 1; *x }).len(); 8 * n + c + k as u32 }");
  }

  @Test
  void anIteratorOfItsOwnIsNotThatOfArrays() throws UnreadableSourceException {
    isUndecided(
        "sum",
        "trait I { fn iter(self) -> std::vec::IntoIter<u32>; }",
        "impl I for [u32; 2] { fn iter(self) -> std::vec::IntoIter<u32> { vec![9].into_iter() } }",
        "fn used_size(n: u32) -> u32 {",
        "  let t = [4u32, 2]; 8 * n + t.iter().sum::<u32>() }");
  }

  @Test
  void moreElementsThanAreReadStayOpen() throws UnreadableSourceException {
    isUndecided(
        "a loop",
        "fn used_size(n: u32) -> u32 {",
        "  let t = [0u32; 100]; let mut x = 6; for y in t { x += y; } 8 * n + x }");
  }

  @Test
  void aSliceHasTheLengthOfItsArray() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "const T: &[u32] = &[2, 2, 2]; fn bytes(x: &[u16]) -> usize { x.len() * 2 }",
        "fn used_size(n: usize) -> usize { bytes(&[0; 3]) + T.len() - 3 + 8 * n }");
  }

  @Test
  void anElementThatIsThereIsGiven() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u32) -> u32 {",
        "  let t = [4u32, 6]; match t.get(1) { Some(x) => *x + 8 * n, None => 0 } }");
  }

  @Test
  void anElementThatIsNotThereIsNone() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u32) -> u32 {",
        "  let t = [4u32, 2]; 8 * n + t.get(2).copied().unwrap_or(6) }");
  }

  @Test
  void aStaticOfNumbersIsAsItIsWritten() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "struct L { h: u32, e: u32 } static L0: L = L { h: 6, e: 8 };",
        "fn used_size(n: u32) -> u32 {",
        "  L0.h + L0.e * n }");
  }

  @Test
  void aStaticThatMayChangeIsNotKnown() throws UnreadableSourceException {
    isUndecided(
        "",
        "use std::cell::Cell; struct C { x: Cell<u32> } unsafe impl Sync for C {}",
        "static K: C = C { x: Cell::new(6) };",
        "fn used_size(n: u32) -> u32 {",
        "  8 * n + K.x.get() }");
  }

  @Test
  void whatIsMatchedInsideOfALoanIsLentToo() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 4,
        "trait S { fn set4(&mut self); } impl S for u32 { fn set4(&mut self) { *self = 4; } }",
        "struct Q { x: Option<u32>, y: u32 } impl Q { fn go(&mut self) {",
        "  if let Q { x: Some(r), .. } = self { r.set4(); } } }",
        "fn used_size(n: u32) -> u32 {",
        "  let mut q = Q { x: Some(6), y: 1 }; q.go(); 8 * n + q.x.unwrap() }");
  }

  @Test
  void whatAnUnreadPatternNamesMayBeChangedThroughIt() throws UnreadableSourceException {
    isUndecided(
        "set4 may have changed it",
        "trait S { fn set4(&mut self); } impl S for u32 { fn set4(&mut self) { *self = 4; } }",
        "fn used_size(n: u32) -> u32 {",
        "  let mut t = [6u32, 2]; { let [r, _] = &mut t; r.set4(); } 8 * n + t[0] }");
  }

  @Test
  void anErrorThatIsHandedOnChangesNothing() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "use far::{Memory, Error}; struct Q { x: u32 } impl Q { fn s(&self, m: &Memory, n: u32) -> u32 {",
        "  m.store(1).map_err(Error::Bad); m.store(2).map_err(|e| Error::At(e)); 8 * n + self.x } }",
        "fn used_size(n: u32, m: &Memory) -> u32 { Q { x: 6 }.s(m, n) }");
  }

  @Test
  void aClosureThatCallsMayChangeWhatItKnows() throws UnreadableSourceException {
    isUndecided(
        "changes it",
        "use far::Memory; fn used_size(n: u32, m: &Memory) -> u32 { let mut x = 6;",
        "  m.store(1).map_err(|e| { x = 4; e }); 8 * n + x }");
  }

  @Test
  void whatACallGivesInPartsIsNoLoan() throws UnreadableSourceException {
    isUndecided(
        "a comparison of ?",
        "fn used_size(n: u32) -> u32 { let (p, _) = far::get(); if p == 0 { return 4; } 8 * n + 6 }");
  }
}
