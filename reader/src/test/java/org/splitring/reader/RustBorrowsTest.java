package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What closures and values change of what they borrow, and when. */
class RustBorrowsTest {

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
  void aClosureThatIsHandedOverMayChangeWhatItBorrows() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn ap(mut f: impl FnMut()) { f(); f(); } fn used_size(n: u32) -> u32 {",
        "  let mut x = 2; ap(|| x += 2); 8 * n + x }");
    isUndecided(
        "a closure",
        "fn used_size(n: u32) -> u32 { let mut x = 2; other::ap(|| x += 2); 8 * n + x }");
  }

  @Test
  void aClosureOfAStructureMayChangeWhatItBorrows() throws UnreadableSourceException {
    isUndecided(
        "a closure",
        "struct S<F: FnMut()> { f: F } impl<F: FnMut()> S<F> { fn go(&mut self) {",
        "  (self.f)() } } fn used_size(n: u32) -> u32 { let mut x = 6; let mut s = S {",
        "  f: || x = 4 }; s.go(); 8 * n + x }");
  }

  @Test
  void aClosureMayChangeWhatAnotherNameHides() throws UnreadableSourceException {
    isUndecided(
        "a closure",
        "fn used_size(n: u32) -> u32 { let mut x = 6; { let mut f = || x = 4; let x = 1;",
        "  (0..2).for_each(|_| f()); } 8 * n + x }");
  }

  @Test
  void aClosureThatAnotherCallsChangesWhatItBorrows() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 4,
        "fn used_size(n: u32) -> u32 { let mut x = 6; let mut f = || { x = 4; };",
        "  let mut go = || f(); { let x = 1; go(); let _ = x; } 8 * n + x }");
  }

  @Test
  void aClosureOfAnOptionIsCalledIfItIsOne() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u32) -> u32 { let mut x = 6; Some(1).map(|y| x += y);",
        "  8 * n + x - 1 }");
  }

  @Test
  void aClosureHasTheConstantsOfItsBlock() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u32) -> u32 { let f = { const K: u32 = 6;",
        "  move |x: u32| x * 8 + K }; const K: u32 = 4; f(n) + K - K }");
  }

  @Test
  void aClosureHasNoConstantsOfItsCaller() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "const K: u32 = 6; fn used_size(n: u32) -> u32 { let f = |x: u32| x * 8 + K; {",
        "  const K: u32 = 4; f(n) + K - 4 } }");
  }

  @Test
  void aClosureHasTheVariablesOfItsBlock() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u32) -> u32 { let x = 6; let f = |y: u32| y + x; let x = 4;",
        "  f(8 * n) + x - 4 }");
  }

  @Test
  void aValueMayChangeWhatItBorrowsWhenItEnds() throws UnreadableSourceException {
    isUndecided(
        "where a value ends",
        "struct D<'a>(&'a mut u32); impl Drop for D<'_> { fn drop(&mut self) { *self.0 = 6;",
        "  } } fn used_size(n: u32) -> u32 { let mut c = 4; { let _d = D(&mut c); }",
        "  8 * n + c }");
  }

  @Test
  void aValueWithoutADropDoesNot() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "struct D<'a> { x: &'a mut u32 } impl D<'_> { fn go(self) { *self.x = 6; } }",
        "  fn used_size(n: u32) -> u32 { let mut c = 4; let d = D { x: &mut c }; d.go();",
        "  8 * n + c }");
  }

  @Test
  void aMethodThatIsNotThereChangesWhatAReferenceLeadsTo() throws UnreadableSourceException {
    isUndecided(
        "add_assign",
        "use std::ops::AddAssign; fn used_size(n: u32) -> u32 { let mut s = 8 * n;",
        "  let r = &mut s; r.add_assign(6); s }");
  }

  @Test
  void aPatternRefersToWhatIsMatched() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u32) -> u32 { let mut o = (4u32, 8u32); let (ref mut a, ref b) = o;",
        "  *a += 2; let k = *b; k * n + o.0 }");
  }

  @Test
  void aPatternOfATypeRefersToWhatIsMatched() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u32) -> u32 { let mut o = (4u32, 8u32);",
        "  let (ref mut a, _): (u32, u32) = o; *a += 2; o.1 * n + o.0 }");
  }

  @Test
  void aPatternThatCopiesDoesNot() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u32) -> u32 { let t = (4u32, 1u32); let r = match t {",
        "  (mut x, _) => { x += 2; x } }; 8 * n + r + t.0 - 4 }");
  }

  @Test
  void aCopyIsTakenBeforeWhatFollows() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u32) -> u32 { let mut o = (4u32, 8u32); let (a, ref b) = o;",
        "  let k = *b; o.0 = 6; k * n + o.0 + a - 4 }");
  }

  @Test
  void aReferenceLeadsToWhatItWasMadeOfLast() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u32) -> u32 { let (mut a, mut b) = (4u32, 7u32); {",
        "  let mut p = &mut a; *p = 5; p = &mut b; *p = 6; } 8 * n + b + a - 5 }");
  }
}
