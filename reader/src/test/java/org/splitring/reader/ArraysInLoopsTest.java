package org.splitring.reader;

import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** A loop over an array of a queue leaves what stands before the array. */
class ArraysInLoopsTest {

  private static ReadClaim read(String members, String index, String store)
      throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            "struct vq { " + members + " };",
            "void lay(struct vq *q, unsigned num, char *p, unsigned long align) {",
            "  " + index + " i;",
            "  q->desc = p; q->avail = p + 16ul * num;",
            "  q->used = (char *)(((unsigned long)p + 18ul * num + 6 + align - 1) & -align);",
            "  for (i = 0; i < num - 1; i++) " + store + " = 0;",
            "}")
        .read("ring.c", "lay");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "char *desc, *avail, *used; void *data[];|unsigned|q->data[i]",
        "char *desc, *avail, *used; void *data[];|int|q->data[i]",
        "char *desc, *avail, *used; short ids[4];|unsigned short|q->ids[i]",
      })
  void whatStandsBeforeStays(String members, String index, String store)
      throws UnreadableSourceException {
    assertSays(read(members, index, store), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** Negative control: the array stands before, or the index of a pointer may be negative. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "void *data[1]; char *desc, *avail, *used;|unsigned|q->data[i]",
        "char *desc, *avail, *used; char *data[1];|int|(&q->data[0])[i - 3]",
        "char *desc, *avail, *used; char *data[1];|unsigned|(&q->desc)[i]",
      })
  void whatMayBeStoredToIsLost(String members, String index, String store)
      throws UnreadableSourceException {
    unread(read(members, index, store), Quantity.USED);
  }
}
