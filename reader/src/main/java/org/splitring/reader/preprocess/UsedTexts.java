package org.splitring.reader.preprocess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.preprocess.macro.MacroUse;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.preprocess.token.Token;

/** The tokens and the uses of macros that came from each file, by where they stand in it. */
public final class UsedTexts {

  private final Map<String, List<Token>> tokens = new HashMap<>();
  private final Map<String, List<MacroUse>> uses = new HashMap<>();

  public UsedTexts(Preprocessed text) {
    for (int i = 0; i < text.map().size(); i++) {
      Token token = text.map().token(i);
      tokens.computeIfAbsent(token.use().file().name(), n -> new ArrayList<>()).add(token);
    }
    for (MacroUse use : text.uses()) {
      uses.computeIfAbsent(use.outermost().file().name(), n -> new ArrayList<>()).add(use);
    }
    tokens.values().forEach(all -> all.sort(Comparator.comparingInt(each -> each.use().start())));
    uses.values().forEach(all -> all.sort(Comparator.comparingInt(each -> start(each))));
  }

  private static int start(MacroUse use) {
    return use.outermost().start();
  }

  /** The tokens that begin in a range. */
  public List<Token> tokens(FileRange range) {
    List<Token> all = tokens.getOrDefault(range.file(), List.of());
    return all.subList(
        first(all, range.start()), Math.max(first(all, range.start()), first(all, range.end())));
  }

  /** The uses of macros that begin there. */
  public List<MacroUse> uses(String file, int start, int end) {
    List<MacroUse> all = uses.getOrDefault(file, List.of());
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(all.get(middle)) < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int to = low;
    while (to < all.size() && start(all.get(to)) < end) {
      to++;
    }
    return all.subList(low, to);
  }

  /** The end of the last token of the file that ends before an offset; 0 if there is none. */
  public int endBefore(String file, int offset) {
    List<Token> all = tokens.getOrDefault(file, List.of());
    for (int i = first(all, offset) - 1; i >= 0; i--) {
      TextRange use = all.get(i).use();
      if (use.end() <= offset) {
        return use.end();
      }
    }
    return 0;
  }

  /** The number of tokens that begin before an offset. */
  private static int first(List<Token> all, int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).use().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
