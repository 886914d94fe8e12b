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

  /** Where the table of a register begins. */
  public static final Pattern BEGIN = Pattern.compile("\\\\mmioreg\\s*(?=\\{)");

  /** Name, function, offset, direction and description. */
  public static final int ARGUMENTS = 5;

  /** Those of a file, in their order. */
  public static List<Register> in(TexFile file) {
    List<Register> registers = new ArrayList<>();
    Matcher begin = BEGIN.matcher(file.text());
    while (begin.find()) {
      Braces braces = Braces.of(file.text(), begin.end(), ARGUMENTS);
      if (braces.arguments().size() == ARGUMENTS) {
        Lines at = new Lines(file.path(), file.lineOf(begin.start()), file.lineOf(braces.end()));
        List<String> words = braces.arguments().stream().map(String::strip).toList();
        registers.add(new Register(words.get(0), words.get(2), words.get(3), at));
      }
    }
    return registers;
  }
}
