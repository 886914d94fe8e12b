package org.splitring.reader.c.lower.unit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.ir.Ordered;

/** What is known of functions without text: one file of data. */
public final class BuiltinTable {

  /**
   * A row.
   *
   * @param action what it does
   * @param detail widths, or which arguments count
   */
  public record Row(String action, String detail) {}

  private static final Set<String> VALUES =
      Set.of(
          "swap",
          "leading",
          "trailing",
          "ones",
          "first",
          "first-argument",
          "open",
          "little",
          "big",
          "little-second",
          "choose");
  private static final String PREFIX = "__builtin_";
  private static final Map<String, Row> ROWS = read();

  private BuiltinTable() {}

  public static Optional<Row> row(String name) {
    Row row = ROWS.get(name);
    return Optional.ofNullable(
        row == null && name.startsWith(PREFIX) ? ROWS.get(name.substring(PREFIX.length())) : row);
  }

  /** Whether a call only gives a value: nothing is called and no memory is touched. */
  public static boolean isValue(String name) {
    return row(name).filter(each -> VALUES.contains(each.action)).isPresent();
  }

  private static Map<String, Row> read() {
    Map<String, Row> rows = new HashMap<>();
    InputStream data = BuiltinTable.class.getResourceAsStream("builtins.tsv");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(data), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          rows.put(cells[0], new Row(cells[1], cells[2]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Ordered.map(rows);
  }
}
