package org.splitring.reader.ring.executed;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.exec.InputBinder;
import org.splitring.reader.memory.Value;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.names.RingNames;
import org.splitring.reader.ring.names.Words;
import org.splitring.reader.ring.values.Conditions;
import org.splitring.reader.ring.values.FormulaQuestions;

/**
 * Which features were negotiated, as far as that is the question ("Reserved Feature Bits"):
 * VIRTIO_F_EVENT_IDX is the input {@code evt}, and VIRTIO_F_RING_PACKED was not, since it is the
 * split ring that is laid out.
 */
public final class NegotiatedFeatures {

  /** VIRTIO_F_EVENT_IDX. */
  static final int EVENT_IDX = 29;

  /** VIRTIO_F_RING_PACKED. */
  static final int RING_PACKED = 34;

  private final ExecutedFunction executed;
  private boolean asksForEvents;
  private boolean asksForPacked;

  public NegotiatedFeatures(ExecutedFunction executed) {
    this.executed = executed;
  }

  /** Whether an answer stands on a feature word's name. */
  public boolean asksForEvents() {
    return asksForEvents;
  }

  /** Whether an answer stands on the ring not being packed. */
  public boolean asksForPacked() {
    return asksForPacked;
  }

  /** The formula with every test of a bit of the negotiated features replaced by the answer. */
  public Formula in(Formula formula) {
    Formula answered = Expressions.rewrite(formula, this::answer);
    return answered == formula ? formula : Conditions.folded(answered);
  }

  private Formula answer(Formula node) {
    if (!(node instanceof Binary and) || and.operator() != Operator.AND) {
      return node;
    }
    return tested(and.left(), and.right(), and.type())
        .or(() -> tested(and.right(), and.left(), and.type()))
        .orElse(node);
  }

  /** {@code features & (1 << bit)}, or {@code features >> bit & 1}. */
  private Optional<Formula> tested(Formula word, Formula mask, CType type) {
    if (!(Conditions.folded(FormulaQuestions.bare(mask)) instanceof Literal literal)
        || Long.bitCount(literal.value()) != 1) {
      return Optional.empty();
    }
    int maskBit = Long.numberOfTrailingZeros(literal.value());
    Formula bare = widened(word);
    if (bare instanceof Binary shift
        && shift.operator() == Operator.SHIFT_RIGHT
        && Conditions.folded(FormulaQuestions.bare(shift.right())) instanceof Literal count
        && isFeatures(widened(shift.left()))) {
      return answer((int) count.value() + maskBit, literal.value(), type);
    }
    return isFeatures(bare) ? answer(maskBit, literal.value(), type) : Optional.empty();
  }

  private Optional<Formula> answer(int bit, long mask, CType type) {
    Formula none = Literal.of(0, type);
    if (bit == RING_PACKED) {
      asksForPacked = true;
      return Optional.of(none);
    }
    if (bit != EVENT_IDX) {
      return Optional.empty();
    }
    asksForEvents = true;
    return Optional.of(Conditions.choose(Input.EVT.as(CType.INT), Literal.of(mask, type), none));
  }

  /** A conversion to a type as wide keeps every bit that is there. */
  private static Formula widened(Formula formula) {
    Formula at = formula;
    while (at instanceof Cast cast && cast.type().width() >= cast.operand().type().width()) {
      at = cast.operand();
    }
    return at;
  }

  private boolean isFeatures(Formula formula) {
    return formula instanceof Symbol symbol
        && executed
            .named(symbol)
            .flatMap(QuantityNames::lastName)
            .filter(NegotiatedFeatures::isFeatures)
            .isPresent();
  }

  static boolean isFeatures(String name) {
    Words words = Words.of(name);
    return words.has(RingNames.FEATURES) && !words.has(RingNames.OTHER_FEATURES);
  }

  /** What a call gives whose text is not there and that asks for a feature by its number. */
  public static Optional<Formula> asked(InputBinder.Read read) {
    Words words = Words.of(read.callee());
    boolean asks =
        words.has(RingNames.FEATURES)
            && words.has(RingNames.ASKS)
            && !words.has(RingNames.OTHER_FEATURES);
    OptionalInt bit = asks ? bit(read.arguments()) : OptionalInt.empty();
    if (bit.isEmpty()) {
      return Optional.empty();
    }
    return switch (bit.getAsInt()) {
      case EVENT_IDX -> Optional.of(Input.EVT.as(CType.INT));
      case RING_PACKED -> Optional.of(Conditions.FALSE);
      default -> Optional.empty();
    };
  }

  /** The one constant among the arguments: the feature's number, or its mask. */
  private static OptionalInt bit(List<Value> arguments) {
    List<Long> numbers =
        arguments.stream()
            .filter(Value.Number.class::isInstance)
            .map(each -> FormulaQuestions.bare(((Value.Number) each).formula()))
            .filter(Literal.class::isInstance)
            .map(each -> ((Literal) each).value())
            .toList();
    if (numbers.size() != 1) {
      return OptionalInt.empty();
    }
    long number = numbers.get(0);
    boolean isMask = number > 64 && Long.bitCount(number) == 1;
    return OptionalInt.of(isMask ? Long.numberOfTrailingZeros(number) : (int) number);
  }
}
