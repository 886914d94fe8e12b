package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.c.emit.BlockBuilder;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Functions of {@code ptr} and {@code mem} that read, write, copy and exchange. */
final class MemoryFunctions {

  private final Body body;

  MemoryFunctions(Body body) {
    this.body = body;
  }

  /** A function of {@code ptr} or {@code mem} that is handed the pointer first. */
  Optional<RustValue> function(String name, List<Node> arguments, Origin at) {
    BlockBuilder.Mark mark = body.blocks.mark();
    Optional<RustValue> known = arguments.isEmpty() ? Optional.empty() : known(name, arguments, at);
    if (known.isEmpty()) {
      body.blocks.rollBack(mark);
    }
    return known;
  }

  private Optional<RustValue> known(String name, List<Node> arguments, Origin at) {
    RustValue value = body.keep(body.value(arguments.get(0), Optional.empty()));
    boolean isPointer =
        value.type() instanceof RustType.Pointer
            && value.expression().type() instanceof Type.PointerType;
    if (!isPointer) {
      return Optional.empty();
    }
    RustType target = ((RustType.Pointer) value.type()).target();
    RustType.Pointer raw = new RustType.Pointer(target, false, true);
    List<Node> rest = arguments.subList(1, arguments.size());
    return switch (name) {
      case "take" -> taken(value.as(raw), at);
      case "swap" -> swapped(value.as(raw), rest, at);
      case "copy", "copy_nonoverlapping" -> copied(value.as(raw), target, rest, at);
      default ->
          new PointerMethods(body).ofRaw(name, value.as(raw), raw, Optional.empty(), rest, at);
    };
  }

  /** {@code replace}: the value from before, in the place of which another one is stored. */
  Optional<RustValue> replaced(RustValue pointer, List<Node> arguments, Origin at) {
    Optional<TypedPlace> target = body.spots.target(body.keep(pointer), at);
    if (target.isEmpty() || arguments.size() != 1) {
      return Optional.empty();
    }
    RustValue value = body.keep(body.value(arguments.get(0), target.get().type()));
    RustValue before = body.keep(body.load(target.get(), at));
    body.store(target.get(), value, at);
    return Optional.of(before);
  }

  /** {@code mem::take}, of numbers and truths: what is left is their default. */
  private Optional<RustValue> taken(RustValue pointer, Origin at) {
    Optional<TypedPlace> target = body.spots.target(pointer, at);
    Optional<RustValue> usual =
        target
            .filter(
                each -> each.type() instanceof RustType.Int || each.type().equals(RustType.BOOL))
            .flatMap(each -> body.structures.usual(each.type(), at));
    return usual.map(
        value -> {
          RustValue before = body.keep(body.load(target.get(), at));
          body.store(target.get(), value, at);
          return before;
        });
  }

  private Optional<RustValue> swapped(RustValue pointer, List<Node> arguments, Origin at) {
    Optional<RustValue> second =
        arguments.stream()
            .findFirst()
            .map(each -> body.keep(body.value(each, Optional.of(pointer.type()))));
    Optional<TypedPlace> one = body.spots.target(pointer, at);
    Optional<TypedPlace> other =
        second
            .filter(each -> each.expression().type() instanceof Type.PointerType)
            .flatMap(each -> body.spots.target(each, at))
            .filter(each -> one.isPresent() && each.type().equals(one.get().type()));
    return other.map(
        each -> {
          RustValue before = body.keep(body.load(one.get(), at));
          body.store(one.get(), body.load(each, at), at);
          body.store(each, before, at);
          return RustValue.unit(at);
        });
  }

  /** {@code ptr::copy(from, to, count)}. */
  private Optional<RustValue> copied(
      RustValue source, RustType element, List<Node> arguments, Origin at) {
    if (arguments.size() != 2) {
      return Optional.empty();
    }
    RustValue target = body.keep(body.value(arguments.get(0), Optional.of(source.type())));
    return target.expression().type() instanceof Type.PointerType
        ? bytes(element, arguments.get(1), at)
            .map(
                count -> {
                  body.blocks.emit(
                      new Statement.Copy(target.expression(), source.expression(), count, at));
                  return RustValue.unit(at);
                })
        : Optional.empty();
  }

  /** {@code write_bytes}. */
  Optional<RustValue> filled(RustValue target, RustType element, List<Node> arguments, Origin at) {
    if (arguments.size() != 2) {
      return Optional.empty();
    }
    RustValue kept = body.keep(target);
    RustType type = new RustType.Int(CType.U8, "u8");
    RustValue value = body.keep(body.value(arguments.get(0), type));
    return value.type().equals(type)
        ? bytes(element, arguments.get(1), at)
            .map(
                count -> {
                  body.blocks.emit(
                      new Statement.Fill(
                          kept.expression(),
                          NumberValues.convert(value.expression(), CType.INT),
                          count,
                          at));
                  return RustValue.unit(at);
                })
        : Optional.empty();
  }

  /** How many bytes so many elements are. */
  private Optional<Expression> bytes(RustType element, Node count, Origin at) {
    CType address = body.program.model().address();
    RustValue number = body.keep(body.value(count, body.program.types().size()));
    return number.expression().type() instanceof Type.IntegerType
        ? body.methods
            .scale(element, at)
            .map(
                scale ->
                    body.temporaries.keep(
                        "bytes",
                        body.numbers.wrapping(
                            Operator.MULTIPLY, number.expression(), scale, address, at)))
        : Optional.empty();
  }
}
