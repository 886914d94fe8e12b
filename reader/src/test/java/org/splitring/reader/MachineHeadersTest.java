package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.splitring.reader.Texts.assertSays;
import static org.splitring.reader.Texts.unread;
import static org.splitring.reader.Texts.up;

import org.junit.jupiter.api.Test;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.source.UnreadableSourceException;

/** A header that each machine has its own of is that of the machine that is built for. */
class MachineHeadersTest {

  private static Texts tree() {
    return Texts.of(
        "drv/ring.c",
        "#include <machine/types.h>",
        "struct ring { char *desc, *used; };",
        "void lay(struct ring *r, word_of num, char *p, unsigned long align) { r->desc = p;",
        "  r->used = (char *)(((unsigned long)p + 18ul * num + 6 + align - 1) & ~(align - 1)); }");
  }

  private static String types(String type) {
    return "typedef " + type + " word_of;";
  }

  @Test
  void whatAllMachinesSayIsSaid() throws UnreadableSourceException {
    ReadClaim claim =
        tree()
            .with("arch/x86/include/machine/types.h", types("unsigned int"))
            .with("arch/arm64/include/machine/types.h", types("unsigned int"))
            .with("arch/arm/include/machine/types.h", types("unsigned char"))
            .read("drv/ring.c", "lay");
    var said = assertSays(claim, Quantity.USED, (n, a) -> up(18 * n + 6, a));
    assertEquals(
        1,
        said.assumptions().stream()
            .filter(each -> each.rule().equals("header-per-machine"))
            .filter(each -> each.text().contains("x86_64, aarch64"))
            .count());
  }

  /** Negative control: on one machine the number is cut. */
  @Test
  void machinesThatDifferLeaveItOpen() throws UnreadableSourceException {
    unread(
        tree()
            .with("arch/x86/include/machine/types.h", types("unsigned int"))
            .with("arch/arm64/include/machine/types.h", types("unsigned char"))
            .read("drv/ring.c", "lay"),
        Quantity.USED);
  }

  /** Negative control: two files of which nothing says that a machine chooses one. */
  @Test
  void otherFoldersAreNoMachines() throws UnreadableSourceException {
    unread(
        tree()
            .with("old/machine/types.h", types("unsigned int"))
            .with("new/machine/types.h", types("unsigned int"))
            .read("drv/ring.c", "lay"),
        Quantity.USED);
  }
}
