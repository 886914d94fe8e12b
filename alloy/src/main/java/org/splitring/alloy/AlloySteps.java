package org.splitring.alloy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps of a computation in Alloy, one below the other: names for what is computed, and solved
 * carries.
 */
final class AlloySteps {

  /** More than this is no formula of a layout; Alloy would translate it for minutes. */
  private static final int MOST = 5000;

  /** How long a let may become: Alloy writes it out wherever it stands, as a tree. */
  private static final int HEAVY = 2000;

  /** How often a function of {@code bits.als} has an argument in its text. */
  private static final int MOST_USES = 4;

  private static final Pattern NAME = Pattern.compile("v\\d+");

  private final StringBuilder text = new StringBuilder();
  private final Map<String, Integer> weights = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private int count;

  /** A name for a set of positions. */
  String named(String set) {
    if (set.matches("\\w+")) {
      return set;
    }
    // The same is computed once: every name is in the scope of those before it.
    String known = names.get(set);
    if (known != null) {
      return known;
    }
    String name = "v" + next();
    int weight = weight(set);
    if (weight < HEAVY) {
      text.append("  let ").append(name).append(" = ").append(set).append(" | {\n");
      weights.put(name, weight);
    } else {
      text.append("  some ").append(name).append(": set Bit | {\n");
      require(String.format(Locale.ROOT, "%s = (%s)", name, set));
    }
    names.put(set, name);
    return name;
  }

  /** At most how often the text is longer than it looks, once Alloy has written every let out. */
  private int weight(String set) {
    int weight = 1;
    for (Matcher each = NAME.matcher(set); each.find() && weight < HEAVY; ) {
      weight += MOST_USES * weights.getOrDefault(each.group(), 0);
    }
    return weight;
  }

  /** 1 where the condition holds, else 0. */
  String truth(String condition) {
    return named("(" + condition + ") implies unit else none");
  }

  /** {@code x + y}, modulo 2^64. */
  String sum(String x, String y) {
    if (x.equals(Digits.ZERO)) {
      return y;
    }
    if (y.equals(Digits.ZERO)) {
      return x;
    }
    if (x.compareTo(y) > 0) {
      return sum(y, x);
    }
    String known = names.get(x + " plus " + y);
    if (known != null) {
      return known;
    }
    String carry = "c" + next();
    text.append("  some ").append(carry).append(": set Bit | {\n");
    text.append(String.format(Locale.ROOT, "  carries[%s, %s, %s]\n", x, y, carry));
    String sum = named(String.format(Locale.ROOT, "odd[%s, %s, %s]", x, y, carry));
    names.put(x + " plus " + y, sum);
    return sum;
  }

  /** A number that is known only by what is then required of it. */
  String solved() {
    String name = "q" + next();
    text.append("  some ").append(name).append(": set Bit | {\n");
    return name;
  }

  /** What a solved number has to meet; it can be met, by one number alone. */
  void require(String condition) {
    text.append("  ").append(condition).append('\n');
  }

  /** All of it, with what is asked in the end. */
  String text(String asked) {
    return text + "  " + asked + "\n  " + "}".repeat(count);
  }

  private int next() {
    if (count == MOST) {
      throw new UntranslatableException("the formula takes more than " + MOST + " steps in Alloy");
    }
    return ++count;
  }
}
