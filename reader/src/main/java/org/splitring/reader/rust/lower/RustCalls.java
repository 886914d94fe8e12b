package org.splitring.reader.rust.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.splitring.reader.ir.Callee;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.rust.names.Attributes;
import org.splitring.reader.rust.names.Item;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.AssociatedItems;
import org.splitring.reader.rust.types.RustScope;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.types.Unification;
import org.splitring.reader.rust.values.Binding;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** Calls of functions, of what makes tuples and variants, and of closures. */
final class RustCalls {

  /** What a call is cast to, which is all that is known of what a function without a text gives. */
  private record Taken(Origin at, RustType type) {}

  private final Body body;
  private Optional<Taken> taken = Optional.empty();

  RustCalls(Body body) {
    this.body = body;
  }

  RustValue call(Node node, Optional<RustType> expected) {
    if (node.field("arguments").filter(Attributes::isPartConditional).isPresent()) {
      return body.lost(
          expected, Reason.open("an argument that is there in some builds only", ""), node);
    }
    Node function = node.field("function").orElse(node);
    List<Node> arguments = node.field("arguments").map(Node::parts).orElse(List.of());
    if (function.is("field_expression")) {
      return body.methods.call(node, function, Optional.empty(), arguments, expected);
    }
    if (function.is("generic_function")
        && function.field("function").filter(each -> each.is("field_expression")).isPresent()) {
      return body.methods.call(
          node,
          function.field("function").orElseThrow(),
          function.field("type_arguments"),
          arguments,
          expected);
    }
    if (function.is("identifier", "scoped_identifier", "generic_function", "self")) {
      return path(node, function, arguments, expected);
    }
    RustValue called = body.value(function, Optional.empty());
    if (called.closure().isPresent()) {
      return body.closures.inline(
          called.closure().get(), values(arguments, List.of()), expected, node.origin());
    }
    return ofUnknownClosure(function, arguments, expected, node.origin());
  }

  /** A closure that is not known may change whatever variable it was made beside. */
  private RustValue ofUnknownClosure(
      Node function, List<Node> arguments, Optional<RustType> expected, Origin at) {
    RustValue value = missing(function.text(), arguments, expected, at);
    body.skipped.change(Reason.notFollowed("a call of " + function.text() + " changes it"), at);
    return value;
  }

  /** Reads a call that is cast to a number or a pointer. */
  RustValue taken(Node call, RustType type, Supplier<RustValue> value) {
    Optional<Taken> before = taken;
    boolean isOne = call.is("call_expression") && call.origin().expansions().isEmpty();
    boolean isScalar =
        type instanceof RustType.Int || type instanceof RustType.Pointer pointer && pointer.raw();
    taken = isOne && isScalar ? Optional.of(new Taken(call.origin(), type)) : Optional.empty();
    RustValue result = value.get();
    taken = before;
    return result;
  }

  /** The values of arguments, each kept from what the next ones do. */
  List<RustValue> values(List<Node> arguments, List<Optional<RustType>> types) {
    List<RustValue> all = new ArrayList<>();
    for (Node each : arguments) {
      int i = all.size();
      Optional<RustType> type = i < types.size() ? types.get(i) : Optional.empty();
      RustValue value = body.value(each, type);
      all.add(arguments.size() == 1 ? value : body.keep(value));
    }
    return all;
  }

  private RustValue path(
      Node node, Node function, List<Node> arguments, Optional<RustType> expected) {
    Origin at = node.origin();
    Optional<Binding> local =
        function.is("identifier") ? body.local(function.text()) : Optional.empty();
    if (local.isPresent()) {
      return local.get() instanceof Binding.Fixed fixed && fixed.value().closure().isPresent()
          ? body.closures.inline(
              fixed.value().closure().get(), values(arguments, List.of()), expected, at)
          : ofUnknownClosure(function, arguments, expected, at);
    }
    Node plain =
        function.is("generic_function") ? function.field("function").orElse(function) : function;
    List<RustType> types = body.program.types().arguments(function, body.scope());
    Optional<RustValue> made = body.structures.maker(plain, arguments, expected, at);
    if (made.isPresent()) {
      return made.get();
    }
    List<AssociatedItems.Member> candidates = body.items().functions(plain);
    if (candidates.size() == 1) {
      return known(candidates.get(0), types, arguments, Optional.empty(), expected, at);
    }
    if (candidates.isEmpty()) {
      Optional<RustValue> ofLibrary =
          new LibraryCalls(body).call(plain, types, arguments, expected, at);
      if (ofLibrary.isPresent()) {
        return ofLibrary.get();
      }
    }
    return missing(plain.text(), arguments, expected, at);
  }

