package org.splitring.reader.rust.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Type;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.AssociatedItems;
import org.splitring.reader.rust.types.Layouts;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Calls of methods: of the tree by their texts, of the library by what it documents. */
final class Methods {

  private final Body body;

  Methods(Body body) {
    this.body = body;
  }

  RustValue call(
      Node node,
      Node function,
      Optional<Node> typeArguments,
      List<Node> arguments,
      Optional<RustType> expected) {
    Origin at = node.origin();
    Node receiver = function.field("value").orElse(function);
    String name = function.field("field").map(Node::text).orElse("");
    Optional<RustValue> ended =
        body.iterations.ended(name, receiver, typeArguments, arguments, expected, at);
    if (ended.isPresent()) {
      return ended.get();
    }
    Optional<TypedPlace> place =
        body.paths.fixed(receiver).map(body::spill).or(() -> body.spots.of(receiver));
    Optional<RustType> hint = NumberMethods.receiver(name, expected);
    TypedPlace spot;
    Optional<RustValue> literal = Optional.empty();
    if (place.isPresent()) {
      spot = place.get();
    } else {
      RustValue value = body.value(receiver, hint);
      if (value.isLiteral() || value.closure().isPresent()) {
        literal = Optional.of(value);
        spot = body.temporary("nothing", RustType.BOOL);
      } else {
        Optional<RustValue> ofConstant = ofConstant(value, name, arguments, expected, at);
        if (ofConstant.isPresent()) {
          return ofConstant.get();
        }
        spot = body.spill(value);
      }
    }
    if (literal.isPresent()) {
      RustType type = hint.filter(RustType.Int.class::isInstance).orElse(RustType.LITERAL);
      RustValue typed =
          type instanceof RustType.Literal && !arguments.isEmpty()
              ? typedByArgument(literal.get(), arguments)
              : body.coerce(literal.get(), type);
      return new NumberMethods(body)
          .call(name, typed, arguments, expected, at)
          .orElseGet(() -> body.calls.missing(name, arguments, expected, at));
    }
    if (spot.type().bare() instanceof RustType.Adt) {
      TypedPlace bare = body.spots.bare(spot, at);
      List<AssociatedItems.Member> methods =
          body.program
              .members()
              .methods(
                  spot.type(), name, body.scope().module(), body.scope().isByTrait(bare.type()));
      if (methods.size() == 1) {
        return called(methods.get(0), bare, name, typeArguments, arguments, expected, at);
      }
      if (methods.size() > 1) {
        return missing(name, spot, arguments, expected, at);
      }
      Optional<RustValue> made =
          name.equals("into") && spot.type() instanceof RustType.Adt && expected.isPresent()
              ? body.casts.converted(body.load(spot, at), expected.get(), at)
              : Optional.empty();
      if (made.isPresent()) {
        return made.get();
      }
    }
    TypedPlace at0 = spot;
    for (int i = 0; i < 8; i++) {
      boolean isNumber = body.layouts().erased(at0.type()) instanceof RustType.Int;
      if (isNumber && at0.type() instanceof RustType.Int) {
        // What the language gives a number comes before what a trait gives it.
        Optional<RustValue> inherent =
            ofLibrary(at0, name, typeArguments, arguments, expected, at)
                .filter(each -> !name.equals("into") && !name.equals("try_into"));
        if (inherent.isPresent()) {
          return inherent.get();
        }
        if (NumberMethods.isInherent(name)) {
          return missing(name, spot, arguments, expected, at);
        }
      }
      Optional<RustValue> own = ofTree(at0, name, typeArguments, arguments, expected, at);
      if (own.isPresent()) {
        return own.get();
      }
      Optional<RustValue> ofLibrary = ofLibrary(at0, name, typeArguments, arguments, expected, at);
      if (ofLibrary.isPresent()) {
        return ofLibrary.get();
      }
      if (!(body.layouts().erased(at0.type()) instanceof RustType.Pointer pointer)
          || pointer.raw()) {
        break;
      }
      Optional<TypedPlace> inner = body.spots.target(body.load(at0, at), at);
      if (inner.isEmpty()) {
        break;
      }
      at0 = inner.get();
    }
    return missing(name, spot, arguments, expected, at);
  }

  /** A constant that is put in a place is none any more. */
  private Optional<RustValue> ofConstant(
      RustValue value, String name, List<Node> arguments, Optional<RustType> expected, Origin at) {
    return value.type() instanceof RustType.Int
            && value.expression() instanceof Expression.Constant
            && NumberMethods.isInherent(name)
        ? new NumberMethods(body).call(name, value, arguments, expected, at)
        : Optional.empty();
  }

  private RustValue typedByArgument(RustValue literal, List<Node> arguments) {
    return body.statements
        .literals()
        .known(arguments.get(0))
        .map(type -> body.coerce(literal, type))
        .orElse(literal);
  }

  private Optional<RustValue> ofTree(
      TypedPlace receiver,
      String name,
      Optional<Node> typeArguments,
      List<Node> arguments,
      Optional<RustType> expected,
      Origin at) {
    List<AssociatedItems.Member> candidates =
        body.program
            .members()
            .functions(
                receiver.type(),
                name,
                body.scope().module(),
                body.scope().isByTrait(receiver.type()));
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    if (candidates.size() > 1) {
      return Optional.of(missing(name, receiver, arguments, expected, at));
    }
    return Optional.of(
        called(candidates.get(0), receiver, name, typeArguments, arguments, expected, at));
  }

