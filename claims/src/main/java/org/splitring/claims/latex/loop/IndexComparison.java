package org.splitring.claims.latex.loop;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/** How the loop compares last_seen_used, on the left, with used.idx. */
enum IndexComparison {
  EQUAL("==", "==", sign -> sign == 0),
  UNEQUAL("!=", "!=", sign -> sign != 0),
  LESS("<", ">", sign -> sign < 0),
  GREATER(">", "<", sign -> sign > 0),
  AT_MOST("<=", ">=", sign -> sign <= 0),
  AT_LEAST(">=", "<=", sign -> sign >= 0);

  private final String sign;
  private final String turned;
  private final IntPredicate holds;

  IndexComparison(String sign, String turned, IntPredicate holds) {
    this.sign = sign;
    this.turned = turned;
    this.holds = holds;
  }

  boolean holds(int one, int other) {
    return holds.test(Integer.compare(one, other));
  }

  /**
   * The one of a sign.
   *
   * @param turned whether the two numbers stand the other way round
   */
  static Optional<IndexComparison> of(String sign, boolean turned) {
    return Arrays.stream(values())
        .filter(each -> (turned ? each.turned : each.sign).equals(sign))
        .findFirst();
  }
}
