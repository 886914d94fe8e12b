package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Scope;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/** What the source is said to be written for reaches the reader, and the code may contradict it. */
class ToldScopeTest {

  private static final String ROOM =
      "unsigned long ring_size(unsigned num) { return 3 * 4096 + 26ul * num; }\n";

  private static final String PLACE =
      "struct q { char *avail; };\nvoid place(struct q *q, char *desc) { q->avail = desc + 256; }\n";

  @TempDir private Path directory;

  private String read(String source, Scope fixed) throws IOException, UnreadableException {
    Path file = Files.writeString(directory.resolve("ring.c"), source);
    SourceRequest plain = SourceRequest.of(file);
    return ClaimText.of(
        ClaimReader.read(
            new SourceRequest(
                plain.file(),
                plain.functions(),
                plain.tree(),
                plain.includes(),
                plain.defines(),
                plain.inputs(),
                plain.constants(),
                plain.outputs(),
                fixed,
                plain.model())));
  }

  private static Scope align(long align) {
    return new Scope(Optional.empty(), Optional.of(new QueueAlign(align)));
  }

  private static Scope size(int size) {
    return new Scope(Optional.of(new QueueSize(size)), Optional.empty());
  }

  @Test
  void aToldAlignmentIsWhereItIsCompared() throws IOException, UnreadableException {
    assertEquals(
        """
        ring_size(uint32_t n = num) at align 4096
          total: 12288 + 26ull * (uint32_t)n at ring.c:1, OFFSET
        """,
        read(ROOM, align(4096)));
  }

  /** Negative control: told nothing, nothing can be compared. */
  @Test
  void anAlignmentThatIsNeitherToldNorShownIsAskedFor() throws IOException, UnreadableException {
    assertEquals(
        """
        ring_size(uint32_t n = num)
          total: unread at ring.c:1: it takes no alignment, and rounds to no constant that is surely one; say which expression or macro is Queue Align, with --input EXPR=a, or which it is written for, with --fixed align=A
        """,
        read(ROOM, size(8)).replace(" at size 8", ""));
  }

  /** Negative control: what the code shows is not overruled. */
  @Test
  void aToldAlignmentThatTheCodeContradictsIsUndecided() throws IOException, UnreadableException {
    String rounds = "unsigned long ring_size(unsigned num) { return (26ul * num + 75) & ~63ul; }\n";
    assertEquals(
        """
        ring_size(uint32_t n = num) at align 4096
          total: unread at ring.c:1: it is written for the Queue Align 64, and said to be for 4096; say --fixed align=64, or nothing of it
        """,
        read(rounds, align(4096)));
    assertEquals(
        """
        ring_size(uint32_t n = num) at align 64
          total: (26ull * (uint32_t)n + 75) & ~63ull at ring.c:1, OFFSET
        """,
        read(rounds, align(64)));
  }

  @Test
  void aToldSizeThatTheCodeContradictsIsUndecided() throws IOException, UnreadableException {
    assertEquals(
        """
        place(uint64_t base = desc) at size 16
          avail: base + 256 at ring.c:2, ADDRESS
        """,
        read(PLACE, size(16)));
    assertEquals(
        """
        place(uint64_t base = desc) at size 8
          avail: unread at ring.c:2: it is written for the Queue Size 16, and said to be for 8; say --fixed size=16, or nothing of it
        """,
        read(PLACE, size(8)));
  }

  /** What takes the input itself is only compared at fewer points. */
  @Test
  void whatTakesAnAlignmentIsComparedAtTheToldOne() throws IOException, UnreadableException {
    assertEquals(
        """
        ring_size(uint32_t n = num, uint64_t a = align) at align 64
          total: (26ull * (uint32_t)n + 2 * a) & ~(a - 1) at ring.c:1, OFFSET
        """,
        read(
            "unsigned long ring_size(unsigned num, unsigned long align)"
                + " { return (26ul * num + 2 * align) & ~(align - 1); }\n",
            align(64)));
  }
}
