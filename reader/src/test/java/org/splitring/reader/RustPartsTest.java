package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What stands behind a part that only some builds have is not said. */
class RustPartsTest {

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
  void anElementOfATupleMovesThoseBehindIt() throws UnreadableSourceException {
    isUndecided(
        "t.0", "fn used_size(n: usize) -> usize { let t = (#[cfg(test)] 4, 6, 8); t.0 + 8 * n }");
  }

  @Test
  void aTupleOfEveryBuildIsRead() throws UnreadableSourceException {
    says((n, a) -> 6 + 8 * n, "fn used_size(n: usize) -> usize { let t = (6, 8); t.0 + t.1 * n }");
  }

  @Test
  void anElementOfAnArrayMovesThoseBehindIt() throws UnreadableSourceException {
    isUndecided(
        "t[0]", "fn used_size(n: usize) -> usize { let t = [#[cfg(test)] 4, 6, 8]; t[0] + 8 * n }");
  }

  @Test
  void anArgumentMovesThoseBehindIt() throws UnreadableSourceException {
    isUndecided(
        "an argument",
        "fn head(#[cfg(test)] y: usize, x: usize) -> usize { x }",
        "fn used_size(n: usize) -> usize { head(#[cfg(test)] 4, 6) + 8 * n }");
  }

  @Test
  void aParameterMovesThoseBehindIt() throws UnreadableSourceException {
    isUndecided(
        "some builds only",
        "fn head(#[cfg(test)] y: usize, x: usize) -> usize { x }",
        "fn used_size(n: usize) -> usize { head(6) + 8 * n }");
  }

  @Test
  void aParameterOfEveryBuildIsRead() throws UnreadableSourceException {
    says(
        (n, a) -> 6 + 8 * n,
        "fn head(#[allow(unused)] y: usize, x: usize) -> usize { x }",
        "fn used_size(n: usize) -> usize { head(4, 6) + 8 * n }");
  }

  @Test
  void anArmMayComeFirst() throws UnreadableSourceException {
    isUndecided(
        "arm",
        "fn used_size(n: usize) -> usize { match n { #[cfg(test)] 1 => 4, _ => 6 + 8 * n } }");
  }

  @Test
  void aVariantMovesTheNumbersBehindIt() throws UnreadableSourceException {
    isUndecided(
        "the number of C",
        "#[derive(Clone, Copy)] #[repr(usize)] enum Part { #[cfg(test)] Zero, Five = 5, Six }",
        "enum Q { #[cfg(test)] A, B, C }",
        "fn used_size(n: usize) -> usize { Q::C as usize + 5 + 8 * n }");
  }

  @Test
  void aVariantOfEveryBuildIsRead() throws UnreadableSourceException {
    says(
        (n, a) -> 6 + 8 * n,
        "enum Q { A, B, C }",
        "fn used_size(n: usize) -> usize { Q::C as usize + 4 + 8 * n }");
  }

  @Test
  void aMemberOfALiteralMayBeAnother() throws UnreadableSourceException {
    isUndecided(
        "a value of Q",
        "struct Q { x: usize, y: usize }",
        "fn used_size(n: usize) -> usize { let q = Q {",
        "  #[cfg(not(test))] x: 6, #[cfg(test)] x: 4, y: 8 }; q.x + q.y * n }");
  }

  @Test
  void aBlockMayBeThereByItsOwnAttribute() throws UnreadableSourceException {
    isUndecided(
        "some builds only",
        "fn used_size(n: usize) -> usize { let mut x = 6; { #![cfg(test)] x = 4; }",
        "  x + 8 * n }");
  }

  @Test
  void aMethodOfSomeBuildsLeavesTheTraits() throws UnreadableSourceException {
    isUndecided(
        "Q::head",
        "trait Head { fn head() -> usize { 6 } }",
        "struct Q; impl Head for Q { #[cfg(test)] fn head() -> usize { 4 } }",
        "fn used_size(n: usize) -> usize { Q::head() + 8 * n }");
  }
}
