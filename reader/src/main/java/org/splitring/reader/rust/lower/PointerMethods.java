package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** The methods of pointers, references and arrays, as the standard library documents them. */
final class PointerMethods {

  private static final Reason VOLATILE =
      Reason.external("a volatile read: each may give another value", "");

  private final Body body;

  PointerMethods(Body body) {
    this.body = body;
  }

  /** What a method gives; empty for one that is not known. */
  Optional<RustValue> call(
      String name, TypedPlace spot, Optional<RustType> argument, List<Node> arguments, Origin at) {
    if (spot.type() instanceof RustType.Array array) {
      return ofArray(name, spot, array, arguments, at);
    }
    RustType.Pointer type = (RustType.Pointer) spot.type();
    if (type.target() instanceof RustType.Unsized && !type.raw()) {
      return name.equals("len")
          ? body.spots.member(spot, "length").map(each -> body.load(each, at))
          : Optional.empty();
    }
    RustValue value = body.load(spot, at);
    if (!(value.expression().type() instanceof Type.PointerType) || !type.raw()) {
      return Optional.empty();
    }
    return ofRaw(name, value, type, argument, arguments, at);
  }

  /** What a method of a raw pointer gives; empty for one that is not known. */
  Optional<RustValue> ofRaw(
      String name,
      RustValue value,
      RustType.Pointer type,
      Optional<RustType> argument,
      List<Node> arguments,
      Origin at) {
    return switch (name) {
      case "add", "offset", "wrapping_add", "wrapping_offset", "byte_add" ->
          moved(value, type, name.equals("byte_add"), false, arguments, at);
      case "sub", "wrapping_sub", "byte_sub" ->
          moved(value, type, name.equals("byte_sub"), true, arguments, at);
      case "cast", "cast_mut", "cast_const", "as_ptr" ->
          Optional.of(
              argument.isPresent()
                  ? body.casts.cast(value, new RustType.Pointer(argument.get(), false, true), at)
                  : name.equals("cast")
                      ? body.unknown(RustType.unknown("what cast gives"), "what cast gives", at)
                      : value);
      case "addr" -> Optional.of(body.casts.cast(value, body.program.types().size(), at));
      case "read", "read_unaligned" ->
          body.spots.target(value, at).map(each -> body.load(each, at));
      case "read_volatile" ->
          // Whoever is behind it may have written it: it is another value each time.
          body.spots.target(value, at).map(each -> body.unknown(each.type(), VOLATILE, at));
      case "write", "write_unaligned", "write_volatile" -> written(value, arguments, at);
      case "replace" -> new MemoryFunctions(body).replaced(value, arguments, at);
      case "write_bytes" -> new MemoryFunctions(body).filled(value, type.target(), arguments, at);
      case "align_offset" -> toAligned(value, type.target(), arguments, at);
      case "is_null" ->
          Optional.of(
              NumberValues.bool(
                  NumberValues.compare(
                      Operator.EQUAL,
                      value.expression(),
                      new Expression.Constant(value.expression().type(), 0, at),
                      at)));
      default -> Optional.empty();
    };
  }

