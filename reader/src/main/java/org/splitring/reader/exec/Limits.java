package org.splitring.reader.exec;

/**
 * When an execution gives up; each gives unknowns of kind {@code BOUND} that say which it was.
 *
 * @param steps statements and ends of blocks, over all calls and rounds of loops
 * @param nodes of one formula, counted as a tree
 * @param calls how deep they nest
 * @param rounds of one loop that are followed one after the other
 * @param exits of the function that was asked for that are kept apart
 * @param choices between addresses in one value
 * @param path steps of an access path
 */
public record Limits(
    long steps, int nodes, int calls, int rounds, int exits, int choices, int path) {

  /** The usual limits. */
  public static final Limits DEFAULT = new Limits(200_000, 1_500, 24, 128, 64, 8, 12);

  /** Limits for what may well be more than what was asked for, such as texts of other files. */
  public static final Limits NARROW = new Limits(20_000, 1_500, 8, 32, 64, 8, 12);
}
