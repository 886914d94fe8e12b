package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Statement;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** How Rust says where the parts of a ring are. */
class RustRingTest {

  private static ReadClaim read(String name, String... lines) throws UnreadableSourceException {
    return Texts.of("q.rs", lines).read("q.rs", name);
  }

  private static List<String> rules(ReadClaim claim, Quantity quantity) {
    return claim.claim().statement(quantity).map(Statement::assumptions).orElse(List.of()).stream()
        .map(Assumption::rule)
        .toList();
  }

  @Test
  void theSmallerOfSizeAndItsMaximumIsTheSize() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            "Queue::used_size",
            "use std::cmp::min;",
            "struct Queue { size: u16, max_size: u16 }",
            "impl Queue {",
            "  fn used_size(&self) -> u64 { 6 + 8 * u64::from(min(self.size, self.max_size)) }",
            "}");
    Texts.assertSays(claim, Quantity.USED_SIZE, (n, a) -> 6 + 8 * n);
    assertTrue(rules(claim, Quantity.USED_SIZE).contains("size-within-maximum"));
  }

  @Test
  void theSmallerOfSizeAndAnythingElseIsNot() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            "Queue::used_size",
            "use std::cmp::min;",
            "struct Queue { size: u16, budget: u16 }",
            "impl Queue {",
            "  fn used_size(&self) -> u64 { 6 + 8 * u64::from(min(self.size, self.budget)) }",
            "}");
    Texts.unread(claim, Quantity.USED_SIZE);
  }

  @Test
  void theLargerOfTheTwoIsNot() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            "Queue::used_size",
            "struct Queue { size: u16, max_size: u16 }",
            "impl Queue {",
            "  fn used_size(&self) -> u64 { 6 + 8 * u64::from(self.size.max(self.max_size)) }",
            "}");
    Texts.unread(claim, Quantity.USED_SIZE);
  }

  @Test
  void whatAResultHoldsIsLaidOutWhereItHoldsIt() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            "Layout::new",
            "pub struct Layout { driver_area_offset: usize, device_area_offset: usize }",
            "impl Layout { fn new(queue_size: u16) -> Result<Self, ()> {",
            "  let n = queue_size as usize;",
            "  let memory = elsewhere(3);",
            "  if memory == 0 { return Err(()); }",
            "  Ok(Layout { driver_area_offset: 16 * n, device_area_offset: (18 * n + 9) & !3 })",
            "} }");
    Texts.assertSays(claim, Quantity.AVAIL, (n, a) -> 16 * n);
    Texts.assertSays(claim, Quantity.USED, (n, a) -> Texts.up(18 * n + 6, 4));
  }

  @Test
  void theSizeOfATypeNamedAfterAPartIsThePartsSize() throws UnreadableSourceException {
    String[] text = {
      "use core::alloc::Layout;",
      "pub struct Used { flags: u16 }",
      "impl Used {",
      "  pub fn layout(queue_size: u16) -> Layout {",
      "    let head = Layout::array::<u16>(3).unwrap();",
      "    head.extend(Layout::array::<u32>(2 * usize::from(queue_size)).unwrap()).unwrap().0",
      "  }",
      "  pub fn len(&self) -> usize { 9 }",
      "}"
    };
    Texts.assertSays(read("Used::layout", text), Quantity.USED_SIZE, (n, a) -> 8 + 8 * n);
  }

  @Test
  void aFunctionNamedAfterTheTableGivesTheBase() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            "Queue::used_address",
            "struct Queue { size: u32, align: u32, pfn: u32, page: u32 }",
            "impl Queue {",
            "  fn desc_address(&self) -> u64 { self.pfn as u64 * self.page as u64 }",
            "  fn used_address(&self) -> u64 {",
            "    let a = self.align as u64;",
            "    (self.desc_address() + 18 * self.size as u64 + 6 + a - 1) / a * a",
            "  }",
            "}");
    Texts.assertSays(claim, Quantity.USED, (n, a) -> Texts.up(18 * n + 6, a));
  }

  @Test
  void aTableThatIsSoFarBehindItsMemoryMovesItsRings() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            "setup",
            "#[derive(Clone, Copy)] #[repr(transparent)] pub struct Virt(usize);",
            "const KERNEL: usize = 0xffff_8000_0000_0000;",
            "struct Queue { descs: Virt, avail: Virt, used: Virt }",
            "fn setup(num_descs: u16, memory: usize) -> Queue {",
            "  let n = num_descs as usize;",
            "  let base = memory + KERNEL;",
            "  Queue {",
            "    descs: Virt(base), avail: Virt(base + 16 * n),",
            "    used: Virt(base + ((18 * n + 6 + 4095) & !4095)),",
            "  }",
            "}");
    Texts.assertSays(claim, Quantity.AVAIL, (n, a) -> 16 * n);
    Texts.assertSays(claim, Quantity.USED, (n, a) -> Texts.up(18 * n + 6, 4096));
  }

  @Test
  void aSizeThatIsHandedOverIsNotTheOneOfTheConstants() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            "Queue::new",
            "const LIMIT: usize = 256; const PAGE_SIZE: usize = 4096;",
            "struct Queue { desc: *mut u8, avail: *mut u8, used: *mut u8, size: u16 }",
            "impl Queue { unsafe fn new(mem: *mut u8, queue_size: usize) -> Queue {",
            "  let used = (18 * LIMIT + 6 + PAGE_SIZE - 1) & !(PAGE_SIZE - 1);",
            "  Queue { desc: mem, avail: mem.add(16 * LIMIT), used: mem.add(used),",
            "    size: queue_size as u16 }",
            "} }");
    assertEquals("Optional.empty", claim.claim().scope().size().toString());
    Texts.assertSays(claim, Quantity.AVAIL, (n, a) -> 16 * 256);
  }

  @Test
  void anOffsetWithinARingIsNoneFromTheTable() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            "Queue::events",
            "use vm_memory::GuestAddress;",
            "struct Queue { size: u16, avail_ring: GuestAddress }",
            "impl Queue { fn events(&self) -> Option<GuestAddress> {",
            "  let used_event_offset = 4 + 2 * u64::from(self.size);",
            "  let used_event_addr = self.avail_ring.checked_add(used_event_offset)?;",
            "  Some(used_event_addr)",
            "} }");
    Texts.assertSays(claim, Quantity.USED_EVENT, (n, a) -> 18 * n + 4);
  }

  private static final String[] CONSTANTS = {
    "const QUEUE_SIZE: u16 = 256;",
    "const DESC_TABLE_ADDR: u64 = 0x1000;",
    "const DESC_SIZE: u64 = 16_u64 * QUEUE_SIZE as u64;",
    "const AVAIL_RING_ADDR: u64 = DESC_TABLE_ADDR + DESC_SIZE;",
    "const AVAIL_RING_SIZE: u64 = 4 + 2 * QUEUE_SIZE as u64;",
    "const USED_RING_ADDR: u64 = (AVAIL_RING_ADDR + AVAIL_RING_SIZE + 2 + 3) & !3_u64;",
    "const USED_RING_LIMIT: u64 = 4096;"
  };

  private static ReadClaim constant(String name, String before, String after)
      throws UnreadableSourceException {
    String[] lines = CONSTANTS.clone();
    java.util.Arrays.setAll(lines, i -> lines[i].replace(before, after));
    return read(name, lines);
  }

  @Test
  void constantsAreReadForTheSizeThatAnotherOneIs() throws UnreadableSourceException {
    ReadClaim used = constant("USED_RING_ADDR", "", "");
    assertEquals("Optional[n = 256 and a = 4]", used.claim().scope().shown().toString());
    Texts.assertSays(used, Quantity.USED, (n, a) -> Texts.up(18 * n + 6, 4));
    Texts.assertSays(constant("AVAIL_RING_SIZE", "", ""), Quantity.AVAIL_SIZE, (n, a) -> 4 + 2 * n);
    assertEquals(
        List.of("AVAIL_RING_ADDR", "AVAIL_RING_SIZE", "USED_RING_ADDR"),
        SourceReader.read(ReadRequest.of(Texts.of("q.rs", CONSTANTS), "q.rs")).stream()
            .map(each -> each.claim().name())
            .toList());
  }

  @Test
  void aConstantThatIsForgottenMovesThoseMadeOfIt() throws UnreadableSourceException {
    Texts.assertSays(
        constant("USED_RING_ADDR", "SIZE + 2 + 3", "SIZE + 3"),
        Quantity.USED,
        (n, a) -> Texts.up(18 * n + 4, 4));
  }

  @Test
  void aConstantOfNoSizeThatIsThereIsNotRead() {
    assertThrows(
        NothingReadException.class, () -> constant("AVAIL_RING_SIZE", "QUEUE_SIZE", "OTHER"));
    assertThrows(
        NothingReadException.class, () -> constant("AVAIL_RING_SIZE", "u16 = 256", "u16 = 255"));
    assertThrows(NothingReadException.class, () -> constant("USED_RING_ADDR", "0x1000", "0x1002"));
  }
}
