package org.splitring.reader.preprocess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.preprocess.token.Token;

/**
 * Where a file asks for macros that only mark that something was read already. Such a macro is
 * defined as nothing, either in the line behind the one that asks whether it is there, or in a
 * group that holds type definitions and nothing else, and stands in no body:
 *
 * <pre>
 *   #ifndef _SIZE_T_DECLARED              #if defined(NEED_size_t) &amp;&amp; !defined(DEFINED_size_t)
 *   typedef __size_t size_t;              typedef unsigned long size_t;
 *   #define _SIZE_T_DECLARED              #define DEFINED_size_t
 *   #endif                                #endif
 * </pre>
 *
 * @param places the offsets of the names in the conditions that ask for them
 */
record ReadMarks(Set<Integer> places) {

  static ReadMarks in(List<Token> tokens) {
    Set<Integer> places = new HashSet<>();
    Deque<Boolean> bodies = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      int hash = i;
      if (tokens.get(i).is("{")) {
        bodies.push(!isOfDeclarations(tokens, i));
      } else if (tokens.get(i).is("}")) {
        bodies.poll();
      } else if (isDirective(tokens, i) && !bodies.contains(true)) {
        // In the body of a function or of a structure it is what is computed that is chosen.
        definedNext(tokens, i)
            .or(() -> ofTypes(tokens, hash))
            .ifPresent(each -> places.add(each.place().start()));
      }
    }
    return new ReadMarks(places);
  }

  /** Whether a brace opens declarations of a file: of linkage or of a namespace. */
  private static boolean isOfDeclarations(List<Token> tokens, int brace) {
    boolean linkage = brace > 1 && tokens.get(brace - 2).isName("extern");
    boolean named = brace > 1 && tokens.get(brace - 2).isName("namespace");
    return linkage || named || brace > 0 && tokens.get(brace - 1).isName("namespace");
  }

  private static boolean isDirective(List<Token> tokens, int i) {
    return tokens.get(i).startsLine() && tokens.get(i).isHash() && i + 1 < tokens.size();
  }

  /** The name of {@code #ifndef X} before a line {@code #define X}. */
  private static Optional<Token> definedNext(List<Token> tokens, int i) {
    boolean defines =
        i + 5 < tokens.size()
            && tokens.get(i + 1).isName("ifndef")
            && isDefinition(tokens, i + 3, tokens.get(i + 2).text());
    return defines ? Optional.of(tokens.get(i + 2)) : Optional.empty();
  }

  /** Whether a line {@code #define X} begins there. */
  private static boolean isDefinition(List<Token> tokens, int i, String name) {
    return i + 2 < tokens.size()
        && isDirective(tokens, i)
        && tokens.get(i + 1).isName("define")
        && tokens.get(i + 2).isName(name)
        && (i + 3 == tokens.size() || tokens.get(i + 3).startsLine());
  }

  /** The name in the condition of a group of type definitions that defines it. */
  private static Optional<Token> ofTypes(List<Token> tokens, int i) {
    if (!tokens.get(i + 1).text().startsWith("if")) {
      return Optional.empty();
    }
    int body = i + 1;
    while (body < tokens.size() && !tokens.get(body).startsLine()) {
      body++;
    }
    for (Token asked : absent(tokens.subList(i + 1, body))) {
      if (isOfTypes(tokens, body, asked.text())) {
        return Optional.of(asked);
      }
    }
    return Optional.empty();
  }

  /** The macros that must not be defined for the condition to hold. */
  private static List<Token> absent(List<Token> condition) {
    if (condition.get(0).isName("ifndef")) {
      return condition.size() == 2 ? condition.subList(1, 2) : List.of();
    }
    List<Token> absent = new ArrayList<>();
    if (condition.get(0).isName("if") && condition.stream().noneMatch(ReadMarks::isAlternative)) {
      for (int i = 1; i + 2 < condition.size(); i++) {
        if (condition.get(i).is("!") && condition.get(i + 1).isName("defined")) {
          int name = condition.get(i + 2).is("(") ? i + 3 : i + 2;
          condition.stream().skip(name).limit(1).forEach(absent::add);
        }
      }
    }
    return absent;
  }

  private static boolean isAlternative(Token token) {
    return token.is("||") || token.is("?") || token.is("==") || token.is("!=") || token.is("^");
  }

  private static boolean isOfTypes(List<Token> tokens, int from, String name) {
    boolean defined = false;
    boolean typed = false;
    int i = from;
    while (i < tokens.size()) {
      if (isDirective(tokens, i) && tokens.get(i + 1).isName("endif")) {
        return defined && typed;
      }
      if (isDefinition(tokens, i, name) && !defined) {
        defined = true;
        i += 3;
      } else if (tokens.get(i).isName("typedef")) {
        typed = true;
        i = behind(tokens, i);
      } else {
        return false;
      }
    }
    return false;
  }

  /** Behind a type definition; behind everything if it is more than a name for another type. */
  private static int behind(List<Token> tokens, int from) {
    for (int i = from; i < tokens.size() && !isDirective(tokens, i); i++) {
      if (tokens.get(i).is(";")) {
        return i + 1;
      }
      if (tokens.get(i).is("{")) {
        break;
      }
    }
    return tokens.size();
  }
}
