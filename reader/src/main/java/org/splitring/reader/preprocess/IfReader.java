package org.splitring.reader.preprocess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.condition.FeatureTests;
import org.splitring.reader.preprocess.condition.IfEvaluator;
import org.splitring.reader.preprocess.condition.IfExpression;
import org.splitring.reader.preprocess.condition.IfExpression.Asked;
import org.splitring.reader.preprocess.condition.IfExpression.Constant;
import org.splitring.reader.preprocess.condition.IfExpression.Free;
import org.splitring.reader.preprocess.condition.IfParser;
import org.splitring.reader.preprocess.condition.IfValue;
import org.splitring.reader.preprocess.macro.MacroTable;
import org.splitring.reader.preprocess.macro.MacroUse;
import org.splitring.reader.preprocess.token.TextRange;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.reader.preprocess.token.Token.Kind;

/** Reads the conditions of {@code #if} and its like, and has them decided (6.10.1). */
final class IfReader {

  private final PreprocessorRun run;

  IfReader(PreprocessorRun run) {
    this.run = run;
  }

  /** {@code #ifdef}, or with the other sense {@code #ifndef}. */
  IfOutcome defined(List<Token> line, TextRange place, boolean sense) {
    if (line.isEmpty() || line.get(0).kind() != Kind.IDENTIFIER) {
      run.notes.invalid(place, "the name of a macro is missing");
      return IfOutcome.NO;
    }
    IfEvaluator evaluator = new IfEvaluator(run.assignment);
    IfExpression asked = asked(line.get(0));
    boolean holds = evaluator.holds(asked);
    return new IfOutcome(holds == sense, evaluator.atoms(), mark(line));
  }

  /**
   * {@code #elifdef}, or with the other sense {@code #elifndef}: of C23 and C++23 (6.10.2p2), and
   * an extension before. Who does not know it passes over the line.
   */
  IfOutcome elseDefined(List<Token> line, TextRange place, boolean sense) {
    IfOutcome asked = defined(line, place, sense);
    IfEvaluator evaluator = new IfEvaluator(run.assignment);
    boolean known = evaluator.holds(new Asked(new Atom.Known("#elifdef before C23")));
    Set<Atom> atoms = new TreeSet<>(Comparator.comparing(Atom::text));
    atoms.addAll(asked.atoms());
    atoms.addAll(evaluator.atoms());
    return new IfOutcome(known && asked.holds(), atoms);
  }

  /** {@code #if}; what cannot be read is asked as a whole, for a header may be missing. */
  IfOutcome expression(List<Token> line, TextRange place) {
    run.expander.open(line);
    List<IfParser.Piece> pieces = new ArrayList<>();
    for (Token token = run.expander.next(); !token.isEnd(); token = run.expander.next()) {
      pieces.add(piece(token));
    }
    run.expander.close();
    IfEvaluator evaluator = new IfEvaluator(run.assignment);
    IfExpression condition;
    try {
      condition = IfParser.parse(pieces, run.settings.language(), run.macros);
    } catch (IfParser.Malformed e) {
      run.notes.invalid(place, "the condition cannot be read: " + e.getMessage());
      condition = whole(pieces);
    }
    boolean holds = evaluator.holds(condition);
    evaluator.problems().forEach(problem -> run.notes.invalid(place, problem));
    // A condition with an error in it does not hold, whatever stands around the error.
    return new IfOutcome(holds && evaluator.problems().isEmpty(), evaluator.atoms(), mark(line));
  }

  private static IfExpression whole(List<IfParser.Piece> pieces) {
    StringBuilder text = new StringBuilder();
    Set<String> names = new TreeSet<>();
    for (IfParser.Piece piece : pieces) {
      text.append(text.length() == 0 ? "" : " ");
      text.append(piece.value().map(Object::toString).orElse(piece.token().text()));
      if (piece.token().kind() == Kind.IDENTIFIER && piece.value().isEmpty()) {
        names.add(piece.token().text());
      }
    }
    return new Free(text.toString(), names, List.of());
  }

  private IfParser.Piece piece(Token token) {
    if (token.kind() != Kind.IDENTIFIER) {
      return new IfParser.Piece(token, Optional.empty());
    }
    if (token.text().equals("defined")) {
      return new IfParser.Piece(token, definedOperator());
    }
    if (FeatureTests.isOne(token.text()) && run.macros.isMacro(token.text())) {
      return new IfParser.Piece(token, test(token));
    }
    return new IfParser.Piece(token, Optional.empty());
  }

  /** {@code defined X} or {@code defined(X)}; empty if neither follows. */
  private Optional<IfExpression> definedOperator() {
    Token next = run.expander.raw();
    boolean bracketed = next.is("(");
    Token name = bracketed ? run.expander.raw() : next;
    if (name.kind() != Kind.IDENTIFIER) {
      return Optional.empty();
    }
    if (bracketed && !run.expander.raw().is(")")) {
      return Optional.empty();
    }
    return Optional.of(asked(name));
  }

  /**
   * A macro of the condition that is taken not to be defined, since it only marks what was read.
   */
  private Optional<String> mark(List<Token> condition) {
    return condition.stream()
        .filter(each -> run.frame().isMark(each))
        .map(Token::text)
        .filter(each -> run.macros.defined(each) == MacroTable.Defined.OPEN)
        .findFirst();
  }

  /** Whether a macro is defined; one that only marks what was read is not, unless it was seen. */
  private IfExpression asked(Token name) {
    run.notes.use(MacroUse.Kind.CONDITION, name, run.macros.lookUp(name.text()));
    boolean guard =
        run.frame().guard().filter(name.text()::equals).isPresent()
            && run.conditionals.depth() == run.frame().conditionals();
    return switch (run.macros.defined(name.text())) {
      case YES -> new Constant(IfValue.truth(true));
      case NO -> new Constant(IfValue.truth(false));
      case OPEN ->
          guard || run.frame().isMark(name)
              ? new Constant(IfValue.truth(false))
              : new Asked(new Atom.Defined(name.text()));
    };
  }

  /** The tokens between the brackets behind {@code __has_...}; empty if there are none. */
  private Optional<IfExpression> test(Token name) {
    if (!run.expander.raw().is("(")) {
      return Optional.empty();
    }
    List<Token> operand = new ArrayList<>();
    int depth = 1;
    while (true) {
      Token token = run.expander.raw();
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (token.isEnd()) {
        return Optional.empty();
      }
      if (depth == 0) {
        break;
      }
      operand.add(token);
    }
    if (name.text().startsWith("__has_include")) {
      boolean next = name.text().endsWith("_next");
      return run.includes.exists(operand, next);
    }
    StringBuilder text = new StringBuilder();
    operand.forEach(text::append);
    List<Long> values = FeatureTests.values(name.text(), text.toString(), run.settings.language());
    return Optional.of(
        values.stream().distinct().count() == 1
            ? new Constant(new IfValue(values.get(0), false))
            : new Free(name + "(" + text + ")", Set.of(), values));
  }
}
