package org.splitring.reader.variants.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.preprocess.Pragma;
import org.splitring.reader.preprocess.Preprocessed;
import org.splitring.reader.preprocess.token.TextRange;
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

  /** Bodies behind declarations of parameters, with these: whose they are takes types to know. */
  private final Set<Integer> apart = new TreeSet<>();

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
        all.add(new int[] {start[0], i + 1});
        start[0] = i + 1;
      }
    }
    return all;
  }

  private void add(int[] range) {
    declarations.add(range);
    if (text.map().token(range[0]).is("{")) {
      int first = declarations.size() - 1;
      do {
        apart.add(first);
        first--;
      } while (first >= 0 && !text.map().token(declarations.get(first)[1] - 1).is("}"));
    }
  }

  /**
   * All that declares one of the names, and all that speaks of an object, token by token, and the
   * pragmas of the whole text, each where it stands among them.
   */
  public String fingerprint(Set<String> names, Set<String> objects) {
    Set<Integer> chosen = chosen(names, objects);
    StringBuilder print = new StringBuilder();
    Deque<Pragma> pragmas = new ArrayDeque<>(text.pragmas());
    for (int each : chosen) {
      int[] range = declarations.get(each);
      for (int i = range[0]; i < range[1]; i++) {
        while (!pragmas.isEmpty() && pragmas.peek().token() <= i) {
          print.append('#').append(pragmas.poll().text()).append('\n');
        }
        print.append(text.map().token(i).text()).append(' ');
      }
      print.append('\n');
    }
    pragmas.forEach(each -> print.append('#').append(each.text()).append('\n'));
    return print.toString();
  }

  /** Where that stands, as it is spelled. */
  public Set<FileRange> spots(Set<String> names, Set<String> objects) {
    Set<FileRange> spots = new LinkedHashSet<>();
    for (int each : chosen(names, objects)) {
      int[] range = declarations.get(each);
      TextRange first = text.map().token(range[0]).use();
      TextRange last = text.map().token(range[1] - 1).use();
      if (first.file().equals(last.file()) && first.start() < last.end()) {
        FileRange spot = first.spot();
        spots.add(new FileRange(spot.file(), spot.line(), spot.start(), last.end()));
      } else {
        for (int i = range[0]; i < range[1]; i++) {
          spots.add(text.map().token(i).use().spot());
        }
      }
    }
    return spots;
  }

  private Set<Integer> chosen(Set<String> names, Set<String> objects) {
    Set<Integer> chosen = new TreeSet<>(apart);
    names.forEach(name -> chosen.addAll(declaring.getOrDefault(name, Set.of())));
    if (!objects.isEmpty()) {
      for (int i = 0; i < declarations.size(); i++) {
        if (speaksOf(declarations.get(i), objects)) {
          chosen.add(i);
        }
      }
    }
    return chosen;
  }

  private boolean speaksOf(int[] range, Set<String> objects) {
    for (int i = range[0]; i < range[1]; i++) {
      String token = text.map().token(i).text();
      if (objects.contains(token) || Mentions.ASSEMBLY.contains(token)) {
        return true;
      }
    }
    return false;
  }
}
