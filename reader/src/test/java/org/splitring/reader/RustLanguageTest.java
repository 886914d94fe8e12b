package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/**
 * What Rust means by what it shares with other languages, or has alone; each was read otherwise.
 */
class RustLanguageTest {

  private static ReadClaim read(String... lines) throws UnreadableSourceException {
    return Texts.of("q.rs", lines).read("q.rs", "used_size");
  }

  private static void says(Texts.Expected expected, String... lines)
      throws UnreadableSourceException {
    Texts.assertSays(read(lines), Quantity.USED_SIZE, expected);
  }

  private static String undecided(String... lines) throws UnreadableSourceException {
    return Texts.unread(read(lines), Quantity.USED_SIZE).reason();
  }

  @Test
  void aClosureChangesWhatItBorrows() throws UnreadableSourceException {
    says(
        (n, a) -> n + 4,
        "fn used_size(n: usize) -> usize {",
        "  let mut x = n; let mut add = || { x += 2; x }; add(); add(); x",
        "}");
  }

  @Test
  void aClosureThatMovesChangesItsCopy() throws UnreadableSourceException {
    says(
        (n, a) -> 2 * n + 2,
        "fn used_size(n: usize) -> usize {",
        "  let mut x = n; let mut add = move || { x += 2; x }; add() + x",
        "}");
  }

  @Test
  void aClosureThatIsCalledUnseenMayChangeWhatItBorrows() throws UnreadableSourceException {
    undecided(
        "fn used_size(n: usize) -> usize {",
        "  let mut x = n; let table = [|| x += 3]; (table[0])(); x",
        "}");
  }

  @Test
  void aMethodOfTheLanguageComesBeforeATraits() throws UnreadableSourceException {
    says(
        (n, a) -> n + (4 - n % 4) % 4,
        "trait Round { fn next_multiple_of(self, a: usize) -> usize; }",
        "impl Round for usize { fn next_multiple_of(self, a: usize) -> usize { self + a } }",
        "fn used_size(n: usize) -> usize { n.next_multiple_of(4) }");
  }

  @Test
  void aMethodThatOnlyATraitHasIsTheTraits() throws UnreadableSourceException {
    says(
        (n, a) -> n + 4,
        "trait Round { fn rounded(self, a: usize) -> usize; }",
        "impl Round for usize { fn rounded(self, a: usize) -> usize { self + a } }",
        "fn used_size(n: usize) -> usize { n.rounded(4) }");
  }

  @Test
  void bitsThatAreShiftedOutOfAnUntypedNumberAreGone() throws UnreadableSourceException {
    String why =
        undecided("fn used_size(n: usize) -> usize { ((1 << 31) as usize).wrapping_add(n) }");
    assertTrue(why.contains("type"), why);
  }

  @Test
  void aShiftIsInTheTypeThatIsWanted() throws UnreadableSourceException {
    says(
        (n, a) -> n + 4,
        "const BIT: u64 = 1 << 34;",
        "fn used_size(n: u64) -> u64 { n + (BIT >> 32) }");
  }

  @Test
  void thePartOfAVariantThatIsNotThereDoesNotMatter() throws UnreadableSourceException {
    says(
        (n, a) -> n > 100 ? 1 : 2 * n,
        "fn twice(n: usize) -> Option<usize> { if n > 100 { return None; } Some(2 * n) }",
        "fn used_size(n: usize) -> usize { twice(n).unwrap_or(1) }");
  }

  @Test
  void aSimpleMacroOfTheTreeIsExpanded() throws UnreadableSourceException {
    says(
        (n, a) -> 2 * (n + 1) + 6,
        "macro_rules! twice { ($x:expr) => { $x * 2 }; }",
        "macro_rules! head { () => { 6 }; ($x:expr) => { $x }; }",
        "fn used_size(n: usize) -> usize { twice!(n + 1) + head!() }");
  }

  @Test
  void aMacroWhoseNamesMayBeTheCallersIsNot() throws UnreadableSourceException {
    String why =
        undecided(
            "macro_rules! more { ($x:expr) => {{ let n = 3; $x + n }} }",
            "fn used_size(n: usize) -> usize { more!(n) }");
    assertTrue(why.contains("more!"), why);
  }

  @Test
  void aMacroThatRepeatsTwoPartsIsNot() throws UnreadableSourceException {
    undecided(
        "macro_rules! sum { ($($x:expr),*; $($y:expr),*) => { 0 $(+ $x)* $(+ $y)* } }",
        "fn used_size(n: usize) -> usize { sum!(n; 6) }");
  }

  @Test
  void bitflagsAreNumbersWithNames() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 3,
        "use bitflags::bitflags;",
        "bitflags! { pub struct Flags: u32 { const ONE = 1; const TWO = 1 << 1; } }",
        "fn used_size(n: usize) -> usize { 8 * n + (Flags::ONE | Flags::TWO).bits() as usize }");
  }

  @Test
  void aStructureOfOneMemberIsAsLargeAsIt() throws UnreadableSourceException {
    says(
        (n, a) -> 6 + 8 * n,
        "struct Le32(u32);",
        "fn used_size(n: usize) -> usize { 6 + 2 * n * core::mem::size_of::<Le32>() }");
  }
}
