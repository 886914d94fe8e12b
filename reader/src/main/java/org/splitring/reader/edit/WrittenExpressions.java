package org.splitring.reader.edit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Rewriter;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Terminator;
import org.splitring.reader.preprocess.token.SourceText;

/** The expressions of a function that stand in its own file's text, each stretch of text once. */
final class WrittenExpressions {

  private final FileTokens tokens;
  private final Stretch near;
  private final Map<Stretch, Expression> outermost = new LinkedHashMap<>();
  private final Set<Stretch> expanded = new HashSet<>();
  private final Set<Stretch> casts = new HashSet<>();

  private WrittenExpressions(FileTokens tokens, Stretch near) {
    this.tokens = tokens;
    this.near = near;
  }

  /**
   * Those of a function, outer ones first.
   *
   * @param line of the statement that is asked about; the function's first for all of it
   */
  static List<WrittenExpression> of(Function function, FileTokens tokens, int line) {
    Stretch near = near(function, tokens, line);
    WrittenExpressions all = new WrittenExpressions(tokens, near);
    new Rewriter(all::take).function(function);
    return all.outermost.keySet().stream().map(all::written).toList();
  }

  private Optional<Expression> take(Expression expression) {
    tokens
        .stretch(expression.origin())
        .ifPresent(
            stretch -> {
              outermost.putIfAbsent(stretch, expression);
              if (!expression.origin().expansions().isEmpty()) {
                expanded.add(stretch);
              }
              if (expression instanceof Expression.Convert convert && convert.written()) {
                casts.add(stretch);
              }
            });
    return Optional.empty();
  }

  private WrittenExpression written(Stretch stretch) {
    return new WrittenExpression(
        outermost.get(stretch),
        stretch,
        stretch.of(tokens.file().text()),
        near.holds(stretch),
        expanded.stream().anyMatch(stretch::holds),
        casts.contains(stretch) && !expanded.contains(stretch));
  }

  /** From where the first statement on that line begins to where the last ends. */
  private static Stretch near(Function function, FileTokens tokens, int line) {
    SourceText file = tokens.file();
    if (line == function.origin().at().line()) {
      return new Stretch(0, file.text().length());
    }
    Stretch asked = line(file.text(), line);
    List<Stretch> there =
        statements(function)
            .flatMap(origin -> tokens.stretch(origin).stream())
            .filter(at -> at.from() < asked.to() && asked.from() < at.to())
            .toList();
    int from = there.stream().mapToInt(Stretch::from).min().orElse(0);
    return new Stretch(from, there.stream().mapToInt(Stretch::to).max().orElse(from));
  }

  private static Stretch line(String text, int line) {
    int from = 0;
    for (int i = 1; i < line; i++) {
      from = text.indexOf('\n', from) + 1;
    }
    int to = text.indexOf('\n', from);
    return new Stretch(from, to < 0 ? text.length() : to);
  }

  /** Those that are written, and no beginnings or ends of blocks. */
  private static Stream<Origin> statements(Function function) {
    return function.blocks().stream()
        .flatMap(
            block ->
                Stream.concat(
                    block.statements().stream()
                        .filter(each -> !(each instanceof Statement.StorageLive))
                        .filter(each -> !(each instanceof Statement.StorageDead))
                        .map(Statement::origin),
                    block.end() instanceof Terminator.Return back && back.value().isPresent()
                        ? Stream.of(back.origin())
                        : Stream.empty()));
  }
}
