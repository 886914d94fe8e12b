package org.splitring.reader.rust.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.reader.c.emit.BlockBuilder;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Iterators over arrays of a number of elements that is known: each element is read by itself. */
final class Iterations {

  /** How many elements are read. */
  private static final int MOST = 24;

  private static final Set<String> ENDS =
      Set.of("sum", "product", "fold", "count", "len", "max", "min", "for_each");

  private final Body body;

  Iterations(Body body) {
    this.body = body;
  }

  /** What the end of a chain of iterators gives; empty where it is none, or is not followed. */
  Optional<RustValue> ended(
      String name,
      Node receiver,
      Optional<Node> typeArguments,
      List<Node> arguments,
      Optional<RustType> expected,
      Origin at) {
    boolean isChain =
        receiver.is("call_expression")
            && receiver
                .field("function")
                .filter(each -> each.is("field_expression"))
                .flatMap(each -> each.field("field"))
                .filter(each -> isStep(each.text()))
                .isPresent();
    if (!isChain || !ENDS.contains(name)) {
      return Optional.empty();
    }
    Optional<RustType> type =
        typeArguments
            .flatMap(each -> each.parts().stream().findFirst())
            .map(body::type)
            .or(() -> expected)
            .filter(RustType.Int.class::isInstance);
    BlockBuilder.Mark mark = body.blocks.mark();
    Optional<List<Supplier<RustValue>>> items =
        over(receiver, name.equals("sum") || name.equals("product") ? type : Optional.empty());
    Optional<RustValue> value =
        items.flatMap(each -> ended(name, each, arguments, type.or(() -> expected), at));
    if (value.isEmpty()) {
      body.blocks.rollBack(mark);
    }
    return value;
  }

  private static boolean isStep(String name) {
    return switch (name) {
      case "iter", "into_iter", "copied", "cloned", "map", "enumerate", "rev" -> true;
      default -> false;
    };
  }

  private Optional<RustValue> ended(
      String name,
      List<Supplier<RustValue>> items,
      List<Node> arguments,
      Optional<RustType> expected,
      Origin at) {
    return switch (name) {
      case "sum", "product" -> {
        boolean isSum = name.equals("sum");
        yield expected
            .filter(RustType.Int.class::isInstance)
            .map(
                type -> {
                  RustValue all = body.coerce(RustArithmetic.literal(isSum ? 0 : 1, at), type);
                  for (Supplier<RustValue> each : items) {
                    RustValue next = body.operators.number(each.get(), at);
                    Operator operator = isSum ? Operator.ADD : Operator.MULTIPLY;
                    all = body.keep(body.operators.operated(operator, all, next, at));
                  }
                  return all;
                });
      }
      case "count", "len" -> {
        // To count the elements each is asked for; the length is known without.
        if (name.equals("count")) {
          items.forEach(each -> body.keep(each.get()));
        }
        RustType size = body.program.types().size();
        yield Optional.of(body.coerce(RustArithmetic.literal(items.size(), at), size));
      }
      case "fold" ->
          arguments.size() == 2 ? folded(items, arguments, expected, at) : Optional.empty();
      case "for_each" -> {
        if (arguments.size() != 1) {
          yield Optional.empty();
        }
        for (Supplier<RustValue> each : items) {
          body.closures.handed(arguments.get(0), List.of(each.get()), Optional.empty(), at);
        }
        yield Optional.of(RustValue.unit(at));
      }
      default -> outermost(name, items, at);
    };
  }

  private Optional<RustValue> folded(
      List<Supplier<RustValue>> items,
      List<Node> arguments,
      Optional<RustType> expected,
      Origin at) {
    RustValue all = body.value(arguments.get(0), expected);
    if (all.isLiteral() && expected.filter(RustType.Int.class::isInstance).isPresent()) {
      all = body.coerce(all, expected.get());
    }
    for (Supplier<RustValue> each : items) {
      RustValue before = body.keep(all);
      Optional<RustType> type = before.isLiteral() ? expected : Optional.of(before.type());
      all = body.closures.handed(arguments.get(1), List.of(before, each.get()), type, at);
    }
    return Optional.of(all);
  }

  private Optional<RustValue> outermost(String name, List<Supplier<RustValue>> items, Origin at) {
    Optional<RustValue> all = Optional.empty();
    for (Supplier<RustValue> each : items) {
      RustValue next = body.keep(each.get());
      if (!(next.type() instanceof RustType.Int)) {
        return Optional.empty();
      }
      all =
          Optional.of(
              all.map(one -> new NumberMethods(body).rounding().least(name, one, next, at))
                  .map(body::keep)
                  .orElse(next));
    }
    return all.map(each -> body.variants.some(each, at));
  }

