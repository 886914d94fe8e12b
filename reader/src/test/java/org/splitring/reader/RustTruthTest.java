package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.source.UnreadableSourceException;

/** Small functions of Rust whose layout is known. */
class RustTruthTest {

  private static ReadClaim read(String name, String... lines) throws UnreadableSourceException {
    return Texts.of("q.rs", lines).read("q.rs", name);
  }

  private static void usedSize(Texts.Expected expected, String... lines)
      throws UnreadableSourceException {
    Texts.assertSays(read("used_size", lines), Quantity.USED_SIZE, expected);
  }

  private static String whyNoUsedSize(String... lines) throws UnreadableSourceException {
    return Texts.unread(read("used_size", lines), Quantity.USED_SIZE).reason();
  }

  @Test
  void aWidenedOperandIsExact() throws UnreadableSourceException {
    usedSize((n, a) -> 6 + 8 * n, "fn used_size(n: u16) -> usize { 6 + 8 * n as usize }");
  }

  @Test
  void anOperationThatOverflowsAtALegalSizeHasNoOneAnswer() throws UnreadableSourceException {
    String why = whyNoUsedSize("fn used_size(n: u16) -> usize { (6 + 8 * n) as usize }");
    assertTrue(
        why.contains("Queue Size 8192") && why.contains("debug") && why.contains("release"), why);
  }

