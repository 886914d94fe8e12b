package org.splitring.reader.variants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.splitring.reader.preprocess.Pragma;
import org.splitring.reader.preprocess.Preprocessed;
import org.splitring.reader.preprocess.token.Token;

/**
 * The external declarations of a text, by the names they may declare.
 *
 * <p>Law: two texts with the same fingerprint for all names that an answer consulted have the same
 * answer.
 */
public final class FlatDeclarations {

  private final Preprocessed text;
  private final List<int[]> declarations = new ArrayList<>();
  private final Map<String, Set<Integer>> declaring = new HashMap<>();

  private FlatDeclarations(Preprocessed text) {
    this.text = text;
  }

  /** Those of a text without directives. */
  public static FlatDeclarations of(Preprocessed text, boolean cpp) {
    FlatDeclarations all = new FlatDeclarations(text);
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < text.map().size(); i++) {
      tokens.add(text.map().token(i));
    }
    int[] start = {0};
    DeclaredNames names =
        new DeclaredNames(
            tokens,
            cpp,
            (name, macro) -> {
              if (macro.isEmpty()) {
                all.declaring
                    .computeIfAbsent(name.text(), n -> new TreeSet<>())
                    .add(all.declarations.size());
              }
            });
    for (int i = 0; i < tokens.size(); i++) {
      names.read(i);
      if (names.ended() || i + 1 == tokens.size()) {
        all.declarations.add(new int[] {start[0], i + 1});
        start[0] = i + 1;
      }
    }
    return all;
  }

  /**
   * All that declares one of the names, and all that speaks of an object, token by token, and the
   * pragmas of the whole text.
   */
  public String fingerprint(Set<String> names, Set<String> objects) {
    Set<Integer> chosen = new TreeSet<>();
    names.forEach(name -> chosen.addAll(declaring.getOrDefault(name, Set.of())));
    if (!objects.isEmpty()) {
      for (int i = 0; i < declarations.size(); i++) {
        if (speaksOf(declarations.get(i), objects)) {
          chosen.add(i);
        }
      }
    }
    StringBuilder print = new StringBuilder();
    for (Pragma pragma : text.pragmas()) {
      print.append('#').append(pragma.text()).append('\n');
    }
    for (int each : chosen) {
      int[] range = declarations.get(each);
      for (int i = range[0]; i < range[1]; i++) {
        print.append(text.map().token(i).text()).append(' ');
      }
      print.append('\n');
    }
    return print.toString();
  }

  private boolean speaksOf(int[] range, Set<String> objects) {
    for (int i = range[0]; i < range[1]; i++) {
      if (objects.contains(text.map().token(i).text())) {
        return true;
      }
    }
    return false;
  }
}
