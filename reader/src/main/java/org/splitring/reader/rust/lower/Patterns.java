package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.names.Names;
import org.splitring.reader.rust.names.PathMeaning;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Patterns: whether a value fits one, and what its names stand for then. */
final class Patterns {

  private static final String NONE = "None";

  private final Body body;

  Patterns(Body body) {
    this.body = body;
  }

  /** Whether a pattern fits whatever the value is. */
  boolean isIrrefutable(Node pattern) {
    return switch (pattern.kind()) {
      case "identifier" -> constant(pattern).isEmpty() && !pattern.text().equals(NONE);
      case "_", "mut_pattern", "ref_pattern", "remaining_field_pattern" -> true;
      case "tuple_pattern", "reference_pattern" ->
          pattern.parts().stream()
              .filter(each -> !each.is("mutable_specifier"))
              .allMatch(this::isIrrefutable);
      default -> false;
    };
  }

  /** A constant, or a variant, that a name in a pattern is. */
  Optional<PathMeaning.Items> constant(Node name) {
    PathMeaning found =
        body.program.names().find(body.scope().module(), List.of(name.text()), Names.Kind.VALUE);
    return found instanceof PathMeaning.Items items
            && items.rest().isEmpty()
            && items.items().stream()
                .anyMatch(
                    each -> each.is("const_item", "static_item", "enum_variant", "struct_item"))
        ? Optional.of(items)
        : Optional.empty();
  }

  /** Whether a value fits, as a truth value. What is not followed is not known. */
  Expression fits(Node pattern, TypedPlace value) {
    Origin at = pattern.origin();
    TypedPlace bare = body.spots.bare(value, at);
    return switch (pattern.kind()) {
      case "match_pattern", "parenthesized_pattern" ->
          pattern.parts().isEmpty() ? always(at) : fits(pattern.parts().get(0), value);
      case "_", "mut_pattern", "ref_pattern", "remaining_field_pattern" -> always(at);
      case "identifier" -> identifier(pattern, bare, at);
      case "scoped_identifier" -> path(pattern, bare, at);
      case "integer_literal", "negative_literal", "boolean_literal" -> {
        RustValue wanted = body.value(pattern, Optional.of(bare.type()));
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

  Expression part(Node pattern, Optional<TypedPlace> spot, Origin at) {
    if (isIrrefutable(pattern) || pattern.text().equals("_")) {
      return always(at);
    }
    return spot.map(each -> fits(pattern, each)).orElseGet(() -> open(at));
  }

  private Expression identifier(Node pattern, TypedPlace value, Origin at) {
    boolean isName = constant(pattern).isEmpty();
    if (isName && pattern.text().equals(NONE)) {
      return body.variants.names(value.type()).contains(NONE)
          ? body.variants.is(value, NONE, at)
          : open(at);
    }
    return isName ? always(at) : path(pattern, value, at);
  }

  private Expression path(Node pattern, TypedPlace value, Origin at) {
    Optional<String> variant =
        variantNamed(pattern, value)
            .filter(
                each ->
                    body.items().variant(pattern).isPresent()
                        || body.items().constants(pattern).isEmpty());
    return variant.isPresent()
        ? body.variants.is(value, variant.get(), at)
        : compared(pattern, value, at);
  }

  private Expression compared(Node pattern, TypedPlace value, Origin at) {
    return same(body.load(value, at), body.value(pattern, Optional.of(value.type())), at);
  }

  private Expression same(RustValue value, RustValue wanted, Origin at) {
    RustValue result = body.operators.operated(Operator.EQUAL, value, wanted, at);
    return result.expression();
  }

  private Expression range(Node pattern, TypedPlace value, Origin at) {
    RustValue kept = body.load(value, at);
    Optional<Node> left = pattern.field("left");
    Optional<Node> right = pattern.field("right");
    Expression all = always(at);
    if (left.isPresent()) {
      RustValue low = body.value(left.get(), Optional.of(value.type()));
      all = body.operators.operated(Operator.GREATER_EQUAL, kept, low, at).expression();
    }
    if (right.isPresent()) {
      RustValue high = body.value(right.get(), Optional.of(value.type()));
      Operator operator = pattern.has("..") ? Operator.LESS : Operator.LESS_EQUAL;
      all = both(all, body.operators.operated(operator, kept, high, at).expression(), at);
    }
    return all;
  }

  /** The variant that a pattern names; empty for a structure. */
  Optional<String> variantOf(Node pattern, TypedPlace value) {
    return pattern.field("type").flatMap(each -> variantNamed(each, value));
  }

  /** What a path names may have another name there. */
  private Optional<String> variantNamed(Node path, TypedPlace value) {
    List<String> names = Names.segments(path);
    return body.items()
        .variant(path)
        .map(Item::name)
        .or(() -> names.isEmpty() ? Optional.empty() : Optional.of(names.get(names.size() - 1)))
        .filter(body.variants.names(value.type())::contains);
  }

  static List<Node> inner(Node pattern) {
    Optional<Node> type = pattern.field("type");
    return pattern.parts().stream().filter(each -> type.isEmpty() || each != type.get()).toList();
  }

  private Expression variant(Node pattern, TypedPlace value, Origin at) {
    Optional<String> variant = variantOf(pattern, value);
    boolean isStructure = value.type() instanceof RustType.Adt adt && adt.item().is("struct_item");
    if (variant.isEmpty() && !isStructure && !body.layouts().isNewtype(value.type())) {
      return open(at);
    }
    Expression all = variant.isPresent() ? body.variants.is(value, variant.get(), at) : always(at);
    List<Node> parts = inner(pattern);
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).is("remaining_field_pattern")) {
        // Those behind it are counted from the end.
        return i + 1 == parts.size() ? all : open(at);
      }
      all = both(all, part(parts.get(i), part(value, variant, Integer.toString(i)), at), at);
    }
    return all;
  }

  Optional<TypedPlace> part(TypedPlace value, Optional<String> variant, String name) {
    return variant.isPresent()
        ? body.variants.part(value, variant.get(), name)
        : body.spots.member(value, name);
  }

  private Expression structure(Node pattern, TypedPlace value, Origin at) {
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

  /** The type that a pattern of a known item is of. */
  Optional<Item> item(Node pattern) {
    return constant(pattern).map(each -> each.items().get(0));
  }
}
