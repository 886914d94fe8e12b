package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.reader.source.UnreadableSourceException;

/** The alignment that a size is rounded to shows in a mask of fewer bits than the size has. */
class NarrowMasksTest {

  private static ReadClaim read(String mask) throws UnreadableSourceException {
    return Texts.of(
            "size.c",
            "unsigned used_offset(unsigned short num) {",
            "  return (unsigned)((sizeof(unsigned short) * (3u + num) + 16ul * num + 4095)",
            "      & " + mask + ");",
            "}")
        .read("size.c", "used_offset");
  }

  @ParameterizedTest
  @ValueSource(strings = {"~(4096u - 1)", "~4095ul", "0xfffff000", "~4095"})
  void itIsTheAlignment(String mask) throws UnreadableSourceException {
    ReadClaim claim = read(mask);
    assertEquals(Optional.of(new QueueAlign(4096)), claim.claim().scope().align());
    assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, 4096));
  }

  /** Negative control: these round to nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"0xffff1000", "0xfffff001", "~0u"})
  void anotherMaskIsNone(String mask) throws UnreadableSourceException {
    unread(read(mask), Quantity.USED);
  }
}
