package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What the methods of options and results give. */
class RustOptionsTest {

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
  void aValueIsMappedOrReplaced() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u64) -> u64 {",
        "  n.checked_mul(8).map_or(0, |x| x + 6) }");
  }

  @Test
  void aClosureGivesWhatStandsForNothing() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size(n: u64) -> u64 {",
        "  n.checked_sub(40_000).map_or_else(|| 8 * n + 6, |_| 0) }");
  }

  @Test
  void theOtherValueIsTakenOnlyOfNothing() throws UnreadableSourceException {
    says(
        (n, a) -> n < 4 ? 6 : 8 * (n - 4),
        "fn used_size(n: u64) -> u64 {",
        "  n.checked_sub(4).map(|x| x * 8).unwrap_or_else(|| 6) }");
  }

  @Test
  void anotherOptionComesInItsPlace() throws UnreadableSourceException {
    says(
        (n, a) -> n < 4 ? 6 : n - 4,
        "fn used_size(n: u64) -> u64 {",
        "  n.checked_sub(4).or(Some(6)).unwrap() }");
  }

  @Test
  void anotherOptionIsMadeInItsPlace() throws UnreadableSourceException {
    says(
        (n, a) -> n < 4 ? 2 * n : n - 4,
        "fn used_size(n: u64) -> u64 {",
        "  n.checked_sub(4).or_else(|| n.checked_mul(2)).unwrap() }");
  }

  @Test
  void whatAFilterDropsIsNothing() throws UnreadableSourceException {
    says(
        (n, a) -> n > 8 ? 8 * n : 6,
        "fn used_size(n: u64) -> u64 {",
        "  Some(8 * n).filter(|x| *x > 64).unwrap_or(6) }");
  }

  @Test
  void aTruthValueMakesAnOption() throws UnreadableSourceException {
    says(
        (n, a) -> n > 8 ? 8 * n : 6,
        "fn used_size(n: u64) -> u64 {",
        "  (n > 8).then(|| 8 * n).unwrap_or(6) }");
  }

  @Test
  void aTruthValueHoldsWhatItIsGiven() throws UnreadableSourceException {
    says(
        (n, a) -> n > 8 ? 8 * n : 6,
        "fn used_size(n: u64) -> u64 {",
        "  (n > 8).then_some(8 * n).unwrap_or(6) }");
  }

  @Test
  void whatIsLentOutOfAnOptionIsTheValue() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "struct Q { n: Option<u64> } impl Q { fn s(&self) -> u64 {",
        "  self.n.as_ref().map(|x| x * 8 + 6).unwrap() } }",
        "fn used_size(n: u64) -> u64 {",
        "  Q { n: Some(n) }.s() }");
  }

  @Test
  void whatAClosureOfAnOptionDoesIsDoneOnlyThen() throws UnreadableSourceException {
    says(
        (n, a) -> n < 4 ? 8 * n + 6 : 8 * n + 4,
        "fn used_size(n: u64) -> u64 {",
        "  let mut x = 6; n.checked_sub(4).map_or(0, |y| { x = 4; y }); 8 * n + x }");
  }

  @Test
  void aMethodOfAnOptionThatIsNotKnownIsNotGuessed() throws UnreadableSourceException {
    isUndecided(
        "unwrap_or was not found",
        "fn used_size(n: u64) -> u64 {",
        "  Some(6).xor(n.checked_sub(4)).unwrap_or(6) }");
  }

  @Test
  void theErrorIsWhatTheOtherClosureTakes() throws UnreadableSourceException {
    says(
        (n, a) -> n < 4 ? 9 : 8 * n,
        "fn f(n: u64) -> Result<u64, u64> { if n < 4 { return Err(9); } Ok(8 * n) }",
        "fn used_size(n: u64) -> u64 { f(n).unwrap_or_else(|e| e) }");
  }
}
