package org.splitring.reader;

import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** Instructions that read or write a port of x86 change no memory, whatever they are handed. */
class PortsTest {

  private static ReadClaim read(String ask, String tell) throws UnreadableSourceException {
    return Texts.of(
            "ring.c",
            "struct slot { char bytes[16]; };",
            "struct ring { unsigned short count; struct slot *desc; char *avail, *used; };",
            "void lay(struct ring *r, struct slot *p, unsigned short port, unsigned long align) {",
            "  unsigned short got;",
            "  " + ask,
            "  r->count = got; r->desc = p; r->avail = (char *)&p[got];",
            "  r->used = (char *)(((unsigned long)&p[got] + 2ul * got + 6 + align - 1) & -align);",
            "  " + tell,
            "}")
        .read("ring.c", "lay");
  }

  private static final String ASKS = "__asm__(\"inw %1, %0\" : \"=a\"(got) : \"dN\"(port));";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "__asm__ __volatile__(\"outl %0, %1\" : : \"a\"((unsigned)((unsigned long)r->desc >> 12)), \"Nd\"(port));",
        "__asm__ __volatile__(\"outl %0,%w1\" : : \"a\"((unsigned long)r->desc), \"Nd\"(port));",
        "__asm__ __volatile__(\"out %[v], %[p]\" : : [v] \"a\"((unsigned long)r), [p] \"Nd\"(port) : \"memory\");",
      })
  void theyLeaveTheRing(String tell) throws UnreadableSourceException {
    assertSays(read(ASKS, tell), Quantity.USED, (n, a) -> up(18 * n + 6, a));
  }

  /** Negative control: these write memory, or may. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "__asm__ __volatile__(\"insl\" : : \"D\"(r), \"d\"(port), \"c\"(8) : \"memory\");",
        "__asm__ __volatile__(\"outl %0, %1; movl %0, (%2)\" : : \"a\"(1), \"Nd\"(port), \"r\"(r) : \"memory\");",
        "__asm__ __volatile__(\"movl %0, (%1)\" : : \"a\"(port), \"r\"(r));",
      })
  void anotherInstructionMayChangeIt(String tell) throws UnreadableSourceException {
    unread(read(ASKS, tell), Quantity.USED);
  }

  /** Negative control: what an instruction computes is not what the device has. */
  @Test
  void onlyWhatAPortGivesIsGiven() throws UnreadableSourceException {
    unread(read("__asm__(\"addw %1, %0\" : \"=a\"(got) : \"r\"(port));", ""), Quantity.USED);
  }
}
