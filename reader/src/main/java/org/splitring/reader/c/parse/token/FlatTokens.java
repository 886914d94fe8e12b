package org.splitring.reader.c.parse.token;

import java.util.ArrayList;
import java.util.List;

/** The tokens of a text, with which bracket closes which. */
public final class FlatTokens {

  private final String text;
  private final List<FlatToken> list;
  private final int[] partner;
  private final int depth;

  public FlatTokens(String text) {
    this.text = text;
    this.list = FlatLexer.tokens(text);
    this.partner = new int[list.size()];
    this.depth = match();
  }

  private int match() {
    int[] open = new int[list.size() + 1];
    int deepest = 0;
    int top = 0;
    for (int i = 0; i < list.size(); i++) {
      partner[i] = -1;
      FlatToken token = list.get(i);
      if (token.kind() != FlatToken.Kind.PUNCTUATOR) {
        continue;
      }
      char c = token.text().charAt(0);
      if ("([{".indexOf(c) >= 0) {
        open[top++] = i;
        deepest = Math.max(deepest, top);
      } else if (")]}".indexOf(c) >= 0) {
        while (top > 0 && !closes(open[top - 1], c) && c == '}') {
          top--;
        }
        if (top > 0 && closes(open[top - 1], c)) {
          partner[open[--top]] = i;
          partner[i] = open[top];
        }
      }
    }
    return deepest;
  }

  private boolean closes(int open, char c) {
    return "([{".indexOf(list.get(open).text()) == ")]}".indexOf(c);
  }

  /** The whole text. */
  public String all() {
    return text;
  }

  public int size() {
    return list.size();
  }

  /** How deep brackets nest. */
  public int depth() {
    return depth;
  }

  public FlatToken get(int index) {
    return list.get(index);
  }

  public boolean is(int index, String token) {
    return index >= 0 && index < list.size() && list.get(index).is(token);
  }

  public boolean isIdentifier(int index) {
    return index >= 0 && index < list.size() && list.get(index).isIdentifier();
  }

  /** The index of the bracket that closes or opens with this one; -1 if there is none. */
  public int partner(int index) {
    return index >= 0 && index < partner.length ? partner[index] : -1;
  }

  /** The text from one token up to, and without, another. */
  public String text(int from, int to) {
    return from < to ? text.substring(get(from).start(), get(to - 1).end()) : "";
  }

  /** The offset of the first character that is not blank, from there on. */
  public int nextCharacter(int offset) {
    int at = offset;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The offset behind the last character that is not blank, before there. */
  public int previousCharacter(int offset) {
    int at = offset;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The index of the first token that begins there or behind. */
  public int from(int offset) {
    int low = 0;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (list.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where the commas are that part the arguments between two brackets. */
  public List<Integer> commas(int open) {
    List<Integer> commas = new ArrayList<>();
    for (int i = open + 1; i < partner(open); i++) {
      if (is(i, ",")) {
        commas.add(i);
      } else if (partner(i) > i) {
        i = partner(i);
      }
    }
    return commas;
  }
}