  RustValue result(boolean isOk, Node argument, Optional<RustType> expected, Origin at) {
    RustType.Res known =
        expected.isPresent() && expected.get() instanceof RustType.Res res
            ? res
            : new RustType.Res(
                RustType.unknown("a result"), RustType.unknown("the type of an error"));
    RustType part = isOk ? known.ok() : known.err();
    RustValue value = body.value(argument, Optional.of(part));
    RustType type =
        part instanceof RustType.Unknown || part instanceof RustType.Generic
            ? isOk
                ? new RustType.Res(value.type(), known.err())
                : new RustType.Res(known.ok(), value.type())
            : known;
    return body.variants.made(type, isOk ? "Ok" : "Err", Optional.of(body.coerce(value, part)), at);
  }

  /** Calls a function whose text is there. */
  RustValue known(
      AssociatedItems.Member member,
      List<RustType> types,
      List<Node> arguments,
      Optional<RustValue> receiver,
      Optional<RustType> expected,
      Origin at) {
    Node node = member.item().node();
    Map<String, RustType> own = body.program.types().parameters(node, types);
    RustScope scope = member.scope().with(own);
    List<Node> parameters =
        node.field("parameters").map(Node::parts).orElse(List.of()).stream()
            .filter(each -> each.is("parameter", "self_parameter"))
            .toList();
    boolean takesSelf = !parameters.isEmpty() && parameters.get(0).is("self_parameter");
    List<Node> rest = takesSelf ? parameters.subList(1, parameters.size()) : parameters;
    List<RustType> wanted = new ArrayList<>();
    for (Node each : rest) {
      wanted.add(
          each.field("type")
              .map(type -> body.program.types().type(type, scope))
              .orElse(RustType.unknown("a parameter")));
    }
    List<RustValue> values = new ArrayList<>();
    Map<String, RustType> found = new HashMap<>();
    List<Node> given = new ArrayList<>(arguments);
    if (takesSelf && receiver.isEmpty() && !given.isEmpty()) {
      RustValue first = body.keep(body.value(given.remove(0), Optional.empty()));
      values.add(first);
    } else if (takesSelf && receiver.isPresent()) {
      values.add(receiver.get());
    }
    for (int i = 0; i < given.size(); i++) {
      RustType type = i < wanted.size() ? wanted.get(i) : RustType.unknown("an argument");
      RustValue value = body.value(given.get(i), Optional.of(type));
      Unification.unify(type, value.type(), found);
      values.add(body.keep(body.coerce(value, type)));
    }
    return called(member, scope, found, values, given.size() == wanted.size(), at);
  }

  /** Calls a function whose text is there with values. */
  RustValue withValues(AssociatedItems.Member member, List<RustValue> values, Origin at) {
    RustScope scope =
        member.scope().with(body.program.types().parameters(member.item().node(), List.of()));
    List<RustType> wanted = body.program.parametersOf(member.item(), scope);
    return called(member, scope, Map.of(), values, wanted.size() == values.size(), at);
  }

