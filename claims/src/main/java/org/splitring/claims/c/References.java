package org.splitring.claims.c;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.ICompositeType;
import org.eclipse.cdt.core.dom.ast.IPointerType;
import org.eclipse.cdt.core.dom.ast.IQualifierType;
import org.eclipse.cdt.core.dom.ast.IType;
import org.eclipse.cdt.core.dom.ast.ITypedef;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPReferenceType;
import org.eclipse.cdt.internal.core.dom.parser.cpp.CPPPointerType;

/** C++'s references: each is kept as the pointer that it hides. */
final class References {

  private final Reading reading;

  References(Reading reading) {
    this.reading = reading;
  }

  /** The type of the pointer that is kept for something of that type. */
  static IType kept(IType type) {
    return Instances.isReference(type) ? new CPPPointerType(Instances.referred(type)) : type;
  }

  /** The location that the reference in a slot refers to. */
  Optional<Location> target(Location slot, Flow flow, IASTNode node) {
    if (!(reading.memory.load(slot, flow, node) instanceof Value.Pointer pointer)) {
      return Optional.empty();
    }
    Location target = reading.pointees.target(pointer, node);
    return Optional.of(
        pointer.target().isPresent() || !target.kept()
            ? target
            : new Location(
                target.key(),
                slot.shown(),
                target.type(),
                target.address(),
                target.field(),
                target.kept()));
  }

  /** The pointer for a reference that is bound to an expression. */
  Value bound(IASTExpression expression, IType reference, Flow flow) {
    IType referred = Instances.referred(reference);
    Optional<Location> place = reading.places.of(expression, flow);
    if (place.isPresent() && isSame(place.get().type(), referred)) {
      return new Value.Pointer(place.get().address(), place, referred);
    }
    boolean temporary =
        isConst(referred)
            || Abi.plain(reference) instanceof ICPPReferenceType each && each.isRValueReference();
    boolean whole =
        Abi.plain(referred) instanceof ICompositeType
            || place.isPresent() && Abi.plain(place.get().type()) instanceof ICompositeType;
    Value value =
        place.isPresent()
            ? reading.memory.load(place.get(), flow, expression)
            : reading.evaluator.value(expression, flow);
    if (!temporary || whole || place.isPresent() && place.get().isBits()) {
      return lost(expression, referred);
    }
    return temporary(value, referred, flow, expression);
  }

  /** A pointer to an object that holds a value, and has no name. */
  Value temporary(Value value, IType type, Flow flow, IASTNode node) {
    String key = "#t" + reading.stamp() + ":";
    Location object = reading.places.object(key, Reading.text(node), type);
    reading.memory.store(object, value, flow, node);
    return new Value.Pointer(object.address(), Optional.of(object), type);
  }

  private Value lost(IASTExpression expression, IType referred) {
    return new Value.Pointer(
        reading.lost(
            reading.address(),
            Reading.text(expression),
            "what a reference to " + Reading.text(expression) + " refers to is not followed",
            expression,
            "no mend: read a simpler function"),
        Optional.empty(),
        referred);
  }

  private static boolean isSame(IType one, IType other) {
    return Abi.plain(one).isSameType(Abi.plain(other));
  }

  /** Whether it is const, be it behind a typedef. */
  static boolean isConst(IType type) {
    if (type instanceof IQualifierType qualified) {
      return qualified.isConst() || isConst(qualified.getType());
    }
    return type instanceof ITypedef typedef && isConst(typedef.getType());
  }

  /** Whether something handed over as that type could be written by who gets it. */
  static boolean mayBeWritten(IType parameter) {
    IType plain = Abi.plain(parameter);
    return plain instanceof ICPPReferenceType reference && !isConst(reference.getType())
        || plain instanceof IPointerType pointer && !isConst(pointer.getType());
  }
}
