package org.splitring.claims.c;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCompoundStatement;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTProblemHolder;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Scope;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;

/** Reads a formula written as a C expression over n, a, base and evt. */
public final class FormulaReader {

  /** The longest formula that is read, in characters. */
  static final int LONGEST = 10_000;

  private static final String HEAD =
      "void formula%d(uint64_t n, uint64_t a, uint64_t base, uint64_t evt)\n{ (\n";
  private static final String TAIL = "\n); }\n";
  private static final int LINES_BEFORE = 2;

  /** Whatever the parser has to load for any formula. */
  private static final String ANY = "(base + 16 * n + a - 1) & ~(a - 1)";

  private FormulaReader() {}

  /** Starts the parser beside whatever is done until the first formula is read. */
  public static void prepare() {
    Thread starting =
        new Thread(
            () -> {
              try {
                read(ANY, DataModel.LP64);
              } catch (UnreadableException | RuntimeException e) {
                // Said when it matters.
              }
            },
            "parser");
    starting.setDaemon(true);
    starting.start();
  }

  /**
   * The formula; n, a, base and evt have the type uint64_t in it, and the names of {@code
   * <stdint.h>} are known.
   *
   * @throws UnreadableException if it is not a C expression over the inputs
   */
  public static Formula read(String text, DataModel model) throws UnreadableException {
    check(text);
    return Deep.call(text, () -> parse(List.of(text.strip()), request(model, Map.of()))).get(0);
  }

  /**
   * The formula that a person typed: the usual macros for rounding, other names of the inputs and
   * the standard's structures may stand in it, and macros of the person's own.
   *
   * @param defines macros: name (or {@code name(x, y)}) to text
   * @throws UnreadableException if it is not a C expression over the inputs
   */
  public static Formula read(String text, DataModel model, Map<String, Optional<String>> defines)
      throws UnreadableException {
    ForeignOperators.check(text);
    check(text);
    SourceRequest request = request(model, FormulaWords.in(text, defines));
    return Deep.call(text, () -> parse(List.of(text.strip()), request)).get(0);
  }

  /**
   * Several formulas, in far less time than one by one.
   *
   * @throws UnreadableException if one of them is not a C expression over the inputs, in the words
   *     of {@link #read}
   */
  public static List<Formula> readAll(List<String> texts, DataModel model)
      throws UnreadableException {
    for (String text : texts) {
      check(text);
    }
    try {
      return Deep.call(
          "formulas",
          () -> parse(texts.stream().map(String::strip).toList(), request(model, Map.of())));
    } catch (UnreadableException e) {
      List<Formula> formulas = new ArrayList<>();
      for (String text : texts) {
        formulas.add(read(text, model));
      }
      return formulas;
    }
  }

