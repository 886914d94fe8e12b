package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.splitring.model.layout.Struct;

/**
 * Finds the Queue Size and the Queue Align that a function has as constants.
 *
 * <p>A function that takes no alignment can be compared only at the one it rounds to: it shows in
 * the mask or the divisor of the rounding, or is handed to a function of the ring by its name. One
 * that takes no Queue Size can be compared only at the one it hands on.
 */
final class Fixed {

  private Fixed() {}

  /** Whether a statement can be compared only if an alignment is known. */
  static boolean needsAlign(Statement statement) {
    return switch (statement.quantity()) {
      case USED, AVAIL_EVENT, TOTAL -> true;
      case AVAIL, USED_EVENT, AVAIL_SIZE, USED_SIZE -> false;
    };
  }

  /** What the statements' code fixes. */
  static Scope scope(List<Statement> statements, RingCalls calls, Supplier<Set<Long>> namedAligns) {
    return new Scope(size(statements, calls), align(statements, calls, namedAligns));
  }

  private static Optional<QueueSize> size(List<Statement> statements, RingCalls calls) {
    boolean takesSize =
        stated(statements).anyMatch(each -> Expressions.mentions(each.formula(), Input.N));
    return takesSize
        ? Optional.empty()
        : only(calls.constants(Input.N))
            .or(() -> stated(statements).flatMap(Fixed::descriptors).findFirst())
            .filter(QueueSize::isLegal)
            .map(n -> new QueueSize(n.intValue()));
  }

  /** How many descriptors stand in front of an available ring with a constant place. */
  private static Stream<Long> descriptors(Statement.Stated stated) {
    long each = Struct.VIRTQ_DESC.size().fixed();
    if (stated.quantity() != Quantity.AVAIL) {
      return Stream.of();
    }
    Column place = Program.of(stated.formula()).run(Points.of(List.of(new Point(1, 1, 0, 0))));
    return place.isDefined(0) && place.value(0) % each == 0
        ? Stream.of(place.value(0) / each)
        : Stream.of();
  }

  private static Optional<QueueAlign> align(
      List<Statement> statements, RingCalls calls, Supplier<Set<Long>> namedAligns) {
    Set<Long> constants = new TreeSet<>();
    boolean takesAlign = false;
    for (Statement.Stated each : stated(statements).filter(Fixed::needsAlign).toList()) {
      takesAlign |= Expressions.mentions(each.formula(), Input.A);
      collect(each.formula(), constants);
    }
    if (constants.isEmpty()) {
      calls.constants(Input.A).forEach(align -> add(align, constants));
    }
    if (takesAlign) {
      return Optional.empty();
    }
    if (constants.isEmpty() && stated(statements).anyMatch(Fixed::needsAlign)) {
      namedAligns.get().forEach(align -> add(align, constants));
    }
    return only(constants)
        .filter(
            align ->
                stated(statements)
                    .filter(each -> each.quantity() == Quantity.USED)
                    .allMatch(used -> roundsTo(align, used)))
        .map(QueueAlign::new);
  }

  private static Stream<Statement.Stated> stated(List<Statement> statements) {
    return statements.stream()
        .filter(Statement.Stated.class::isInstance)
        .map(Statement.Stated.class::cast);
  }

  private static Optional<Long> only(Set<Long> numbers) {
    return numbers.size() == 1 ? numbers.stream().findFirst() : Optional.empty();
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

  /**
   * A statement that takes no alignment, and none that could be found, is not comparable; nor is
   * one of a function that has no Queue Size at all.
   */
  static Statement checked(Statement statement, Scope scope, boolean hasSize) {
    if (statement instanceof Statement.Stated stated
        && scope.size().isEmpty()
        && !hasSize
        && !Expressions.mentions(stated.formula(), Input.N)) {
      return new Statement.Unread(
          stated.quantity(),
          "it takes no Queue Size, and none that is surely the queue's was found",
          stated.at(),
          "say which expression or macro is Queue Size, with --input EXPR=n, or which it is"
              + " written for, with --fixed size=N");
    }
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
        "say which expression or macro is Queue Align, with --input EXPR=a, or which it is"
            + " written for, with --fixed align=A");
  }

  private static void collect(Formula formula, Set<Long> constants) {
    Expressions.rewrite(
        formula,
        node -> {
          if (node instanceof Binary binary && binary.right() instanceof Literal literal) {
            switch (binary.operator()) {
              case AND -> {
                add(-signExtended(literal), constants);
                add(literal.value() + 1, constants);
              }
              case DIVIDE, REMAINDER -> add(literal.value(), constants);
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
    if (QueueAlign.isLegal(align)) {
      constants.add(align);
    }
  }
}
