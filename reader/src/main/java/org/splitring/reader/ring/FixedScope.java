package org.splitring.reader.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Points;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.Struct;
import org.splitring.reader.ir.Ordered;

/**
 * The Queue Size and the Queue Align that code has as constants.
 *
 * <p>A function that takes no alignment can be compared only at the one it rounds to: it shows in
 * the mask or the divisor of the rounding, or is handed to a function of the ring by its name. One
 * that takes no Queue Size can be compared only at the one it hands on. Where the user says another
 * one than the code shows, there is nothing to compare.
 *
 * @param told what the user says
 * @param shown what the code shows
 * @param hasSize whether the code takes a Queue Size at all
 */
record FixedScope(Scope told, Scope shown, boolean hasSize) {

  /**
   * Constants that were handed to functions of the ring, or that macros have, by the input that
   * their names say.
   *
   * @param handedSize whether a Queue Size is handed to the function: what it lays out for another
   *     one it lays out for that one
   */
  record Constants(
      Set<Long> sizes,
      Set<Long> aligns,
      Set<Long> sizingMacros,
      Set<Long> aligningMacros,
      boolean handedSize) {
    Constants {
      sizes = Ordered.set(sizes);
      aligns = Ordered.set(aligns);
      sizingMacros = Ordered.set(sizingMacros);
      aligningMacros = Ordered.set(aligningMacros);
    }
  }

  static FixedScope of(
      List<Statement> statements, Constants constants, Scope told, boolean hasSize) {
    List<Stated> stated =
        statements.stream().filter(Stated.class::isInstance).map(Stated.class::cast).toList();
    return new FixedScope(
        told, new Scope(size(stated, constants), align(stated, constants)), hasSize);
  }

  /** What is fixed by either. */
  Scope joined() {
    return told.and(shown);
  }

  /** Whether a quantity can be compared only if an alignment is known. */
  static boolean needsAlign(Quantity quantity) {
    return switch (quantity) {
      case USED, AVAIL_EVENT, TOTAL -> true;
      case AVAIL, USED_EVENT, AVAIL_SIZE, USED_SIZE -> false;
    };
  }

  /** The statement, unless it cannot be compared anywhere. */
  Statement checked(Statement statement) {
    if (!(statement instanceof Stated stated)) {
      return statement;
    }
    return toldOtherwise(stated)
        .or(() -> withoutSize(stated))
        .or(() -> withoutAlign(stated))
        .map(Statement.class::cast)
        .orElse(stated);
  }

  private Optional<Unread> toldOtherwise(Stated stated) {
    Optional<Unread> size = other(stated, "Queue Size", "size", told.size(), shown.size());
    return size.isPresent() || !needsAlign(stated.quantity())
        ? size
        : other(stated, "Queue Align", "align", told.align(), shown.align());
  }

  private static <T> Optional<Unread> other(
      Stated stated, String what, String word, Optional<T> told, Optional<T> shown) {
    return told.isEmpty() || shown.isEmpty() || told.equals(shown)
        ? Optional.empty()
        : Optional.of(
            unread(
                stated,
                "it is written for the "
                    + what
                    + " "
                    + shown.get()
                    + ", and said to be for "
                    + told.get(),
                "say --fixed " + word + "=" + shown.get() + ", or nothing of it"));
  }

  private Optional<Unread> withoutSize(Stated stated) {
    return joined().size().isPresent() || hasSize || Expressions.mentions(stated.formula(), Input.N)
        ? Optional.empty()
        : Optional.of(
            unread(
                stated,
                "it takes no Queue Size, and none that is surely the queue's was found",
                "say which expression or macro is Queue Size, with --input EXPR=n, or which it is"
                    + " written for, with --fixed size=N"));
  }

