package org.splitring.reader.ir.text;

import java.util.stream.Collectors;
import org.splitring.reader.ir.Block;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;

/** Writes a lowered function for people, near to C: one statement a line, with where it stands. */
public final class Printer {

  private static final int ORIGIN_COLUMN = 64;

  private Printer() {}

  /** A function, its blocks in their order. */
  public static String print(Function function) {
    StringBuilder text = new StringBuilder("function " + function.id());
    String parameters =
        function.parameters().stream()
            .map(each -> each + ": " + each.type())
            .collect(Collectors.joining(", "));
    text.append('(').append(parameters).append(function.variadic() ? ", ..." : "").append(") -> ");
    text.append(function.result()).append('\n');
    for (int i = 0; i < function.blocks().size(); i++) {
      Block block = function.blocks().get(i);
      text.append('b').append(i).append(":\n");
      block.statements().forEach(each -> text.append(line(StatementText.of(each), each.origin())));
      text.append(line(StatementText.of(block.end()), block.end().origin()));
    }
    return text.toString();
  }

  /** An expression, as C would write it. */
  public static String print(Expression expression) {
    return ExpressionText.of(expression);
  }

  /** A place, as C would write it. */
  public static String print(MemoryPlace place) {
    return ExpressionText.of(place);
  }

  private static String line(String what, Origin origin) {
    String padding = " ".repeat(Math.max(2, ORIGIN_COLUMN - what.length()));
    return "  " + what + padding + "# " + origin + "\n";
  }
}
