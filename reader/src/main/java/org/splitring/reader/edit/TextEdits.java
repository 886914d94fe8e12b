package org.splitring.reader.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.verdict.EditKind;
import org.splitring.reader.edit.TextEdit.Part;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Type;
import org.splitring.reader.preprocess.token.SourceText;

/** The edits of a function's text that a slip calls for, as its maintainer might write them. */
final class TextEdits {

  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,9})([uUlL]*)");
  private static final Pattern CALL = Pattern.compile("\\w+\\s*\\((.*)\\)", Pattern.DOTALL);

  /** A number is likelier than a term more; a larger expression likelier than its part. */
  private static final int TERM = 10_000;

  private final List<WrittenExpression> all;
  private final List<String> aligns;
  private final FileTokens tokens;
  private final Spelling spelling;
  private final List<TextEdit> edits = new ArrayList<>();

  TextEdits(List<WrittenExpression> all, SourceText file, FileTokens tokens, List<String> aligns) {
    this.all = all;
    this.aligns = aligns;
    this.tokens = tokens;
    spelling = new Spelling(file.text(), tokens);
  }

  List<TextEdit> of(EditKind slip) {
    if (slip instanceof EditKind.Bytes bytes) {
      all.forEach(each -> more(each, bytes.missing()));
    } else if (slip instanceof EditKind.LessOne) {
      lessOne();
    } else if (slip instanceof EditKind.Wider wider) {
      all.forEach(each -> wider(each, wider.bits()));
    }
    return edits;
  }

  private void more(WrittenExpression written, long bytes) {
    if (aligns.stream().anyMatch(written.text()::contains)) {
      arguments(written, bytes);
    } else if (NUMBER.matcher(written.text()).matches()) {
      if (tokens.isAddend(written.stretch())) {
        number(written, bytes);
        number(written, bytes / 2);
      }
    } else if (isTerm(written)) {
      put(
          written,
          spelling.sum(written, bytes),
          value -> changed(Operator.ADD, value, bytes),
          TERM - Math.min(written.text().length(), TERM - 1));
    }
  }

  /** Whether something can be added to it: it is a number, and no place. */
  private boolean isTerm(WrittenExpression written) {
    return written.expression().type() instanceof Type.IntegerType
        && !tokens.isPlace(written.stretch())
        && !tokens.assigns(written.stretch());
  }

  private void number(WrittenExpression written, long more) {
    Matcher number = NUMBER.matcher(written.text());
    if (number.matches() && more != 0 && Long.parseLong(number.group(1)) + more > 0) {
      long sum = Long.parseLong(number.group(1)) + more;
      put(
          written,
          sum + number.group(2),
          value ->
              value.type() instanceof Type.IntegerType integer
                  ? Expression.constant(integer.representation(), sum, value.origin())
                  : value,
          0);
    }
  }

  /** The arguments of a macro, which are no expressions of the function; they are not tried. */
  private void arguments(WrittenExpression written, long bytes) {
    Matcher call = CALL.matcher(written.text());
    if (!written.isExpanded() || !written.near() || !call.matches()) {
      return;
    }
    int depth = 0;
    int from = call.start(1);
    for (int i = from; i <= call.end(1); i++) {
      char c = i == call.end(1) ? ',' : written.text().charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (c == ',' && depth == 0) {
        String argument = written.text().substring(from, i).strip();
        if (!argument.isEmpty() && aligns.stream().noneMatch(argument::contains)) {
          int at = written.stretch().from() + i;
          Part part = new Part(new Stretch(at, at), " + " + spelling.bytes(bytes));
          edits.add(new TextEdit(List.of(part), Map.of(), TERM));
        }
        from = i + 1;
      }
    }
  }

  /** Everywhere at once, and each by itself. */
  private void lessOne() {
    List<Part> parts = new ArrayList<>();
    Map<Stretch, UnaryOperator<Expression>> trials = new LinkedHashMap<>();
    UnaryOperator<Expression> less = value -> changed(Operator.SUBTRACT, value, 1);
    for (WrittenExpression written : all) {
      if (written.near() && aligns.contains(written.text())) {
        String text = spelling.lessOne(written);
        put(written, text, less, TERM);
        parts.add(new Part(written.stretch(), text));
        trials.put(written.stretch(), less);
      }
    }
    if (parts.size() > 1) {
      edits.add(new TextEdit(parts, trials, 0));
    }
  }

  private static Expression changed(Operator operator, Expression value, long by) {
    return value.type() instanceof Type.IntegerType integer
        ? new Expression.Arithmetic(
            operator,
            value,
            Expression.constant(integer.representation(), by, value.origin()),
            Expression.Overflow.WRAPS,
            value.origin())
        : value;
  }

  private void wider(WrittenExpression written, int bits) {
    Optional<Stretch> type =
        written.near() && !written.isExpanded() ? castType(written) : Optional.empty();
    Optional<String> name = spelling.integer(bits);
    if (type.isPresent() && name.isPresent()) {
      edits.add(new TextEdit(List.of(new Part(type.get(), name.get())), Map.of(), TERM));
    }
  }

  /** What stands between the brackets of a cast. */
  private static Optional<Stretch> castType(WrittenExpression written) {
    int close = written.text().indexOf(')');
    boolean cast = written.isCast() && written.text().startsWith("(") && close > 0;
    int from = written.stretch().from();
    return cast ? Optional.of(new Stretch(from + 1, from + close)) : Optional.empty();
  }

  private void put(
      WrittenExpression written, String text, UnaryOperator<Expression> value, int rank) {
    edits.add(
        new TextEdit(
            List.of(new Part(written.stretch(), text)),
            Map.of(written.stretch(), value),
            written.near() ? rank : rank + TextEdit.FAR));
  }
}