  private Optional<RustValue> ofArray(
      String name, TypedPlace spot, RustType.Array array, List<Node> arguments, Origin at) {
    return switch (name) {
      case "get" ->
          arguments.size() != 1
              ? Optional.empty()
              : element(
                  spot,
                  array,
                  body.keep(body.value(arguments.get(0), body.program.types().size())),
                  at);
      case "first" -> element(spot, array, index(0, at), at);
      case "last" ->
          array.length().isPresent() && array.length().getAsLong() > 0
              ? element(spot, array, index(array.length().getAsLong() - 1, at), at)
              : Optional.empty();
      case "as_ptr", "as_mut_ptr" -> {
        RustType type = new RustType.Pointer(array.element(), false, true);
        Expression address = new Expression.AddressOf(spot.place(), at);
        yield Optional.of(
            new RustValue(
                type, new Expression.Convert(body.layouts().ir(type), address, false, at)));
      }
      case "len" ->
          array.length().isPresent()
              ? Optional.of(
                  new RustValue(
                      body.program.types().size(),
                      new Expression.Constant(
                          Type.of(body.program.model().address()), array.length().getAsLong(), at)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private RustValue index(long number, Origin at) {
    return body.coerce(RustArithmetic.literal(number, at), body.program.types().size());
  }

  /** A reference to an element, if there is one. */
  private Optional<RustValue> element(
      TypedPlace spot, RustType.Array array, RustValue index, Origin at) {
    boolean isKnown =
        array.length().isPresent()
            && spot.place().type() instanceof Type.ArrayType
            && index.type() instanceof RustType.Int;
    if (!isKnown) {
      return Optional.empty();
    }
    TypedPlace part =
        new TypedPlace(
            array.element(),
            new MemoryPlace.Element(
                spot.place(), index.expression(), ((Type.ArrayType) spot.place().type()).element()),
            spot.mutable());
    Expression length =
        new Expression.Constant(index.expression().type(), array.length().getAsLong(), at);
    Expression holds = NumberValues.compare(Operator.LESS, index.expression(), length, at);
    return Optional.of(
        new NumberMethods(body).option(holds, body.spots.address(part, true, false, at), at));
  }

  private Optional<RustValue> moved(
      RustValue pointer,
      RustType.Pointer type,
      boolean bytes,
      boolean down,
      List<Node> arguments,
      Origin at) {
    RustType size = body.program.types().size();
    if (arguments.size() != 1) {
      return Optional.empty();
    }
    RustValue count = body.value(arguments.get(0), Optional.of(size));
    RustValue typed = count.isLiteral() ? body.coerce(count, signed()) : count;
    Optional<Expression> scale =
        bytes
            ? Optional.of(new Expression.Constant(Type.of(body.program.model().address()), 1, at))
            : body.methods.scale(type.target(), at);
    if (scale.isEmpty() || body.numbers.integer(typed.type()).isEmpty()) {
      return Optional.of(
          body.unknown(type, "a pointer moved by elements of a size that is not fixed", at));
    }
    Expression number = NumberValues.convert(typed.expression(), body.program.model().difference());
    if (down) {
      number =
          new Expression.Prefix(
              Expression.Prefix.Kind.NEGATE, number, Expression.Overflow.WRAPS, at);
    }
    return Optional.of(
        new RustValue(type, new Expression.Move(pointer.expression(), number, scale.get(), at)));
  }

  private RustType signed() {
    return body.program.types().number("isize").orElseThrow();
  }

  private Optional<RustValue> written(RustValue pointer, List<Node> arguments, Origin at) {
    Optional<TypedPlace> target = body.spots.target(body.keep(pointer), at);
    if (target.isEmpty() || arguments.size() != 1) {
      return Optional.empty();
    }
    body.store(target.get(), body.value(arguments.get(0), target.get().type()), at);
    return Optional.of(RustValue.unit(at));
  }

  /** {@code p.align_offset(a)} of bytes: how many there are to the next multiple. */
  private Optional<RustValue> toAligned(
      RustValue pointer, RustType element, List<Node> arguments, Origin at) {
    boolean isByte =
        element instanceof RustType.Int integer && integer.representation().width() == 8;
    if (!isByte || arguments.size() != 1) {
      return Optional.empty();
    }
    RustType size = body.program.types().size();
    CType type = body.program.model().address();
    RustValue start = body.keep(body.casts.cast(pointer, size, at));
    RustValue align = body.keep(body.value(arguments.get(0), size));
    boolean isPower =
        align.expression() instanceof Expression.Constant constant
            && Long.bitCount(constant.bits()) == 1;
    if (!isPower || !(start.expression().type() instanceof Type.IntegerType)) {
      return Optional.empty();
    }
    Expression zero = new Expression.Constant(Type.of(type), 0, at);
    long mask = ((Expression.Constant) align.expression()).bits() - 1;
    return Optional.of(
        new RustValue(
            size,
            body.numbers.wrapping(
                Operator.AND,
                body.numbers.wrapping(Operator.SUBTRACT, zero, start.expression(), type, at),
                new Expression.Constant(Type.of(type), mask, at),
                type,
                at)));
  }
}
