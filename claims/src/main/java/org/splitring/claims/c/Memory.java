package org.splitring.claims.c;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IArrayType;
import org.eclipse.cdt.core.dom.ast.IFunctionType;
import org.eclipse.cdt.core.dom.ast.IPointerType;
import org.eclipse.cdt.core.dom.ast.IType;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;

/**
 * Loads, stores and conversions.
 *
 * <p>Two locations are the same if their keys are; two that may be the same are those of one member
 * of one structure. Memory reached by arithmetic (the rings themselves) is taken not to overlap the
 * objects that describe them, unless the arithmetic starts at such an object.
 */
final class Memory {

  private final Reading reading;
  private final Wholes wholes;

  Memory(Reading reading) {
    this.reading = reading;
    this.wholes = new Wholes(reading);
  }

  /** What is stored at a location. */
  Value load(Location location, Flow flow, IASTNode node) {
    if (location.isBits()) {
      return reading.lostValue(
          location.type(), location.shown() + " is a bit-field", node, "no mend");
    }
    IType plain = Abi.plain(location.type());
    if (plain instanceof IArrayType array) {
      return new Value.Pointer(
          location.address(),
          Optional.of(reading.pointees.element(location, array.getType(), Literal.of(0))),
          array.getType());
    }
    if (plain instanceof IFunctionType) {
      return new Value.Pointer(location.address(), Optional.of(location), location.type());
    }
    Optional<State.Stored> stored = flow.state.get(location);
    if (stored.isPresent()) {
      return stored.get().value();
    }
    Optional<State.Loss> loss = flow.state.loss(location);
    if (loss.isPresent()) {
      return lost(location, loss.get());
    }
    if (!location.kept() && mayBeWritten(location, flow)) {
      return reading.lostValue(
          location.type(), location.shown() + " may have been written", node, "no mend");
    }
    if (location.local()) {
      return reading.lostValue(
          location.type(), location.shown() + " is used before it is set", node, "no mend");
    }
    return symbol(
        location,
        initial(location),
        new Unknowns.Unknown(
            Unknowns.Kind.NAMED,
            location.shown(),
            location.shown() + " is not known to be an input",
            reading.at(node),
            "say what it is with --input '" + location.shown() + "=n|a|base|evt' or a number"));
  }

  /** Whether memory that is not kept may be, in part, an object that was written. */
  private boolean mayBeWritten(Location location, Flow flow) {
    for (String root : roots(location)) {
      if (root.startsWith("#")
          || root.startsWith("::")
          || flow.state.written().stream().anyMatch(part -> part.within(root))) {
        return true;
      }
    }
    return pointsAnywhere(location.address()).isPresent();
  }

  /** Why the pointer was lost that an address is computed from. */
  private Optional<Unknowns.Unknown> pointsAnywhere(Formula address) {
    Formula at = address;
    while (at instanceof Binary binary && binary.operator() == Binary.Operator.ADD) {
      at = binary.left();
    }
    return Expressions.symbols(at).stream()
        .filter(symbol -> !symbol.name().startsWith("&"))
        .flatMap(symbol -> reading.unknowns.story(symbol).stream())
        .filter(story -> story.kind() == Unknowns.Kind.LOST)
        .findFirst();
  }

  /**
   * The name of the value that a location had at the start. The braces keep what a pointer found
   * there leads to apart from what lies in the object itself.
   */
  static String initial(Location location) {
    return "{" + location.key() + "}";
  }

  private Value lost(Location location, State.Loss loss) {
    return symbol(
        location,
        "{" + location.key() + " !" + loss.stamp() + "}",
        new Unknowns.Unknown(loss.kind(), location.shown(), loss.reason(), loss.at(), loss.mend()));
  }

  private Value symbol(Location location, String name, Unknowns.Unknown story) {
    IType type = location.type();
    try {
      Optional<CType> integer = reading.abi.integer(type);
      if (integer.isPresent()) {
        return new Value.Number(reading.unknowns.symbol(name, integer.get(), story));
      }
    } catch (UnfollowedException e) {
      return new Value.Number(
          reading.unknowns.symbol(
              name + " ?",
              CType.U64,
              new Unknowns.Unknown(
                  Unknowns.Kind.LOST, story.shown(), e.getMessage(), story.at(), e.mend())));
    }
    if (Abi.plain(type) instanceof IPointerType pointer) {
      Symbol symbol = reading.unknowns.symbol(name, reading.address(), story);
      return new Value.Pointer(symbol, Optional.empty(), pointer.getType());
    }
    if (Abi.plain(type) instanceof org.eclipse.cdt.core.dom.ast.ICompositeType) {
      return new Value.Other(type, Optional.of(location));
    }
    UnfollowedException unknown = Abi.unknown(type);
    return new Value.Number(
        reading.unknowns.symbol(
            name + " ?",
            CType.U64,
            new Unknowns.Unknown(
                Unknowns.Kind.LOST,
                story.shown(),
                unknown.getMessage(),
                story.at(),
                unknown.mend())));
  }

