package org.splitring.reader.variants.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.Lexer;
import org.splitring.reader.preprocess.token.SourceText;
import org.splitring.reader.preprocess.token.Token;

/**
 * What a file says of names, whether its conditions hold or not: made by the lexer alone, once.
 *
 * @param macros where each name is defined or undefined as a macro: offsets
 * @param bodies what each object-like macro is defined as
 * @param functions what each function-like macro is defined as, from the bracket of its parameters
 * @param leads the names in all that each macro is defined as, and the operators on them; a pragma
 *     that only speaks of diagnostics is none
 * @param code where each name stands outside of directives
 * @param declarations where each name may be declared
 * @param includes the lines with {@code #include} and its like
 * @param pragmas where a pragma stands that can change a layout
 * @param once whether it is read but once, by an include guard or {@code #pragma once}
 */
public record FileIndex(
    Map<String, List<Integer>> macros,
    Map<String, List<Body>> bodies,
    Map<String, List<List<Token>>> functions,
    Map<String, Set<String>> leads,
    Map<String, List<Integer>> code,
    Map<String, List<Declared>> declarations,
    List<Include> includes,
    List<PragmaLine> pragmas,
    boolean once) {

  /**
   * What a macro is defined as, at some place; the group is where the innermost conditional begins.
   */
  public record Body(int offset, int group, List<Token> tokens) {}

  /** A pragma that can change a layout; the text is empty if macros may give it. */
  public record PragmaLine(int offset, String text) {}

  /** Where a name may be declared; with a macro's name only if that is one. */
  public record Declared(int offset, String macro) {}

  /** An {@code #include}; the spelling is empty if macros give it. */
  public record Include(int offset, String name, boolean angled) {}

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
    return new FileIndex(
        builder.macros,
        builder.bodies,
        builder.functions,
        builder.leads,
        builder.code,
        builder.declarations,
        builder.includes,
        builder.pragmas,
        builder.once && !builder.more);
  }

  /** Where one of these macros is defined or undefined, and which. */
  public TreeMap<Integer, Set<String>> defining(Set<String> words) {
    TreeMap<Integer, Set<String>> all = new TreeMap<>();
    macros.forEach(
        (name, offsets) -> {
          if (words.contains(name)) {
            offsets.forEach(each -> all.computeIfAbsent(each, any -> new HashSet<>()).add(name));
          }
        });
    return all;
  }

  private static final class Builder {
    private final List<Token> tokens;
    private final Map<String, List<Integer>> macros = new HashMap<>();
    private final Map<String, List<Body>> bodies = new HashMap<>();
    private final Map<String, List<List<Token>>> functions = new HashMap<>();
    private final Map<String, Set<String>> leads = new HashMap<>();
    private final Map<String, List<Integer>> code = new HashMap<>();
    private final Deque<Integer> groups = new ArrayDeque<>();
    private final Map<String, List<Declared>> declarations = new HashMap<>();
    private final List<Include> includes = new ArrayList<>();
    private final List<PragmaLine> pragmas = new ArrayList<>();
    private final List<List<Object>> states = new ArrayList<>();
    private final DeclaredNames names;
    private String guard = "";
    private int directives;
    private boolean once;
    private boolean guarded;
    private boolean closed;
    private boolean more;

    private Builder(List<Token> tokens, Language language) {
      this.tokens = tokens;
      this.names = new DeclaredNames(tokens, language.isCpp(), this::declared);
    }

    private void run() {
      int at = 0;
      while (at < tokens.size()) {
        Token token = tokens.get(at);
        more |= closed;
        if (token.startsLine() && token.isHash()) {
          int end = at + 1;
          while (end < tokens.size() && !tokens.get(end).startsLine()) {
            end++;
          }
          directive(tokens.subList(at + 1, end));
          at = end;
        } else {
          if (token.isName("_Pragma")) {
            pragmas.add(new PragmaLine(token.place().start(), ""));
          }
          if (token.kind() == Token.Kind.IDENTIFIER) {
            note(code, token.text(), token.place().start());
          }
          names.read(at);
          at++;
        }
      }
    }

    private void directive(List<Token> line) {
      String name = word(line, 0);
      int offset = line.isEmpty() ? 0 : line.get(0).place().start();
      guard(line, name);
      switch (name) {
        case "define", "undef" -> {
          note(macros, word(line, 1), offset);
          if (name.equals("define")) {
            leads(line);
          }
          boolean defines = name.equals("define") && line.size() > 1;
          boolean object =
              defines && (line.size() == 2 || !line.get(2).is("(") || line.get(2).spaced());
          if (defines && !object) {
            functions
                .computeIfAbsent(word(line, 1), n -> new ArrayList<>())
                .add(List.copyOf(line.subList(2, line.size())));
          }
          if (object) {
            bodies
                .computeIfAbsent(word(line, 1), n -> new ArrayList<>())
                .add(new Body(offset, group(), List.copyOf(line.subList(2, line.size()))));
          }
        }
        case "include", "include_next", "import" -> include(line, offset);
        case "pragma" -> {
          if (LAYOUT_PRAGMAS.contains(word(line, 1))) {
            pragmas.add(
                new PragmaLine(
                    offset,
                    String.join(
                        " ", line.subList(1, line.size()).stream().map(Token::text).toList())));
          }
          if (word(line, 1).endsWith("_macro")) {
            note(macros, word(line, 3).replace("\"", ""), offset);
          }
        }
        // Each branch begins as deep as its group does, whatever the others open or close.
        case "if", "ifdef", "ifndef" -> {
          states.add(names.state());
          groups.push(offset);
        }
        case "elif", "elifdef", "elifndef", "else" -> {
          more |= guarded && states.size() == 1;
          if (!states.isEmpty()) {
            names.restore(states.get(states.size() - 1));
          }
        }
        case "endif" -> {
          if (!states.isEmpty()) {
            states.remove(states.size() - 1);
            groups.pop();
            closed = guarded && states.isEmpty();
          }
        }
        default -> {
          // Says nothing of names.
        }
      }
    }

    private void guard(List<Token> line, String name) {
      directives++;
      if (directives == 1 && name.equals("ifndef")) {
        guard = word(line, 1);
      } else if (directives == 1 && name.equals("if") && word(line, 1).equals("!")) {
        guard = word(line, 3).equals("(") ? word(line, 4) : word(line, 3);
      }
      guarded |= directives == 2 && name.equals("define") && word(line, 1).equals(guard);
      once |= guarded;
      once |= name.equals("pragma") && word(line, 1).equals("once");
    }

    private int group() {
      return groups.isEmpty() ? -1 : groups.peek();
    }

    /** What a macro leads to. */
    private void leads(List<Token> line) {
      Set<String> into = leads.computeIfAbsent(word(line, 1), n -> new HashSet<>());
      boolean diagnostic = line.stream().anyMatch(each -> each.text().contains("diagnostic"));
      for (Token token : line.subList(Math.min(2, line.size()), line.size())) {
        boolean name =
            token.kind() == Token.Kind.IDENTIFIER && !(diagnostic && token.isName("_Pragma"));
        if (name || token.is("##") && !isComma(line, token) || token.is("#")) {
          into.add(token.text());
        }
      }
    }

    /** GNU's {@code , ## __VA_ARGS__}: it makes no name, and leaves the comma out or not. */
    private static boolean isComma(List<Token> line, Token paste) {
      int at = line.indexOf(paste);
      return at > 0
          && at + 1 < line.size()
          && line.get(at - 1).is(",")
          && line.get(at + 1).isName("__VA_ARGS__");
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
