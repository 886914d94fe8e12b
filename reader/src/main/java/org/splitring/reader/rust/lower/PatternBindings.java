package org.splitring.reader.rust.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.Binding;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** The names that a pattern gives to what it fits. */
final class PatternBindings {

  private final Body body;

  PatternBindings(Body body) {
    this.body = body;
  }

  /** Binds the names of a pattern that fits. */
  void bind(Node pattern, TypedPlace value, boolean mutable) {
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
        if (!isNone && body.patterns.constant(pattern).isEmpty()) {
          bindName(pattern.text(), value, mutable, at);
        }
      }
      case "shorthand_field_identifier" -> bindName(pattern.text(), value, mutable, at);
      case "mut_pattern" -> bind(pattern.parts().get(pattern.parts().size() - 1), value, true);
      case "ref_pattern" -> {
        Node inner = pattern.parts().get(pattern.parts().size() - 1);
        Node name = inner.is("mut_pattern") ? inner.parts().get(inner.parts().size() - 1) : inner;
        RustValue address = body.spots.address(value, !inner.is("mut_pattern"), false, at);
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
        TypedPlace bare = body.spots.bare(value, at);
        Optional<String> variant = body.patterns.variantOf(pattern, bare);
        List<Node> parts = Patterns.inner(pattern);
        boolean isOver = false;
        for (int i = 0; i < parts.size(); i++) {
          isOver |= parts.get(i).is("remaining_field_pattern");
          bindPart(
              parts.get(i),
              isOver ? Optional.empty() : body.patterns.part(bare, variant, Integer.toString(i)),
              byReference,
              mutable);
        }
      }
      case "struct_pattern" -> {
        boolean byReference = value.type() instanceof RustType.Pointer;
        TypedPlace bare = body.spots.bare(value, at);
        Optional<String> variant = body.patterns.variantOf(pattern, bare);
        for (Node each : Patterns.inner(pattern)) {
          String name = each.field("name").map(Node::text).orElse("");
          Optional<Node> to = each.field("pattern").or(() -> each.field("name"));
          to.ifPresent(
              target ->
                  bindPart(
                      target,
                      body.patterns.part(bare, variant, name),
                      byReference,
                      mutable || each.has("mutable_specifier")));
        }
      }
      default -> {
        boolean isLent =
            value.type() instanceof RustType.Pointer || pattern.contains("ref_pattern");
        unbound(pattern, isLent);
      }
    }
  }

  private void bindTuple(Node pattern, TypedPlace value, boolean mutable) {
    boolean byReference = value.type() instanceof RustType.Pointer;
    TypedPlace bare = body.spots.bare(value, pattern.origin());
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
  private void bindPart(
      Node pattern, Optional<TypedPlace> part, boolean byReference, boolean mutable) {
    Origin at = pattern.origin();
    if (part.isEmpty()) {
      unbound(pattern, byReference || pattern.contains("ref_pattern"));
      return;
    }
    boolean isOwn = pattern.is("mut_pattern", "ref_pattern", "reference_pattern");
    bind(
        pattern,
        byReference && !isOwn
            ? body.spill(body.spots.address(part.get(), !part.get().mutable(), false, at))
            : part.get(),
        mutable);
  }

  private void bindName(String name, TypedPlace value, boolean mutable, Origin at) {
    RustValue loaded = body.load(value, at);
    bindValue(name, loaded, mutable, at);
  }

  /** A new variable of that name. */
  void bindValue(String name, RustValue value, boolean mutable, Origin at) {
    // Each closure has a type of its own: no other one can be stored there. Functions have not.
    boolean isFunction =
        value.closure().filter(each -> !each.node().is("closure_expression")).isPresent();
    boolean isFixed = value.closure().isPresent() && !(isFunction && mutable);
    if (isFixed || value.isLiteral() && !mutable) {
      body.names.bind(name, new Binding.Fixed(value.named()));
      return;
    }
    RustValue held =
        value.isLiteral() || isFunction
            ? body.unknown(RustType.unknown("the type of " + name), "the type of " + name, at)
            : value;
    body.skipped.holds(held.type());
    TypedPlace spot = body.local(name, held.type(), mutable, at);
    body.store(spot, held, at);
    body.names.bind(name, new Binding.InMemory(spot.type(), spot.place(), mutable));
  }

  private TypedPlace unknown(Origin at) {
    return body.spill(body.unknown(RustType.unknown("a part"), "a part of a pattern", at));
  }

  /** All names in a pattern stand for something that is not known. */
  void unbound(Node pattern) {
    unbound(pattern, false);
  }

  /**
   * The same.
   *
   * @param isLent whether they may be references to what is matched, through which it is changed
   */
  private void unbound(Node pattern, boolean isLent) {
    for (String each : namesIn(pattern)) {
      RustType open = RustType.unknown("what " + each + " is");
      RustType type = isLent ? new RustType.Pointer(open, false, false) : open;
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
    Patterns.inner(pattern).forEach(each -> all.addAll(namesIn(each)));
    return all;
  }
}
