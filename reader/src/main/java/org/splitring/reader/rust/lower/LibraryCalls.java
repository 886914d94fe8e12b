package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.names.Names;
import org.splitring.reader.rust.names.PathMeaning;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.Layouts;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.NumberValues;
import org.splitring.reader.rust.values.RustValue;

/** Functions of the standard library, as it documents them. */
final class LibraryCalls {

  private static final Set<String> ROOTS = Set.of("std", "core", "alloc");

  private final Body body;

  LibraryCalls(Body body) {
    this.body = body;
  }

  /** What a function gives; empty for one that is not known. */
  Optional<RustValue> call(
      Node path,
      List<RustType> types,
      List<Node> arguments,
      Optional<RustType> expected,
      Origin at) {
    List<String> names = full(path);
    String name = names.get(names.size() - 1);
    Optional<RustType> first = types.stream().findFirst();
    switch (name) {
      case "size_of", "align_of" -> {
        if (first.isPresent() && isOf(names, "mem")) {
          return Optional.of(measured(name.equals("size_of"), first.get(), at));
        }
      }
      case "size_of_val" -> {
        if (isOf(names, "mem") && arguments.size() == 1) {
          return Optional.of(ofValue(arguments.get(0), at));
        }
      }
      case "default" -> {
        Optional<RustType> type =
            isOf(names, "Default") ? expected : path.field("path").map(body.items()::type);
        Optional<RustValue> usual =
            arguments.isEmpty()
                ? type.flatMap(each -> body.structures.usual(each, at))
                : Optional.empty();
        if (usual.isPresent()) {
          return usual;
        }
      }
      case "min", "max" -> {
        if (isOf(names, "cmp") && arguments.size() == 2) {
          return least(name, arguments, expected, at);
        }
      }
      case "null_mut", "null" -> {
        RustType target = first.orElse(RustType.UNIT);
        RustType type =
            expected
                .filter(RustType.Pointer.class::isInstance)
                .orElse(new RustType.Pointer(target, false, true));
        if (isOf(names, "ptr") && body.layouts().ir(type) instanceof Type.PointerType ir) {
          return Optional.of(new RustValue(type, new Expression.Constant(ir, 0, at)));
        }
      }
      case "alloc", "alloc_zeroed", "realloc" -> {
        // Its text is not there, but its type is known.
        boolean isOf = names.size() >= 2 && names.get(names.size() - 2).equals("alloc");
        if (isOf && ROOTS.contains(names.get(0))) {
          return Optional.of(body.calls.missing(path.text(), arguments, Optional.of(bytes()), at));
        }
      }
      case "read",
          "read_unaligned",
          "read_volatile",
          "write",
          "write_unaligned",
          "write_volatile",
          "write_bytes",
          "copy",
          "copy_nonoverlapping" -> {
        if (names.size() >= 2 && isOf(names, "ptr")) {
          return new MemoryFunctions(body).function(name, arguments, at);
        }
      }
      case "replace", "swap", "take" -> {
        boolean isOf = isOf(names, "mem") || isOf(names, "ptr") && !name.equals("take");
        if (names.size() >= 2 && isOf) {
          return new MemoryFunctions(body).function(name, arguments, at);
        }
      }
      case "new", "new_unchecked" -> {
        if (isNonNull(names) && arguments.size() == 1) {
          return notNull(name, arguments.get(0), at);
        }
      }
      default -> {}
    }
    if (names.size() >= 2) {
      return ofType(path, names, types, arguments, expected, at);
    }
    return Optional.empty();
  }

  private static RustType bytes() {
    return new RustType.Pointer(new RustType.Int(CType.U8, "u8"), false, true);
  }

  /**
   * The whole path of what is imported; of a name that nothing says where it comes from, itself.
   */
  private List<String> full(Node path) {
    List<String> names = Names.segments(path);
    PathMeaning found = body.program.names().find(body.scope().module(), names, Names.Kind.VALUE);
    return found instanceof PathMeaning.Foreign foreign
            && !path.contains("type_arguments", "bracketed_type")
        ? foreign.path()
        : names;
  }

  /** Whether a path is of a type of the library. */
  private static boolean isNonNull(List<String> names) {
    return names.size() >= 2
        && names.get(names.size() - 2).equals("NonNull")
        && (names.size() == 2 || ROOTS.contains(names.get(0)));
  }

