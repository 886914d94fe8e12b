package org.splitring.claims.latex.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The terms of a function that does nothing but return a sum of two rounded parts. */
final class SumOfTwo {

  private static final Pattern RETURN = Pattern.compile("\\s*return\\b([^;]+);\\s*");
  private static final Pattern ROUNDED =
      Pattern.compile("\\(?\\s*" + SizeFormula.MACRO + "\\s*\\(.*", Pattern.DOTALL);

  private SumOfTwo() {}

  /** The first of them, as written. */
  static Optional<String> first(String body) {
    Matcher statement = RETURN.matcher(body);
    if (!statement.matches()) {
      return Optional.empty();
    }
    List<String> terms = terms(statement.group(1).strip());
    return terms.size() == 2 && terms.stream().allMatch(SumOfTwo::isRounded)
        ? Optional.of(terms.get(0))
        : Optional.empty();
  }

  /** A call of the macro, and nothing before or behind it; or all of it in parentheses. */
  private static boolean isRounded(String term) {
    int open = term.indexOf('(');
    if (open < 0 || closing(term, open) != term.length() - 1) {
      return false;
    }
    return ROUNDED.matcher(term).matches() || open == 0;
  }

  private static List<String> terms(String sum) {
    List<String> terms = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < sum.length(); i++) {
      char c = sum.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == '+' && depth == 0) {
        terms.add(sum.substring(from, i).strip());
        from = i + 1;
      }
    }
    terms.add(sum.substring(from).strip());
    return terms;
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        depth++;
      } else if (text.charAt(i) == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
