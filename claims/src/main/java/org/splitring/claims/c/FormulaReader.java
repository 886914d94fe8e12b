package org.splitring.claims.c;

import java.nio.file.Path;
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
      "void formula(uint64_t n, uint64_t a, uint64_t base, uint64_t evt)\n{ (\n";
  private static final String TAIL = "\n); }\n";
  private static final int LINES_BEFORE = 2;

  private FormulaReader() {}

  /**
   * The formula; n, a, base and evt have the type uint64_t in it, and the names of {@code
   * <stdint.h>} are known.
   *
   * @throws UnreadableException if it is not a C expression over the inputs
   */
  public static Formula read(String text, DataModel model) throws UnreadableException {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new UnreadableException(
          text.isBlank()
              ? "an empty formula: write a C expression over n, a, base and evt"
              : "a formula of %d characters: up to %d are read".formatted(text.length(), LONGEST));
    }
    if (text.matches("(?s).*[;{}#\\\\\"\\n\\r].*")) {
      throw new UnreadableException(
          text.strip() + ": not one C expression: it has one of ; { } # \\ \" or a line break");
    }
    return Deep.call(text, () -> parse(text.strip(), model));
  }

  private static Formula parse(String text, DataModel model) throws UnreadableException {
    SourceRequest request =
        new SourceRequest(
            Path.of("formula"),
            java.util.List.of(),
            Optional.empty(),
            java.util.List.of(),
            java.util.Map.of(),
            java.util.Map.of(),
            java.util.Map.of(),
            java.util.Map.of(),
            model);
    Translation translation = Translation.ofText("formula.c", HEAD + text + TAIL, request);
    Reading reading = new Reading(translation);
    IASTFunctionDefinition function = whole(translation, text, reading);
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
  private static IASTFunctionDefinition whole(Translation translation, String text, Reading reading)
      throws UnreadableException {
    Optional<IASTNode> problem = problem(translation.unit());
    if (problem.isPresent()) {
      int line = reading.at(problem.get()).line() - LINES_BEFORE;
      throw new UnreadableException(
          text + ": not a C expression" + (line == 1 ? "" : " (it ends too early)"));
    }
    java.util.List<IASTFunctionDefinition> functions = reading.definitions.functions("formula");
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
            text + ": " + story.get().shown() + " is not one of n, a, base and evt");
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
