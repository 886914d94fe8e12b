package org.splitring.claims.reading.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Measured;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.layout.Quantity;

/** Compares what a claim states with what the compiled function stored, point by point. */
final class Comparison {

  private final List<Point> points;
  private final List<String> disagreements = new ArrayList<>();
  private int stated;
  private int unread;
  private long compared;

  Comparison(List<Point> points) {
    this.points = List.copyOf(points);
  }

  /** Everything that does not agree, in words. */
  List<String> disagreements() {
    return disagreements;
  }

  /** How much was compared, in words. */
  String figures() {
    return String.format(
        Locale.ROOT,
        "%d formulas stated and %d unread; %d values compared, %d disagree",
        stated,
        unread,
        compared,
        disagreements.size());
  }

  List<Point> points() {
    return points;
  }

  int stated() {
    return stated;
  }

  /**
   * Compares one function.
   *
   * @param source its text, for messages
   * @param words what the driver wrote for it, at each point
   */
  void compare(Claim claim, String source, long[][] words) {
    for (Statement statement : claim.statements()) {
      int member = Driver.MEMBERS.indexOf(name(statement.quantity()));
      if (!(statement instanceof Statement.Stated each) || member < 0) {
        unread++;
        continue;
      }
      stated++;
      compare(source, each, member, words);
    }
  }

  private static String name(Quantity quantity) {
    return quantity.label();
  }

  private void compare(String source, Statement.Stated stated, int member, long[][] words) {
    Points there = Points.of(based(words));
    Column values = CompiledFormula.of(stated.formula()).run(there);
    Optional<Column> laidOut = stated.laidOut().map(f -> CompiledFormula.of(f).run(there));
    boolean perhaps = stated.notes().stream().anyMatch(note -> note.startsWith("laid out only"));
    for (int i = 0; i < points.size(); i++) {
      boolean fine = words[i][Driver.WORDS - 1] != 0;
      boolean written = words[i][2 * member + 1] != 0;
      boolean refused =
          laidOut.isPresent() && laidOut.get().isDefined(i) && laidOut.get().value(i) == 0;
      boolean open = laidOut.isPresent() && !laidOut.get().isDefined(i);
      if (!fine
          || open
          || !values.isDefined(i)
          || !written && (refused || perhaps && laidOut.isEmpty())) {
        continue;
      }
      boolean same = isSame(stated, values.value(i), words[i][2 * member], there.get(i).base());
      if (!written && same) {
        continue;
      }
      compared++;
      if (!written || refused || !same) {
        disagreements.add(
            String.format(
                Locale.ROOT,
                "%s is %s where %s; at %s it gives %x and C %s%x, in\n%s",
                stated.quantity().label(),
                CText.of(stated.formula()),
                stated.laidOut().map(CText::of).orElse("always"),
                points.get(i),
                values.value(i),
                written ? "" : "(untouched) ",
                words[i][2 * member],
                source));
        return;
      }
    }
  }

  /** What is stated as a distance from the base may be stored as the address, or as it is. */
  private static boolean isSame(Statement.Stated stated, long value, long word, long base) {
    return value == word
        || (stated.measured() == Measured.OFFSET
            && value == stated.formula().type().wrap(word - base));
  }

  /** The base is what the function gives the descriptor table, where it gives it something. */
  private List<Point> based(long[][] words) {
    List<Point> result = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      long base = words[i][1] != 0 ? words[i][0] : point.base();
      result.add(new Point(point.size(), point.align(), base, point.evt()));
    }
    return result;
  }
}
