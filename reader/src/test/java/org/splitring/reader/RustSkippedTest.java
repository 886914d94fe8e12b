package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What is not followed may change what it can reach, and leave the function. */
class RustSkippedTest {

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
  void whatIsPrintedMayReturn() throws UnreadableSourceException {
    isUndecided(
        "println!",
        "fn used_size(n: usize) -> usize { println!(\"{}\", { if n > 5 { return 4; } 5 });",
        "  6 + 8 * n }");
  }

  @Test
  void whatIsPrintedMayChangeALocal() throws UnreadableSourceException {
    isUndecided(
        "println!",
        "fn used_size(n: usize) -> usize { let mut x = 6; println!(\"{}\", { x = 4; x });",
        "  x + 8 * n }");
  }

  @Test
  void whatIsPrintedIsRead() throws UnreadableSourceException {
    says(
        (n, a) -> 4 + 8 * n,
        "fn head(x: &mut usize) -> usize { *x = 4; *x }",
        "fn used_size(n: usize) -> usize { let mut x = 6; let y = &mut x;",
        "  println!(\"{}\", head(y)); x + 8 * n }");
  }

  @Test
  void whatIsOnlyLookedAtChangesNothing() throws UnreadableSourceException {
    says(
        (n, a) -> 6 + 8 * n,
        "fn used_size(n: usize) -> usize { println!(\"{} {}\", n, n.wrapping_mul(2));",
        "  6 + 8 * n }");
  }

  @Test
  void anAssertionOfADebugBuildMayCall() throws UnreadableSourceException {
    isUndecided(
        "debug_assert!",
        "fn used_size(n: usize) -> usize { let mut x = 6; debug_assert!({ x = 4; true });",
        "  x + 8 * n }");
  }

  @Test
  void whatIsMatchedMayReturn() throws UnreadableSourceException {
    says(
        (n, a) -> n > 5 ? 4 : 6 + 8 * n,
        "fn used_size(n: usize) -> usize { let b = matches!({ if n > 5 { return 4; }",
        "  n }, 1 | 2); 6 + 8 * n }");
  }

  @Test
  void aPatternDoesNothing() throws UnreadableSourceException {
    says(
        (n, a) -> 6 + 8 * n,
        "fn used_size(n: usize) -> usize { let b = matches!(n, 1 | 2); 6 + 8 * n }");
  }

  @Test
  void anElementMayReturn() throws UnreadableSourceException {
    isUndecided(
        "a Vec",
        "fn used_size(n: usize) -> usize { let x = vec![{ if n > 5 { return 4; } 5 }];",
        "  6 + 8 * n }");
  }

  @Test
  void aListOfNumbersDoesNothing() throws UnreadableSourceException {
    says(
        (n, a) -> 6 + 8 * n, "fn used_size(n: usize) -> usize { let x = vec![0u8; n]; 6 + 8 * n }");
  }

  @Test
  void aMacroOfAnotherCrateMayReturn() throws UnreadableSourceException {
    isUndecided(
        "early!", "fn used_size(n: usize) -> usize { foreign::early!(4 + 8 * n;); 6 + 8 * n }");
  }

  @Test
  void aMacroThatReturnsIsExpanded() throws UnreadableSourceException {
    says(
        (n, a) -> 4 + 8 * n,
        "macro_rules! early { ($($x:expr),*) => { $(return $x;)* } }",
        "fn used_size(n: usize) -> usize { early!(4 + 8 * n); 6 + 8 * n }");
  }

  @Test
  void aMacroThatIsNotExpandedMayReturn() throws UnreadableSourceException {
    isUndecided(
        "early!",
        "macro_rules! early { ($($x:expr),*; $($t:ty),*) => { $(return $x;)* } }",
        "fn used_size(n: usize) -> usize { early!(4 + 8 * n;); 6 + 8 * n }");
  }

  @Test
  void aMacroWithoutAReturnDoesNot() throws UnreadableSourceException {
    says(
        (n, a) -> 6 + 8 * n,
        "macro_rules! note { ($($x:expr),*) => { $(drop($x);)* } }",
        "fn used_size(n: usize) -> usize { note!(4 + 8 * n); 6 + 8 * n }");
  }

  @Test
  void anAssignmentThatIsNotFollowedMayReturn() throws UnreadableSourceException {
    isUndecided(
        "several places",
        "fn used_size(n: usize) -> usize { let mut x = 6; let mut y = 2; (x, y) = (4, {",
        "  if n > 4 { return 1 } 5 }); x + 8 * n }");
  }
}
