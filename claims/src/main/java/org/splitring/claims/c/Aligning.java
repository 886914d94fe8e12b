package org.splitring.claims.c;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.model.formula.Unary;

/**
 * Clang's builtins that round a value to a multiple of a power of two, or ask whether it is one.
 *
 * <p>An integer keeps its type, without promotion, and wraps in it; a pointer stays a pointer. What
 * is no power of two is undefined there, so what may be none is not followed.
 */
final class Aligning {

  private static final String UP = "__builtin_align_up";
  private static final String DOWN = "__builtin_align_down";
  private static final String ASKS = "__builtin_is_aligned";

  /** Their names. */
  static final Set<String> ALL = Set.of(UP, DOWN, ASKS);

  private final Reading reading;

  private Aligning(Reading reading) {
    this.reading = reading;
  }

  /** What a call gives, if it is of one of them. */
  static Optional<Value> value(
      String callee, List<Value> arguments, IASTNode call, Reading reading) {
    return ALL.contains(callee) && arguments.size() == 2
        ? Optional.of(new Aligning(reading).value(callee, arguments.get(0), arguments.get(1), call))
        : Optional.empty();
  }

  private Value value(String callee, Value value, Value alignment, IASTNode call) {
    Optional<Formula> bytes = Memory.number(alignment).filter(Aligning::isPowerOfTwo);
    Optional<Formula> number = Memory.number(value);
    if (bytes.isEmpty() || number.isEmpty() || alignment instanceof Value.Pointer) {
      return new Value.Number(
          reading.lost(
              reading.address(),
              Reading.text(call),
              Reading.text(call) + " may be for an alignment that is no power of two",
              call,
              "give its value with --input"));
    }
    CType type = number.get().type();
    CType bare = new CType(type.width(), false);
    Formula rounded = rounded(callee, cast(bare, number.get()), cast(bare, unsigned(bytes.get())));
    if (callee.equals(ASKS)) {
      return new Value.Number(rounded);
    }
    return value instanceof Value.Pointer pointer
        ? new Value.Pointer(cast(type, rounded), Optional.empty(), pointer.pointee())
        : new Value.Number(cast(type, rounded));
  }

  /** Over operands of the value's own width, which C would promote if it is narrow. */
  private Formula rounded(String callee, Formula value, Formula bytes) {
    CType type = value.type();
    Formula mask = cast(type, reading.build.binary(Operator.SUBTRACT, bytes, Literal.of(1, type)));
    if (callee.equals(ASKS)) {
      return reading.build.not(reading.build.binary(Operator.AND, value, mask));
    }
    Formula from =
        callee.equals(DOWN) ? value : cast(type, reading.build.binary(Operator.ADD, value, mask));
    return reading.build.binary(
        Operator.AND, from, cast(type, reading.build.unary(Unary.Operator.COMPLEMENT, mask)));
  }

  private static Formula cast(CType type, Formula formula) {
    return Expressions.cast(type, formula);
  }

  /** An alignment is widened without its sign. */
  private static Formula unsigned(Formula bytes) {
    return cast(new CType(bytes.type().width(), false), bytes);
  }

  /** A single name is taken for one: all alignments are. */
  private static boolean isPowerOfTwo(Formula bytes) {
    Formula bare = RingCalls.bare(bytes);
    return bare instanceof Symbol
        || bare instanceof Literal literal && Long.bitCount(literal.value()) == 1;
  }
}
