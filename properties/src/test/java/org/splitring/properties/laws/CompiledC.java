package org.splitring.properties.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Point;
import org.splitring.testing.Gcc;

/**
 * What gcc makes of the text of many formulas, all in one program.
 *
 * <p>The program is compiled so that undefined behaviour traps. Each formula stands in it twice: as
 * it is printed, and step by step ({@link CFunctions}).
 */
record CompiledC(DataModel model) {

  private static final List<String> OPTIONS =
      List.of(
          "-std=gnu11", "-w", "-O0", "-fsanitize=undefined", "-fsanitize-undefined-trap-on-error");

  /**
   * What a formula computes at a point.
   *
   * @param value the value as printed, extended to 64 bits
   * @param trapped whether there is none
   * @param stepValue the value step by step
   * @param stepTrapped whether there is none
   */
  record Said(long value, boolean trapped, long stepValue, boolean stepTrapped) {

    static final int WORDS = 4;

    static Said of(long[] words, int from) {
      return new Said(words[from], words[from + 1] != 0, words[from + 2], words[from + 3] != 0);
    }
  }

  private static final String HEAD =
      """
      #include <stdint.h>
      #include <stdio.h>
      #include <signal.h>
      #include <setjmp.h>

      _Static_assert(sizeof(int) == 4, "int");
      _Static_assert(sizeof(long) * 8 == %d, "long");
      _Static_assert(sizeof(void *) * 8 == %d, "pointers");
      _Static_assert(sizeof(__SIZE_TYPE__) == sizeof(void *), "size_t");

      """;

  private static final String MAIN =
      """
      static sigjmp_buf back;
      static void trap(int signal) { siglongjmp(back, signal); }

      int main(void)
      {
        uint64_t at[4];
        signal(SIGILL, trap);
        signal(SIGTRAP, trap);
        signal(SIGFPE, trap);
        while (fread(at, 8, 4, stdin) == 4)
          for (unsigned i = 0; i < sizeof all / sizeof *all; i++) {
            volatile uint64_t said[2] = {0, 1};
            if (!sigsetjmp(back, 1)) {
              said[0] = all[i](at[0], at[1], at[2], at[3]);
              said[1] = 0;
            }
            fwrite((void *)said, 8, 2, stdout);
          }
        return 0;
      }
      """;

  /** Whether programs for the data model can be built and run here. */
  boolean isPossible(Path directory) {
    try {
      run(directory, List.of(), List.of(new Point(1, 4, 0, 0)));
      return true;
    } catch (AssertionError cannot) {
      return false;
    }
  }

  /** What every formula computes at every point. */
  List<List<Said>> run(Path directory, List<Formula> formulas, List<Point> points) {
    try {
      Files.writeString(directory.resolve("main.c"), text(formulas));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long[] input =
        points.stream()
            .flatMapToLong(
                each -> LongStream.of(each.size(), each.align(), each.base(), each.evt()))
            .toArray();
    long[] words = new Gcc(options()).run(directory, input);
    return IntStream.range(0, formulas.size())
        .mapToObj(
            formula ->
                IntStream.range(0, points.size())
                    .mapToObj(
                        point -> Said.of(words, (point * formulas.size() + formula) * Said.WORDS))
                    .toList())
        .toList();
  }

  private List<String> options() {
    String machine = model == DataModel.ILP32 ? "-m32" : "-m64";
    return Stream.concat(OPTIONS.stream(), Stream.of(machine)).toList();
  }

  private String text(List<Formula> formulas) {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT, HEAD, model.longType(true).width(), model.address().width()));
    StringBuilder all = new StringBuilder("static function *const all[] = {");
    for (int i = 0; i < formulas.size(); i++) {
      text.append(CFunctions.of(i, formulas.get(i)));
      all.append(String.format(Locale.ROOT, "printed%d, stepwise%d, ", i, i));
    }
    return text
        + "typedef uint64_t function(uint64_t, uint64_t, uint64_t, uint64_t);\n"
        + all
        + "};\n\n"
        + MAIN;
  }
}
