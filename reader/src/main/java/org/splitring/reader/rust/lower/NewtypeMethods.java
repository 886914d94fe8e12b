package org.splitring.reader.rust.lower;

import java.util.List;
import java.util.Optional;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.rust.parse.Node;
import org.splitring.reader.rust.types.RustType;
import org.splitring.reader.rust.values.Spot;
import org.splitring.reader.rust.values.Value;

/** The methods of newtypes of other crates, as these document them. */
final class NewtypeMethods {

  private final Body body;

  NewtypeMethods(Body body) {
    this.body = body;
  }

  /** What a method gives; empty for one that is not known. */
  Optional<Value> call(
      String name, Spot spot, List<Node> arguments, Optional<RustType> expected, Origin at) {
    RustType.Newtype type = (RustType.Newtype) spot.type();
    RustType inner = type.inner();
    if (!(inner instanceof RustType.Int) || type.name().startsWith("Be")) {
      return Optional.empty();
    }
    if (type.name().startsWith("Atomic")) {
      return atomic(name, inner, at);
    }
    Value value = body.load(spot, at).as(inner);
    return switch (name) {
      case "raw_value", "offset", "as_u64", "as_usize", "to_native", "get", "to_ne" ->
          arguments.isEmpty() ? Optional.of(value) : Optional.empty();
      case "into" -> Optional.of(new NumberMethods(body).into(value, expected, at));
      case "checked_add", "checked_sub", "unchecked_add", "unchecked_sub" -> {
        Optional<Value> result =
            new NumberMethods(body).call(name, value, arguments, Optional.empty(), at);
        yield result.map(each -> wrapped(each, type));
      }
      default -> Optional.empty();
    };
  }

  /** What others may change at any time. */
  private Optional<Value> atomic(String name, RustType inner, Origin at) {
    return name.equals("load")
        ? Optional.of(body.unknown(inner, Reason.open("an atomic that others may change", ""), at))
        : Optional.empty();
  }

  private Value wrapped(Value value, RustType.Newtype type) {
    return value.type() instanceof RustType.Opt
        ? body.coerce(value, new RustType.Opt(type))
        : value.as(type);
  }
}
