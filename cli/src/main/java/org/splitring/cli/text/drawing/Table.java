package org.splitring.cli.text.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.splitring.cli.report.Finding;
import org.splitring.cli.report.Report;
import org.splitring.cli.text.facts.Proviso;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked.Judged;

/**
 * The verdicts at a glance: claims down, quantities across, one word in each cell.
 *
 * <p>A quantity of which no claim speaks has no column. A verdict that was not expected carries a
 * mark, and so does one that holds only under a condition of the source.
 */
public final class Table {

  static final String MARK = "!";
  private static final String NOTHING = "-";
  private static final String GAP = "  ";

  private record Cell(String word, String text) {}

  private final List<Finding> findings;
  private final List<Quantity> columns;
  private final Style style;

  public Table(Report report, Style style) {
    this.findings = report.findings();
    this.columns = Arrays.stream(Quantity.values()).filter(this::isSpokenOf).toList();
    this.style = style;
  }

  /** The words alone: a row with what stands above the columns, then one for each claim. */
  public static List<List<String>> words(Report report) {
    Table table = new Table(report, Style.PLAIN);
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.row("claim", Quantity::label));
    table.findings.forEach(
        finding -> rows.add(table.row(id(finding), column -> cell(finding, column).text())));
    return rows;
  }

  private List<String> row(String first, Function<Quantity, String> cell) {
    return Stream.concat(Stream.of(first), columns.stream().map(cell)).toList();
  }

  public String text() {
    int first = findings.stream().mapToInt(each -> id(each).length()).max().orElse(0);
    StringBuilder text = new StringBuilder(" ".repeat(first));
    for (Quantity column : columns) {
      text.append(GAP).append(padded(column.label(), width(column)));
    }
    endLine(text);
    for (Finding finding : findings) {
      text.append(padded(id(finding), first));
      for (Quantity column : columns) {
        Cell cell = cell(finding, column);
        String painted = style.verdict(cell.word(), cell.text());
        text.append(GAP).append(painted);
        text.append(" ".repeat(width(column) - cell.text().length()));
      }
      endLine(text);
    }
    return findings.stream()
            .flatMap(each -> each.checked().judged().stream())
            .anyMatch(each -> Proviso.of(each).isPresent())
        ? text.append('\n').append(Proviso.LEGEND).append('\n').toString()
        : text.toString();
  }

  private boolean isSpokenOf(Quantity quantity) {
    return findings.stream().anyMatch(each -> !cell(each, quantity).text().equals(NOTHING));
  }

  private int width(Quantity column) {
    int widest =
        findings.stream().mapToInt(each -> cell(each, column).text().length()).max().orElse(0);
    return Math.max(widest, column.label().length());
  }

  private static Cell cell(Finding finding, Quantity quantity) {
    Optional<Judged> judged = finding.judged(quantity);
    if (judged.isEmpty()) {
      boolean unsaid = finding.unsaid().contains(quantity);
      return new Cell(NOTHING, unsaid ? NOTHING + MARK : NOTHING);
    }
    String word = judged.get().verdict().word();
    String proviso = Proviso.of(judged.get()).map(note -> Proviso.MARK).orElse("");
    return new Cell(word, word + proviso + (finding.isExpected(judged.get()) ? "" : MARK));
  }

  private static String id(Finding finding) {
    return finding.checked().claim().id();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static void endLine(StringBuilder text) {
    while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    text.append('\n');
  }
}
