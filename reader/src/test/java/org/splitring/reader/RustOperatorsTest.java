package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What operators mean on types of the tree. */
class RustOperatorsTest {

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
  void anOperatorIsTheTraitsMethod() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "struct A(u32); impl A { fn add(self, k: u32) -> u32 { self.0 + k + 1 } }",
        "  impl std::ops::Add<u32> for A { type Output = u32; fn add(self, k: u32) -> u32 {",
        "  self.0 + k } }",
        "fn used_size(n: u32) -> u32 { A(8 * n) + 6 }");
  }

  @Test
  void aCallIsTheTypesOwnMethod() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "struct A(u32); impl A { fn add(self, k: u32) -> u32 { self.0 + k } }",
        "  impl std::ops::Add<u32> for A { type Output = u32; fn add(self, k: u32) -> u32 {",
        "  self.0 + k + 1 } }",
        "fn used_size(n: u32) -> u32 { A(8 * n).add(6) }");
  }

  @Test
  void anOperatorOfSeveralTypesIsNotGuessed() throws UnreadableSourceException {
    isUndecided(
        "operator",
        "#[derive(Clone, Copy)] struct A(u32); impl std::ops::Add<u32> for A {",
        "  type Output = u32; fn add(self, k: u32) -> u32 { self.0 + k } }",
        "  impl std::ops::Add<A> for A { type Output = u32; fn add(self, k: A) -> u32 {",
        "  self.0 + k.0 + 1 } }",
        "fn used_size(n: u32) -> u32 { A(8 * n) + 6u32 }");
  }

  @Test
  void aComplementIsTheTraits() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "struct A(u32); impl std::ops::Not for A { type Output = u32; fn not(self) -> u32 {",
        "  self.0 } } fn used_size(n: u32) -> u32 { !A(8 * n + 6) }");
  }

  @Test
  void aSumOfAStructureIsTheTraits() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 7,
        "#[derive(Clone, Copy)] struct A(u32); impl std::ops::Add<u32> for A {",
        "  type Output = A; fn add(self, x: u32) -> A { A(self.0 + x + 1) } }",
        "fn used_size(n: u32) -> u32 { (A(8 * n) + 6).0 }");
  }

  @Test
  void theComplementOfANumberIsTheLanguages() throws UnreadableSourceException {
    says(
        (n, a) -> ((8 * n + 6 + a - 1) & (~(a - 1) & 0xffffffffL)) & 0xffffffffL,
        "fn used_size(n: u64, a: u32) -> u64 { (n * 8 + 6 + a as u64 - 1) & !(a - 1) as u64 }");
  }
}
