package org.splitring.claims.guest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A processor that a kernel is for: where the head of its image has a mark, and what a program for
 * it has in the place that ELF calls {@code e_machine}.
 *
 * <p>The marks are those of "The Linux/x86 Boot Protocol", of "Booting AArch64 Linux" and of the
 * start-up code for s390.
 */
enum KernelProcessor {
  X86(0x202, "HdrS", 62),
  ARM64(0x38, "ARMd", 183),
  S390X(0x10008, "S390EP", 22);

  private static final int HEAD = 0x20000;
  private static final int X86_VERSION_AT = 0x20e;
  private static final int X86_VERSION_FROM = 0x200;
  private static final int S390_VERSION_AT = 0x10428;
  private static final int MACHINE_AT = 18;
  private static final int MACHINE_BYTES = 2;

  private final int markAt;
  private final String mark;
  private final int elfMachine;

  KernelProcessor(int markAt, String mark, int elfMachine) {
    this.markAt = markAt;
    this.mark = mark;
    this.elfMachine = elfMachine;
  }

  /** What it is called. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The processor of that name, if it is one of these. */
  static Optional<KernelProcessor> labelled(String label) {
    return Stream.of(values()).filter(each -> each.label().equals(label)).findFirst();
  }

  /** The first bytes of a file, in which all that is asked for stands. */
  static byte[] head(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(HEAD);
    }
  }

  /** The processor that the image with this head is for. */
  static Optional<KernelProcessor> of(byte[] head) {
    return Stream.of(values())
        .filter(each -> at(head, each.markAt, each.mark.length()).equals(each.mark))
        .findFirst();
  }

  /** The kernel's own word for its version, where the head of the image leads to it. */
  Optional<String> version(byte[] head) {
    ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOf(head, HEAD));
    long from =
        switch (this) {
          case X86 ->
              X86_VERSION_FROM
                  + Short.toUnsignedInt(
                      bytes.order(ByteOrder.LITTLE_ENDIAN).getShort(X86_VERSION_AT));
          case S390X -> bytes.getLong(S390_VERSION_AT);
          case ARM64 -> 0;
        };
    String text = from > 0 && from < HEAD ? at(head, (int) from, HEAD) : "";
    return Optional.of(text.split("[ \0]", 2)[0]).filter(each -> each.matches("[\\w.+~-]{1,80}"));
  }

  /** Whether that file is a program for this processor. */
  boolean runs(Path program) {
    try (InputStream stream = Files.newInputStream(program)) {
      byte[] head = stream.readNBytes(MACHINE_AT + MACHINE_BYTES);
      return at(head, 0, 4).equals("\u007fELF")
          && head.length == MACHINE_AT + MACHINE_BYTES
          // One of the two bytes is 0, whichever comes first.
          && (head[MACHINE_AT] | head[MACHINE_AT + 1]) == (byte) elfMachine;
    } catch (IOException none) {
      return false;
    }
  }

  private static String at(byte[] bytes, int from, int length) {
    int begin = Math.min(from, bytes.length);
    int end = Math.min(begin + length, bytes.length);
    return new String(bytes, begin, end - begin, StandardCharsets.ISO_8859_1);
  }
}
