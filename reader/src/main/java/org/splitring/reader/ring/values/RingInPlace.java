package org.splitring.reader.ring.values;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.StandardLayout;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;

/**
 * An accessor of an event field, {@code &vr->avail->ring[vr->num]}: it lays out no ring, but says
 * how far behind the start of one the field is. What it says is right if it is right where the ring
 * is where the standard means it.
 *
 * @param over the formula, with the ring where the standard means it
 * @param path the ring
 * @param ring which ring it is
 */
public record RingInPlace(Formula over, AccessPath path, Quantity ring) {

  /**
   * The field that an accessor gives, if it is so far behind the ring that it belongs to, and
   * behind nothing else that is not known.
   *
   * @param named the path of a symbol that is a value from before the call
   */
  public static Optional<RingInPlace> of(
      Quantity quantity,
      Formula formula,
      CType address,
      Function<Symbol, Optional<AccessPath>> named) {
    Optional<Quantity> ring = ringOf(quantity);
    List<Symbol> starts =
        Expressions.symbols(formula).stream()
            .filter(each -> Input.named(each.name()).isEmpty() || each.name().equals("base"))
            .toList();
    if (ring.isEmpty() || starts.size() != 1) {
      return Optional.empty();
    }
    Symbol start = starts.get(0);
    Optional<AccessPath> path =
        named
            .apply(start)
            .filter(each -> start.type().width() == address.width())
            .filter(
                each ->
                    QuantityNames.lastName(each)
                        .flatMap(QuantityNames::variable)
                        .equals(Optional.of(Meaning.of(ring.get()))));
    Formula place =
        Expressions.binary(
            Operator.ADD,
            Input.BASE.as(address),
            Conditions.as(address, StandardLayout.formula(ring.get())));
    return path.map(
        each ->
            new RingInPlace(
                Expressions.rewrite(
                    formula,
                    node -> node.equals(start) ? Conditions.as(start.type(), place) : node),
                each,
                ring.get()));
  }

  private static Optional<Quantity> ringOf(Quantity event) {
    return switch (event) {
      case USED_EVENT -> Optional.of(Quantity.AVAIL);
      case AVAIL_EVENT -> Optional.of(Quantity.USED);
      default -> Optional.empty();
    };
  }

  /** What is taken for granted. */
  public String text() {
    return String.format(Locale.ROOT, "%s is where %s has to be", path, ring.meaning());
  }
}