  /** Calls it with values. */
  private RustValue called(
      AssociatedItems.Member member,
      RustScope scope,
      Map<String, RustType> found,
      List<RustValue> values,
      boolean fits,
      Origin at) {
    Map<String, RustType> more = new HashMap<>();
    scope
        .arguments()
        .forEach(
            (name, type) -> {
              boolean isOpen =
                  type instanceof RustType.Generic generic && generic.name().equals(name);
              if (isOpen && found.containsKey(name)) {
                more.put(name, found.get(name));
              }
            });
    RustScope inner = scope.with(more);
    boolean isThere = fits && !member.item().isConditional() && !hasOpenParameter(member.item());
    if (isThere && body.closures.isRead(member.item(), values)) {
      List<RustType> types = body.program.parametersOf(member.item(), inner);
      List<RustValue> typed = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        typed.add(i < types.size() ? body.coerce(values.get(i), types.get(i)) : values.get(i));
      }
      return body.closures.call(member, inner, typed, at);
    }
    FunctionId id = body.program.instance(member.item(), inner, member.trait());
    RustType result = body.program.resultOf(member.item(), inner);
    body.skipped.holds(result);
    body.skipped.holds(member.item().node().field("return_type"), inner);
    Optional<TypedPlace> to =
        result instanceof RustType.Unit || result instanceof RustType.Never
            ? Optional.empty()
            : Optional.of(body.temporary("result", result));
    boolean isTyped = to.isEmpty() || !(to.get().place().type() instanceof Type.UnknownType);
    List<Expression> expressions = new ArrayList<>();
    List<RustType> parameters = body.program.parametersOf(member.item(), inner);
    for (int i = 0; i < values.size(); i++) {
      RustType type = i < parameters.size() ? parameters.get(i) : values.get(i).type();
      values.get(i).closure().ifPresent(each -> body.skipped.change(each, at));
      expressions.add(passed(body.coerce(values.get(i), type), at));
    }
    Callee callee =
        isThere
            ? new Callee.Known(id)
            : new Callee.Missing(
                id.name(),
                Callee.Effect.CLOBBERS,
                Reason.open("it is there in some builds only", ""));
    body.blocks.emit(
        new Statement.Call(
            isTyped ? to.map(TypedPlace::place) : Optional.empty(), callee, expressions, at));
    if (result instanceof RustType.Never) {
      body.unreachable(at);
      return RustValue.never(at);
    }
    return to.isEmpty()
        ? RustValue.unit(at)
        : isTyped ? body.load(to.get(), at) : body.unknown(result, "what " + id + " gives", at);
  }

  private static boolean hasOpenParameter(Item function) {
    return function.node().field("parameters").filter(Attributes::isPartConditional).isPresent();
  }

  private Expression passed(RustValue value, Origin at) {
    Expression expression = value.expression();
    boolean isLoad = expression instanceof Expression.Load;
    return expression.type().isAggregate() && !isLoad
        ? body.load(body.spill(value), at).expression()
        : expression;
  }

  /** A function whose text is not there: it changes what it is lent for that. */
  RustValue missing(String name, List<Node> arguments, Optional<RustType> expected, Origin at) {
    return stranger(name, handed(arguments), expected, at);
  }

  /**
   * What a function whose text is not there is handed: the values of its arguments, less those that
   * nothing of ours can be reached from. What a path names outside of the function, and what a
   * parameter is by value, holds no reference to what another parameter lends.
   */
  List<RustValue> handed(List<Node> arguments) {
    List<RustValue> values = values(arguments, List.of());
    List<RustValue> all = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      boolean isOpen = values.get(i).expression().type() instanceof Type.UnknownType;
      if (!isOpen || !isApart(arguments.get(i))) {
        all.add(values.get(i));
      }
    }
    return all;
  }

  private boolean isApart(Node argument) {
    Optional<Binding> local =
        argument.is("identifier") ? body.local(argument.text()) : Optional.empty();
    return local.isEmpty()
        ? argument.is("identifier", "scoped_identifier")
        : local.get() instanceof Binding.InMemory place
            && place.place() instanceof MemoryPlace.Named named
            && named.variable().storage() == Variable.Storage.PARAMETER;
  }

  RustValue stranger(String name, List<RustValue> values, Optional<RustType> expected, Origin at) {
    Reason reason =
        Reason.notFound("the text of " + name.replaceAll("\\s+", "") + " was not found", "");
    List<Expression> handed = new ArrayList<>();
    for (RustValue each : values) {
      boolean isLent =
          body.layouts().erased(each.type()) instanceof RustType.Pointer pointer
              && pointer.shared()
              && !pointer.raw();
      if (!isLent && each.closure().isEmpty()) {
        handed.add(passed(each, at));
      }
      each.closure().ifPresent(closure -> body.skipped.change(closure, at));
    }
    RustType type =
        expected
            .filter(each -> !(each instanceof RustType.Literal))
            .or(() -> taken.filter(each -> each.at().equals(at)).map(Taken::type))
            .orElse(new RustType.Unknown(reason));
    boolean isTyped =
        !(type instanceof RustType.Unit) && !(body.layouts().ir(type) instanceof Type.UnknownType);
    Optional<TypedPlace> to =
        isTyped ? Optional.of(body.temporary("result", type)) : Optional.empty();
    body.blocks.emit(
        new Statement.Call(
            to.map(TypedPlace::place),
            new Callee.Missing(name, Callee.Effect.CLOBBERS, reason),
            handed,
            at));
    return to.map(spot -> body.load(spot, at)).orElseGet(() -> body.unknown(type, reason, at));
  }
}
