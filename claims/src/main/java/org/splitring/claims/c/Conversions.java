package org.splitring.claims.c;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IPointerType;
import org.eclipse.cdt.core.dom.ast.IType;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;

/** C's conversions between types, as by an assignment, a call or a cast. */
final class Conversions {

  private final Reading reading;

  Conversions(Reading reading) {
    this.reading = reading;
  }

  /** C's conversion of a value to a type, as by an assignment, a call or a cast. */
  Value convert(Value value, IType type, IASTNode node) {
    IType plain = Abi.plain(Instances.referred(type));
    if (plain != Abi.plain(type)) {
      return convert(value, plain, node);
    }
    if (Abi.isVoid(type)) {
      return new Value.Other(type, Optional.empty());
    }
    if (plain instanceof IPointerType pointer) {
      return pointer(value, type, pointer, node);
    }
    if (plain instanceof org.eclipse.cdt.core.dom.ast.ICompositeType) {
      return value instanceof Value.Other ? value : new Value.Other(type, Optional.empty());
    }
    Optional<Formula> number = Memory.number(value);
    if (number.isEmpty()) {
      return reading.lostValue(type, Reading.text(node) + " has no value", node, "no mend");
    }
    try {
      Optional<CType> integer = reading.abi.integer(type);
      if (integer.isEmpty()) {
        throw Abi.unknown(type);
      }
      return new Value.Number(
          Abi.isBool(type)
              ? Expressions.cast(CType.U8, reading.build.truth(number.get()))
              : Expressions.cast(integer.get(), number.get()));
    } catch (UnfollowedException e) {
      return new Value.Number(reading.lost(CType.U64, Reading.text(node), e, node));
    }
  }

  private Value pointer(Value value, IType type, IPointerType pointer, IASTNode node) {
    if (value instanceof Value.Pointer from) {
      if (CppClasses.related(from.pointee(), pointer.getType())) {
        return reading.lostValue(
            type,
            "a pointer is converted between a class and its base: " + Reading.text(node),
            node,
            "no mend: read a function of one class");
      }
      return new Value.Pointer(from.address(), from.target(), pointer.getType());
    }
    if (value instanceof Value.Number number) {
      return new Value.Pointer(
          Expressions.cast(reading.address(), number.formula()),
          Optional.empty(),
          pointer.getType());
    }
    return reading.lostValue(type, Reading.text(node) + " is no pointer", node, "no mend");
  }

  /** A number as a value of a type. */
  Value valueOf(IType type, Formula formula) {
    return Abi.plain(type) instanceof IPointerType pointer
        ? new Value.Pointer(
            Expressions.cast(reading.address(), formula), Optional.empty(), pointer.getType())
        : new Value.Number(formula);
  }

  /** The width an unknown of that type is given; for a pointer or an unknown type the address's. */
  CType widthOf(IType type) {
    try {
      return reading.abi.integer(type).orElse(reading.address());
    } catch (UnfollowedException e) {
      return reading.address();
    }
  }
}
