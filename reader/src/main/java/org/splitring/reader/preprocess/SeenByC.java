package org.splitring.reader.preprocess;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text without comments, literals and what stands under {@code #ifdef __cplusplus}. */
public final class SeenByC {

  private static final Pattern NO_CODE =
      Pattern.compile(
          "/\\*(?:[^*]|\\*(?!/))*+\\*/|//[^\\n]*+"
              + "|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'",
          Pattern.DOTALL);

  private static final Pattern CONDITIONAL =
      Pattern.compile(
          "^[ \\t]*+#[ \\t]*+(if|ifdef|ifndef|else|elif|elifdef|elifndef|endif)\\b([^\\n]*+)$");

  private SeenByC() {}

  public static String of(String text) {
    StringBuilder seen = new StringBuilder();
    Deque<Branch> open = new ArrayDeque<>();
    for (String line : NO_CODE.matcher(text).replaceAll(" ").split("\n")) {
      Matcher conditional = CONDITIONAL.matcher(line);
      if (!conditional.matches()) {
        seen.append(open.stream().anyMatch(Branch::isHidden) ? "" : line).append('\n');
      } else if (conditional.group(1).startsWith("if")) {
        open.push(Branch.of(conditional.group(1), conditional.group(2)));
      } else if (!open.isEmpty()) {
        Branch branch = open.pop();
        if (!conditional.group(1).equals("endif")) {
          open.push(branch.next(conditional.group(1), conditional.group(2)));
        }
      }
    }
    return seen.toString();
  }

  /** Who sees a branch of a conditional, of which one before may be for one language alone. */
  private enum Branch {
    BOTH,
    ONLY_C,
    ONLY_CPP,
    BEHIND_C,
    BEHIND_CPP;

    static Branch of(String directive, String condition) {
      if (!condition.contains("__cplusplus")) {
        return BOTH;
      }
      boolean negated = directive.endsWith("ifndef") || condition.contains("!");
      return negated ? ONLY_C : ONLY_CPP;
    }

    Branch next(String directive, String condition) {
      return switch (this) {
        case BOTH -> of(directive, condition);
        case ONLY_C, BEHIND_C -> BEHIND_C;
        case ONLY_CPP, BEHIND_CPP -> BEHIND_CPP;
      };
    }

    boolean isHidden() {
      return this == ONLY_CPP || this == BEHIND_C;
    }
  }
}
