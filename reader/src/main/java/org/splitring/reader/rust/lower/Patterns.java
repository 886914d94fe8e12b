package org.splitring.reader.rust.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.names.Found;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Names;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.Binding;
import org.splitring.reader.rust.values.Spot;
import org.splitring.reader.rust.values.Value;

/** Patterns: whether a value fits one, and what its names stand for then. */
final class Patterns {

  private final Body body;

  Patterns(Body body) {
    this.body = body;
  }

  /** Whether a pattern fits whatever the value is. */
  boolean isIrrefutable(Node pattern) {
    return switch (pattern.kind()) {
      case "identifier" -> constant(pattern).isEmpty();
      case "_", "mut_pattern", "ref_pattern", "remaining_field_pattern" -> true;
      case "tuple_pattern", "reference_pattern" ->
          pattern.parts().stream()
              .filter(each -> !each.is("mutable_specifier"))
              .allMatch(this::isIrrefutable);
      default -> false;
    };
  }

  /** A constant, or a variant, that a name in a pattern is. */
  private Optional<Found.Items> constant(Node name) {
    Found found =
        body.program.names().find(body.scope().module(), List.of(name.text()), Names.Kind.VALUE);
    return found instanceof Found.Items items
            && items.rest().isEmpty()
            && items.items().stream()
                .anyMatch(
                    each -> each.is("const_item", "static_item", "enum_variant", "struct_item"))
        ? Optional.of(items)
        : Optional.empty();
  }

  /** Whether a value fits, as a truth value. What is not followed is not known. */
  Expression fits(Node pattern, Spot value) {
    Origin at = pattern.origin();
    Spot bare = body.spots.bare(value, at);
    return switch (pattern.kind()) {
      case "match_pattern", "parenthesized_pattern" ->
          pattern.parts().isEmpty() ? always(at) : fits(pattern.parts().get(0), value);
      case "_", "mut_pattern", "ref_pattern", "remaining_field_pattern" -> always(at);
      case "identifier" -> identifier(pattern, bare, at);
      case "scoped_identifier" -> path(pattern, bare, at);
      case "integer_literal", "negative_literal", "boolean_literal" -> {
        Value wanted = body.value(pattern, Optional.of(bare.type()));
        yield same(body.load(bare, at), wanted, at);
      }
      case "or_pattern" -> {
        Optional<Expression> all = Optional.empty();
        for (Node each : pattern.parts()) {
          Expression one = fits(each, value);
          all =
              Optional.of(
                  all.map(other -> logical(Operator.LOGICAL_OR, other, one, at)).orElse(one));
        }
        yield all.orElse(open(at));
      }
      case "range_pattern" -> range(pattern, bare, at);
      case "reference_pattern", "captured_pattern" ->
          fits(pattern.parts().get(pattern.parts().size() - 1), bare);
      case "tuple_pattern" -> {
        Expression all = always(at);
        List<Node> parts = pattern.parts();
        for (int i = 0; i < parts.size(); i++) {
          all = both(all, part(parts.get(i), body.spots.member(bare, Integer.toString(i)), at), at);
        }
        yield parts.stream().anyMatch(each -> each.is("remaining_field_pattern")) ? open(at) : all;
      }
      case "tuple_struct_pattern" -> variant(pattern, bare, at);
      case "struct_pattern" -> structure(pattern, bare, at);
      default -> pattern.text().equals("_") ? always(at) : open(at);
    };
  }

  private static Expression always(Origin at) {
    return new Expression.Constant(Type.INT, 1, at);
  }

  private Expression open(Origin at) {
    return body.unknown(RustType.BOOL, "a pattern that is not followed", at).expression();
  }

  private Expression both(Expression one, Expression other, Origin at) {
    return one instanceof Expression.Constant constant && constant.bits() != 0
        ? other
        : other instanceof Expression.Constant last && last.bits() != 0
            ? one
            : logical(Operator.LOGICAL_AND, one, other, at);
  }

  private static Expression logical(
      Operator operator, Expression one, Expression other, Origin at) {
    return new Expression.Arithmetic(operator, one, other, Expression.Overflow.WRAPS, at);
  }

  private Expression part(Node pattern, Optional<Spot> spot, Origin at) {
    if (isIrrefutable(pattern) || pattern.text().equals("_")) {
      return always(at);
    }
    return spot.map(each -> fits(pattern, each)).orElseGet(() -> open(at));
  }

  private Expression identifier(Node pattern, Spot value, Origin at) {
    String name = pattern.text();
    if (name.equals("None") && body.variants.names(value.type()).contains("None")) {
      return body.variants.is(value, "None", at);
    }
    return constant(pattern).isEmpty() ? always(at) : path(pattern, value, at);
  }

