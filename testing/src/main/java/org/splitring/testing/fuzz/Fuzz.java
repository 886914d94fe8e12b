package org.splitring.testing.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Hands broken input to a reader, which may refuse it and do nothing worse.
 *
 * <p>{@code -Dsplitring.fuzz.inputs=1000000} tries more of it, {@code -Dsplitring.fuzz.seed}
 * others. Every input has a number, from which alone it is made, so {@code -Dsplitring.fuzz.from}
 * with one input tries just that again.
 *
 * @param name what is tried, for people
 * @param good texts that the reader takes
 * @param refuses whether an exception is a refusal, and not a defect
 */
public record Fuzz(String name, List<String> good, Predicate<Throwable> refuses) {

  private static final int INPUTS = Integer.getInteger("splitring.fuzz.inputs", 50);
  private static final int FROM = Integer.getInteger("splitring.fuzz.from", 0);
  private static final long SEED = Long.getLong("splitring.fuzz.seed", 20260101L);
  private static final int ENOUGH = 5;

  public Fuzz {
    good = List.copyOf(good);
  }

  /** A reader. */
  public interface Reader {
    void read(String text) throws Exception;
  }

  /**
   * What came of it.
   *
   * @param read how many inputs were taken all the same
   * @param refused how many were refused
   * @param longest the number of milliseconds that the slowest took
   * @param slowest the number of that input
   * @param defects what was neither, with the number of the input
   */
  public record Result(
      String name, int read, int refused, long longest, int slowest, List<String> defects) {

    public Result {
      defects = List.copyOf(defects);
    }

    /** In one line. */
    public String figures() {
      return String.format(
          Locale.ROOT,
          "%s, seed %d: %d broken inputs, %d read, %d refused, %d defects; input %d took longest,"
              + " %d ms",
          name,
          SEED,
          read + refused + defects.size(),
          read,
          refused,
          defects.size(),
          slowest,
          longest);
    }
  }

  /** Tries as many inputs as were asked for, or as many as show enough defects. */
  public Result run(Reader reader) {
    return run(reader, INPUTS);
  }

  /** Tries that many inputs, whatever was asked for, or as many as show enough defects. */
  Result run(Reader reader, int inputs) {
    int read = 0;
    int refused = 0;
    long longest = 0;
    int slowest = FROM;
    List<String> defects = new ArrayList<>();
    for (int number = FROM; number < FROM + inputs && defects.size() < ENOUGH; number++) {
      String text = input(number);
      long start = System.nanoTime();
      try {
        reader.read(text);
        read++;
      } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError thrown) {
        if (refuses.test(thrown)) {
          refused++;
        } else {
          defects.add(
              String.format(Locale.ROOT, "%s, input %d: %s\n%s", name, number, thrown, text));
        }
      }
      long took = (System.nanoTime() - start) / 1_000_000;
      slowest = took > longest ? number : slowest;
      longest = Math.max(longest, took);
    }
    return new Result(name, read, refused, longest, slowest, defects);
  }

  /** The broken input of that number. */
  public String input(int number) {
    return new Mutator(new Random(SEED * 31 + number), good).next();
  }
}
