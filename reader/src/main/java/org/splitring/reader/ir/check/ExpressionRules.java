package org.splitring.reader.ir.check;

import java.util.List;
import java.util.Set;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** What has to hold of expressions and places. */
final class ExpressionRules {

  private final Program program;
  private final Set<Variable> known;
  private final List<String> faults;

  ExpressionRules(Program program, Set<Variable> known, List<String> faults) {
    this.program = program;
    this.known = known;
    this.faults = faults;
  }

  private void fault(String what, Origin at) {
    faults.add(at + ": " + what);
  }

  void check(Expression expression) {
    Origin at = expression.origin();
    if (expression instanceof Expression.Load load) {
      check(load.place(), at);
    } else if (expression instanceof Expression.AddressOf address) {
      check(address.place(), at);
      if (address.place() instanceof MemoryPlace.Member member
          && member.field().bits().isPresent()) {
        fault("the address of a bit-field", at);
      }
    } else if (expression instanceof Expression.Prefix prefix) {
      check(prefix.operand());
      isScalar(prefix.operand());
    } else if (expression instanceof Expression.Arithmetic arithmetic) {
      check(arithmetic);
    } else if (expression instanceof Expression.Move move) {
      List.of(move.pointer(), move.count(), move.scale()).forEach(this::check);
      isPointer(move.pointer());
      isInteger(move.count());
      isInteger(move.scale());
    } else if (expression instanceof Expression.Distance distance) {
      List.of(distance.left(), distance.right(), distance.scale()).forEach(this::check);
    } else if (expression instanceof Expression.Convert convert) {
      check(convert.operand());
      isScalar(convert.operand());
    } else if (expression instanceof Expression.Choice choice) {
      List.of(choice.condition(), choice.whenTrue(), choice.whenFalse()).forEach(this::check);
      isScalar(choice.condition());
      fits(choice.whenTrue().type(), choice.whenFalse(), "chooses", at);
    } else if (expression instanceof Expression.Builtin builtin) {
      check(builtin.operand());
      isInteger(builtin.operand());
    } else if (expression instanceof Expression.Constant constant && !constant.type().isScalar()) {
      fault("a constant of type " + constant.type(), at);
    }
  }

  private void check(Expression.Arithmetic arithmetic) {
    check(arithmetic.left());
    check(arithmetic.right());
    if (arithmetic.operator().isLogical()) {
      isScalar(arithmetic.left());
      isScalar(arithmetic.right());
      return;
    }
    if (arithmetic.operator().isTruth()
        && arithmetic.left().type().isScalar()
        && !(arithmetic.left().type() instanceof Type.IntegerType)) {
      fits(arithmetic.left().type(), arithmetic.right(), "compares", arithmetic.origin());
      return;
    }
    isPromoted(arithmetic.left());
    isPromoted(arithmetic.right());
    if (!arithmetic.operator().isShift()) {
      fits(
          arithmetic.left().type(),
          arithmetic.right(),
          "computes " + arithmetic.operator().text() + " of",
          arithmetic.origin());
    }
  }

  private void isPromoted(Expression operand) {
    boolean isPromoted =
        operand.type() instanceof Type.IntegerType integer
            && integer.representation().width() >= CType.INT.width();
    if (!isPromoted && !(operand.type() instanceof Type.UnknownType)) {
      fault("an operand of type " + operand.type() + " is not promoted", operand.origin());
    }
  }

  void check(MemoryPlace place, Origin at) {
    if (place instanceof MemoryPlace.Named named) {
      Variable variable = named.variable();
      if (variable.storage() != Variable.Storage.STATIC && !known.contains(variable)) {
        fault("there is no variable " + variable, at);
      }
    } else if (place instanceof MemoryPlace.Target target) {
      check(target.pointer());
      isScalar(target.pointer());
    } else if (place instanceof MemoryPlace.Element element) {
      check(element.array(), at);
      check(element.index());
      isInteger(element.index());
      if (!(element.array().type() instanceof Type.ArrayType)) {
        fault("an element of type " + element.array().type(), at);
      }
    } else {
      check((MemoryPlace.Member) place, at);
    }
  }

  private void check(MemoryPlace.Member member, Origin at) {
    check(member.record(), at);
    boolean isThere =
        member.record().type() instanceof Type.RecordType record
            && program
                .layout(record.id())
                .map(layout -> layout.fields().contains(member.field()))
                // Of a record that is known only in part the first members are.
                .orElse(true);
    if (!isThere) {
      fault(member.record().type() + " has no member " + member.field().name(), at);
    }
  }

  void isPointer(Expression expression) {
    if (!(expression.type() instanceof Type.PointerType) && !isUnknown(expression.type())) {
      fault("a pointer of type " + expression.type(), expression.origin());
    }
  }

  void isInteger(Expression expression) {
    if (!(expression.type() instanceof Type.IntegerType) && !isUnknown(expression.type())) {
      fault("a number of type " + expression.type(), expression.origin());
    }
  }

  void isScalar(Expression expression) {
    if (!expression.type().isScalar() && !isUnknown(expression.type())) {
      fault("a scalar of type " + expression.type(), expression.origin());
    }
  }

  private static boolean isUnknown(Type type) {
    return type instanceof Type.UnknownType;
  }

  /** Pointers fit each other whatever they point to; all else has to be the same type. */
  void fits(Type wanted, Expression value, String verb, Origin at) {
    boolean arePointers =
        wanted instanceof Type.PointerType && value.type() instanceof Type.PointerType;
    boolean isOpen = isUnknown(wanted) || isUnknown(value.type());
    if (!arePointers && !isOpen && !wanted.equals(value.type())) {
      fault(verb + " a value of type " + value.type() + " for " + wanted, at);
    }
    if (value.type().isAggregate() && !(value instanceof Expression.Load)) {
      fault(verb + " an aggregate that is no load", at);
    }
  }
}
