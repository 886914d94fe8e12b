package org.splitring.claims.reading.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.splitring.model.formula.Point;
import org.splitring.testing.Gcc;

/**
 * The C program that calls functions at points and writes what they stored.
 *
 * <p>A word that no function would store marks a member as not written; a function that traps
 * (division by zero) has written nothing.
 */
final class Driver {

  /** The members that are compared, in the order in which they are written out. */
  static final List<String> MEMBERS =
      List.of("desc", "avail", "used_event", "used", "avail_event", "total");

  /** Words written for a call: each member, and whether the call came back. */
  static final int WORDS = 2 * MEMBERS.size() + 1;

  private static final String HEAD =
      """
      #include <stdint.h>
      #include <stddef.h>
      #include <string.h>
      #include <stdbool.h>
      #include <stdio.h>
      #include <signal.h>
      #include <setjmp.h>
      #include "functions.c"
      static sigjmp_buf back;
      static void trapped(int signal) { siglongjmp(back, signal); }
      void opaque(void *p, unsigned long n) { *(unsigned char *)p += n | 1; }
      unsigned long opaque_value(unsigned long n) { return n * 7 + 3; }
      static void put(uint64_t word) { fwrite(&word, 8, 1, stdout); }
      #define TOUCHED(m) (memcmp(&ring.m, pattern, sizeof ring.m) != 0)
      #define PUT(m) put((uint64_t)ring.m), put(TOUCHED(m))
      static const unsigned char pattern[8] = {0xa5, 0xa5, 0xa5, 0xa5, 0xa5, 0xa5, 0xa5, 0xa5};
      """;

  /** Signed numbers wrap, as the reader takes them to. */
  static final Gcc GCC = new Gcc(List.of("-std=gnu11", "-w", "-O0", "-fwrapv"));

  /** The same for C++, and as kind to C's ways of conversion as it can be. */
  static final Gcc GPP =
      new Gcc("g++", List.of("-std=gnu++20", "-w", "-O0", "-fwrapv", "-fpermissive"));

  private Driver() {}

  /**
   * The program's text.
   *
   * @param calls for each function the type of its ring, and the call, with {@code ring}, {@code
   *     n}, {@code a}, {@code base} and {@code evt} at hand
   */
  static String text(List<Call> calls) {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < calls.size(); i++) {
      text.append(one(i, calls.get(i)));
    }
    text.append("int main(void)\n{ uint64_t at[4];\nsignal(SIGFPE, trapped);\n");
    text.append("while (fread(at, 8, 4, stdin) == 4) {\n");
    for (int i = 0; i < calls.size(); i++) {
      text.append(String.format(Locale.ROOT, "call_%d(at[0], at[1], at[2], at[3]);\n", i));
    }
    return text.append("}\nreturn 0; }\n").toString();
  }

  /** How a function is called. */
  record Call(String ring, String statement) {}

  /** The points as the program reads them. */
  static long[] input(List<Point> points) {
    return points.stream()
        .flatMapToLong(each -> LongStream.of(each.size(), each.align(), each.base(), each.evt()))
        .toArray();
  }

  /** What the program wrote for one of the functions, at each point. */
  static long[][] words(long[] output, int points, int functions, int function) {
    long[][] words = new long[points][];
    for (int i = 0; i < points; i++) {
      int from = (i * functions + function) * WORDS;
      words[i] = Arrays.copyOfRange(output, from, from + WORDS);
    }
    return words;
  }

  private static String one(int number, Call call) {
    StringBuilder puts = new StringBuilder();
    MEMBERS.forEach(member -> puts.append(" PUT(").append(member).append(");"));
    return String.format(
        Locale.ROOT,
        """
    static void call_%d(uint64_t n, uint64_t a, uint64_t base, uint64_t evt)
    { %s ring; volatile int fine = 0;
    memset(&ring, 0xa5, sizeof ring);
    if (!sigsetjmp(back, 1)) { %s; fine = 1; }
    %s put(fine); }
    """,
        number,
        call.ring(),
        call.statement(),
        puts);
  }
}
