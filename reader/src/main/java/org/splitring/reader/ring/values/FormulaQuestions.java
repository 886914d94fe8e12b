package org.splitring.reader.ring.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Points;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/** Questions about formulas that several rules ask. */
public final class FormulaQuestions {

  private static final Set<Binary.Operator> ROUNDS =
      Set.of(
          Binary.Operator.AND,
          Binary.Operator.OR,
          Binary.Operator.DIVIDE,
          Binary.Operator.REMAINDER,
          Binary.Operator.SHIFT_RIGHT);

  private static final List<Long> BASES = List.of(0L, 3L << 16, 1L << 28, (1L << 32) + (1L << 16));
  private static final long[] OTHER_SIZES = {1, 3, 5, 6, 7, 12, 100, 255, 257, 1000, 4095, 32767};
  private static final long[] OTHER_BASES = {
    16, 48, 0xff0, 0x10010, 0x7fffffff0010L, Long.MIN_VALUE, -1L << 40, (-1L << 40) + 16
  };

  private FormulaQuestions() {}

  /** A value without the conversions on its way. */
  public static Formula bare(Formula formula) {
    Formula at = formula;
    while (at instanceof Cast cast) {
      at = cast.operand();
    }
    return at;
  }

  /** A value without conversions that change none of its bits. */
  public static Formula sameBits(Formula formula) {
    Formula at = formula;
    while (at instanceof Cast cast && cast.type().width() == cast.operand().type().width()) {
      at = cast.operand();
    }
    return at;
  }

  /** The symbol that a value is, but for conversions. */
  public static Optional<Symbol> symbol(Formula formula) {
    return bare(formula) instanceof Symbol symbol ? Optional.of(symbol) : Optional.empty();
  }

  /** Whether the value is rounded to a multiple of something, or counts units of it. */
  public static boolean isRounded(Formula formula) {
    return contains(
        formula, node -> node instanceof Binary binary && ROUNDS.contains(binary.operator()));
  }

  /** Whether one formula is a part of another, or the whole of it. */
  public static boolean contains(Formula formula, Formula part) {
    return contains(formula, part::equals);
  }

  private static boolean contains(Formula formula, java.util.function.Predicate<Formula> wanted) {
    List<Formula> found = new ArrayList<>();
    Expressions.rewrite(
        formula,
        node -> {
          if (wanted.test(node)) {
            found.add(node);
          }
          return node;
        });
    return !found.isEmpty();
  }

  /** The formula with symbols replaced. */
  public static Formula with(Formula formula, Map<Symbol, Formula> values) {
    return values.isEmpty()
        ? formula
        : Expressions.rewrite(
            formula,
            node -> node instanceof Symbol symbol ? values.getOrDefault(symbol, symbol) : node);
  }

  /** Whether every symbol is an input. */
  public static boolean isOverInputs(Formula formula) {
    return Expressions.symbols(formula).stream()
        .allMatch(symbol -> Input.named(symbol.name()).isPresent());
  }

  /**
   * Whether two formulas over the inputs give the same at all points, several bases and both evt.
   */
  public static boolean same(Formula one, Formula other, CType type) {
    if (one.equals(other)) {
      return true;
    }
    Column left = CompiledFormula.of(one).run(points());
    Column right = CompiledFormula.of(other).run(points());
    for (int i = 0; i < left.count(); i++) {
      if (!left.isDefined(i)
          || !right.isDefined(i)
          || type.wrap(left.value(i)) != type.wrap(right.value(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether two give the same, or nothing, at sizes and bases that are not legal as well. */
  static boolean sameBeyond(Formula one, Formula other) {
    Column left = CompiledFormula.of(one).run(beyond());
    Column right = CompiledFormula.of(other).run(beyond());
    for (int i = 0; i < left.count(); i++) {
      if (left.isDefined(i) != right.isDefined(i)
          || left.isDefined(i) && left.value(i) != right.value(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The truth value, if it is the same at all points, and beyond: at larger alignments, at sizes
   * that are no powers of two and at bases that are not aligned.
   */
  public static Optional<Boolean> truth(Formula condition) {
    if (condition instanceof Literal literal) {
      return Optional.of(literal.value() != 0);
    }
    if (!isOverInputs(condition)) {
      return Optional.empty();
    }
    Optional<Boolean> truth = truth(condition, points());
    return truth.filter(each -> truth(condition, beyond()).equals(truth));
  }

  private static Optional<Boolean> truth(Formula condition, Points points) {
    Column values = CompiledFormula.of(condition).run(points);
    boolean first = values.value(0) != 0;
    for (int i = 0; i < values.count(); i++) {
      if (!values.isDefined(i) || values.value(i) != 0 != first) {
        return Optional.empty();
      }
    }
    return Optional.of(first);
  }

  private static Points points() {
    Points.Builder points = new Points.Builder();
    for (QueueAlign align : QueueAlign.upTo(QueueAlign.LARGEST)) {
      for (QueueSize size : QueueSize.all()) {
        for (long base : BASES) {
          points.add(size.entries(), align.bytes(), base * align.bytes(), 0);
          points.add(size.entries(), align.bytes(), base * align.bytes(), 1);
        }
      }
    }
    return points.build();
  }

  private static Points beyond() {
    Points.Builder points = new Points.Builder();
    for (long size : OTHER_SIZES) {
      for (QueueAlign align : QueueAlign.upTo(QueueAlign.LARGEST)) {
        for (long base : OTHER_BASES) {
          points.add(size, align.bytes(), base, 0);
          points.add(size, align.bytes(), base, 1);
        }
      }
    }
    return points.build();
  }

  /** Whether the formula is that symbol, but for a bound. */
  public static boolean isBounded(Formula formula, Symbol symbol) {
    Formula bare = bare(formula);
    return bare.equals(symbol)
        || bare instanceof Literal
        || bare instanceof Conditional choice
            && isBounded(choice.whenTrue(), symbol)
            && isBounded(choice.whenFalse(), symbol);
  }
}
