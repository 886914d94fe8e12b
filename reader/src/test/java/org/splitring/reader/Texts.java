package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;
import org.splitring.reader.source.SourceTree;
import org.splitring.reader.source.UnreadableSourceException;

/** A tree that lies in a test, and questions to what was read of it. */
final class Texts implements SourceTree {

  private final Kept kept = new Kept();

  @Override
  public Kept kept() {
    return kept;
  }

  private final Map<String, String> files = new TreeMap<>();

  static Texts of(String path, String... lines) {
    return new Texts().with(path, lines);
  }

  Texts with(String path, String... lines) {
    files.put(path, String.join("\n", lines) + "\n");
    return this;
  }

  @Override
  public String toString() {
    StringBuilder all = new StringBuilder();
    files.forEach((path, text) -> all.append("--- ").append(path).append('\n').append(text));
    return all.toString();
  }

  @Override
  public String name() {
    return "the test";
  }

  @Override
  public Optional<String> find(String path) {
    return files.containsKey(path) ? Optional.of(path) : Optional.empty();
  }

  @Override
  public Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path));
  }

  @Override
  public List<String> named(String name) {
    return files.keySet().stream().filter(each -> ("/" + each).endsWith("/" + name)).toList();
  }

  @Override
  public List<String> defining(String function) {
    Pattern text = Pattern.compile("(?m)^(?!static)[\\w *]+\\b" + function + "\\([^;{]*\\)\\s*\\{");
    return files.keySet().stream()
        .filter(path -> path.endsWith(".c") && text.matcher(files.get(path)).find())
        .toList();
  }

  /** What a function of a file says. */
  ReadClaim read(String file, String name) throws UnreadableSourceException {
    return SourceReader.read(ReadRequest.of(this, file, name)).get(0);
  }

  static Statement statement(ReadClaim claim, Quantity quantity) {
    return claim.claim().statement(quantity).orElseThrow();
  }

  static Unread unread(ReadClaim claim, Quantity quantity) {
    return assertOf(Unread.class, statement(claim, quantity));
  }

  private static <T> T assertOf(Class<T> type, Statement statement) {
    assertTrue(type.isInstance(statement), statement.toString());
    return type.cast(statement);
  }

  /** A number for each point. */
  interface Expected {
    /** The offset, or the size. */
    long at(long n, long a);
  }

  /** Checks a quantity at every point of the domain, for bases that are multiples of a. */
  static Stated assertSays(ReadClaim claim, Quantity quantity, Expected expected) {
    Stated stated = assertOf(Stated.class, statement(claim, quantity));
    List<Point> points = new ArrayList<>();
    for (QueueAlign align : Domain.DEFAULT.aligns()) {
      for (QueueSize size : Domain.DEFAULT.sizes()) {
        boolean inScope =
            claim.claim().scope().size().map(size::equals).orElse(true)
                && claim.claim().scope().align().map(align::equals).orElse(true);
        if (inScope) {
          points.add(new Point(size.entries(), align.bytes(), 0, 1));
          points.add(new Point(size.entries(), align.bytes(), 77 * align.bytes(), 0));
        }
      }
    }
    Column values = CompiledFormula.of(stated.formula()).run(Points.of(points));
    Map<Point, Long> wanted = new LinkedHashMap<>();
    Map<Point, Long> got = new LinkedHashMap<>();
    for (int i = 0; i < points.size(); i++) {
      Point at = points.get(i);
      long from = stated.measured() == Measured.ADDRESS ? at.base() : 0;
      assertTrue(values.isDefined(i), at.toString());
      wanted.put(at, expected.at(at.size(), at.align()));
      got.put(at, values.value(i) - from);
    }
    assertEquals(wanted, got);
    return stated;
  }

  static long up(long x, long a) {
    return (x + a - 1) / a * a;
  }
}