  private Expression path(Node pattern, Spot value, Origin at) {
    String name = Names.segments(pattern).get(Names.segments(pattern).size() - 1);
    if (body.variants.names(value.type()).contains(name)) {
      return body.variants.is(value, name, at);
    }
    return same(body.load(value, at), body.value(pattern, Optional.of(value.type())), at);
  }

  private Expression same(Value value, Value wanted, Origin at) {
    Value result = body.operators.operated(Operator.EQUAL, value, wanted, at);
    return result.expression();
  }

  private Expression range(Node pattern, Spot value, Origin at) {
    Value kept = body.load(value, at);
    Optional<Node> left = pattern.field("left");
    Optional<Node> right = pattern.field("right");
    Expression all = always(at);
    if (left.isPresent()) {
      Value low = body.value(left.get(), Optional.of(value.type()));
      all = body.operators.operated(Operator.GREATER_EQUAL, kept, low, at).expression();
    }
    if (right.isPresent()) {
      Value high = body.value(right.get(), Optional.of(value.type()));
      Operator operator = pattern.has("..") ? Operator.LESS : Operator.LESS_EQUAL;
      all = both(all, body.operators.operated(operator, kept, high, at).expression(), at);
    }
    return all;
  }

  /** The variant that a pattern names; empty for a structure. */
  private Optional<String> variantOf(Node pattern, Spot value) {
    String name =
        pattern
            .field("type")
            .map(Names::segments)
            .filter(each -> !each.isEmpty())
            .map(each -> each.get(each.size() - 1))
            .orElse("");
    return body.variants.names(value.type()).contains(name) ? Optional.of(name) : Optional.empty();
  }

  private static List<Node> inner(Node pattern) {
    Optional<Node> type = pattern.field("type");
    return pattern.parts().stream().filter(each -> type.isEmpty() || each != type.get()).toList();
  }

