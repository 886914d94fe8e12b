package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** A value may write where it ends: into statics, and wherever its pointers lead. */
class RustDestructorsTest {

  private static final String COUNTS =
      "static mut G: u64 = 0; struct D(u64);"
          + " impl Drop for D { fn drop(&mut self) { unsafe { G += 2 } } }";
  private static final String WRITES =
      "struct D(*mut u64); impl Drop for D { fn drop(&mut self) { unsafe { *self.0 += 2; } } }";
  private static final String FREES =
      "struct D(u64); impl Drop for D { fn drop(&mut self) { unsafe { dealloc(self.0) } } }"
          + " static mut G: u64 = 6;";

  private static ReadClaim read(String... lines) throws UnreadableSourceException {
    return Texts.of("q.rs", lines).read("q.rs", "used_size");
  }

  private static void isUndecided(String... lines) throws UnreadableSourceException {
    String reason = Texts.unread(read(lines), Quantity.USED_SIZE).reason();
    assertTrue(reason.contains("where a value ends"), reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ let d = D(1); }",
        "D(1);",
        "let _ = D(1);",
        "eat(D(1));",
        "make();",
        "{ let t = (1, D(1)); }",
        "{ let o = Some(D(1)); }",
        "{ let e = E::A(D(1)); }",
        "for i in 0..2u64 { let d = D(i); if i == 0 { continue; } }",
      })
  void itCounts(String body) throws UnreadableSourceException {
    isUndecided(
        COUNTS,
        "enum E { A(D), B } fn eat(d: D) {} fn make() -> Option<D> { Some(D(1)) }",
        "fn used_size(n: u64) -> u64 { unsafe { G = 4; } " + body + " 8 * n + unsafe { G } }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ let d = D(&mut k); }",
        "{ let d = D(&mut k); k = 6; }",
        "let p = &mut k as *mut u64; { let d = D(p); }",
      })
  void itWritesThroughItsPointer(String body) throws UnreadableSourceException {
    isUndecided(WRITES, "fn used_size(n: u64) -> u64 { let mut k = 4u64; " + body + " 8 * n + k }");
  }

  @Test
  void aFunctionThatReturnsEndsWhatItHolds() throws UnreadableSourceException {
    isUndecided(
        COUNTS,
        "fn held(x: u64) -> u64 { let d = D(2); if x > 8 { return 1; } 2 }",
        "fn used_size(n: u64) -> u64 { unsafe { G = 4; } let r = held(n);"
            + " unsafe { 8 * n + G + r } }");
  }

  @Test
  void givingMemoryBackChangesNothingThatIsRead() throws UnreadableSourceException {
    Texts.assertSays(
        read(
            FREES,
            "fn used_size(n: u64) -> u64 { let d = D(n); unsafe { G = 6; } 8 * d.0 + unsafe { G } }"),
        Quantity.USED_SIZE,
        (n, a) -> 8 * n + 6);
  }
}