  @Test
  void aMethodReadsAMemberOfItsQueue() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            "Queue::used_size",
            "pub struct Queue { size: u16, desc: u64 }",
            "impl Queue {",
            "  fn used_size(&self) -> usize { 2 + 2 + 8 * usize::from(self.size) + 2 }",
            "}");
    Texts.assertSays(claim, Quantity.USED_SIZE, (n, a) -> 6 + 8 * n);
    assertEquals("self.size", claim.explanation().inputs().get(0).bound().expression());
  }

  @Test
  void aMaskIsInTheTypeOfItsOperand() throws UnreadableSourceException {
    Texts.assertSays(
        read(
            "used_addr",
            "fn used_addr(base: u64, n: u64, a: u64) -> u64 {",
            "  (base + 18 * n + 6 + a - 1) & !(a - 1)",
            "}"),
        Quantity.USED,
        (n, a) -> Texts.up(18 * n + 6, a));
  }

  @Test
  void constantsAndConstFunctionsAreComputed() throws UnreadableSourceException {
    usedSize(
        (n, a) -> 6 + 8 * n,
        "const HEADER: usize = core::mem::size_of::<u16>() * words(2) + 2;",
        "const fn words(n: usize) -> usize { if n > 1 { n } else { 0 } }",
        "fn used_size(n: usize) -> usize { HEADER + n * ELEMENT }",
        "const ELEMENT: usize = 1 << 3;");
  }

  @Test
  void aStructureOfCIsAsLargeAsInC() throws UnreadableSourceException {
    usedSize(
        (n, a) -> 24,
        "#[repr(C)] struct Elem { id: u32, len: u32 }",
        "#[repr(C)] struct Used { flags: u16, idx: u16, ring: [Elem; 2], event: u16 }",
        "fn used_size(n: usize) -> usize { size_of::<Used>() + n - n }");
  }

  @Test
  void aPackedStructureHasNoPadding() throws UnreadableSourceException {
    usedSize(
        (n, a) -> 22,
        "#[repr(C, packed)] struct Used { flags: u16, idx: u16, ring: [u64; 2], event: u16 }",
        "fn used_size(n: usize) -> usize { size_of::<Used>() + n - n }");
  }

  @Test
  void aStructureWithoutReprIsTheCompilers() throws UnreadableSourceException {
    String why =
        whyNoUsedSize(
            "struct Elem { id: u32, len: u32 }",
            "fn used_size(n: usize) -> usize { 6 + n * size_of::<Elem>() }");
    assertTrue(why.contains("repr(C)"), why);
  }

  @Test
  void addressesOfMembersWithoutReprAreTheCompilers() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            "layout",
            "struct Ring { desc: [u128; 4], avail: [u16; 7], used: [u32; 9] }",
            "struct Queue { desc: *const u8, avail_addr: usize, used_addr: usize }",
            "fn layout(ring: &Ring, n: u16) -> Queue {",
            "  let base = &ring.desc as *const _ as *const u8;",
            "  let used = &ring.used as *const [u32; 9] as usize;",
            "  Queue { desc: base, avail_addr: base as usize + 16 * n as usize, used_addr: used }",
            "}");
    assertTrue(
        claim.claim().statements().stream()
            .filter(each -> each.quantity() == Quantity.USED)
            .allMatch(each -> each instanceof org.splitring.model.claim.Statement.Unread),
        claim.claim().statements().toString());
  }

  @Test
  void aNewtypeOfAnotherCrateIsAnAddress() throws UnreadableSourceException {
    Texts.assertSays(
        read(
            "used_ring",
            "use vm_memory::{Address, GuestAddress};",
            "fn used_ring(base: GuestAddress, n: u16, a: u64) -> GuestAddress {",
            "  let avail = base.checked_add(16 * u64::from(n)).unwrap();",
            "  let end = avail.unchecked_add(6 + 2 * u64::from(n));",
            "  GuestAddress((end.0 + a - 1) & !(a - 1))",
            "}"),
        Quantity.USED,
        (n, a) -> Texts.up(18 * n + 6, a));
  }

  @Test
  void optionsAreFollowedToWhatIsInThem() throws UnreadableSourceException {
    usedSize(
        (n, a) -> 6 + 8 * n,
        "fn half(n: u64) -> Option<u64> {",
        "  let x = n.checked_mul(8)?;",
        "  Some(x).map(|x| x + 2).and_then(|x| x.checked_add(4))",
        "}",
        "fn used_size(n: u64) -> u64 {",
        "  match half(n) { Some(x) => x, None => 0 }",
        "}");
  }

  @Test
  void resultsAreFollowedThroughQuestionMarks() throws UnreadableSourceException {
    usedSize(
        (n, a) -> 6 + 8 * n,
        "enum Error { Large }",
        "fn part(n: u32) -> Result<u32, Error> {",
        "  if n > 40000 { return Err(Error::Large); }",
        "  Ok(n.checked_mul(8).ok_or(Error::Large)? + 6)",
        "}",
        "fn used_size(n: u32) -> u32 {",
        "  if let Ok(x) = part(n) { x } else { 0 }",
        "}");
  }

  @Test
  void wrappingAndSaturatingDoWhatTheySay() throws UnreadableSourceException {
    usedSize(
        (n, a) -> (6 + 8 * n & 0xffff) + Math.max(0, n - 100),
        "fn used_size(n: u16) -> u64 {",
        "  u64::from(n.wrapping_mul(8).wrapping_add(6)) + u64::from(n.saturating_sub(100))",
        "}");
  }

  @Test
  void roundingMethodsRoundAsDocumented() throws UnreadableSourceException {
    usedSize(
        (n, a) -> Texts.up(n + 6, 4) + (n + 2) / 3,
        "fn used_size(n: u32) -> u32 { (n + 6).next_multiple_of(4) + n.div_ceil(3) }");
  }

  @Test
  void layoutsAreExtendedAsDocumented() throws UnreadableSourceException {
    usedSize(
        (n, a) -> Texts.up(4 + 8 * n + 2, 4),
        "use std::alloc::Layout;",
        "#[repr(C)] struct Elem { id: u32, len: u32 }",
        "fn used_size(n: u16) -> usize {",
        "  Layout::array::<u16>(2).unwrap().extend(Layout::array::<Elem>(n.into()).unwrap())",
        "    .unwrap().0.extend(Layout::new::<u16>()).unwrap().0.pad_to_align().size()",
        "}");
  }

  @Test
  void genericsAreReadByInstance() throws UnreadableSourceException {
    usedSize(
        (n, a) -> 6 + 8 * n,
        "use core::marker::PhantomData;",
        "#[repr(C)] struct Elem { id: u32, len: u32 }",
        "struct Ring<T> { len: u16, p: PhantomData<T> }",
        "impl<T> Ring<T> {",
        "  fn new(len: u16) -> Self { Ring { len, p: PhantomData } }",
        "  fn bytes(&self) -> u64 { 6 + self.len as u64 * size_of::<T>() as u64 }",
        "}",
        "type Used = Ring<Elem>;",
        "fn used_size(n: u16) -> u64 { let used = Used::new(n); used.bytes() }");
  }

  @Test
  void aTraitsMethodIsThatOfTheType() throws UnreadableSourceException {
    usedSize(
        (n, a) -> 6 + 8 * n,
        "trait Bytes { const EACH: u64; fn bytes(&self) -> u64 { 0 } ",
        "  fn twice() -> u64 { Self::EACH * 2 } }",
        "struct A(u64); struct B(u64);",
        "impl Bytes for A { const EACH: u64 = 4; fn bytes(&self) -> u64 { self.0 + 6 } }",
        "impl Bytes for B { const EACH: u64 = 1; }",
        "fn used_size(n: u64) -> u64 { A(n * A::twice()).bytes() + B(n).bytes() }");
  }

  @Test
  void associatedConstantsKnowConstantParameters() throws UnreadableSourceException {
    Texts.assertSays(
        read(
            "used_size",
            "struct Q<const N: usize>;",
            "impl<const N: usize> Q<N> { const BYTES: usize = 6 + 8 * N; }",
            "fn used_size(n: usize) -> usize { Q::<4>::BYTES + n * 0 }"),
        Quantity.USED_SIZE,
        (n, a) -> 38);
  }

  @Test
  void shadowingIsAnotherVariable() throws UnreadableSourceException {
    usedSize(
        (n, a) -> 6 + 8 * n,
        "fn used_size(n: usize) -> usize { let k = n; let k = k * 4; { let k = 1; let _ = k; } k * 2 + 6 }");
  }

  @Test
  void loopsOfAConstantLengthAreCounted() throws UnreadableSourceException {
    usedSize(
        (n, a) -> 6 + 8 * n,
        "fn used_size(n: usize) -> usize {",
        "  let mut size = 0usize;",
        "  for _ in 0..3 { size += 2; }",
        "  let mut i = 0; while i < 8 { size += n; i += 1; }",
        "  size",
        "}");
  }

  @Test
  void ofTwoConstantsThatAreBuiltApartTheValueCounts() throws UnreadableSourceException {
    usedSize(
        (n, a) -> 6 + 8 * n,
        "#[cfg(unix)] const HEADER: usize = 6;",
        "#[cfg(not(unix))] const HEADER: usize = 4 + 2;",
        "fn used_size(n: usize) -> usize { HEADER + 8 * n }");
    String why =
        whyNoUsedSize(
            "#[cfg(unix)] const HEADER: usize = 6;",
            "#[cfg(not(unix))] const HEADER: usize = 4;",
            "fn used_size(n: usize) -> usize { HEADER + 8 * n }");
    assertTrue(why.contains("4 + 8 * n with not(unix)"), why);
  }

  @Test
  void aStatementOfSomeBuildsIsOpen() throws UnreadableSourceException {
    String why =
        whyNoUsedSize(
            "fn used_size(n: usize) -> usize {",
            "  let mut size = 6 + 8 * n;",
            "  #[cfg(feature = \"large\")]",
            "  { size += 2; }",
            "  size",
            "}");
    assertTrue(why.contains("6 + 8 * n with not(feature = \"large\")"), why);
  }

  @Test
  void debugAssertionsAreNoGuards() throws UnreadableSourceException {
    String why = whyNoUsedSize("fn used_size(n: u16) -> u16 { debug_assert!(n < 256); 8 * n + 6 }");
    assertTrue(why.contains("8192"), why);
  }

  @Test
  void assertionsAre() throws UnreadableSourceException {
    ReadClaim claim =
        read("used_size", "fn used_size(n: u16) -> u16 { assert!(n < 256); 8 * n + 6 }");
    assertTrue(
        Texts.statement(claim, Quantity.USED_SIZE)
            instanceof org.splitring.model.claim.Statement.Stated);
  }

  @Test
  void itemsOfOtherFilesAndCratesAreFound() throws UnreadableSourceException {
    Texts tree =
        Texts.of("queue/Cargo.toml", "[package]", "name = \"the-queue\"")
            .with(
                "queue/src/lib.rs",
                "mod ring;",
                "pub mod defs { pub use crate::parts::*; }",
                "mod parts;")
            .with("queue/src/parts.rs", "pub const HEADER: u64 = crate::ring::inner::TWO * 3;")
            .with(
                "queue/src/ring/mod.rs",
                "pub mod inner;",
                "use super::defs::HEADER;",
                "use helper::{round, Elem as E};",
                "fn used_size(n: u64) -> u64 { round(HEADER + n * size_of::<E>() as u64) }")
            .with("queue/src/ring/inner.rs", "pub const TWO: u64 = 2;")
            .with("helper/Cargo.toml", "[package]", "name = \"helper\"")
            .with(
                "helper/src/lib.rs",
                "pub fn round(x: u64) -> u64 { x }",
                "#[repr(C)] pub struct Elem { id: u32, len: u32 }");
    Texts.assertSays(
        tree.read("queue/src/ring/mod.rs", "used_size"), Quantity.USED_SIZE, (n, a) -> 6 + 8 * n);
  }

  @Test
  void anUnknownCallIsUnknownAndReadingGoesOn() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            "Queue::layout",
            "struct Queue { avail_size: u64, used_size: u64, other: u64 }",
            "impl Queue { fn layout(&mut self, n: u16, log: &dyn Fn(u64)) {",
            "  let before = somewhere::looked_up(n);",
            "  self.avail_size = 6 + 2 * n as u64;",
            "  log::info!(\"{}\", before);",
            "  self.used_size = before + 8 * n as u64;",
            "} }");
    Texts.assertSays(claim, Quantity.AVAIL_SIZE, (n, a) -> 6 + 2 * n);
    Texts.unread(claim, Quantity.USED_SIZE);
  }

  @Test
  void whatIsLentMayChange() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            "used_size",
            "fn used_size(n: u64) -> u64 { let mut x = 8 * n + 6; elsewhere(&mut x); x }");
    Texts.unread(claim, Quantity.USED_SIZE);
  }

  @Test
  void theMemberSizeCanBeSaid() throws UnreadableSourceException {
    Texts tree =
        Texts.of(
            "q.rs",
            "struct Ring { entries_of_it: u32 }",
            "impl Ring { fn used_size(&self) -> u64 { 6 + 8 * self.entries_of_it as u64 } }");
    ReadRequest request =
        ReadRequest.of(tree, "q.rs", "used_size")
            .with(
                new UserHints(
                    Map.of("self.entries_of_it", org.splitring.model.formula.Input.N),
                    Map.of(),
                    Map.of(),
                    org.splitring.model.claim.Scope.WHOLE));
    Texts.assertSays(SourceReader.read(request).get(0), Quantity.USED_SIZE, (n, a) -> 6 + 8 * n);
  }

  @Test
  void aStructureOfCIsALayout() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            "Ring",
            "#[repr(C)] struct Desc { addr: u64, len: u32, flags: u16, next: u16 }",
            "#[repr(C)] struct Avail { flags: u16, idx: u16, ring: [u16; 8], used_event: u16 }",
            "#[repr(C)] struct Elem { id: u32, len: u32 }",
            "#[repr(C, align(4096))] struct Used { flags: u16, idx: u16, ring: [Elem; 8],",
            "  avail_event: u16 }",
            "#[repr(C)] struct Ring { desc: [Desc; 8], avail: Avail, used: Used }");
    Texts.assertSays(claim, Quantity.USED, (n, a) -> 4096);
    assertEquals(new QueueSize(8), claim.claim().scope().size().orElseThrow());
    assertEquals(new QueueAlign(4096), claim.claim().scope().align().orElseThrow());
  }

  @Test
  void anIndexBehindTheEndStopsEveryBuild() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            "used_size",
            "fn used_size(n: usize) -> usize { let sizes = [1usize, 2, 4]; sizes[n] * 8 + 6 }");
    boolean isEverywhere =
        Texts.statement(claim, Quantity.USED_SIZE)
                instanceof org.splitring.model.claim.Statement.Stated stated
            && stated.laidOut().isEmpty();
    assertEquals(false, isEverywhere);
  }

  @Test
  void aPlainNumberIsNoPlace() {
    assertThrows(
        NothingReadException.class,
        () ->
            read(
                "sizes",
                "fn sizes(n: usize) -> (usize, usize) {",
                "  let avail = 6 + 2 * n; let used = 6 + 8 * n; (avail, used)",
                "}"));
  }

  @Test
  void badInputIsOneMessageOrUndecided() throws UnreadableSourceException {
    Texts tree =
        Texts.of("Cargo.toml", "no [ TOML = ", "[package", "name = ")
            .with("src/lib.rs", "mod a; use a::*; pub use b::X; mod b;")
            .with(
                "src/a.rs", "#[path = \"../lib.rs\"] mod c; pub use crate::b::*; pub use super::*;")
            .with(
                "src/b.rs",
                "#[path = \"../../../etc/passwd.rs\"] mod d;",
                "pub use crate::a::*;",
                "const A: usize = B + 1; const B: usize = A + 1;",
                "fn used_size(n: usize) -> usize { 6 + 8 * n + A + X }",
                "macro_rules! m { ($x:expr) => { m!(m!($x)) } }",
                "fn avail_size(n: usize) -> usize { 6 + 2 * n + m!(n) }",
                "struct S([S; 2]); fn f_size(n: usize) -> usize { size_of::<S>() }",
                "fn broken( { } } }");
    Texts.unread(tree.read("src/b.rs", "used_size"), Quantity.USED_SIZE);
    Texts.unread(tree.read("src/b.rs", "avail_size"), Quantity.AVAIL_SIZE);
    for (String text :
        List.of(
            "", "fn", "{{{{{", "fn used_size(n: u64) -> u64 { ", "\u0000\u0001", "é".repeat(100))) {
      assertThrows(
          UnreadableSourceException.class,
          () -> SourceReader.read(ReadRequest.of(Texts.of("q.rs", text), "q.rs")));
    }
  }

  @Test
  void whatIsTooLargeIsRefusedWithItsName() {
    String text = "// a line of a generated file\n".repeat(200_000);
    UnreadableSourceException refused =
        assertThrows(
            UnreadableSourceException.class,
            () -> SourceReader.read(ReadRequest.of(Texts.of("big.rs", text), "big.rs")));
    assertTrue(refused.getMessage().startsWith("big.rs: more than"), refused.getMessage());
  }

  @Test
  void deepNestingIsBounded() throws UnreadableSourceException {
    String deep = "(".repeat(5000) + "n" + ")".repeat(5000);
    try {
      Texts.unread(
          read("used_size", "fn used_size(n: usize) -> usize { 8 * " + deep + " + 6 }"),
          Quantity.USED_SIZE);
    } catch (NothingReadException e) {
      assertTrue(e.getMessage().contains("used_size"), e.getMessage());
    }
  }
}
