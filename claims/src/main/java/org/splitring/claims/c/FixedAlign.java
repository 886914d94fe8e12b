package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.formula.Program;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/**
 * Finds the alignment that a function has as a constant.
 *
 * <p>A function that takes no alignment can be compared only at the one it rounds to; it shows in
 * the mask or the divisor of the rounding.
 */
final class FixedAlign {

  private FixedAlign() {}

  /** Whether a statement can be compared only if an alignment is known. */
  static boolean needsAlign(Statement statement) {
    return switch (statement.quantity()) {
      case USED, AVAIL_EVENT, TOTAL -> true;
      case AVAIL, USED_EVENT, AVAIL_SIZE, USED_SIZE -> false;
    };
  }

  /** What the statements' code fixes. */
  static Scope scope(List<Statement> statements) {
    Set<Long> constants = new TreeSet<>();
    boolean takesAlign = false;
    for (Statement statement : statements) {
      if (statement instanceof Statement.Stated stated && needsAlign(statement)) {
        takesAlign |= Expressions.mentions(stated.formula(), Input.A);
        collect(stated.formula(), constants);
      }
    }
    if (takesAlign || constants.size() != 1) {
      return Scope.WHOLE;
    }
    long align = constants.iterator().next();
    boolean rounds =
        statements.stream()
            .filter(each -> each.quantity() == Quantity.USED)
            .allMatch(each -> each instanceof Statement.Stated used && roundsTo(align, used));
    return rounds ? new Scope(Optional.empty(), Optional.of(new QueueAlign(align))) : Scope.WHOLE;
  }

  /** Whether the used ring's place is a multiple of the alignment wherever the base is one. */
  private static boolean roundsTo(long align, Statement.Stated used) {
    List<Point> points = new ArrayList<>();
    for (QueueSize size : QueueSize.all()) {
      for (int evt = 0; evt <= 1; evt++) {
        points.add(new Point(size.entries(), align, 0, evt));
        points.add(new Point(size.entries(), align, 5 * align, evt));
      }
    }
    Column places = Program.of(used.formula()).run(Points.of(points));
    return IntStream.range(0, places.count())
        .allMatch(i -> !places.isDefined(i) || places.value(i) % align == 0);
  }

  /** A statement that takes no alignment, and none that could be found, is not comparable. */
  static Statement checked(Statement statement, Scope scope) {
    boolean open =
        statement instanceof Statement.Stated stated
            && needsAlign(statement)
            && scope.align().isEmpty()
            && !Expressions.mentions(stated.formula(), Input.A);
    if (!open) {
      return statement;
    }
    Statement.Stated stated = (Statement.Stated) statement;
    return new Statement.Unread(
        stated.quantity(),
        "it takes no alignment, and rounds to no constant that is surely one",
        stated.at(),
        "say which expression or macro is Queue Align, with --input EXPR=a");
  }

  private static void collect(Formula formula, Set<Long> constants) {
    Expressions.rewrite(
        formula,
        node -> {
          if (node instanceof Binary binary && binary.right() instanceof Literal literal) {
            switch (binary.operator()) {
              case AND -> add(-signExtended(literal), constants);
              case DIVIDE -> add(literal.value(), constants);
              case SHIFT_RIGHT -> {
                if (literal.value() > 0 && literal.value() < 32) {
                  add(1L << literal.value(), constants);
                }
              }
              default -> {}
            }
          }
          return node;
        });
  }

  private static long signExtended(Literal literal) {
    int spare = 64 - literal.type().width();
    return literal.value() << spare >> spare;
  }

  private static void add(long align, Set<Long> constants) {
    if (align >= QueueAlign.SMALLEST && align <= QueueAlign.LARGEST && Long.bitCount(align) == 1) {
      constants.add(align);
    }
  }
}
