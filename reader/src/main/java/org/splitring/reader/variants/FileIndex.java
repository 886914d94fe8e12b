package org.splitring.reader.variants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.Lexer;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.Token;

/**
 * What a file says of names, whether its conditions hold or not: made by the lexer alone, once.
 *
 * @param macros where each name is defined or undefined as a macro: offsets
 * @param declarations where each name stands outside of function bodies, and so may be declared
 * @param includes the lines with {@code #include} and its like
 * @param pragmas where a pragma stands that can change a layout
 */
record FileIndex(
    Map<String, List<Integer>> macros,
    Map<String, List<Integer>> declarations,
    List<Include> includes,
    List<Integer> pragmas) {

  /** An {@code #include}; the spelling is empty if macros give it. */
  record Include(int offset, String name, boolean angled) {}

  private static final Set<String> LAYOUT_PRAGMAS =
      Set.of(
          "pack",
          "ms_struct",
          "options",
          "align",
          "scalar_storage_order",
          "weak",
          "redefine_extname",
          "push_macro",
          "pop_macro");

  static FileIndex of(SourceText file, Language language) {
    Builder builder = new Builder(Lexer.lex(file, language).tokens());
    builder.run();
    return new FileIndex(builder.macros, builder.declarations, builder.includes, builder.pragmas);
  }

  private static final class Builder {
    private final List<Token> tokens;
    private final Map<String, List<Integer>> macros = new HashMap<>();
    private final Map<String, List<Integer>> declarations = new HashMap<>();
    private final List<Include> includes = new ArrayList<>();
    private final List<Integer> pragmas = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private int depth;

    private Builder(List<Token> tokens) {
      this.tokens = tokens;
    }

    private void run() {
      int at = 0;
      while (at < tokens.size()) {
        Token token = tokens.get(at);
        if (token.startsLine() && token.isHash()) {
          int end = at + 1;
          while (end < tokens.size() && !tokens.get(end).startsLine()) {
            end++;
          }
          directive(tokens.subList(at + 1, end));
          at = end;
        } else {
          code(token, at);
          at++;
        }
      }
    }

    private void directive(List<Token> line) {
      String name = word(line, 0);
      int offset = line.isEmpty() ? 0 : line.get(0).place().start();
      switch (name) {
        case "define", "undef" -> note(macros, word(line, 1), offset);
        case "include", "include_next", "import" -> include(line, offset);
        case "pragma" -> {
          if (LAYOUT_PRAGMAS.contains(word(line, 1))) {
            pragmas.add(offset);
          }
          if (word(line, 1).endsWith("_macro")) {
            note(macros, word(line, 3).replace("\"", ""), offset);
          }
        }
        // Each branch begins as deep as its group does, whatever the others open or close.
        case "if", "ifdef", "ifndef" -> depths.add(depth);
        case "elif", "elifdef", "elifndef", "else" -> {
          if (!depths.isEmpty()) {
            depth = depths.get(depths.size() - 1);
          }
        }
        case "endif" -> {
          if (!depths.isEmpty()) {
            depths.remove(depths.size() - 1);
          }
        }
        default -> {
          // Says nothing of names.
        }
      }
    }

    private void include(List<Token> line, int offset) {
      String spelled = word(line, 1);
      if (spelled.startsWith("\"") && spelled.length() > 1) {
        includes.add(new Include(offset, spelled.substring(1, spelled.length() - 1), false));
      } else if (spelled.equals("<")) {
        StringBuilder name = new StringBuilder();
        for (int i = 2; i < line.size() && !line.get(i).is(">"); i++) {
          name.append(line.get(i));
        }
        includes.add(new Include(offset, name.toString(), true));
      } else {
        includes.add(new Include(offset, "", false));
      }
    }

    private void code(Token token, int at) {
      if (token.is("{")) {
        if (depth > 0 || opensBody(at)) {
          depth++;
        }
      } else if (token.is("}")) {
        depth = Math.max(0, depth - 1);
      } else if (token.isName("_Pragma")) {
        pragmas.add(token.place().start());
      } else if (token.kind() == Token.Kind.IDENTIFIER && depth == 0) {
        note(declarations, token.text(), token.place().start());
      }
    }

    /** A function's body hides its names; those of types, enumerations and scopes are seen. */
    private boolean opensBody(int at) {
      return at > 0 && tokens.get(at - 1).is(")");
    }

    private static void note(Map<String, List<Integer>> into, String name, int offset) {
      into.computeIfAbsent(name, n -> new ArrayList<>()).add(offset);
    }

    private static String word(List<Token> line, int index) {
      return index < line.size() ? line.get(index).text() : "";
    }
  }
}
