package org.splitring.reader.preprocess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.preprocess.token.Expansion;
import org.splitring.reader.preprocess.token.MacroDefinition;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.preprocess.token.Token;

/**
 * Where each token of a flat text came from. It is total: between two tokens the one before counts,
 * and before the first the first.
 */
public final class SourceMap {

  private final List<Token> tokens;
  private final List<Optional<Inclusion>> inclusions;
  private final int[] starts;
  private final int length;

  SourceMap(List<Token> tokens, List<Optional<Inclusion>> inclusions, int[] starts, int length) {
    this.tokens = List.copyOf(tokens);
    this.inclusions = List.copyOf(inclusions);
    this.starts = starts.clone();
    this.length = length;
  }

  /** How many tokens the flat text has. */
  public int size() {
    return tokens.size();
  }

  /** That token of the flat text. */
  public Token token(int index) {
    return tokens.get(index);
  }

  /** The offset of that token in the flat text; of the one behind the last, the text's length. */
  public int offset(int index) {
    return index < starts.length ? starts[index] : length;
  }

  /** The number of the token that stands at that offset of the flat text, or last before it. */
  public int indexAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** The number of tokens that begin before that offset of the flat text. */
  public int countBefore(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 1;
  }

  /** Where that token came from. */
  public Origin origin(int index) {
    Token token = tokens.get(index);
    Expansion expansion = token.expansion();
    List<Expansion> stack = expansion == null ? List.of() : expansion.stack();
    List<Origin.Expansion> expansions = new ArrayList<>();
    for (int i = 0; i < stack.size(); i++) {
      MacroDefinition macro = stack.get(i).macro();
      TextRange inside = i + 1 < stack.size() ? stack.get(i + 1).use() : token.place();
      // What stands in an argument is spelled outside of the macro: then all of it is named.
      TextRange spelled = macro.place().holds(inside) ? inside : macro.place();
      expansions.add(new Origin.Expansion(macro.name(), spelled.spot()));
    }
    TextRange use = stack.isEmpty() ? token.place() : stack.get(0).use();
    List<FileRange> includedFrom =
        inclusions.get(index).map(Inclusion::stack).orElse(List.of()).stream()
            .map(step -> step.directive().spot())
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(includedFrom);
    return new Origin(use.spot(), expansions, includedFrom);
  }

  /** How the file in which that token is used was reached; empty in the main file. */
  public Optional<Inclusion> inclusion(int index) {
    return inclusions.get(index);
  }

  /** Where what stands at that offset came from; empty only of an empty text. */
  public Optional<Origin> originAt(int offset) {
    return tokens.isEmpty() ? Optional.empty() : Optional.of(origin(indexAt(offset)));
  }
}