  private Optional<Unread> withoutAlign(Stated stated) {
    return !needsAlign(stated.quantity())
            || joined().align().isPresent()
            || Expressions.mentions(stated.formula(), Input.A)
        ? Optional.empty()
        : Optional.of(
            unread(
                stated,
                "it takes no alignment, and rounds to no constant that is surely one",
                "say which expression or macro is Queue Align, with --input EXPR=a, or which it is"
                    + " written for, with --fixed align=A"));
  }

  private static Unread unread(Stated stated, String reason, String mend) {
    return new Unread(stated.quantity(), reason, stated.at(), mend, stated.assumptions());
  }

  private static Optional<QueueSize> size(List<Stated> stated, Constants constants) {
    boolean takesSize =
        stated.stream().anyMatch(each -> Expressions.mentions(each.formula(), Input.N));
    return takesSize
        ? Optional.empty()
        : only(constants.sizes())
            .or(
                () ->
                    stated.stream()
                        .filter(each -> !constants.handedSize())
                        .flatMap(FixedScope::descriptors)
                        .findFirst())
            .or(() -> only(constants.sizingMacros()))
            .filter(QueueSize::isLegal)
            .map(n -> new QueueSize(n.intValue()));
  }

  /** How many descriptors stand in front of an available ring with a constant place. */
  private static Stream<Long> descriptors(Stated stated) {
    long each = Struct.VIRTQ_DESC.size().fixed();
    if (stated.quantity() != Quantity.AVAIL) {
      return Stream.of();
    }
    Column place =
        CompiledFormula.of(stated.formula()).run(Points.of(List.of(new Point(1, 1, 0, 0))));
    return place.isDefined(0) && place.value(0) % each == 0
        ? Stream.of(place.value(0) / each)
        : Stream.of();
  }

  private static Optional<QueueAlign> align(List<Stated> stated, Constants known) {
    List<Stated> aligned = stated.stream().filter(each -> needsAlign(each.quantity())).toList();
    if (aligned.stream().anyMatch(each -> Expressions.mentions(each.formula(), Input.A))) {
      return Optional.empty();
    }
    Set<Long> constants = new TreeSet<>();
    aligned.forEach(each -> collect(each.formula(), constants));
    if (constants.isEmpty()) {
      known.aligns().forEach(align -> add(align, constants));
    }
    if (constants.isEmpty() && !aligned.isEmpty()) {
      known.aligningMacros().forEach(align -> add(align, constants));
    }
    return only(constants)
        .filter(
            align ->
                aligned.stream()
                    .filter(each -> each.quantity() == Quantity.USED)
                    .allMatch(used -> roundsTo(align, used.formula())))
        .map(QueueAlign::new);
  }

  private static Optional<Long> only(Set<Long> numbers) {
    return numbers.size() == 1 ? numbers.stream().findFirst() : Optional.empty();
  }

  /** Whether the used ring's place is a multiple of the alignment wherever the base is one. */
  private static boolean roundsTo(long align, Formula used) {
    List<Point> points = new ArrayList<>();
    for (QueueSize size : QueueSize.all()) {
      for (int evt = 0; evt <= 1; evt++) {
        points.add(new Point(size.entries(), align, 0, evt));
        points.add(new Point(size.entries(), align, 5 * align, evt));
      }
    }
    Column places = CompiledFormula.of(used).run(Points.of(points));
    return IntStream.range(0, places.count())
        .allMatch(i -> !places.isDefined(i) || places.value(i) % align == 0);
  }

  private static void collect(Formula formula, Set<Long> constants) {
    Expressions.rewrite(
        formula,
        node -> {
          if (node instanceof Binary binary && binary.right() instanceof Literal literal) {
            switch (binary.operator()) {
              case AND -> {
                add(-literal.asSigned(), constants);
                // A mask of 32 bits, as ~(4096u - 1) is, beside a wider number.
                add(-(long) (int) literal.asSigned(), constants);
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

  private static void add(long align, Set<Long> constants) {
    if (QueueAlign.isLegal(align)) {
      constants.add(align);
    }
  }
}