  private Expression variant(Node pattern, Spot value, Origin at) {
    Optional<String> variant = variantOf(pattern, value);
    boolean isStructure = value.type() instanceof RustType.Adt adt && adt.item().is("struct_item");
    if (variant.isEmpty() && !isStructure && !body.layouts().isNewtype(value.type())) {
      return open(at);
    }
    Expression all = variant.isPresent() ? body.variants.is(value, variant.get(), at) : always(at);
    List<Node> parts = inner(pattern);
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).is("remaining_field_pattern")) {
        break;
      }
      all = both(all, part(parts.get(i), part(value, variant, Integer.toString(i)), at), at);
    }
    return all;
  }

  private Optional<Spot> part(Spot value, Optional<String> variant, String name) {
    return variant.isPresent()
        ? body.variants.part(value, variant.get(), name)
        : body.spots.member(value, name);
  }

  private Expression structure(Node pattern, Spot value, Origin at) {
    Optional<String> variant = variantOf(pattern, value);
    boolean isStructure = value.type() instanceof RustType.Adt adt && adt.item().is("struct_item");
    if (variant.isEmpty() && !isStructure) {
      return open(at);
    }
    Expression all = variant.isPresent() ? body.variants.is(value, variant.get(), at) : always(at);
    for (Node each : inner(pattern)) {
      Optional<Node> inner = each.field("pattern");
      String name = each.field("name").map(Node::text).orElse("");
      if (inner.isPresent()) {
        all = both(all, part(inner.get(), part(value, variant, name), at), at);
      }
    }
    return all;
  }

  /** Binds the names of a pattern that fits. */
  void bind(Node pattern, Spot value, boolean mutable) {
    Origin at = pattern.origin();
    switch (pattern.kind()) {
      case "match_pattern", "parenthesized_pattern" -> {
        if (!pattern.parts().isEmpty()) {
          bind(pattern.parts().get(0), value, mutable);
        }
      }
      case "identifier" -> {
        boolean isNone =
            pattern.text().equals("None") && body.variants.names(value.type()).contains("None");
        if (!isNone && constant(pattern).isEmpty()) {
          bindName(pattern.text(), value, mutable, at);
        }
      }
      case "shorthand_field_identifier" -> bindName(pattern.text(), value, mutable, at);
      case "mut_pattern" -> bind(pattern.parts().get(pattern.parts().size() - 1), value, true);
      case "ref_pattern" -> {
        Node inner = pattern.parts().get(pattern.parts().size() - 1);
        Node name = inner.is("mut_pattern") ? inner.parts().get(inner.parts().size() - 1) : inner;
        Value address = body.spots.address(value, !inner.is("mut_pattern"), false, at);
        bind(name, body.spill(address), mutable);
      }
      case "captured_pattern" -> {
        bindName(pattern.parts().get(0).text(), value, mutable, at);
        bind(pattern.parts().get(pattern.parts().size() - 1), value, mutable);
      }
      case "reference_pattern" ->
          bind(
              pattern.parts().get(pattern.parts().size() - 1),
              body.spots.target(body.load(value, at), at).orElseGet(() -> unknown(at)),
              mutable);
      case "tuple_pattern" -> bindTuple(pattern, value, mutable);
      case "tuple_struct_pattern" -> {
        boolean byReference = value.type() instanceof RustType.Pointer;
        Spot bare = body.spots.bare(value, at);
        Optional<String> variant = variantOf(pattern, bare);
        List<Node> parts = inner(pattern);
        boolean isOver = false;
        for (int i = 0; i < parts.size(); i++) {
          isOver |= parts.get(i).is("remaining_field_pattern");
          bindPart(
              parts.get(i),
              isOver ? Optional.empty() : part(bare, variant, Integer.toString(i)),
              byReference,
              mutable);
        }
      }
      case "struct_pattern" -> {
        boolean byReference = value.type() instanceof RustType.Pointer;
        Spot bare = body.spots.bare(value, at);
        Optional<String> variant = variantOf(pattern, bare);
        for (Node each : inner(pattern)) {
          String name = each.field("name").map(Node::text).orElse("");
          Optional<Node> to = each.field("pattern").or(() -> each.field("name"));
          to.ifPresent(
              target ->
                  bindPart(
                      target,
                      part(bare, variant, name),
                      byReference,
                      mutable || each.has("mutable_specifier")));
        }
      }
      default -> unbound(pattern);
    }
  }

  private void bindTuple(Node pattern, Spot value, boolean mutable) {
    boolean byReference = value.type() instanceof RustType.Pointer;
    Spot bare = body.spots.bare(value, pattern.origin());
    List<Node> parts = pattern.parts();
    boolean isOver = false;
    for (int i = 0; i < parts.size(); i++) {
      isOver |= parts.get(i).is("remaining_field_pattern");
      bindPart(
          parts.get(i),
          isOver ? Optional.empty() : body.spots.member(bare, Integer.toString(i)),
          byReference,
          mutable);
    }
  }

  /** Of what is matched behind a reference the names stand for references. */
  private void bindPart(Node pattern, Optional<Spot> part, boolean byReference, boolean mutable) {
    Origin at = pattern.origin();
    if (part.isEmpty()) {
      unbound(pattern);
      return;
    }
    boolean isName = pattern.is("identifier", "shorthand_field_identifier");
    bind(
        pattern,
        byReference && isName
            ? body.spill(body.spots.address(part.get(), true, false, at))
            : part.get(),
        mutable);
  }

  private void bindName(String name, Spot value, boolean mutable, Origin at) {
    Value loaded = body.load(value, at);
    bindValue(name, loaded, mutable, at);
  }

  /** A new variable of that name. */
  void bindValue(String name, Value value, boolean mutable, Origin at) {
    // Each closure has a type of its own: no other one can be stored there.
    if (value.closure().isPresent() || value.isLiteral() && !mutable) {
      body.bind(name, new Binding.Fixed(value));
      return;
    }
    Value held =
        value.isLiteral()
            ? body.unknown(RustType.unknown("the type of " + name), "the type of " + name, at)
            : value;
    Spot spot = body.local(name, held.type(), mutable, at);
    body.store(spot, held, at);
    body.bind(name, new Binding.InMemory(spot.type(), spot.place(), mutable));
  }

  private Spot unknown(Origin at) {
    return body.spill(body.unknown(RustType.unknown("a part"), "a part of a pattern", at));
  }

  /** All names in a pattern stand for something that is not known. */
  void unbound(Node pattern) {
    for (String each : namesIn(pattern)) {
      RustType type = RustType.unknown("what " + each + " is");
      bindValue(
          each,
          body.unknown(type, "what " + each + " is", pattern.origin()),
          true,
          pattern.origin());
    }
  }

  private static List<String> namesIn(Node pattern) {
    List<String> all = new ArrayList<>();
    if (pattern.is("identifier", "shorthand_field_identifier")) {
      all.add(pattern.text());
    }
    inner(pattern).forEach(each -> all.addAll(namesIn(each)));
    return all;
  }

  /** The type that a pattern of a known item is of. */
  Optional<Item> item(Node pattern) {
    return constant(pattern).map(each -> each.items().get(0));
  }
}