  /**
   * The elements, in their order, each read when it is asked for.
   *
   * @param hint the type of numbers among them that are written without one
   */
  Optional<List<Supplier<RustValue>>> over(Node node, Optional<RustType> hint) {
    Optional<Node> function =
        node.is("call_expression")
            ? node.field("function").filter(each -> each.is("field_expression"))
            : Optional.empty();
    String name = function.flatMap(each -> each.field("field")).map(Node::text).orElse("");
    List<Node> arguments = node.field("arguments").map(Node::parts).orElse(List.of());
    Origin at = node.origin();
    if (function.isEmpty() || !isStep(name)) {
      return elements(node, hint, false);
    }
    Node receiver = function.get().field("value").orElse(node);
    boolean isFirst = name.equals("iter") || name.equals("into_iter");
    if (isFirst && arguments.isEmpty()) {
      return elements(receiver, hint, name.equals("iter"));
    }
    Optional<List<Supplier<RustValue>>> inner =
        over(receiver, name.equals("map") ? Optional.empty() : hint);
    if (inner.isEmpty() || !isChain(receiver)) {
      return Optional.empty();
    }
    List<Supplier<RustValue>> all = new ArrayList<>();
    for (Supplier<RustValue> each : inner.get()) {
      int i = all.size();
      all.add(
          switch (name) {
            case "copied", "cloned" -> () -> body.operators.number(each.get(), at);
            case "map" ->
                () ->
                    body.closures.handed(
                        arguments.get(0), List.of(each.get()), Optional.empty(), at);
            case "enumerate" ->
                () ->
                    body.aggregates.tuple(
                        List.of(
                            body.coerce(RustArithmetic.literal(i, at), body.program.types().size()),
                            each.get()),
                        at);
            default -> each;
          });
    }
    if (name.equals("rev")) {
      java.util.Collections.reverse(all);
    }
    return (name.equals("map") ? 1 : 0) == arguments.size() ? Optional.of(all) : Optional.empty();
  }

  private static boolean isChain(Node receiver) {
    return receiver.is("call_expression")
        && receiver
            .field("function")
            .flatMap(each -> each.field("field"))
            .filter(each -> isStep(each.text()))
            .isPresent();
  }

  /** The elements of an array, or of what a reference to one leads to. */
  private Optional<List<Supplier<RustValue>>> elements(
      Node node, Optional<RustType> hint, boolean lent) {
    Origin at = node.origin();
    Optional<RustType> wanted =
        hint.filter(each -> node.is("array_expression") && node.field("length").isEmpty())
            .map(each -> new RustType.Array(each, java.util.OptionalLong.of(node.parts().size())));
    boolean isLoan = node.is("reference_expression") && !node.has("mutable_specifier");
    Optional<RustValue> fixed =
        isLoan ? node.field("value").flatMap(body.paths::fixed) : Optional.empty();
    TypedPlace spot =
        wanted.isPresent()
            ? body.spill(body.value(node, wanted.get()))
            : fixed.map(body::spill).orElseGet(() -> body.spots.holding(node));
    TypedPlace array = body.spots.bare(spot, at);
    boolean isArray =
        body.inlined < 16
            && array.type() instanceof RustType.Array known
            && known.length().isPresent()
            && known.length().getAsLong() <= MOST
            && array.place().type() instanceof Type.ArrayType
            && !hasOwn(array.type());
    if (!isArray) {
      return Optional.empty();
    }
    RustType.Array type = (RustType.Array) array.type();
    Type element = ((Type.ArrayType) array.place().type()).element();
    boolean isLent = lent || fixed.isPresent() || spot.type() instanceof RustType.Pointer;
    if (!isLent) {
      // An array that is taken is copied: whatever becomes of it then.
      array = body.spill(body.keep(body.load(array, at)));
    }
    MemoryPlace whole = array.place();
    boolean mutable = array.mutable();
    List<Supplier<RustValue>> all = new ArrayList<>();
    for (long i = 0; i < type.length().getAsLong(); i++) {
      Expression index = new Expression.Constant(Type.of(body.program.model().address()), i, at);
      TypedPlace part =
          new TypedPlace(type.element(), new MemoryPlace.Element(whole, index, element), mutable);
      all.add(() -> isLent ? body.spots.address(part, true, false, at) : body.load(part, at));
    }
    return Optional.of(all);
  }

  /** Whether a trait of the tree gives arrays an iterator of its own. */
  private boolean hasOwn(RustType type) {
    return java.util.stream.Stream.of("iter", "into_iter")
        .anyMatch(
            each ->
                !body.program
                    .members()
                    .functions(type, each, body.scope().module(), false)
                    .isEmpty());
  }
}
