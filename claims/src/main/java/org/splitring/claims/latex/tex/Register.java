package org.splitring.claims.latex.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.model.text.Lines;

/**
 * A register of the MMIO transport, as its table has it.
 *
 * @param offset from the base, as written
 * @param direction who may do what, such as {@code RW}
 */
public record Register(String name, String offset, String direction, Lines at) {

  /** Where the row of a register, or of two that are the halves of one value, begins. */
  private static final Pattern BEGIN = Pattern.compile("\\\\mmio(d?)reg\\s*(?=\\{)");

  /** Name, function, offset, direction and description. */
  private static final int ARGUMENTS = 5;

  /**
   * A row of the table.
   *
   * @param names one, or the lower and the upper half of a value
   * @param offsets as many
   * @param start where in the text it begins
   * @param end the place of its last brace
   */
  public record Row(
      List<String> names,
      String function,
      List<String> offsets,
      String direction,
      String description,
      int start,
      int end) {

    public Row {
      names = List.copyOf(names);
      offsets = List.copyOf(offsets);
    }
  }

  /** The rows in a piece of a text, in their order. */
  public static List<Row> rows(String text, int from, int to) {
    List<Row> rows = new ArrayList<>();
    Matcher begin = BEGIN.matcher(text).region(from, to);
    while (begin.find()) {
      int halves = begin.group(1).length() + 1;
      int wanted = ARGUMENTS + 2 * (halves - 1);
      BracedArguments braces = BracedArguments.of(text, begin.end(), wanted);
      List<String> all = braces.arguments();
      if (all.size() == wanted) {
        rows.add(
            new Row(
                stripped(all.subList(0, halves)),
                all.get(halves),
                stripped(all.subList(halves + 1, 2 * halves + 1)),
                all.get(2 * halves + 1).strip(),
                all.get(wanted - 1),
                begin.start(),
                braces.end()));
      }
    }
    return rows;
  }

  /** Those of a file, in their order. */
  public static List<Register> in(TexFile file) {
    List<Register> registers = new ArrayList<>();
    for (Row row : rows(file.text(), 0, file.text().length())) {
      Lines at = new Lines(file.path(), file.lineOf(row.start()), file.lineOf(row.end()));
      for (int i = 0; i < row.names().size(); i++) {
        registers.add(new Register(row.names().get(i), row.offsets().get(i), row.direction(), at));
      }
    }
    return registers;
  }

  private static List<String> stripped(List<String> words) {
    return words.stream().map(String::strip).toList();
  }
}
