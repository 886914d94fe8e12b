package org.splitring.reader.preprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.preprocess.token.Token;

/**
 * Writes tokens so that they are read again as the same ones: what stands side by side in one file
 * does so here, what starts a line there starts one here, and between all else is a blank.
 */
final class FlatTextWriter {

  private final StringBuilder text = new StringBuilder();
  private final List<Token> tokens = new ArrayList<>();
  private final List<Optional<Inclusion>> inclusions = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private @Nullable Token last;
  private @Nullable TextRange lastUse;

  void add(Token token, Optional<Inclusion> inclusion) {
    TextRange use = token.use();
    if (last != null && lastUse != null) {
      boolean newLine = use.line() != lastUse.line() || !use.file().equals(lastUse.file());
      // A "#" that starts a line would be a directive to whoever reads the text.
      text.append(newLine && !token.isHash() ? "\n" : isBeside(last, token) ? "" : " ");
    }
    starts.add(text.length());
    tokens.add(token);
    inclusions.add(inclusion);
    text.append(token.text());
    last = token;
    lastUse = use;
  }

  int length() {
    return text.length();
  }

  private static boolean isBeside(Token left, Token right) {
    return left.place().end() == right.place().start()
        && left.place().file() == right.place().file()
        && left.expansion() == right.expansion()
        && left.text().length() == left.place().end() - left.place().start()
        && right.text().length() == right.place().end() - right.place().start();
  }

  String text() {
    return text.toString();
  }

  SourceMap map() {
    int[] offsets = starts.stream().mapToInt(Integer::intValue).toArray();
    return new SourceMap(tokens, inclusions, offsets, text.length());
  }
}
