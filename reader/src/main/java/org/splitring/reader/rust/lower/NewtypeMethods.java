package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Optional;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.RustValue;
import org.splitring.reader.rust.values.TypedPlace;

/** The methods of newtypes of other crates, as these document them. */
final class NewtypeMethods {

  private final Body body;

  NewtypeMethods(Body body) {
    this.body = body;
  }

  /** What a method gives; empty for one that is not known. */
  Optional<RustValue> call(
      String name, TypedPlace spot, List<Node> arguments, Optional<RustType> expected, Origin at) {
    RustType.Newtype type = (RustType.Newtype) spot.type();
    RustType inner = type.inner();
    if (!(inner instanceof RustType.Int) || type.name().startsWith("Be")) {
      return Optional.empty();
    }
    if (type.name().startsWith("Atomic")) {
      return atomic(name, inner, at);
    }
    RustValue value = body.load(spot, at).as(inner);
    return switch (name) {
      case "raw_value", "offset", "as_u64", "as_usize", "to_native", "get", "to_ne" ->
          arguments.isEmpty() ? Optional.of(value) : Optional.empty();
      case "into" -> Optional.of(new NumberMethods(body).into(value, expected, at));
      case "checked_add", "checked_sub", "unchecked_add", "unchecked_sub" -> {
        Optional<RustValue> result =
            new NumberMethods(body).call(name, value, arguments, Optional.empty(), at);
        yield result.map(each -> wrapped(each, type));
      }
      default -> Optional.empty();
    };
  }

  /** What others may change at any time. */
  private Optional<RustValue> atomic(String name, RustType inner, Origin at) {
    return name.equals("load")
        ? Optional.of(body.unknown(inner, Reason.volatileRead("an atomic that others may change"), at))
        : Optional.empty();
  }

  private RustValue wrapped(RustValue value, RustType.Newtype type) {
    return value.type() instanceof RustType.Opt
        ? body.coerce(value, new RustType.Opt(type))
        : value.as(type);
  }
}