  private RustValue called(
      AssociatedItems.Member member,
      TypedPlace receiver,
      String name,
      Optional<Node> typeArguments,
      List<Node> arguments,
      Optional<RustType> expected,
      Origin at) {
    Optional<RustValue> self = self(member, receiver, at);
    if (self.isEmpty()) {
      return missing(name, receiver, arguments, expected, at);
    }
    List<RustType> types =
        typeArguments.isEmpty()
            ? List.of()
            : typeArguments.get().parts().stream()
                .filter(each -> !each.is("lifetime"))
                .map(body::type)
                .toList();
    return body.calls.known(member, types, arguments, self, expected, at);
  }

  /** The receiver as the method takes it. */
  private Optional<RustValue> self(AssociatedItems.Member member, TypedPlace receiver, Origin at) {
    Optional<Node> parameter =
        member.item().node().field("parameters").flatMap(each -> each.part("self_parameter"));
    if (parameter.isEmpty()) {
      return Optional.empty();
    }
    RustType type = body.program.selfOf(parameter.get(), member.scope());
    if (type instanceof RustType.Pointer pointer) {
      return Optional.of(body.spots.address(receiver, pointer.shared(), false, at));
    }
    return Optional.of(body.load(receiver, at));
  }

  /** What the tree says that an operator does with values. */
  Optional<RustValue> ofOperator(RustType type, String trait, List<RustValue> values, Origin at) {
    List<AssociatedItems.Member> candidates =
        body.program.members().operators(type, trait, body.scope().module());
    return candidates.size() == 1
        ? Optional.of(body.calls.withValues(candidates.get(0), values, at))
        : Optional.empty();
  }

  private RustValue missing(
      String name,
      TypedPlace receiver,
      List<Node> arguments,
      Optional<RustType> expected,
      Origin at) {
    List<RustValue> values = new ArrayList<>();
    boolean isLent =
        receiver.type() instanceof RustType.Pointer pointer
            ? pointer.shared()
            : !receiver.mutable();
    if (!isLent && !(receiver.place().type() instanceof Type.UnknownType)) {
      values.add(
          receiver.type() instanceof RustType.Pointer
              ? body.load(receiver, at)
              : new RustValue(
                  new RustType.Pointer(receiver.type(), false, false),
                  new Expression.AddressOf(receiver.place(), at)));
    } else if (!isLent && receiver.place() instanceof MemoryPlace.Target target) {
      values.add(
          new RustValue(new RustType.Pointer(receiver.type(), false, false), target.pointer()));
    }
    values.addAll(body.calls.handed(arguments));
    Optional<RustType> declared = body.program.members().declared(name, body.scope().module());
    boolean isTyped =
        declared.filter(each -> body.layouts().erased(each) instanceof RustType.Int).isPresent();
    if (isTyped) {
      return body.calls.stranger(name, values, declared, at);
    }
    return body.calls.stranger(name, values, expected, at);
  }

  /** Bytes of an element, where the language fixes them. */
  Optional<Expression> scale(RustType element, Origin at) {
    Optional<Layouts.Measure> measure = body.layouts().measure(element);
    return measure.map(
        each -> new Expression.Constant(Type.of(body.program.model().address()), each.size(), at));
  }

  private Optional<RustValue> ofLibrary(
      TypedPlace spot,
      String name,
      Optional<Node> typeArguments,
      List<Node> arguments,
      Optional<RustType> expected,
      Origin at) {
    RustType type = spot.type();
    if (name.equals("clone") && arguments.isEmpty() && isCopied(type)) {
      return Optional.of(body.load(spot, at));
    }
    if (body.variants.good(type).isPresent()) {
      return new OptionMethods(body).call(name, spot, arguments, expected, at);
    }
    if (type instanceof RustType.Newtype) {
      return new KnownTypeMethods(body).ofNewtype(name, spot, arguments, expected, at);
    }
    if (type instanceof RustType.Layout) {
      return new KnownTypeMethods(body).ofLayout(name, spot, arguments, at);
    }
    if (body.numbers.integer(type).isPresent() && !(type instanceof RustType.Adt)) {
      return new NumberMethods(body).call(name, body.load(spot, at), arguments, expected, at);
    }
    if (type instanceof RustType.Bool) {
      RustValue truth = body.load(spot, at);
      return name.equals("into")
          ? Optional.of(new NumberMethods(body).into(truth, expected, at))
          : new OptionMethods(body).ofTruth(name, truth, arguments, expected, at);
    }
    if (type instanceof RustType.Pointer || type instanceof RustType.Array) {
      Optional<RustType> argument =
          typeArguments.flatMap(each -> each.parts().stream().findFirst()).map(body::type);
      return new PointerMethods(body).call(name, spot, argument, arguments, at);
    }
    return Optional.empty();
  }

  private boolean isCopied(RustType type) {
    return body.numbers.integer(type).isPresent() || type instanceof RustType.Bool;
  }
}