  private static void check(String text) throws UnreadableException {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new UnreadableException(
          text.isBlank()
              ? "an empty formula: write a C expression over n, a, base and evt"
              : String.format(
                  Locale.ROOT,
                  "a formula of %d characters: up to %d are read",
                  text.length(),
                  LONGEST));
    }
    if (text.matches("(?s).*[;{}#\\\\\"\\n\\r].*")) {
      throw new UnreadableException(
          text.strip() + ": not one C expression: it has one of ; { } # \\ \" or a line break");
    }
    int open = 0;
    for (char each : text.toCharArray()) {
      open += each == '(' ? 1 : each == ')' ? -1 : 0;
      if (open < 0) {
        throw new UnreadableException(
            text.strip() + ": not one C expression: a ) closes what was not opened");
      }
    }
    // The parser would try every way to close them, of which there are twice as many for each.
    if (open > 0) {
      throw new UnreadableException(text.strip() + ": not one C expression: a ( is never closed");
    }
  }

  private static List<Formula> parse(List<String> texts, SourceRequest request)
      throws UnreadableException {
    StringBuilder source = new StringBuilder(FormulaWords.declarations(String.join(" ", texts)));
    for (int i = 0; i < texts.size(); i++) {
      source.append(String.format(Locale.ROOT, HEAD, i)).append(texts.get(i)).append(TAIL);
    }
    Reading reading = new Reading(Translation.ofText("formula.c", source.toString(), request));
    Optional<IASTNode> problem = problem(reading.translation.unit());
    if (problem.isPresent()) {
      // Of several it may be in any of them, or between two.
      int line = reading.at(problem.get()).line() - LINES_BEFORE;
      throw new UnreadableException(
          texts.get(0) + ": not a C expression" + (line == 1 ? "" : " (it ends too early)"));
    }
    List<Formula> formulas = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      formulas.add(formula(whole("formula" + i, texts.get(i), reading), texts.get(i), reading));
    }
    return formulas;
  }

  private static SourceRequest request(DataModel model, Map<String, Optional<String>> defines) {
    return new SourceRequest(
        Path.of("formula"),
        List.of(),
        Optional.empty(),
        List.of(),
        defines,
        Map.of(),
        Map.of(),
        Map.of(),
        Scope.WHOLE,
        model);
  }

  private static Formula formula(IASTFunctionDefinition function, String text, Reading reading)
      throws UnreadableException {
    IASTExpression expression =
        ((IASTExpressionStatement) ((IASTCompoundStatement) function.getBody()).getStatements()[0])
            .getExpression();
    Flow flow = Flow.start();
    Lifting.bindParameters(reading, function, flow);
    Value value = reading.evaluator.value(expression, flow);
    if (!(value instanceof Value.Number number)) {
      throw new UnreadableException(text + ": has no integer value");
    }
    return inputs(number.formula(), text, reading);
  }

  /** The text has to be one expression, and nothing but that. */
  private static IASTFunctionDefinition whole(String name, String text, Reading reading)
      throws UnreadableException {
    Translation translation = reading.translation;
    List<IASTFunctionDefinition> functions = reading.definitions.functions(name);
    boolean one =
        translation.unit().getPreprocessorProblemsCount() == 0
            && functions.size() == 1
            && functions.get(0).getBody() instanceof IASTCompoundStatement body
            && body.getStatements().length == 1
            && body.getStatements()[0] instanceof IASTExpressionStatement;
    if (!one) {
      throw new UnreadableException(text + ": not a C expression");
    }
    boolean changes =
        Loops.contains(
            functions.get(0),
            node ->
                node instanceof IASTBinaryExpression binary && Changes.assigns(binary)
                    || node instanceof IASTUnaryExpression unary && Changes.steps(unary));
    if (changes) {
      throw new UnreadableException(text + ": a formula cannot assign; did you mean == ?");
    }
    return functions.get(0);
  }

  private static Optional<IASTNode> problem(IASTNode tree) {
    if (tree instanceof IASTProblemHolder) {
      return Optional.of(tree);
    }
    for (IASTNode child : tree.getChildren()) {
      Optional<IASTNode> found = problem(child);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Formula inputs(Formula formula, String text, Reading reading)
      throws UnreadableException {
    for (Symbol symbol : Expressions.symbols(formula)) {
      Optional<Unknowns.Unknown> story = reading.unknowns.story(symbol);
      if (story.isPresent() && story.get().kind() == Unknowns.Kind.UNDECLARED) {
        throw new UnreadableException(
            text
                + ": "
                + story.get().shown()
                + " is not one of n, a, base and evt"
                + FormulaWords.hint(story.get().shown()));
      }
      if (story.isPresent() && story.get().kind() != Unknowns.Kind.NAMED) {
        throw new UnreadableException(text + ": " + story.get().reason());
      }
    }
    return Expressions.rewrite(
        formula,
        node ->
            node instanceof Symbol symbol
                ? reading
                    .unknowns
                    .story(symbol)
                    .flatMap(story -> Input.named(story.shown()))
                    .<Formula>map(input -> input.as(CType.U64))
                    .orElse(node)
                : node);
  }
}
