package org.splitring.claims.c;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.ASTTypeUtil;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IType;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;

/** Where pointers lead: to an object, to an element of an array, or into memory by arithmetic. */
final class Pointees {

  private final Reading reading;
  private final Addresses addresses;

  Pointees(Reading reading) {
    this.reading = reading;
    this.addresses = new Addresses(reading);
  }

  /** An element of the array at a location. */
  Location element(Location array, IType type, Formula index) {
    String text = "[" + CText.of(index) + "]";
    String shown = array.shown() + "[" + reading.unknowns.shown(index) + "]";
    return new Location(
        array.key() + text,
        shown,
        type,
        addresses.advanced(array.address(), index, type, array.key() + text, shown),
        like(type),
        array.kept());
  }

  /** A pointer moved on by a number of elements. */
  Value.Pointer advanced(Value.Pointer pointer, Formula count, IASTNode node) {
    if (count instanceof Literal literal && literal.value() == 0) {
      return pointer;
    }
    String text = "[" + CText.of(count) + "]";
    Optional<Location> target = Optional.empty();
    if (object(pointer).isPresent()) {
      Symbol symbol = object(pointer).get();
      String shown = reading.unknowns.shown(symbol) + "[" + reading.unknowns.shown(count) + "]";
      Formula address =
          addresses.advanced(symbol, count, pointer.pointee(), symbol.name() + text, shown);
      target =
          Optional.of(
              new Location(
                  symbol.name() + text,
                  shown,
                  pointer.pointee(),
                  address,
                  like(pointer.pointee()),
                  true));
      return new Value.Pointer(address, target, pointer.pointee());
    }
    return new Value.Pointer(
        addresses.advanced(
            pointer.address(),
            count,
            pointer.pointee(),
            CText.of(pointer.address()) + text,
            Reading.text(node)),
        Optional.empty(),
        pointer.pointee());
  }

  /** The location a pointer points to. */
  Location target(Value.Pointer pointer, IASTNode node) {
    if (pointer.target().isPresent()
        && Abi.plain(pointer.target().get().type()).isSameType(Abi.plain(pointer.pointee()))) {
      return pointer.target().get();
    }
    if (object(pointer).isPresent()) {
      Symbol symbol = object(pointer).get();
      return new Location(
          symbol.name() + "*",
          "*" + reading.unknowns.shown(symbol),
          pointer.pointee(),
          symbol,
          like(pointer.pointee()),
          true);
    }
    String shown = "*(" + reading.unknowns.shown(pointer.address()) + ")";
    return new Location(
        "(" + CText.of(pointer.address()) + ")",
        shown,
        pointer.pointee(),
        pointer.address(),
        like(pointer.pointee()),
        false);
  }

  /**
   * The symbol of a pointer to some object of its own. The address of a variable is none, nor is a
   * pointer that was lost: it may point to anything.
   */
  private Optional<Symbol> object(Value.Pointer pointer) {
    return pointer.address() instanceof Symbol symbol
            && pointer.target().isEmpty()
            && reading
                .unknowns
                .story(symbol)
                .filter(story -> story.kind() == Unknowns.Kind.LOST)
                .isEmpty()
        ? Optional.of(symbol)
        : Optional.empty();
  }

  /** What is reached through pointers to one type may be one thing. */
  private static String like(IType type) {
    return "=" + ASTTypeUtil.getType(Abi.plain(type));
  }
}
