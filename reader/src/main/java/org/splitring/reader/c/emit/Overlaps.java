package org.splitring.reader.c.emit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.RecordLayout.Bits;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** Whether two places of one function may share a byte. */
final class Overlaps {

  private Overlaps() {}

  /** The variable that a place is a part of; empty if it is reached by a pointer. */
  static Optional<Variable> variable(MemoryPlace place) {
    if (place instanceof MemoryPlace.Named named) {
      return Optional.of(named.variable());
    }
    if (place instanceof MemoryPlace.Member member) {
      return variable(member.record());
    }
    if (place instanceof MemoryPlace.Element element) {
      return variable(element.array());
    }
    return Optional.empty();
  }

  static boolean isTemporary(MemoryPlace place) {
    return variable(place).filter(each -> each.storage() == Variable.Storage.TEMPORARY).isPresent();
  }

  static boolean mayOverlap(MemoryPlace one, MemoryPlace other, Predicate<Variable> isPrivate) {
    Optional<Variable> first = variable(one);
    Optional<Variable> second = variable(other);
    if (first.isPresent() && second.isPresent() && !first.equals(second)) {
      return false;
    }
    if (first.isPresent() != second.isPresent()) {
      return !isPrivate.test(first.or(() -> second).get());
    }
    return !areApart(steps(one), steps(other));
  }

  /** From the variable or pointer that a place begins at to the place itself. */
  private static List<MemoryPlace> steps(MemoryPlace place) {
    List<MemoryPlace> steps = new ArrayList<>();
    MemoryPlace at = place;
    while (true) {
      steps.add(at);
      if (at instanceof MemoryPlace.Member member) {
        at = member.record();
      } else if (at instanceof MemoryPlace.Element element) {
        at = element.array();
      } else {
        Collections.reverse(steps);
        return steps;
      }
    }
  }

  private static boolean areApart(List<MemoryPlace> one, List<MemoryPlace> other) {
    if (!sameRoot(one.get(0), other.get(0))) {
      return false;
    }
    for (int i = 1; i < Math.min(one.size(), other.size()); i++) {
      if (one.get(i) instanceof MemoryPlace.Member left
          && other.get(i) instanceof MemoryPlace.Member right) {
        if (!left.field().equals(right.field())) {
          return apart(left.field(), right.field());
        }
      } else if (one.get(i) instanceof MemoryPlace.Element left
          && other.get(i) instanceof MemoryPlace.Element right
          && left.index() instanceof Expression.Constant first
          && right.index() instanceof Expression.Constant second) {
        if (first.bits() != second.bits()) {
          return left.type().equals(right.type());
        }
      } else {
        return false;
      }
    }
    return false;
  }

  /** Whether two members of one record have no bit together. */
  private static boolean apart(Field left, Field right) {
    long first = 8 * left.offset() + left.bits().map(Bits::first).orElse(0);
    long second = 8 * right.offset() + right.bits().map(Bits::first).orElse(0);
    return first < second
        ? width(left) >= 0 && first + width(left) <= second
        : width(right) >= 0 && second + width(right) <= first;
  }

  /** In bits; negative where it is not known here. */
  private static long width(Field field) {
    return field.bits().isPresent() ? field.bits().get().width() : 8 * width(field.type());
  }

  private static long width(Type type) {
    if (type instanceof Type.IntegerType integer) {
      return integer.representation().width() / 8;
    }
    if (type instanceof Type.PointerType) {
      return 8;
    }
    return type instanceof Type.BooleanType ? 1 : -1;
  }

  private static boolean sameRoot(MemoryPlace one, MemoryPlace other) {
    if (one instanceof MemoryPlace.Target left && other instanceof MemoryPlace.Target right) {
      return left.type().equals(right.type()) && SameValue.test(left.pointer(), right.pointer());
    }
    return one instanceof MemoryPlace.Named left
        && other instanceof MemoryPlace.Named right
        && left.variable().equals(right.variable());
  }
}
