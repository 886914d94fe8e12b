package org.splitring.reader.joint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.formula.Unary;
import org.splitring.model.layout.QueueSize;

/**
 * One formula over n, of one formula for each Queue Size.
 *
 * <p>Law: at every legal Queue Size its value is that of the formula for that size. Where the
 * formulas differ in a number only, the number is {@code k * n + c} if that is what it is for all
 * of them; else the sizes are told apart.
 */
final class FormulasBySize {

  private boolean toldApart;

  /**
   * Whether sizes were told apart somewhere: of another number of entries nothing is known then.
   */
  boolean isOfLegalSizesOnly() {
    return toldApart;
  }

  /**
   * The formula over n.
   *
   * @param all one for each of {@link QueueSize#all}, in their order; none mentions n
   */
  Formula joined(List<Formula> all) {
    Formula first = all.get(0);
    if (all.stream().allMatch(first::equals)) {
      return first;
    }
    return alike(all).orElseGet(() -> toldApart(all));
  }

  /** The formula if only numbers in it differ. */
  private Optional<Formula> alike(List<Formula> all) {
    Formula first = all.get(0);
    if (!all.stream().allMatch(each -> isLike(first, each))) {
      return Optional.empty();
    }
    if (first instanceof Literal) {
      return linear(all.stream().map(Literal.class::cast).toList());
    }
    if (first instanceof Symbol) {
      return Optional.empty();
    }
    if (first instanceof Cast cast) {
      return Optional.of(
          new Cast(cast.type(), part(all, each -> ((Cast) each).operand()), cast.written()));
    }
    if (first instanceof Unary unary) {
      return Optional.of(new Unary(unary.operator(), part(all, each -> ((Unary) each).operand())));
    }
    if (first instanceof Binary binary) {
      return Optional.of(
          new Binary(
              binary.operator(),
              part(all, each -> ((Binary) each).left()),
              part(all, each -> ((Binary) each).right())));
    }
    return Optional.of(
        new Conditional(
            part(all, each -> ((Conditional) each).condition()),
            part(all, each -> ((Conditional) each).whenTrue()),
            part(all, each -> ((Conditional) each).whenFalse())));
  }

  private Formula part(List<Formula> all, Function<Formula, Formula> operand) {
    return joined(all.stream().map(operand).toList());
  }

  private static boolean isLike(Formula one, Formula other) {
    if (!one.getClass().equals(other.getClass()) || !one.type().equals(other.type())) {
      return false;
    }
    if (one instanceof Binary binary && other instanceof Binary second) {
      return binary.operator() == second.operator()
          && binary.left().type().equals(second.left().type())
          && binary.right().type().equals(second.right().type());
    }
    if (one instanceof Unary unary && other instanceof Unary second) {
      return unary.operator() == second.operator()
          && unary.operand().type().equals(second.operand().type());
    }
    if (one instanceof Cast cast && other instanceof Cast second) {
      return cast.operand().type().equals(second.operand().type());
    }
    if (one instanceof Conditional conditional && other instanceof Conditional second) {
      return conditional.condition().type().equals(second.condition().type());
    }
    return one instanceof Literal || one.equals(other);
  }

  /** {@code k * n + c}. */
  private static Optional<Formula> linear(List<Literal> all) {
    CType type = all.get(0).type();
    long factor = all.get(1).value() - all.get(0).value();
    long rest = all.get(0).value() - factor;
    List<QueueSize> sizes = QueueSize.all();
    boolean isLinear =
        IntStream.range(0, sizes.size())
            .allMatch(i -> type.wrap(factor * sizes.get(i).entries() + rest) == all.get(i).value());
    if (!isLinear) {
      return Optional.empty();
    }
    Formula product = times(factor, Input.N.as(CType.U64));
    Formula sum =
        rest == 0
            ? product
            : Expressions.binary(Operator.ADD, product, Literal.of(rest, CType.U64));
    return Optional.of(Expressions.cast(type, sum));
  }

  private static Formula times(long factor, Formula n) {
    return factor == 1
        ? n
        : Expressions.binary(Operator.MULTIPLY, Literal.of(factor, CType.U64), n);
  }

  private Formula toldApart(List<Formula> all) {
    toldApart = true;
    List<QueueSize> sizes = QueueSize.all();
    CType type =
        all.stream().map(Formula::type).max(Comparator.comparingInt(CType::width)).orElseThrow();
    List<Formula> rest = new ArrayList<>();
    all.forEach(each -> rest.add(Expressions.cast(type, each)));
    Formula joined = rest.get(rest.size() - 1);
    for (int i = rest.size() - 2; i >= 0; i--) {
      Formula isSize =
          Expressions.binary(
              Operator.EQUAL, Input.N.as(CType.U64), Literal.of(sizes.get(i).entries(), CType.U64));
      joined = rest.get(i).equals(joined) ? joined : new Conditional(isSize, rest.get(i), joined);
    }
    return joined;
  }
}
