package org.splitring.model.layout;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Unary;

/**
 * Where the standard means every part of a split virtqueue to be, for any {@code n} and {@code a}.
 *
 * <p>Standard: "Legacy Interfaces: A Note on Virtqueue Layout". The descriptor table stands at the
 * base, the available ring right behind it, and the used ring at the next Queue Align boundary
 * behind the available ring, whose last field, {@code used_event}, counts:
 *
 * <pre>
 *   avail       = 16 n
 *   used_event  = avail + 4 + 2 n
 *   used        = up(avail + 6 + 2 n, a)
 *   avail_event = used + 4 + 8 n
 *   end         = used + 6 + 8 n
 *   total       = used + up(6 + 8 n, a)
 * </pre>
 *
 * <p>The numbers are not written here; they follow from the structures. All of them are bytes from
 * the base, in 64-bit arithmetic that cannot wrap for a legal {@code n} and {@code a}. The base is
 * taken to be a multiple of {@code a}, so that rounding an offset and rounding an address are one.
 */
public final class StandardLayout {

  private static final Formula A = Input.A.as(CType.U64);

  private StandardLayout() {}

  /** The quantity as the standard has it, in bytes: an offset from the base, or a size. */
  public static Formula formula(Quantity quantity) {
    return switch (quantity) {
      case AVAIL -> Part.DESCRIPTOR_TABLE.size().formula();
      case USED_EVENT ->
          Part.DESCRIPTOR_TABLE.size().plus(Struct.VIRTQ_AVAIL.offsetOf("used_event")).formula();
      case USED -> up(Part.DESCRIPTOR_TABLE.size().plus(Part.AVAILABLE_RING.size()).formula(), A);
      case AVAIL_EVENT ->
          add(formula(Quantity.USED), Struct.VIRTQ_USED.offsetOf("avail_event").formula());
      case TOTAL -> add(formula(Quantity.USED), up(Part.USED_RING.size().formula(), A));
      case AVAIL_SIZE -> Part.AVAILABLE_RING.size().formula();
      case USED_SIZE -> Part.USED_RING.size().formula();
    };
  }

  /** The first byte behind the used ring: what has to be allocated at least. */
  public static Formula end() {
    return add(formula(Quantity.USED), Part.USED_RING.size().formula());
  }

  /**
   * The size of an area without its event field, as some read the text where VIRTIO_F_EVENT_IDX was
   * not negotiated.
   *
   * @param quantity {@link Quantity#AVAIL_SIZE} or {@link Quantity#USED_SIZE}
   */
  public static Formula withoutEventField(Quantity quantity) {
    return switch (quantity) {
      case AVAIL_SIZE -> Struct.VIRTQ_AVAIL.offsetOf("used_event").formula();
      case USED_SIZE -> Struct.VIRTQ_USED.offsetOf("avail_event").formula();
      default -> throw new IllegalArgumentException(quantity.label() + " is not an area's size");
    };
  }

  /**
   * The number rounded up to a multiple of a power of two.
   *
   * <p>Law: {@code up(x, a) % a == 0} and {@code x <= up(x, a) < x + a}.
   */
  public static Formula up(Formula number, Formula powerOfTwo) {
    Formula mask = Expressions.binary(Operator.SUBTRACT, powerOfTwo, Literal.of(1));
    Formula raised = Expressions.binary(Operator.ADD, number, mask);
    return Expressions.binary(
        Operator.AND, raised, Expressions.unary(Unary.Operator.COMPLEMENT, mask));
  }

  /** The quantity in bytes for one Queue Size and one Queue Align. */
  public static long bytes(Quantity quantity, QueueSize size, QueueAlign align) {
    return number(Programs.QUANTITIES.get(quantity), size, align);
  }

  /** The first byte behind the used ring, as an offset from the base. */
  public static long end(QueueSize size, QueueAlign align) {
    return number(Programs.END, size, align);
  }

  /** The formulas made ready once, when a number is first asked for. */
  private static final class Programs {
    private static final Map<Quantity, CompiledFormula> QUANTITIES =
        Stream.of(Quantity.values())
            .collect(
                Collectors.toUnmodifiableMap(
                    each -> each, each -> CompiledFormula.of(formula(each))));
    private static final CompiledFormula END = CompiledFormula.of(end());
  }

  private static long number(CompiledFormula program, QueueSize size, QueueAlign align) {
    Outcome outcome = program.at(new Point(size.entries(), align.bytes(), 0, 1));
    return ((Outcome.Value) outcome).bits();
  }

  private static Formula add(Formula left, Formula right) {
    return Expressions.binary(Operator.ADD, left, right);
  }
}
