package org.splitring.properties;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Unary;

/** Random formulas of every kind and type. */
public final class Formulas {

  private static final List<CType> TYPES =
      List.of(CType.S8, CType.U8, CType.S16, CType.U16, CType.S32, CType.U32, CType.S64, CType.U64);

  private Formulas() {}

  public static Arbitrary<Formula> upTo(int depth) {
    return depth == 0
        ? leaf()
        : Arbitraries.frequencyOf(Tuple.of(1, leaf()), Tuple.of(5, node(depth)));
  }

  /** Sums, roundings and conversions of the base and the sizes, as real layouts have them. */
  public static Arbitrary<Formula> ringLike(int depth) {
    Arbitrary<CType> types = Arbitraries.of(CType.S32, CType.U32, CType.S64, CType.U64);
    Arbitrary<Formula> leaf =
        Arbitraries.oneOf(
            Combinators.combine(Arbitraries.of(Input.class), types).as(Input::as),
            Arbitraries.integers().between(0, 24).map(Literal::of),
            Arbitraries.of(CType.U32, CType.U64).map(Input.BASE::as));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Formula> part = Arbitraries.lazy(() -> ringLike(depth - 1));
    Arbitrary<Formula> align = types.map(Input.A::as);
    return Arbitraries.oneOf(
        leaf,
        Combinators.combine(part, part).as(C::add),
        Combinators.combine(part, part).as(C::sub),
        Combinators.combine(part, Arbitraries.integers().between(0, 24).map(Literal::of))
            .as(C::mul),
        Combinators.combine(part, align).as(C::upByMask),
        Combinators.combine(part, align).as(C::upByDivision),
        Combinators.combine(part, align).as((x, a) -> C.and(x, C.sub(a, C.num(1)))),
        Combinators.combine(part, align).as((x, a) -> C.and(C.neg(x), C.neg(a))),
        Combinators.combine(part, align).as(C::mod),
        Combinators.combine(part, Arbitraries.of(2, 12, 33).map(Literal::of))
            .as((x, by) -> C.shl(C.shr(x, by), by)),
        Combinators.combine(types, part).as(Expressions::cast));
  }

  private static Arbitrary<Formula> leaf() {
    Arbitrary<CType> types = Arbitraries.of(TYPES);
    Arbitrary<Formula> inputs =
        Combinators.combine(Arbitraries.of(Input.class), types).as(Input::as);
    Arbitrary<Long> numbers =
        Arbitraries.oneOf(
            Arbitraries.longs().between(-2, 70),
            Arbitraries.integers().between(0, 63).map(bit -> 1L << bit),
            Arbitraries.longs());
    Arbitrary<Formula> literals = Combinators.combine(numbers, types).as(Literal::of);
    return Arbitraries.oneOf(inputs, literals);
  }

  private static Arbitrary<Formula> node(int depth) {
    Arbitrary<Formula> part = Arbitraries.lazy(() -> upTo(depth - 1));
    Arbitrary<Formula> binary =
        Combinators.combine(Arbitraries.of(Operator.class), part, part).as(Expressions::binary);
    Arbitrary<Formula> unary =
        Combinators.combine(Arbitraries.of(Unary.Operator.class), part).as(Expressions::unary);
    Arbitrary<Formula> cast =
        Combinators.combine(Arbitraries.of(TYPES), part).as(Expressions::cast);
    Arbitrary<Formula> conditional =
        Combinators.combine(part, part, part).as(Expressions::conditional);
    return Arbitraries.oneOf(binary, binary, binary, unary, cast, conditional);
  }
}