  /** Whether a path is of a module of the library; since edition 2024 some are in the prelude. */
  private static boolean isOf(List<String> names, String module) {
    return names.size() == 1
        ? module.equals("mem")
        : names.get(names.size() - 2).equals(module)
            && (names.size() == 2 || ROOTS.contains(names.get(0)));
  }

  private RustValue measured(boolean size, RustType type, Origin at) {
    Optional<Layouts.Measure> measure = body.layouts().measure(type);
    RustType number = body.program.types().size();
    if (measure.isEmpty()) {
      return body.unknown(number, unfixed(type), at);
    }
    long value = size ? measure.get().size() : measure.get().alignment();
    return new RustValue(number, new Expression.Constant(body.layouts().ir(number), value, at));
  }

  private static Reason unfixed(RustType type) {
    if (type instanceof RustType.Unknown unknown) {
      return unknown.reason();
    }
    if (type instanceof RustType.Generic) {
      return Reason.open("the size of " + type + " depends on what " + type + " is", "");
    }
    return Reason.open(
        "the size of " + type + " is the compiler's to choose: it has no repr(C)", "");
  }

  private RustValue ofValue(Node argument, Origin at) {
    return typeOfValue(argument)
        .map(each -> measured(true, each, at))
        .orElseGet(
            () -> body.unknown(body.program.types().size(), "the size of " + argument.text(), at));
  }

  /** The type of what a reference that is handed over leads to. */
  private Optional<RustType> typeOfValue(Node argument) {
    Node inner =
        argument.is("reference_expression") ? argument.field("value").orElse(argument) : argument;
    return body.spots
        .of(inner)
        .map(
            spot ->
                argument == inner && spot.type() instanceof RustType.Pointer pointer
                    ? pointer.target()
                    : spot.type());
  }

  private Optional<RustValue> least(
      String name, List<Node> arguments, Optional<RustType> expected, Origin at) {
    RustValue one = body.keep(body.value(arguments.get(0), expected));
    RustValue other =
        body.keep(
            body.value(arguments.get(1), one.isLiteral() ? expected : Optional.of(one.type())));
    RustType type = one.isLiteral() ? other.type() : one.type();
    if (type instanceof RustType.Literal
        && one.expression() instanceof Expression.Constant first
        && other.expression() instanceof Expression.Constant second) {
      boolean isFirst = name.equals("min") == (first.bits() <= second.bits());
      return Optional.of(isFirst ? one : other);
    }
    if (!(type instanceof RustType.Int)) {
      return Optional.of(body.unknown(type, "the smaller of two of type " + type, at));
    }
    return Optional.of(
        new NumberMethods(body)
            .rounding()
            .least(name, body.coerce(one, type), body.coerce(other, type), at));
  }

  private Optional<RustValue> ofType(
      Node path,
      List<String> names,
      List<RustType> types,
      List<Node> arguments,
      Optional<RustType> expected,
      Origin at) {
    String name = names.get(names.size() - 1);
    RustType type =
        path.field("path")
            .filter(each -> !each.is("crate", "super"))
            .map(body.items()::type)
            .orElse(RustType.UNIT);
    if (type instanceof RustType.Layout) {
      return layout(name, types, arguments, at);
    }
    if (type instanceof RustType.Newtype newtype && newtype.name().equals("NonZero")) {
      return arguments.size() == 1
          ? notZero(name, newtype, arguments.get(0), at)
          : Optional.empty();
    }
    if (type instanceof RustType.Newtype newtype && arguments.size() == 1) {
      boolean isMaker =
          name.equals("new") || name.equals("from") && !newtype.name().startsWith("Be");
      if (isMaker && !newtype.name().startsWith("Atomic") && !newtype.name().startsWith("Be")) {
        RustValue inner = body.value(arguments.get(0), Optional.of(newtype.inner()));
        return Optional.of(body.coerce(inner, newtype.inner()).as(newtype));
      }
    }
    if (!(type instanceof RustType.Int target)) {
      return Optional.empty();
    }
    if (name.equals("from") && arguments.size() == 1) {
      return Optional.of(from(target, arguments.get(0), at));
    }
    if (name.equals("try_from") && arguments.size() == 1) {
      RustValue value = body.value(arguments.get(0), Optional.empty());
      return body.numbers.integer(value.type()).isPresent() && value.type() instanceof RustType.Int
          ? Optional.of(new NumberMethods(body).tryFrom(body.keep(value), target, at))
          : Optional.empty();
    }
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    // A method that is called with its receiver in front, such as u64::next_multiple_of(x, 4).
    RustValue receiver = body.value(arguments.get(0), target);
    return new NumberMethods(body)
        .call(name, receiver, arguments.subList(1, arguments.size()), expected, at);
  }

