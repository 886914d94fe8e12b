package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Scope;
import org.splitring.model.formula.DataModel;

/** One text means other arithmetic where long and pointers are narrower. */
class ModelsTest {

  private static final String SOURCE =
      """
      #include <stdint.h>
      struct toy { uint64_t addr; void *used; };
      void toy_init(struct toy *t, unsigned short num, void *p, unsigned long align)
      {
        t->used = (void *)(((unsigned long)p + 18UL * num + 6 + align - 1) & ~(align - 1));
      }
      unsigned long used_ring_size(unsigned num) { return sizeof(struct toy) + 8ull * num; }
      """;

  @TempDir private Path directory;

  private String read(DataModel model) throws IOException, UnreadableException {
    Path file = Files.writeString(directory.resolve("toy.c"), SOURCE);
    return ClaimText.of(
        ClaimReader.read(
            new SourceRequest(
                file,
                List.of(),
                Optional.empty(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Scope.WHOLE,
                model)));
  }

  @Test
  void longAndPointersAreWide() throws IOException, UnreadableException {
    assertEquals(
        """
        toy_init(uint16_t n = num, uint64_t a = align, uint64_t base = p)
          used: (base + 18ull * (uint16_t)n + 6 + a - 1) & ~(a - 1) at toy.c:5, ADDRESS
        used_ring_size(uint32_t n = num)
          used_size: 16 + 8ull * (uint32_t)n at toy.c:7, OFFSET
        """,
        read(DataModel.LP64));
  }

  @Test
  void longAndPointersAreNarrow() throws IOException, UnreadableException {
    assertEquals(
        """
        toy_init(uint16_t n = num, uint32_t a = align, uint32_t base = p)
          used: ((uint32_t)base + 18u * (uint16_t)n + 6 + (uint32_t)a - 1) & ~((uint32_t)a - 1) at toy.c:5, ADDRESS
        used_ring_size(uint32_t n = num)
          used_size: (uint32_t)(12 + 8ull * (uint32_t)n) at toy.c:7, OFFSET
        """,
        read(DataModel.ILP32));
  }

  @Test
  void onlyLongIsNarrow() throws IOException, UnreadableException {
    assertEquals(
        """
        toy_init(uint16_t n = num, uint32_t a = align, uint64_t base = p)
          used: (uint64_t)(((uint32_t)base + 18u * (uint16_t)n + 6 + (uint32_t)a - 1) & ~((uint32_t)a - 1)) at toy.c:5, ADDRESS
        used_ring_size(uint32_t n = num)
          used_size: (uint32_t)(16 + 8ull * (uint32_t)n) at toy.c:7, OFFSET
        """,
        read(DataModel.LLP64));
  }
}
