package org.splitring.reader.c.parse;

import java.util.ArrayList;
import java.util.List;
import org.splitring.reader.c.parse.token.FlatToken;
import org.splitring.reader.c.parse.token.FlatTokens;

/**
 * Rewrites operators that take a type as an operand into calls that the parser knows: a type {@code
 * T} becomes {@code sizeof(T)}. Each method says which token is next.
 */
final class TypeOperandRewriter {

  private final FlatTokens tokens;
  private final Edits edits;
  private final Inner inner;

  /** Rewrites the tokens of an operand. */
  interface Inner {
    void range(int from, int to);
  }

  TypeOperandRewriter(FlatTokens tokens, Edits edits, Inner inner) {
    this.tokens = tokens;
    this.edits = edits;
    this.inner = inner;
  }

  /**
   * Makes of {@code _Generic(e, T: x, default: y)} a call {@code _Generic(e, sizeof(T), x, ...)}.
   */
  int generic(int i) {
    int open = i + 1;
    List<Integer> commas = new ArrayList<>(tokens.commas(open));
    commas.add(tokens.partner(open));
    inner.range(open + 1, commas.get(0));
    for (int k = 0; k + 1 < commas.size(); k++) {
      int from = commas.get(k) + 1;
      int colon = colon(from, commas.get(k + 1));
      if (colon > from && colon < commas.get(k + 1)) {
        if (tokens.is(from, "default")) {
          edits.replace(tokens.get(from).start(), tokens.get(from).end(), "_Default");
        } else {
          wrapped(from, colon);
        }
        edits.replace(tokens.get(colon).start(), tokens.get(colon).end(), ",");
      }
      inner.range(colon + 1, commas.get(k + 1));
    }
    return tokens.partner(open) + 1;
  }

  private int colon(int from, int to) {
    int at = from;
    while (at < to && !tokens.is(at, ":")) {
      at = Math.max(at, tokens.partner(at)) + 1;
    }
    return at;
  }

  private void wrapped(int from, int to) {
    if (from < to) {
      edits.replace(tokens.get(from).start(), tokens.get(from).start(), "sizeof(");
      inner.range(from, to);
      edits.copiedUpTo(tokens.get(to - 1).end());
      edits.replace(tokens.get(to - 1).end(), tokens.get(to - 1).end(), ")");
    }
  }

  /** Makes of {@code __builtin_offsetof(T, m)} a call {@code __builtin_offsetof(&((T *)0)->m)}. */
  int offsetOf(int i) {
    List<Integer> commas = tokens.commas(i + 1);
    if (commas.size() != 1) {
      return i + 1;
    }
    FlatToken comma = tokens.get(commas.get(0));
    edits.replace(tokens.get(i + 1).end(), tokens.get(i + 1).end(), "&((");
    inner.range(i + 2, commas.get(0));
    edits.replace(comma.start(), comma.end(), " *)0)->");
    return commas.get(0) + 1;
  }

  int typeArgument(int i, int first, int behind) {
    List<Integer> ends = new ArrayList<>(tokens.commas(i + 1));
    ends.add(tokens.partner(i + 1));
    int from = i + 2;
    for (int k = 0; k < ends.size(); k++) {
      if (k >= first && k < behind) {
        wrapped(from, ends.get(k));
      } else {
        inner.range(from, ends.get(k));
      }
      from = ends.get(k) + 1;
    }
    return tokens.partner(i + 1) + 1;
  }
}
