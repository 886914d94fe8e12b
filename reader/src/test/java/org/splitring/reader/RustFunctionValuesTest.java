package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Functions and closures that are values: handed to functions of the tree, and called there. */
class RustFunctionValuesTest {

  private static final String TWO =
      "fn a(x: usize) -> usize { 8 * x + 6 } fn b(x: usize) -> usize { 8 * x + 4 } ";

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
  void aFunctionIsCalledByAnotherName() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 4,
        TWO + "fn used_size(n: usize) -> usize { let a: fn(usize) -> usize = b; a(n) }");
    says(
        (n, a) -> 8 * n + 6,
        TWO + "fn call(f: fn(usize) -> usize, x: usize) -> usize { f(x) }",
        "fn used_size(n: usize) -> usize { call(a, n) }");
  }

  @Test
  void aVariableMayBeAnotherFunctionLater() throws UnreadableSourceException {
    isUndecided(
        "text of f",
        TWO + "fn used_size(n: usize) -> usize { let mut f: fn(usize) -> usize = a;",
        "if n > 8 { f = b; } f(n) }");
    isUndecided(
        "text of f",
        TWO + "fn call(mut f: fn(usize) -> usize, x: usize) -> usize { f = b; f(x) }",
        "fn used_size(n: usize) -> usize { call(a, n) }");
    isUndecided(
        "", TWO + "fn used_size(n: usize) -> usize { let f = if n > 8 { b } else { a }; f(n) }");
  }

  @Test
  void whereAFunctionIsIsNotKnown() throws UnreadableSourceException {
    isUndecided(
        "where a function is", TWO + "fn used_size(n: usize) -> usize { a(n) + (b as usize & 1) }");
  }

  @Test
  void aClosureKnowsTheNamesWhereItStands() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 8,
        "fn call(f: impl Fn() -> usize, k: usize) -> usize { let n = k; f() + n }",
        "fn used_size(n: usize) -> usize { call(|| 8 * n, 8) }");
    says(
        (n, a) -> 8 * n + 6,
        "fn call<F>(f: F) -> usize where F: Fn(usize) -> usize { const K: usize = 3; f(K) }",
        "const K: usize = 5; fn used_size(n: usize) -> usize { 8 * n + call(|x| x + K - 2) }");
  }

  @Test
  void whatAClosureChangesIsChanged() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn twice<F: FnMut()>(mut f: F) { f(); f(); }",
        "fn used_size(n: usize) -> usize { let mut k = 4; twice(|| k += 1); 8 * n + k }");
    says(
        (n, a) -> 8 * n + 8,
        "fn last<F: FnMut() -> usize>(mut f: F) -> usize { f(); f() }",
        "fn used_size(n: usize) -> usize { let mut k = 2; let r = last(move || { k += 2; k });",
        "8 * n + r + k }");
  }

  @Test
  void whatLeavesTheFunctionLeavesThatOneOnly() throws UnreadableSourceException {
    says(
        (n, a) -> n > 16 ? 8 * n + 4 : 8 * n + 6,
        "fn call<F: Fn(usize) -> usize>(x: usize, f: F) -> usize { if x > 16 { return f(x); }",
        "f(x) + 2 } fn used_size(n: usize) -> usize { call(n, |x| 8 * x + 3) + 1 }");
    says(
        (n, a) -> 8 * n + 6,
        "fn call<F: Fn(usize) -> Option<usize>>(x: usize, f: F) -> Option<usize> {",
        "let y = f(x)?; Some(y + 2) } fn used_size(n: usize) -> usize {",
        "call(n, |x| x.checked_mul(8)).map_or(0, |v| v + 4) }");
  }

  @Test
  void aMethodLendsItselfToAClosure() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 14,
        "struct Q { n: usize } impl Q { fn with<R>(&mut self, f: impl FnOnce(&mut Self) -> R) -> R {",
        "self.n += 1; let r = f(self); self.n -= 1; r } } fn used_size(n: usize) -> usize {",
        "let mut q = Q { n }; q.with(|q| 8 * q.n) + 6 + q.n - n }");
  }

  @Test
  void aFunctionIsReadInAClosureAsDeepAsThat() throws UnreadableSourceException {
    isUndecided(
        "",
        "fn deep<F: Fn(usize) -> usize>(d: usize, f: &F) -> usize {",
        "if d == 0 { f(0) } else { f(d) + deep(d - 1, f) } }",
        "fn used_size(n: usize) -> usize { 8 * n + deep(2, &|x| x * 2) }");
  }
}
