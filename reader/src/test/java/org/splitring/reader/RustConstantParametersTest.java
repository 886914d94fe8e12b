package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.claim.Statement;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.ring.RingRules;
import org.splitring.reader.source.UnreadableSourceException;

/** Constant parameters that are Queue Size: the code is read once for each size. */
class RustConstantParametersTest {

  private static final String RINGS =
      "use std::mem::size_of; #[repr(C)] struct Desc { a: u64, l: u32, f: u16, n: u16 }"
          + " #[repr(C)] struct Elem { id: u32, len: u32 }"
          + " #[repr(C)] struct Avail<const N: usize> { f: u16, i: u16, r: [u16; N], e: u16 }"
          + " #[repr(C)] struct Used<const N: usize> { f: u16, i: u16, r: [Elem; N], e: u16 } ";

  private static ReadClaim read(String name, String body) throws UnreadableSourceException {
    return Texts.of("q.rs", RINGS + body).read("q.rs", name);
  }

  private static void says(Texts.Expected expected, String body) throws UnreadableSourceException {
    Texts.assertSays(read("used_size", body), Quantity.USED_SIZE, expected);
  }

  private static void isUndecided(String why, String body) throws UnreadableSourceException {
    String reason = Texts.unread(read("used_size", body), Quantity.USED_SIZE).reason();
    assertTrue(reason.contains(why), reason);
  }

  @Test
  void theParameterIsQueueSizeByItsName() throws UnreadableSourceException {
    String body = "fn used_size<const N: usize>() -> usize { 6 + 8 * N }";
    Statement read =
        Texts.assertSays(read("used_size", body), Quantity.USED_SIZE, (n, a) -> 8 * n + 6);
    assertTrue(
        read.assumptions().stream().anyMatch(each -> each.rule().equals(RingRules.NAMED_INPUT)));
    says((n, a) -> 8 * n + 4, "fn used_size<const N: usize>() -> usize { 4 + 8 * N }");
  }

  @Test
  void theSizeOfAStructureIsTheOneForEachSize() throws UnreadableSourceException {
    says((n, a) -> 8 * n + 8, "fn used_size<const N: usize>() -> usize { size_of::<Used<N>>() }");
    says((n, a) -> 2 * n + 6, "fn used_size<const N: usize>() -> usize { size_of::<Avail<N>>() }");
  }

  @Test
  void theOffsetOfAMemberIsTheOneForEachSize() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn used_size<const N: usize>() -> usize { std::mem::offset_of!(Used<N>, e) + 2 }");
    isUndecided(
        "repr(C)",
        "struct U<const N: usize> { f: u8, r: [Elem; N], e: u16 }"
            + " fn used_size<const N: usize>() -> usize { std::mem::offset_of!(U<N>, e) + 2 * N }");
  }

  @Test
  void whatIsNoMultipleIsToldApart() throws UnreadableSourceException {
    says(
        (n, a) -> n + (n > 256 ? 256 : n),
        "struct Q<const N: usize>; impl<const N: usize> Q<N> {"
            + " const K: usize = if N > 256 { 256 } else { N }; }"
            + " fn used_size<const N: usize>() -> usize { N + Q::<N>::K }");
  }

  @Test
  void aConstantOfAnotherSizeIsNotThatOfThisOne() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6 + 32,
        "struct Q<const N: usize>; impl<const N: usize> Q<N> { const B: usize = 8 * N; }"
            + " fn used_size<const N: usize>() -> usize { 6 + Q::<N>::B + Q::<4>::B }");
  }

  @Test
  void theTypeOfTheParameterCounts() throws UnreadableSourceException {
    isUndecided("overflows", "fn used_size<const N: u16>() -> usize { (6 + 8 * N) as usize }");
    says((n, a) -> 8 * n + 6, "fn used_size<const N: u16>() -> usize { 6 + 8 * N as usize }");
    isUndecided(
        "",
        "fn k<const K: u8>() -> u8 { K + 250 }"
            + " fn used_size(n: usize) -> usize { 8 * n + k::<12>() as usize }");
  }

  @Test
  void aParameterThatNobodyInfersIsNotTheOneOfThatName() throws UnreadableSourceException {
    isUndecided(
        "parameter N",
        "fn g<const N: usize>(_: &[u8; N]) -> usize { N }"
            + " fn used_size<const N: usize>() -> usize { 6 + 8 * g(&[0; 4]) }");
  }

  @Test
  void anotherQueueSizeBesideItNeedNotBeThatOne() throws UnreadableSourceException {
    isUndecided(
        "could each be n",
        "struct Q<const N: usize> { num: usize } impl<const N: usize> Q<N> {"
            + " fn used_size(&self) -> usize { 6 + 4 * N + 4 * self.num } }");
    isUndecided(
        "need not be one",
        "struct Q<const N: usize> { num: usize } impl<const N: usize> Q<N> {"
            + " fn used_size(&self) -> usize { size_of::<Used<N>>() + 0 * self.num } }");
  }

  @Test
  void itIsQueueSizeWhereItCountsTheDescriptors() throws UnreadableSourceException {
    String layout =
        "struct L { avail_offset: usize, used_offset: usize } const fn up(x: usize) -> usize { (x + 4095) & !4095"
            + " } impl L { fn new<const SIZE: usize>() -> L { L { avail_offset: size_of::<Desc>() * SIZE,"
            + " used_offset: up(size_of::<Desc>() * SIZE + size_of::<Avail<SIZE>>()) } } }";
    ReadClaim claim = read("L::new", layout);
    Statement used = Texts.assertSays(claim, Quantity.USED, (n, a) -> Texts.up(18 * n + 6, 4096));
    assertTrue(
        used.assumptions().stream().anyMatch(each -> each.rule().equals(RingRules.COUNTED_SIZE)));
    assertTrue(claim.claim().scope().size().isEmpty());
    assertEquals("SIZE", claim.claim().inputs().get(0).expression());
    String other =
        layout.replace("avail_offset: size_of::<Desc>() * SIZE", "avail_offset: 12 * SIZE");
    assertTrue(
        Texts.unread(read("L::new", other), Quantity.USED).reason().contains("parameter SIZE"));
  }

  @Test
  void aStructureIsOneForEachSize() throws UnreadableSourceException {
    String queue =
        "#[repr(C, align(4096))] struct UsedPage<const N: usize> { f: u16, i: u16, r: [Elem; N],"
            + " avail_event: u16 } #[repr(C)] struct Queue<const N: usize> { desc: [Desc; N],"
            + " avail: Avail<N>, used: UsedPage<N> }";
    Texts.assertSays(read("Queue", queue), Quantity.USED, (n, a) -> Texts.up(18 * n + 6, 4096));
    assertTrue(
        Texts.unread(
                read("Queue", queue.replace("#[repr(C)] struct Queue", "struct Queue")),
                Quantity.USED)
            .reason()
            .contains("repr(C)"));
  }
}