  /** Stores a value, converted to the location's type. */
  Value store(Location location, Value value, Flow flow, IASTNode node) {
    Value converted = reading.conversions.convert(value, location.type(), node);
    if (location.isBits()) {
      return load(location, flow, node);
    }
    if (!location.kept()) {
      loseWhereverItIs(location, flow, node);
    } else if (converted instanceof Value.Other other) {
      wholes.store(location, other, flow, node);
    } else {
      flow.state.put(location, new State.Stored(converted, reading.at(node)), reading.stamp());
    }
    return converted;
  }

  /** A store to memory that is not kept track of: whatever it may reach is lost. */
  private void loseWhereverItIs(Location location, Flow flow, IASTNode node) {
    Optional<Unknowns.Unknown> lost = pointsAnywhere(location.address());
    if (lost.isPresent()) {
      if (isMember(location)) {
        loseLike(flow, location, other -> other.field().equals(location.field()), node);
      } else if (!reading.translation.isCpp() && SlotWalk.writes(node)) {
        IType link = Abi.plain(location.type());
        loseLike(flow, location, other -> Abi.plain(other.type()).isSameType(link), node);
      } else {
        loseAll(flow, "anything may be written through " + location.shown(), node);
      }
      Formula marker =
          reading.unknowns.fresh(reading.conversions.widthOf(location.type()), lost.get());
      flow.state.set(
          location,
          new State.Stored(reading.conversions.valueOf(location.type(), marker), reading.at(node)));
      return;
    }
    flow.state.lose(
        new State.Loss(
            other -> !other.kept(),
            reading.stamp(),
            Unknowns.Kind.LOST,
            "it may be written through " + location.shown(),
            reading.at(node),
            "no mend: read a simpler function"));
    for (String root : roots(location)) {
      lose(flow, root, Unknowns.Kind.LOST, "it may be written through " + location.shown(), node);
    }
  }

  /** A number or a pointer in a structure, which is the same place only as that member. */
  private static boolean isMember(Location location) {
    return location.field().contains(".")
        && !(Abi.plain(location.type()) instanceof org.eclipse.cdt.core.dom.ast.ICompositeType);
  }

  private void loseLike(Flow flow, Location location, Predicate<Location> alike, IASTNode node) {
    flow.state.lose(
        new State.Loss(
            other -> !other.kept() || alike.test(other),
            reading.stamp(),
            Unknowns.Kind.LOST,
            "it may be written through " + location.shown(),
            reading.at(node),
            "no mend: read a simpler function"));
  }

  /** The objects that an address is computed from. */
  static Set<String> roots(Location location) {
    Set<String> roots = new HashSet<>();
    for (Symbol symbol : Expressions.symbols(location.address())) {
      roots.add(symbol.name().replaceFirst("^&", ""));
    }
    int end = location.key().lastIndexOf('|');
    if (end > 0) {
      roots.add(location.key().substring(0, end));
    }
    return roots;
  }

  /** Everything in an object is lost. */
  void lose(Flow flow, String prefix, Unknowns.Kind kind, String reason, IASTNode node) {
    flow.state.lose(
        new State.Loss(
            location -> location.within(prefix),
            reading.stamp(),
            kind,
            reason,
            reading.at(node),
            "no mend: read a simpler function"));
  }

  /** Everything is lost. */
  void loseAll(Flow flow, String reason, IASTNode node) {
    flow.state.lose(
        new State.Loss(
            location -> true,
            reading.stamp(),
            Unknowns.Kind.LOST,
            reason,
            reading.at(node),
            "no mend: read a simpler function"));
  }

  /** A value as a number: of a pointer, its address. */
  static Optional<Formula> number(Value value) {
    if (value instanceof Value.Number number) {
      return Optional.of(number.formula());
    }
    return value instanceof Value.Pointer pointer
        ? Optional.of(pointer.address())
        : Optional.empty();
  }
}
