package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What {@code ptr} and {@code mem} do with memory, and pointers that functions elsewhere give. */
class RustMemoryFunctionsTest {

  private static ReadClaim read(String... lines) throws UnreadableSourceException {
    return Texts.of("q.rs", lines).read("q.rs", "used_size");
  }

  private static void usedSize(Texts.Expected expected, String body)
      throws UnreadableSourceException {
    Texts.assertSays(
        read("fn used_size(n: u64) -> u64 { unsafe { " + body + " } }"),
        Quantity.USED_SIZE,
        expected);
  }

  private static void isUndecided(String why, String body) throws UnreadableSourceException {
    String reason =
        Texts.unread(
                read("fn used_size(n: u64) -> u64 { unsafe { " + body + " } }"), Quantity.USED_SIZE)
            .reason();
    assertTrue(reason.contains(why), reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "let mut k = 4u64; std::ptr::write(&mut k, 6); 8 * n + k",
        "let mut k = 4u64; core::ptr::write_volatile(&mut k, 6); 8 * n + k",
        "let k = 6u64; 8 * n + std::ptr::read(&k)",
        "let mut k = 6u64; let o = std::mem::replace(&mut k, 4); 8 * n + o + k - 4",
        "let mut k = 6u64; let mut j = 4u64; std::mem::swap(&mut k, &mut j); 8 * n + j",
        "let mut k = 6u64; let mut j = 4u64; std::ptr::swap(&mut k, &mut j); 8 * n + j",
        "let mut k = 6u64; let o = std::mem::take(&mut k); 8 * n + o + k",
        "let x = [6u64, 4]; let mut y = [0u64; 2];"
            + " std::ptr::copy_nonoverlapping(x.as_ptr(), y.as_mut_ptr(), 2); 8 * n + y[0]",
        "let mut x = 9u64; std::ptr::write_bytes(&mut x, 0, 1); 8 * n + 6 + x",
        "let p = (8 * n + 3) as *const u8; p as u64 + p.align_offset(2) as u64 + 2",
      })
  void memoryIsReadAndWritten(String body) throws UnreadableSourceException {
    usedSize((n, a) -> 8 * n + 6, body);
  }

  @Test
  void theBorrowedMembersOfAStructureAreExchanged() throws UnreadableSourceException {
    Texts.assertSays(
        read(
            "struct S { x: u64, y: u64 }",
            "impl S { fn turn(&mut self) { core::mem::swap(&mut self.x, &mut self.y) } }",
            "fn used_size(n: u64) -> u64 { let mut s = S { x: n, y: 6 }; s.turn();",
            "  8 * s.y + s.x }"),
        Quantity.USED_SIZE,
        (n, a) -> 8 * n + 6);
  }

  @Test
  void whatIsReadVolatileIsAnotherValueEachTime() throws UnreadableSourceException {
    isUndecided("a volatile read", "let k = 6u64; 8 * n + std::ptr::read_volatile(&k)");
  }

  @Test
  void aVariableThatIsReadVolatileIsAnInputByItsName() throws UnreadableSourceException {
    ReadClaim claim =
        Texts.of(
                "q.rs",
                AROUND[0],
                AROUND[1],
                "struct Mmio { base: usize }",
                "impl Mmio { fn most(&self) -> u32 { unsafe {",
                "  ((self.base + 52) as *const u32).read_volatile() } } }",
                "impl Queue { fn new(mmio: &Mmio) -> Self {",
                "  let queue_size = mmio.most().min(256) as u16;",
                "  let base = take(queue_size) as usize;",
                "  let avail = (base + 16 * queue_size as usize) as *mut u8;",
                "  let used = (base + ((18 * queue_size as usize + 8 + 4095) & !4095)) as *mut u8;",
                "  Self { desc: base as *mut Desc, avail, used } } }")
            .read("q.rs", "Queue::new");
    Texts.assertSays(claim, Quantity.AVAIL, (n, a) -> 16 * n);
    Texts.assertSays(claim, Quantity.USED, (n, a) -> Texts.up(18 * n + 8, 4096));
  }

  @Test
  void aSpoiltOneIsNot() throws UnreadableSourceException {
    usedSize(
        (n, a) -> 8 * n + 4,
        "let mut k = 6u64; let mut j = 4u64; std::mem::swap(&mut k, &mut j); 8 * n + k");
    usedSize(
        (n, a) -> 8 * n + 4,
        "let mut k = 6u64; std::mem::replace(&mut k, 4); core::ptr::write(&mut k, k); 8 * n + k");
  }

  private static final String[] AROUND = {
    "#[repr(C)] struct Desc { addr: u64, len: u32, flags: u16, next: u16 }",
    "struct Queue { desc: *mut Desc, avail: *mut u8, used: *mut u8 }",
  };

  /** A function that lays out the rings behind a pointer, and links the descriptors then. */
  private static ReadClaim queue(String pointer, String avail) throws UnreadableSourceException {
    return Texts.of(
            "q.rs",
            AROUND[0],
            AROUND[1],
            "impl Queue { fn new(queue_size: u16) -> Self { unsafe {",
            "  let base = " + pointer + ";",
            "  let desc = base as *mut Desc;",
            "  let avail = (base as usize + " + avail + ") as *mut u8;",
            "  let used =",
            "      (base as usize + ((18 * queue_size as usize + 6 + 4095) & !4095)) as *mut u8;",
            "  for i in 0..queue_size { (*desc.add(i as usize)).next = i + 1; }",
            "  Self { desc, avail, used } } } }")
        .read("q.rs", "Queue::new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "take(queue_size) as *mut u8",
        "take(queue_size) as usize",
        "unsafe { pages.take(queue_size) } as *mut u8",
        "frames.take(queue_size).unwrap() as usize",
        "std::alloc::alloc_zeroed(layout(queue_size))",
      })
  void whatAFunctionElsewhereGivesIsTakenForWhatItIsCastTo(String pointer)
      throws UnreadableSourceException {
    ReadClaim claim = queue(pointer, "16 * queue_size as usize");
    Texts.assertSays(claim, Quantity.AVAIL, (n, a) -> 16 * n);
    Texts.assertSays(claim, Quantity.USED, (n, a) -> Texts.up(18 * n + 6, 4096));
    Texts.assertSays(
        queue(pointer, "16 * queue_size as usize + 2"), Quantity.AVAIL, (n, a) -> 16 * n + 2);
  }

  @Test
  void macrosThatPrintByTheirNamesChangeNothing() throws UnreadableSourceException {
    String[] text = {
      "macro_rules! kprintln { () => { f(\"\") }; ($($x:tt)*) => { f(g!($($x)*)) } }",
      "fn used_size(n: u64) -> u64 { let mut k = 6; kprintln!(\"{}\", k); 8 * n + k }"
    };
    Texts.assertSays(read(text), Quantity.USED_SIZE, (n, a) -> 8 * n + 6);
    String reason =
        Texts.unread(
                read(
                    "fn used_size(n: u64) -> u64 { let mut k = 6; counted!(\"{}\", k); 8 * n + k }"),
                Quantity.USED_SIZE)
            .reason();
    assertTrue(reason.contains("counted!"), reason);
    Texts.unread(
        read("fn used_size(n: u64) -> u64 { let mut k = 6; kprintln!(\"{}\", k += 1); 8 * n + k }"),
        Quantity.USED_SIZE);
  }
}
