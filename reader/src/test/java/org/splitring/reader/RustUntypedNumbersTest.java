package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Numbers that are written without a type: another text may say which one they have. */
class RustUntypedNumbersTest {

  private static ReadClaim read(String text) throws UnreadableSourceException {
    return Texts.of("q.rs", "fn byte(x: u8) -> u64 { x as u64 }", text).read("q.rs", "used_size");
  }

  private static void says(Texts.Expected expected, String body) throws UnreadableSourceException {
    Texts.assertSays(
        read("fn used_size(n: u64) -> u64 { " + body + " }"), Quantity.USED_SIZE, expected);
  }

  private static void isUndecided(String body) throws UnreadableSourceException {
    String text = "fn used_size(n: u64) -> u64 { " + body + " }";
    String reason = Texts.unread(read(text), Quantity.USED_SIZE).reason();
    assertTrue(
        reason.matches("(?s).*(number|type|does not fit|leading_zeros|what i is).*"), reason);
  }

  /** In each of them k is a u8, in which 200 shifted is 144 and not 400. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "let k = 200; byte(k); (k << 1) as u64 + n",
        "let k = 200; byte(k); (k + 100) as u64 + n",
        "let k = 200; let j = k; byte(j); (k << 1) as u64 + n",
        "let k = 200; let j = k + 1; byte(j); (j * 2) as u64 + n",
        "let k = 200; let v: [u8; 2] = [k, 1]; (k << 1) as u64 + n",
        "let k = 200; let v: Option<u8> = Some(k); (k << 1) as u64 + n",
        "let k = 200; let v = if n > 8 { 1u8 } else { k }; (k << 1) as u64 + n",
        "let k = 200; let y = 1u8; if y < k { (k << 1) as u64 + n } else { n }",
        "let k = 200; let r = &k; let z: &u8 = r; (k << 1) as u64 + n",
        "let k = { 200 }; byte(k); (k << 1) as u64 + n",
        "let k = 200; for i in k..203u8 { } (k << 1) as u64 + n",
        "let k = 200; let z = 1u8.max(k); (k << 1) as u64 + n",
        "let k = 200; assert_eq!(k, 200u8); (k << 1) as u64 + n",
        "let k = 200; let mut z = 1u8; z = k; (k << 1) as u64 + n",
        "let k = 200; byte(k); if k << 1 > 300 { n } else { 8 * n + 6 }",
      })
  void aResultThatHangsOnTheirTypeIsNotKnown(String body) throws UnreadableSourceException {
    isUndecided(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "let k = (200 << 1) >> 1; let z: u8 = k; z as u64 + n",
        "let k = 200; let j = (k << 1) / 2; let z: u8 = j; z as u64 + n",
        "let z: u8 = (200 + 100) - 100; z as u64 + n",
      })
  void whatTheyAreOnTheWayHasToFitToo(String body) throws UnreadableSourceException {
    isUndecided(body);
  }

  @Test
  void whatIsTheSameInEachTypeIsKnown() throws UnreadableSourceException {
    says((n, a) -> 8 * n + 6, "let k = 3; (k << 1) as u64 + 8 * n");
    says((n, a) -> 4096 + n, "let k = 256; (k * 16) as u64 + n");
    says((n, a) -> n - 3, "let k = 3; let i = -k; (i as i64 as u64).wrapping_add(n)");
    says((n, a) -> 200 + n, "let k = 200; byte(k); k as u64 + n");
  }

  @Test
  void whatIsWrittenIsOfTheUsualTypeOrOfThatOfTheResult() throws UnreadableSourceException {
    says((n, a) -> 400 + n, "(200 << 1) as u64 + n");
    says((n, a) -> (1L << 40) + n, "let x: u64 = 1 << 40; x + n");
    says((n, a) -> (1L << 40) + n, "let k = 1 << 20; (k << 20) + n");
  }

  @Test
  void whatCountsALoopHasTheTypeThatItsBodySays() throws UnreadableSourceException {
    says(
        (n, a) -> n + 6,
        "let v = [1u64, 2, 3]; let mut k = n; for i in 0..3 { k += v[i]; } return k");
    says((n, a) -> n + 12, "let mut k = n; for i in 0..4 { k += (i * 2) as u64; } k");
    says(
        (n, a) -> n + 142, "let mut k = n; for i in 199..200 { byte(i); k += (i << 1) as u64; } k");
    isUndecided("let mut k = n; for i in 250..251 { let z: u8 = i; k = (!i) as u64 | n; } k");
  }

  @Test
  void whatCountsTheirBitsHangsOnTheirType() throws UnreadableSourceException {
    isUndecided("let k = 200; byte(k); let l: u32 = k.leading_zeros(); l as u64 + n");
  }
}
