package org.splitring.reader.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.condition.Atom;

/**
 * Whether answers can be true together. {@code X == 1} and {@code X == 2} cannot: for comparisons
 * of one macro with numbers it is enough to try the values beside these numbers. Of all else
 * nothing is known, and it is taken to be possible.
 */
final class Satisfiability {

  private static final Pattern COMPARISON =
      Pattern.compile("(\\w+)(?: (==|!=|<|>|<=|>=) (-?\\d{1,18})u?)?");

  private Satisfiability() {}

  static boolean isPossible(Assignment choices, Atom atom, boolean answer) {
    Optional<Boolean> implied = choices.of(atom);
    if (implied.isPresent()) {
      return implied.get() == answer;
    }
    if (!TargetMacros.isPossible(choices, atom, answer)) {
      return false;
    }
    if (atom instanceof Atom.Defined defined && !answer && needsDefinition(choices, defined)) {
      return false;
    }
    return !(atom instanceof Atom.Condition condition) || fits(choices, condition, answer);
  }

  /** Whether something that was chosen cannot be if the macro is not defined. */
  private static boolean needsDefinition(Assignment choices, Atom.Defined defined) {
    return choices.answers().entrySet().stream()
        .anyMatch(
            given ->
                given.getKey().names().equals(defined.names())
                    && !(given.getKey() instanceof Atom.Defined)
                    && given.getKey().usual() != given.getValue());
  }

  private static boolean fits(Assignment choices, Atom.Condition condition, boolean answer) {
    List<Map.Entry<Matcher, Boolean>> all = new ArrayList<>();
    TreeSet<Long> values = new TreeSet<>(List.of(0L, 1L));
    TreeSet<Long> known = new TreeSet<>(condition.values());
    for (Map.Entry<Atom, Boolean> given : choices.with(condition, answer).answers().entrySet()) {
      boolean same =
          given.getKey() instanceof Atom.Condition
              && given.getKey().names().equals(condition.names());
      Matcher comparison = COMPARISON.matcher(given.getKey().text());
      if (!same) {
        continue;
      }
      if (!comparison.matches()) {
        return true;
      }
      all.add(Map.entry(comparison, given.getValue()));
      if (comparison.group(3) != null) {
        long number = Long.parseLong(comparison.group(3));
        values.addAll(List.of(number - 1, number, number + 1));
      }
    }
    return (known.isEmpty() ? values : known)
        .stream()
            .anyMatch(
                value ->
                    all.stream().allMatch(each -> holds(each.getKey(), value) == each.getValue()));
  }

  private static boolean holds(Matcher comparison, long value) {
    if (comparison.group(2) == null) {
      return value != 0;
    }
    long number = Long.parseLong(comparison.group(3));
    return switch (comparison.group(2)) {
      case "==" -> value == number;
      case "!=" -> value != number;
      case "<" -> value < number;
      case ">" -> value > number;
      case "<=" -> value <= number;
      default -> value >= number;
    };
  }
}
