package org.splitring.reader.preprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.preprocess.macro.DefinitionReader;
import org.splitring.reader.preprocess.macro.Problem;
import org.splitring.reader.preprocess.token.MacroDefinition;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.reader.preprocess.token.Token.Kind;

/** Carries out directives (6.10). */
final class Directives {

  private static final Set<String> CONDITIONAL =
      Set.of("if", "ifdef", "ifndef", "elif", "elifdef", "elifndef", "else", "endif");

  private final PreprocessorRun run;
  private final IfReader conditions;

  Directives(PreprocessorRun run) {
    this.run = run;
    this.conditions = new IfReader(run);
  }

  /** A directive of the text that is being read; what is not taken is passed over. */
  void read(Token hash, List<Token> line) {
    if (line.isEmpty()) {
      return;
    }
    Token name = line.get(0);
    List<Token> rest = line.subList(1, line.size());
    TextRange place = hash.place().to(line.get(line.size() - 1).place());
    if (CONDITIONAL.contains(name.text())) {
      conditional(name.text(), rest, place);
    } else if (run.conditionals.isActive()) {
      other(name, rest, place);
    }
  }

  /** A definition or its end, of what is not in a file of the user's. */
  void define(Token hash, List<Token> line, MacroDefinition.Origin origin) {
    TextRange place = hash.place().to(line.get(line.size() - 1).place());
    List<Token> rest = line.subList(1, line.size());
    if (line.get(0).isName("define")) {
      define(rest, place, origin);
    } else {
      undefine(rest, place);
    }
  }

  private void conditional(String name, List<Token> rest, TextRange place) {
    IfSections groups = run.conditionals;
    boolean opens = name.startsWith("if");
    if (!opens && groups.depth() <= run.frame().conditionals()) {
      run.notes.invalid(place, "#" + name + " without #if");
    } else if (opens) {
      IfOutcome outcome = groups.isActive() ? outcome(name, rest, place) : IfOutcome.NO;
      run.notes.nested(groups.depth() - run.frame().conditionals(), place);
      groups.begin(place, name, rest, run.frame().inclusion(), outcome);
    } else if (name.equals("endif")) {
      groups.end(place);
    } else {
      if (groups.hasElse()) {
        run.notes.invalid(place, "#" + name + " after #else");
      }
      boolean decided = groups.isUndecided();
      IfOutcome outcome =
          !decided
              ? IfOutcome.NO
              : name.equals("else")
                  ? IfOutcome.YES
                  : name.equals("elif")
                      ? outcome("if", rest, place)
                      : conditions.elseDefined(rest, place, name.equals("elifdef"));
      groups.next(place, name, rest, decided, outcome);
    }
  }

  private IfOutcome outcome(String name, List<Token> rest, TextRange place) {
    if (name.equals("if")) {
      return conditions.expression(rest, place);
    }
    return conditions.defined(rest, place, name.equals("ifdef"));
  }

  private void other(Token name, List<Token> rest, TextRange place) {
    switch (name.text()) {
      case "define" -> define(rest, place, MacroDefinition.Origin.FILE);
      case "undef" -> undefine(rest, place);
      case "include", "include_next", "import" -> run.includes.include(name.text(), rest, place);
      case "embed" -> run.includes.embed(rest, place);
      case "pragma" -> run.pragmas.directive(rest, place);
      case "line" -> line(rest, place);
      case "error" ->
          run.notes.problem(Problem.Kind.ERROR_DIRECTIVE, place, "#error " + spelled(rest));
      case "warning" -> run.notes.problem(Problem.Kind.WARNING, place, "#warning " + spelled(rest));
      case "ident", "sccs", "assert", "unassert" -> {
        // GNU C's own: nothing that a layout could depend on.
      }
      default -> {
        if (name.kind() == Kind.NUMBER) {
          line(prepended(name, rest), place);
        } else {
          run.notes.invalid(place, "no directive is called \"" + name + "\"");
        }
      }
    }
  }

  private void define(List<Token> rest, TextRange place, MacroDefinition.Origin origin) {
    DefinitionReader.Outcome outcome = DefinitionReader.read(rest, origin);
    if (outcome.definition().isEmpty()) {
      run.notes.invalid(place, outcome.problem());
      return;
    }
    MacroDefinition macro = outcome.definition().get();
    Optional<MacroDefinition> before = run.macros.lookUp(macro.name());
    if (origin == MacroDefinition.Origin.FILE
        && before.isPresent()
        && before.get().origin() == MacroDefinition.Origin.FILE
        && !before.get().sameAs(macro)) {
      run.notes.problem(
          Problem.Kind.WARNING, place, "\"" + macro.name() + "\" is defined differently before");
    }
    run.macros.define(macro, run.notes.flat());
  }

  private void undefine(List<Token> rest, TextRange place) {
    if (rest.isEmpty() || rest.get(0).kind() != Kind.IDENTIFIER) {
      run.notes.invalid(place, "#undef takes the name of a macro");
    } else {
      run.macros.undefine(rest.get(0).text(), place, run.notes.flat());
    }
  }

  /** {@code #line} (6.10.4), and the same without the word as compilers write it. */
  private void line(List<Token> rest, TextRange place) {
    List<Token> tokens = run.expanded(rest);
    boolean valid = !tokens.isEmpty() && tokens.get(0).text().matches("[0-9]{1,10}");
    if (!valid) {
      run.notes.invalid(place, "#line takes a number");
      return;
    }
    Optional<String> name =
        tokens.stream()
            .skip(1)
            .filter(token -> token.kind() == Kind.STRING)
            .findFirst()
            .map(token -> token.text().replaceAll("^\"|\"$", ""));
    long next = Long.parseLong(tokens.get(0).text());
    int last = place.file().lineOf(place.end());
    run.frame().renumber(last, (int) Math.min(next, Integer.MAX_VALUE / 2), name);
  }

  private static List<Token> prepended(Token first, List<Token> rest) {
    List<Token> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }

  private static String spelled(List<Token> tokens) {
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      text.append(text.length() > 0 && token.spaced() ? " " : "").append(token);
    }
    return text.toString();
  }
}
