package org.splitring.claims.reading.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A file of random functions, with the declarations they share. */
final class Batch {

  private static final List<String> KINDS =
      List.of("void *", "uint64_t", "uintptr_t", "uint32_t", "char *", "uint16_t", "int", "size_t");

  private static final String SHARED =
      """
      typedef uint32_t word_t;
      enum kind { KIND_A, KIND_B = 4, KIND_C };
      struct pair { uint8_t x; uint16_t y; };
      struct odd { uint16_t a; uint32_t b; uint8_t c; struct pair in; uint16_t tail[]; };
      struct packed { uint8_t a; uint32_t b; } __attribute__((packed));
      struct inner { uint32_t u; };
      struct sizes { uint64_t d; uint32_t a; struct inner in; uint16_t small; };
      struct holder { uint32_t held; };
      struct bits { unsigned low : 5; unsigned high : 9; };
      union both { uint32_t whole; uint16_t half[2]; };
      void opaque(void *p, unsigned long n);
      unsigned long opaque_value(unsigned long n);
      static const unsigned SEVEN = 7;
      static unsigned g_count;
      static unsigned long g_other;
      #define FIXED (2 * sizeof(uint16_t))
      #define MASK(a) ((a) - 1)
      #define ALIGN_UP(x, a) (((x) + MASK(a)) & ~(uintptr_t)MASK(a))
      #define ROUND(x, a) ((((x) + (a) - 1) / (a)) * (a))
      #define BIGGER(x, y) ((x) > (y) ? (x) : (y))
      #define SCALE(x) (16 * (x) + FIXED)
      static inline unsigned long round_up(unsigned long x, unsigned long align)
      { x += align - 1; return x - x % align; }
      static unsigned twice(unsigned n) { unsigned twice = n; twice += n; return twice; }
      static uint16_t narrow(uint32_t num) { if (num > 1000) return num; return num + 1; }
      static uint32_t bump(uint32_t *x, uint32_t by) { uint32_t old = *x; *x += by; return old; }
      static void fill(struct sizes *s, unsigned num) { s->d = num * 16; s->in.u = num; if (num > 7) return; s->a = 1; }
      static struct sizes same(struct sizes s) { s.d += 1; return s; }
      static unsigned next_count(void) { return g_count++; }
      """;

  private final List<Driver.Call> calls = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  Batch(Random random, int functions) {
    text.append("#include <stdint.h>\n#include <stddef.h>\n#include <string.h>\n").append(SHARED);
    for (int i = 0; i < 4; i++) {
      ring(i, random);
    }
    for (int i = 0; i < functions; i++) {
      RandomFunction function = new RandomFunction(random, i);
      String written = function.write();
      texts.add(written);
      text.append(written).append('\n');
      calls.add(function.call());
    }
  }

  private void ring(int number, Random random) {
    StringBuilder members = new StringBuilder();
    for (String part : Driver.MEMBERS) {
      String type =
          number == 0 && part.equals("desc") ? "uint64_t" : KINDS.get(random.nextInt(KINDS.size()));
      text.append(String.format(Locale.ROOT, "typedef %s typeof_%d_%s;\n", type, number, part));
      members.append(String.format(Locale.ROOT, "  typeof_%d_%s %s;\n", number, part, part));
    }
    text.append(String.format(Locale.ROOT, "struct ring%d {\n%s", number, members))
        .append("  unsigned num; uint32_t align; unsigned long addr; uint8_t event_idx;\n};\n");
  }

  /** What the reader reads, and the compiler includes. */
  String text() {
    return text.toString();
  }

  /** One function's text. */
  String function(int number) {
    return texts.get(number);
  }

  /** How to call each of the functions. */
  List<Driver.Call> calls() {
    return calls;
  }
}
