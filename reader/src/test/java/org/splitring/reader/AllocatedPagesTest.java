package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.up;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Memory that is asked for by the page is no number of bytes. */
class AllocatedPagesTest {

  private static ReadClaim read(String asked) throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            "struct vq { unsigned num; char *desc, *avail, *used; };",
            "void *alloc_pages(unsigned long);",
            "void lay(struct vq *q, unsigned num) {",
            "  unsigned long bytes = (18ul * num + 6 + 4095 & ~4095ul) + 8ul * num + 6;",
            "  char *p = alloc_pages(" + asked + ");",
            "  q->num = num; q->desc = p; q->avail = p + 16ul * num;",
            "  q->used = p + (18ul * num + 6 + 4095 & ~4095ul); }")
        .read("ring.c", "lay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes + 4095 >> 12",
        "(bytes - 1 >> 12) + 1",
        "bytes / 4096 + (bytes % 4096 != 0)",
        "bytes / 4096 + (bytes % 4096 ? 1 : 0)",
        "1 + (bytes - 1) / 4096",
        "((18ul * num + 6 + 4095) / 4096) + ((8ul * num + 6 + 4095) / 4096)",
      })
  void pagesAreNoBytes(String asked) throws UnreadableSourceException {
    assertEquals(Optional.empty(), read(asked).claim().statement(Quantity.TOTAL), asked);
  }

  /** Negative controls: whatever is multiplied again,is bytes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes",
        "bytes - 1 + 1",
        "bytes / 4096 * 0 + bytes",
      })
  void bytesAreBytes(String asked) throws UnreadableSourceException {
    assertSays(read(asked), Quantity.TOTAL, (n, a) -> up(18 * n + 6, 4096) + 8 * n + 6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"((bytes - 1 >> 12) + 1) << 12", "(bytes + 4095) / 4096 * 4096"})
  void pagesTimesTheirSizeAreBytes(String asked) throws UnreadableSourceException {
    assertSays(read(asked), Quantity.TOTAL, (n, a) -> up(up(18 * n + 6, 4096) + 8 * n + 6, 4096));
  }
}
