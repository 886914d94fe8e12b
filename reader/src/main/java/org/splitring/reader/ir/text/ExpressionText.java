package org.splitring.reader.ir.text;

import java.util.Locale;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Type;

/** Writes expressions and places near to C; what C converts silently is written too. */
final class ExpressionText {

  private ExpressionText() {}

  static String of(Expression expression) {
    if (expression instanceof Expression.Constant constant) {
      return number(constant);
    }
    if (expression instanceof Expression.Load load) {
      return of(load.place());
    }
    if (expression instanceof Expression.AddressOf address) {
      return "&" + of(address.place());
    }
    if (expression instanceof Expression.FunctionAddress address) {
      return "&" + address.function();
    }
    if (expression instanceof Expression.Prefix prefix) {
      return switch (prefix.kind()) {
            case NEGATE -> "-";
            case COMPLEMENT -> "~";
            case NOT -> "!";
          }
          + part(prefix.operand());
    }
    if (expression instanceof Expression.Arithmetic binary) {
      return part(binary.left()) + " " + binary.operator().text() + " " + part(binary.right());
    }
    if (expression instanceof Expression.Move move) {
      return "move("
          + of(move.pointer())
          + ", "
          + of(move.count())
          + " * "
          + part(move.scale())
          + ")";
    }
    if (expression instanceof Expression.Distance distance) {
      return "distance("
          + of(distance.left())
          + ", "
          + of(distance.right())
          + ", "
          + of(distance.scale())
          + ")";
    }
    if (expression instanceof Expression.Convert convert) {
      return "(" + convert.type() + ")" + part(convert.operand());
    }
    if (expression instanceof Expression.Choice choice) {
      return part(choice.condition())
          + " ? "
          + part(choice.whenTrue())
          + " : "
          + part(choice.whenFalse());
    }
    if (expression instanceof Expression.Builtin builtin) {
      return builtin.kind().name().toLowerCase(Locale.ROOT) + "(" + of(builtin.operand()) + ")";
    }
    return "?" + ((Expression.Unknown) expression).identity();
  }

  private static String number(Expression.Constant constant) {
    boolean isUnsigned =
        constant.type() instanceof Type.IntegerType integer && !integer.representation().signed();
    String digits =
        isUnsigned ? Long.toUnsignedString(constant.bits()) : Long.toString(constant.bits());
    if (!(constant.type() instanceof Type.IntegerType integer)) {
      return constant.type() instanceof Type.PointerType ? "(void *)" + digits : digits;
    }
    CType type = integer.representation();
    return digits + (type.signed() ? "" : "u") + (type.width() == 64 ? "l" : "");
  }

  private static String part(Expression expression) {
    boolean isWhole =
        expression instanceof Expression.Arithmetic || expression instanceof Expression.Choice;
    return isWhole ? "(" + of(expression) + ")" : of(expression);
  }

  static String of(MemoryPlace place) {
    if (place instanceof MemoryPlace.Named named) {
      return named.variable().toString();
    }
    if (place instanceof MemoryPlace.Target target) {
      return isOfItsType(target)
          ? "*" + part(target.pointer())
          : "*(" + target.type() + " *)" + part(target.pointer());
    }
    if (place instanceof MemoryPlace.Element element) {
      return prefix(element.array()) + "[" + of(element.index()) + "]";
    }
    MemoryPlace.Member member = (MemoryPlace.Member) place;
    if (member.record() instanceof MemoryPlace.Target target && isOfItsType(target)) {
      return part(target.pointer()) + "->" + member.field().name();
    }
    return prefix(member.record()) + "." + member.field().name();
  }

  private static boolean isOfItsType(MemoryPlace.Target target) {
    return target.pointer().type() instanceof Type.PointerType pointer
        && pointer.target().equals(target.type());
  }

  private static String prefix(MemoryPlace place) {
    return place instanceof MemoryPlace.Target ? "(" + of(place) + ")" : of(place);
  }
}
