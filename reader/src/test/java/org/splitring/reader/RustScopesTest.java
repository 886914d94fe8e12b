package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Which of several of one name is meant. */
class RustScopesTest {

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
  void aMacroIsTheLastThatIsDefinedAbove() throws UnreadableSourceException {
    says(
        (n, a) -> 6 + 8 * n,
        "macro_rules! head { ($x:expr) => { $x + 2 } }",
        "fn used_size(n: usize) -> usize { head!(4) + 8 * n }",
        "macro_rules! head { ($x:expr) => { $x + 4 } }");
  }

  @Test
  void ofSeveralMacrosAboveNoneIsTaken() throws UnreadableSourceException {
    isUndecided(
        "head!",
        "macro_rules! head { ($x:expr) => { $x + 2 } }",
        "macro_rules! head { ($x:expr) => { $x + 4 } }",
        "fn used_size(n: usize) -> usize { head!(2) + 8 * n }");
  }

  @Test
  void aMacroOfABlockHidesTheOneOutside() throws UnreadableSourceException {
    says(
        (n, a) -> 6 + 8 * n,
        "macro_rules! head { ($x:expr) => { $x + 2 } }",
        "fn used_size(n: usize) -> usize { macro_rules! head { ($x:expr) => { $x + 4 } }",
        "  head!(2) + 8 * n }");
  }

  @Test
  void aConstantOfABlockHidesTheOneOutside() throws UnreadableSourceException {
    says(
        (n, a) -> 6 + 8 * n,
        "const HEAD: usize = 4;",
        "fn used_size(n: usize) -> usize { let x = HEAD; { const HEAD: usize = 6;",
        "  HEAD + x - x + 8 * n } }");
  }

  @Test
  void anImportOfABlockHidesTheOneOutside() throws UnreadableSourceException {
    says(
        (n, a) -> 6 + 8 * n,
        "const HEAD: usize = 4;",
        "mod one { pub const HEAD: usize = 6; }",
        "fn used_size(n: usize) -> usize { use one::HEAD; HEAD + 8 * n }");
  }

  @Test
  void aModuleThatABlockImportsWholeHidesWhatIsOutside() throws UnreadableSourceException {
    says(
        (n, a) -> 6 + 8 * n,
        "const HEAD: usize = 4;",
        "mod one { pub const HEAD: usize = 6; }",
        "fn used_size(n: usize) -> usize { use one::*; HEAD + 8 * n }");
  }

  @Test
  void aModuleThatIsNotSeenMayHideWhatIsOutside() throws UnreadableSourceException {
    isUndecided(
        "HEAD",
        "const HEAD: usize = 6;",
        "fn used_size(n: usize) -> usize { use std::mem::*; HEAD + 8 * n }");
  }

  @Test
  void aConstantOfSomeBuildsMayHideTheOneOutside() throws UnreadableSourceException {
    isUndecided(
        "HEAD",
        "const HEAD: usize = 6;",
        "fn used_size(n: usize) -> usize { #[cfg(test)] const HEAD: usize = 4; HEAD + 8 * n }");
  }

  @Test
  void aConstantOfABlockHidesALocal() throws UnreadableSourceException {
    says(
        (n, a) -> 6 + 8 * n,
        "fn used_size(n: usize) -> usize { let h = 4; { const h: usize = 6; h + 8 * n } }");
  }

  @Test
  void aFunctionOfABlockHidesAClosure() throws UnreadableSourceException {
    says(
        (n, a) -> 6 + 8 * n,
        "fn used_size(n: usize) -> usize { let f = |x: usize| x + 4; {",
        "  fn f(x: usize) -> usize { x + 6 } f(8 * n) } }");
  }

  @Test
  void anItemOfABlockHidesTheParameterOfItsName() throws UnreadableSourceException {
    says(
        (n, a) -> 8 * n + 6,
        "fn f<const M: usize>() -> usize { const M: usize = 6; M }",
        "fn used_size(n: usize) -> usize { 8 * n + f::<4>() }");
    says(
        (n, a) -> 8 * n + 6,
        "mod k { pub const M: usize = 6; } fn f<const M: usize>() -> usize { use k::*; M }",
        "fn used_size(n: usize) -> usize { 8 * n + f::<4>() }");
    says(
        (n, a) -> 8 * n + 8,
        "fn f<T>() -> usize { #[repr(C)] struct T(u16, u32); std::mem::size_of::<T>() }",
        "fn used_size(n: usize) -> usize { 8 * n + f::<[u16; 3]>() }");
    says(
        (n, a) -> 8 * n + 6,
        "fn f<const M: usize>() -> usize { { const M: usize = 4; let _ = M; } M }",
        "fn used_size(n: usize) -> usize { 8 * n + f::<6>() }");
  }

  @Test
  void aParameterThatIsHiddenIsNoQueueSize() throws UnreadableSourceException {
    assertThrows(
        NothingReadException.class,
        () -> read("fn used_size<const N: usize>() -> usize { const N: usize = 4; 8 * N + 6 }"));
  }
}
