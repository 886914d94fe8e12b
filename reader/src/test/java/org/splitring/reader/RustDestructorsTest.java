package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.formula.DataModel;
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

  private static String laying(String drop, String more, String before) {
    return String.join(
        "\n",
        "#[repr(C)] struct Ring { desc: *mut u8, avail: *mut u8, used: *mut u8 }",
        "struct Guard { q: *mut Ring }",
        "impl Drop for Guard { fn drop(&mut self) { " + drop + " } }",
        more,
        "unsafe fn lay(r: *mut Ring, num: usize, base: *mut u8, align: usize) {",
        before,
        "(*r).desc = base; (*r).avail = base.add(16 * num);",
        "(*r).used = base.add((18 * num + 6 + align - 1) & !(align - 1)); }");
  }

  private static ReadClaim laid(String drop, String more, String before)
      throws UnreadableSourceException {
    return Texts.of("q.rs", laying(drop, more, before)).read("q.rs", "lay");
  }

  private static final String MOVES = "unsafe { (*self.q).used = (*self.q).used.add(2); }";
  private static final String HELD = "let _g = Guard { q: r };";

  /** A name says nothing of a function, method or macro whose text is there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          self.release();           | impl Guard { fn release(&mut self) { $ } }
          self.unlock();            | impl Guard { fn unlock(&mut self) { self.a() } fn a(&mut self) { $ } }
          self.close();             | trait C { fn close(&mut self); } impl C for Guard { fn close(&mut self) { $ } }
          Self::free(self);         | impl Guard { fn free(&mut self) { $ } }
          let _o = Other::new(self.q); | struct Other; impl Other { fn new(q: *mut Ring) -> Other { unsafe { (*q).used = q as *mut u8; } Other } }
          close(self.q);            | fn close(q: *mut Ring) { unsafe { (*q).used = q as *mut u8; } }
          log_it!(self.q);          | macro_rules! log_it { ($q:expr) => { unsafe { (*$q).used = $q as *mut u8; } } }
          println!("{}", self.n()); | impl Guard { fn n(&mut self) -> u8 { $ 1 } }
          """)
  void whatDropCallsIsRead(String drop, String more) throws UnreadableSourceException {
    Texts.unread(laid(drop, more.replace("$", MOVES), HELD), Quantity.USED);
  }

  /** What owns a value ends it: a box, a list, a structure of them, an alias of one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          let _g = Box::new(Guard { q: r });                | ''
          let _g = vec![Guard { q: r }];                    | ''
          let _g = make(r); | fn make(q: *mut Ring) -> Box<Guard> { Box::new(Guard { q }) }
          let _g = make(r); | fn make(q: *mut Ring) -> Vec<Guard> { vec![Guard { q }] }
          let _g = make(r); | type B = Box<Guard>; fn make(q: *mut Ring) -> B { Box::new(Guard { q }) }
          let _g = make(r); | struct H { g: Box<Guard> } fn make(q: *mut Ring) -> H { H { g: Box::new(Guard { q }) } }
          let _g = H(F(E(D(C(B(A(Guard { q: r }))))))); | struct A(Guard); struct B(A); struct C(B); struct D(C); struct E(D); struct F(E); struct H(F);
          """)
  void whatOwnsAValueEndsIt(String before, String more) throws UnreadableSourceException {
    Texts.unread(laid(MOVES, more, before), Quantity.USED);
  }

  /** What only looks needs nothing; what is taken by its name is said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          println!("gone {:p}", self.q);                      | ''
          let mut k = 1; k += 1; let _ = k;                   | ''
          self.n();                                           | ''
          kprintln!("gone");                                  | kprintln!
          unsafe { alloc::alloc::dealloc(self.q as *mut u8, Layout::new::<Ring>()) } | dealloc
          """)
  void whatIsTakenByItsNameIsSaid(String drop, String name) throws UnreadableSourceException {
    String more = "impl Guard { fn n(&self) -> bool { self.q.is_null() } }";
    List<String> said =
        Texts.assertSays(laid(drop, more, HELD), Quantity.USED, (n, a) -> Texts.up(18 * n + 6, a))
            .assumptions()
            .stream()
            .filter(each -> each.rule().equals("exempt-call"))
            .map(each -> each.text())
            .toList();
    List<String> wanted =
        name.isEmpty()
            ? List.of()
            : List.of(name + " changes nothing that is read later, where a value ends");
    assertEquals(wanted, said);
  }

  @Test
  void withoutTheRuleNothingIsTakenByItsName() throws UnreadableSourceException {
    Texts texts = Texts.of("q.rs", laying("kprintln!(\"gone\");", "", HELD));
    ReadRequest request =
        ReadRequest.of(texts, "q.rs", "lay").as(DataModel.LP64).without("exempt-call");
    Texts.unread(SourceReader.read(request).get(0), Quantity.USED);
  }
}