  /** {@code NonNull::new(p)}: none where the pointer is null, which a reference never is. */
  private Optional<RustValue> notNull(String name, Node argument, Origin at) {
    RustValue value = body.keep(body.value(argument, Optional.empty()));
    if (!(value.type() instanceof RustType.Pointer pointer)
        || !(value.expression().type() instanceof Type.PointerType ir)) {
      return Optional.of(body.unknown(RustType.unknown("a NonNull"), "a NonNull", at));
    }
    RustValue made = value.as(new RustType.Pointer(pointer.target(), false, true));
    if (name.equals("new_unchecked")) {
      return Optional.of(made);
    }
    Expression holds =
        pointer.raw()
            ? NumberValues.compare(
                Operator.NOT_EQUAL, value.expression(), new Expression.Constant(ir, 0, at), at)
            : new Expression.Constant(Type.BOOL, 1, at);
    return Optional.of(new NumberMethods(body).option(holds, made, at));
  }

  private Optional<RustValue> notZero(
      String name, RustType.Newtype type, Node argument, Origin at) {
    RustValue value = body.keep(body.value(argument, type.inner()));
    if (name.equals("new_unchecked")) {
      return Optional.of(value.as(type));
    }
    if (!name.equals("new") || !(type.inner() instanceof RustType.Int)) {
      return Optional.empty();
    }
    Expression zero = new Expression.Constant(value.expression().type(), 0, at);
    Expression holds = NumberValues.compare(Operator.NOT_EQUAL, value.expression(), zero, at);
    return Optional.of(new NumberMethods(body).option(holds, value.as(type), at));
  }

  private RustValue from(RustType.Int target, Node argument, Origin at) {
    RustValue value = body.value(argument, Optional.empty());
    if (value.isLiteral()) {
      return body.coerce(value, target);
    }
    boolean isNumber =
        value.type() instanceof RustType.Int || value.type() instanceof RustType.Bool;
    boolean isLittle =
        value.type() instanceof RustType.Newtype newtype
            && (newtype.name().startsWith("Le") || newtype.name().startsWith("le"));
    if (isNumber || isLittle) {
      return new RustValue(
          target, NumberValues.convert(value.expression(), target.representation()));
    }
    return body.unknown(
        target,
        value.type() instanceof RustType.Unknown unknown
            ? unknown.reason()
            : Reason.notFollowed(target + " from a " + value.type()),
        at);
  }

  private Optional<RustValue> layout(
      String name, List<RustType> types, List<Node> arguments, Origin at) {
    RustType size = body.program.types().size();
    RustType error = RustType.unknown("the type of an error");
    KnownTypeMethods layouts = new KnownTypeMethods(body);
    if (name.equals("new") && types.size() == 1) {
      return Optional.of(
          layouts.made(measured(true, types.get(0), at), measured(false, types.get(0), at), at));
    }
    if (name.equals("for_value") && arguments.size() == 1) {
      return typeOfValue(arguments.get(0))
          .map(each -> layouts.made(measured(true, each, at), measured(false, each, at), at));
    }
    if (name.equals("array") && types.size() == 1 && arguments.size() == 1) {
      RustValue count = body.keep(body.value(arguments.get(0), size));
      RustValue bytes =
          new RustValue(
              size,
              body.numbers.wrapping(
                  Operator.MULTIPLY,
                  count.expression(),
                  measured(true, types.get(0), at).expression(),
                  body.program.model().address(),
                  at));
      RustValue made = layouts.made(bytes, measured(false, types.get(0), at), at);
      return Optional.of(
          body.variants.made(new RustType.Res(made.type(), error), "Ok", Optional.of(made), at));
    }
    if (name.startsWith("from_size_align") && arguments.size() == 2) {
      RustValue bytes = body.keep(body.value(arguments.get(0), size));
      RustValue align = body.keep(body.value(arguments.get(1), size));
      RustValue made = layouts.made(bytes, align, at);
      return Optional.of(
          name.endsWith("unchecked")
              ? made
              : body.variants.made(
                  new RustType.Res(made.type(), error), "Ok", Optional.of(made), at));
    }
    return Optional.empty();
  }
}
