package org.splitring.claims.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which items of Rust are worth reading, by their text. */
class RustItemsTest {

  private static List<Span> worth(String path, String source) {
    return RustItems.worth(path, source.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Span> worth(String source) {
    return worth("src/virtio/queue.rs", source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fn avail_ring_size(&self) -> usize { 6 + 2 * self.n }",
        "fn set(&mut self, base: u64) { self.used = base + 16; }",
        "fn set(&mut self, base: u64) { self.used += 16; }",
        "fn new(base: u64) -> Queue { Queue { desc: base, avail: base + 16, used: base + 32 } }",
        "fn new(base: u64) -> u64 { let used_offset: u64 = base + 6; used_offset }",
        "fn f<T: Iterator<Item = u8>>(x: [u8; 4]) -> u64 { let used_offset = 6; used_offset }",
        "pub const fn used_size<const N: usize>() -> usize { 6 + 8 * N }",
        "pub struct Queue { desc: [D; 4], avail: Avail, used: Used }",
        "const USED_RING_ADDR: u64 = align(AVAIL_RING_ADDR + 6);",
        "fn f(c: char) -> bool {\n  self.used = up(x, '{' as u64 + 6); c == '\\''\n}",
        "fn f<'a>(x: &'a str) {\n  self.used = r#\"}\" }\"#.len(); }"
      })
  void anItemThatGivesAPartItsPlaceIsWorthReading(String item) {
    int lines = (int) item.lines().count();
    assertEquals(List.of(new Span(1, lines)), worth(item), item);
    assertEquals(
        List.of(new Span(2, lines + 1)), worth("impl<F: Fn(u8)> Queue<F> {\n" + item + "\n}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fn look(&self) -> bool { self.used == other.used }",
        "fn count(&self) -> usize { let total = 6 + self.n; total }",
        "fn name() -> &'static str { \"used = 6\" }",
        "/* /* */ fn f() { self.used = 6; } */ fn g() { }",
        "// fn f() { self.used = 6; }",
        "const LIMIT: usize = 256;",
        "struct Block { sector: u64 }",
        "#[cfg(test)]\nmod tests { fn used_size() -> usize { 6 } }",
        "use crate::queue::{avail_size, used_size};",
        "macro_rules! used { () => { let used = 6; } }"
      })
  void anItemOfSomethingElseIsNot(String item) {
    assertEquals(List.of(), worth(item), item);
  }

  @Test
  void whereNothingSpeaksOfVirtioTheTableIsNeededBesideBothRings() {
    String text = "fn f() { let avail = p + 16 * n; let used = avail + 6 + 2 * n; }";
    assertEquals(List.of(), worth("src/heap.rs", text));
    assertEquals(1, worth("src/heap.rs", text.replace("()", "(desc: u64)")).size());
    assertEquals(1, worth("src/heap.rs", "use crate::virtio;\n" + text).size());
    assertEquals(1, worth("virtio/src/heap.rs", text).size());
  }

  @Test
  void onlyTheItemItselfIsWorthReading() {
    String text =
        "impl Queue {\n  fn a() {\n  }\n  fn b(&mut self) {\n    self.used = 6;\n  }\n  fn c() {\n  }\n}\n";
    assertEquals(List.of(new Span(4, 6)), worth(text));
  }

  @Test
  void aTextWithoutItsEndIsReadToItsEnd() {
    assertEquals(1, worth("fn f() { self.used = 6 + \"").size());
    assertEquals(1, worth("fn f() { self.used = 6; /* ").size());
    assertEquals(1, worth("fn f() { self.used = 6; r#\"").size());
    assertEquals(1, worth("fn f() { self.used = 6; '\\").size());
  }
}
