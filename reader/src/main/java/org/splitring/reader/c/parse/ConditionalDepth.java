package org.splitring.reader.c.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import org.splitring.reader.c.parse.token.FlatToken;
import org.splitring.reader.c.parse.token.FlatTokens;

/**
 * How deep conditional operators nest: {@code a ? b : c ? d : e} nests without any bracket, and a
 * tree as deep as that is slow in each thing that is asked of it.
 */
final class ConditionalDepth {

  /** The operators of one expression: how many there are, and how many wait for their colon. */
  private record Level(int length, int open) {}

  private static final Level NONE = new Level(0, 0);

  private ConditionalDepth() {}

  /** The most conditional operators of one expression; those in brackets are others. */
  static int longest(FlatTokens tokens) {
    Deque<Level> outer = new ArrayDeque<>();
    Level now = NONE;
    int longest = 0;
    for (int i = 0; i < tokens.size(); i++) {
      FlatToken token = tokens.get(i);
      if (token.kind() != FlatToken.Kind.PUNCTUATOR) {
        continue;
      }
      switch (token.text()) {
        case "(", "[", "{" -> {
          outer.push(now);
          now = NONE;
        }
        case ")", "]", "}" -> now = outer.isEmpty() ? NONE : outer.pop();
        case ";" -> now = NONE;
        case "," -> now = now.open() == 0 ? NONE : now;
        case "?" -> now = new Level(now.length() + 1, now.open() + 1);
        case ":" -> now = new Level(now.length(), Math.max(0, now.open() - 1));
        default -> {
          // An operator, or the sign of another thing.
        }
      }
      longest = Math.max(longest, now.length());
    }
    return longest;
  }
}
