package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.claim.Statement;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** What a {@code cfg} leaves open is read in every build. */
class RustBuildsTest {

  private static ReadClaim read(String name, String... lines) throws UnreadableSourceException {
    return Texts.of("q.rs", lines).read("q.rs", name);
  }

  private static ReadClaim size(String... before) throws UnreadableSourceException {
    String[] lines = java.util.Arrays.copyOf(before, before.length + 1);
    lines[before.length] = "fn used_size(queue_size: u64) -> u64 { HEAD + 8 * queue_size }";
    return read("used_size", lines);
  }

  private static String reason(ReadClaim claim) {
    Statement statement = claim.claim().statement(Quantity.USED_SIZE).orElseThrow();
    assertTrue(statement instanceof Statement.Unread, statement.toString());
    return ((Statement.Unread) statement).reason();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#[cfg(unix)] const HEAD: u64 = 6; #[cfg(not(unix))] const HEAD: u64 = 4 + 2;",
        "#[cfg(test)] const HEAD: u64 = 4; #[cfg(not(test))] const HEAD: u64 = 6;",
        "#[cfg(target_pointer_width = \"64\")] const HEAD: u64 = 6;"
            + " #[cfg(target_pointer_width = \"32\")] const HEAD: u64 = 4;",
        "#[cfg(all())] const HEAD: u64 = 6; #[cfg(any())] const HEAD: u64 = 4;",
        "#[cfg(target_os = \"linux\")] const HEAD: u64 = 6;"
            + " #[cfg(not(target_os = \"linux\"))] const HEAD: u64 = 6;"
            + " #[cfg(all(target_os = \"linux\", target_os = \"macos\"))] const HEAD: u64 = 4;",
        "mod one { pub const HEAD: u64 = 6; } mod two { pub const HEAD: u64 = 6; }"
            + " #[cfg(unix)] use one::HEAD; #[cfg(not(unix))] use two::HEAD;"
      })
  void anAnswerThatIsTheSameInAllBuildsIsOne(String text) throws UnreadableSourceException {
    Texts.assertSays(size(text), Quantity.USED_SIZE, (n, a) -> 6 + 8 * n);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#[cfg(unix)] const HEAD: u64 = 6; #[cfg(not(unix))] const HEAD: u64 = 4;",
        "mod one { pub const HEAD: u64 = 6; } mod two { pub const HEAD: u64 = 4; }"
            + " #[cfg(unix)] use one::HEAD; #[cfg(not(unix))] use two::HEAD;",
        "mod two { pub const HEAD: u64 = 4; } #[cfg(unix)] const HEAD: u64 = 6;"
            + " #[cfg(not(unix))] use two::HEAD;",
        "mod two { pub const HEAD: u64 = 4; } #[cfg(unix)] const HEAD: u64 = 6; use two::*;",
        "#[cfg(unix)] mod one { pub const HEAD: u64 = 6; }"
            + " #[cfg(not(unix))] mod one { pub const HEAD: u64 = 4; } use one::HEAD;",
        "const HEAD: u64 = if cfg!(unix) { 6 } else { 4 };"
      })
  void anAnswerThatIsNotIsSaidForEach(String text) throws UnreadableSourceException {
    String reason = reason(size(text));
    assertTrue(reason.contains("with unix") && reason.contains("with not(unix)"), reason);
  }

  @Test
  void aStatementOfABuildIsReadInItAlone() throws UnreadableSourceException {
    String[] text = {
      "fn used_size(queue_size: u64) -> u64 {",
      "  let mut size = 4 + 8 * queue_size;",
      "  #[cfg(feature = \"event-idx\")]",
      "  { size += 2; }",
      "  size",
      "}"
    };
    String reason = reason(read("used_size", text));
    assertTrue(reason.contains("with feature = \"event-idx\""), reason);
    ReadRequest request = ReadRequest.of(Texts.of("q.rs", text), "q.rs", "used_size");
    ReadClaim on =
        SourceReader.read(request.defining(Map.of("feature", Optional.of("event-idx")))).get(0);
    Texts.assertSays(on, Quantity.USED_SIZE, (n, a) -> 6 + 8 * n);
    ReadClaim off =
        SourceReader.read(request.defining(Map.of("feature=event-idx", Optional.empty()))).get(0);
    Texts.assertSays(off, Quantity.USED_SIZE, (n, a) -> 4 + 8 * n);
  }

  @Test
  void aMemberOfABuildMovesThoseBehindIt() throws UnreadableSourceException {
    String[] text = {
      "#[repr(C)] pub struct Desc { addr: u64, len: u32, flags: u16, next: u16 }",
      "#[repr(C)] pub struct Avail { flags: u16, idx: u16, ring: [u16; 8], #[cfg(feature = \"e\")] event: u16 }",
      "#[repr(C, align(4))] pub struct Used { flags: u16, idx: u16, ring: [[u32; 2]; 8] }",
      "#[repr(C)] pub struct VirtQueue { desc: [Desc; 8], avail: Avail, used: Used }"
    };
    String reason =
        ((Statement.Unread) read("VirtQueue", text).claim().statement(Quantity.USED).orElseThrow())
            .reason();
    assertTrue(reason.contains("152"), reason);
    assertTrue(reason.contains("148"), reason);
  }

  @Test
  void twoFunctionsOfANameAreReadEachInItsBuild() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            "used_size",
            "#[cfg(unix)] fn used_size(queue_size: u64) -> u64 { 6 + 8 * queue_size }",
            "#[cfg(not(unix))] fn used_size(queue_size: u64) -> u64 { 6 + 8 * queue_size }");
    Texts.assertSays(claim, Quantity.USED_SIZE, (n, a) -> 6 + 8 * n);
  }

  @Test
  void anArmOfABuildIsReadInItAlone() throws UnreadableSourceException {
    ReadClaim claim =
        read(
            "used_size",
            "fn used_size(queue_size: u64, kind: u8) -> u64 {",
            "  match kind {",
            "    #[cfg(unix)]",
            "    1 => 6 + 8 * queue_size,",
            "    _ => 6 + 8 * queue_size,",
            "  }",
            "}");
    Texts.assertSays(claim, Quantity.USED_SIZE, (n, a) -> 6 + 8 * n);
  }

  @Test
  void moreChoicesThanAreMadeStayOpen() throws UnreadableSourceException {
    StringBuilder text = new StringBuilder("fn used_size(queue_size: u64) -> u64 { let mut x = 0;");
    for (int i = 0; i < 8; i++) {
      text.append("#[cfg(feature = \"f" + i + "\")] { x += 1; }");
    }
    text.append("6 + x / 9 + 8 * queue_size }");
    reason(read("used_size", text.toString()));
  }

  @Test
  void whatIsNotUnderstoodOfACfgDecidesNothing() throws UnreadableSourceException {
    assertEquals(
        false,
        reason(
                size(
                    "#[cfg(version(\"1.70\"))] const HEAD: u64 = 6;"
                        + " #[cfg(not(version(\"1.70\")))] const HEAD: u64 = 4;"))
            .isEmpty());
  }
}
