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
 * @param declarations where each name may be declared
 * @param includes the lines with {@code #include} and its like
 * @param pragmas where a pragma stands that can change a layout
 */
record FileIndex(
    Map<String, List<Integer>> macros,
    Map<String, List<Declared>> declarations,
    List<Include> includes,
    List<Integer> pragmas) {

  /** Where a name may be declared; with a macro's name only if that is one. */
  record Declared(int offset, String macro) {}

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
    Builder builder = new Builder(Lexer.lex(file, language).tokens(), language);
    builder.run();
    return new FileIndex(builder.macros, builder.declarations, builder.includes, builder.pragmas);
  }

  private static final class Builder {
    private final List<Token> tokens;
    private final Map<String, List<Integer>> macros = new HashMap<>();
    private final Map<String, List<Declared>> declarations = new HashMap<>();
    private final List<Include> includes = new ArrayList<>();
    private final List<Integer> pragmas = new ArrayList<>();
    private final List<List<Object>> states = new ArrayList<>();
    private final DeclaredNames names;

    private Builder(List<Token> tokens, Language language) {
      this.tokens = tokens;
      this.names = new DeclaredNames(tokens, language.isCpp(), this::declared);
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
          if (token.isName("_Pragma")) {
            pragmas.add(token.place().start());
          }
          names.read(at);
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
        case "if", "ifdef", "ifndef" -> states.add(names.state());
        case "elif", "elifdef", "elifndef", "else" -> {
          if (!states.isEmpty()) {
            names.restore(states.get(states.size() - 1));
          }
        }
        case "endif" -> {
          if (!states.isEmpty()) {
            states.remove(states.size() - 1);
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

    private void declared(Token name, String macro) {
      declarations
          .computeIfAbsent(name.text(), n -> new ArrayList<>())
          .add(new Declared(name.place().start(), macro));
    }

    private static void note(Map<String, List<Integer>> into, String name, int offset) {
      into.computeIfAbsent(name, n -> new ArrayList<>()).add(offset);
    }

    private static String word(List<Token> line, int index) {
      return index < line.size() ? line.get(index).text() : "";
    }
  }
}
