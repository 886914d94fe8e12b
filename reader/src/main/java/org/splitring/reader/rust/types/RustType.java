package org.splitring.reader.rust.types;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.rust.names.Item;

/** A type of Rust. */
public sealed interface RustType {

  /** An integer type. */
  record Int(CType representation, String name) implements RustType {
    @Override
    public String toString() {
      return name;
    }
  }

  /** An integer whose type the context says: a literal, or what is computed of literals alone. */
  record Literal() implements RustType {}

  /** {@code bool}. */
  record Bool() implements RustType {}

  /** A floating type; its values are not followed. */
  record Floating(int bytes) implements RustType {}

  /** {@code ()}. */
  record Unit() implements RustType {}

  /** {@code !}: there is no value. */
  record Never() implements RustType {}

  /**
   * A reference, a raw pointer or a box.
   *
   * @param shared whether it is a {@code &}, so that nothing is written through it
   * @param raw whether arithmetic is done with it
   */
  record Pointer(RustType target, boolean shared, boolean raw) implements RustType {
    @Override
    public String toString() {
      return (raw ? "*" : "&") + target;
    }
  }

  /** {@code [T]}, {@code str}, {@code dyn Trait}: a pointer to it has two words. */
  record Unsized(RustType element) implements RustType {}

  /** {@code [T; N]}; empty where the number is not known. */
  record Array(RustType element, OptionalLong length) implements RustType {
    @Override
    public String toString() {
      return "[" + element + "; " + (length.isPresent() ? length.getAsLong() : "?") + "]";
    }
  }

  /** A tuple of two or more, or one that has a comma. */
  record Tuple(List<RustType> parts) implements RustType {
    public Tuple {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return parts.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
    }
  }

  /** A structure, union or enumeration of the tree, with what its parameters are. */
  record Adt(Item item, Map<String, RustType> arguments) implements RustType {
    public Adt {
      arguments = Ordered.map(arguments);
    }

    @Override
    public String toString() {
      return item.name();
    }
  }

  /** A type of another crate that holds one value of another type and nothing else. */
  record Newtype(String name, RustType inner) implements RustType {
    @Override
    public String toString() {
      return name;
    }
  }

  /** {@code Option}. */
  record Opt(RustType some) implements RustType {
    @Override
    public String toString() {
      return "Option<" + some + ">";
    }
  }

  /** {@code Result}. */
  record Res(RustType ok, RustType err) implements RustType {
    @Override
    public String toString() {
      return "Result<" + ok + ">";
    }
  }

  /** {@code core::alloc::Layout}. */
  record Layout() implements RustType {
    @Override
    public String toString() {
      return "Layout";
    }
  }

  /**
   * The value of a constant parameter.
   *
   * @param type of the value, as the parameter is declared
   * @param input what the value is called where it is an input of what is read: in types it is the
   *     number, elsewhere it stays a symbol, of which that is known
   */
  record Const(long value, RustType type, Optional<String> input) implements RustType {

    /** The same number, and no input. */
    Const plain() {
      return new Const(value, type, Optional.empty());
    }

    /** The same number as a type. */
    Const as(RustType other) {
      return new Const(value, other, input);
    }
  }

  /** A type parameter that nothing says what it is. */
  record Generic(String name) implements RustType {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A type that is not known. */
  record Unknown(Reason reason) implements RustType {
    @Override
    public String toString() {
      return "?";
    }
  }

  RustType UNIT = new Unit();
  RustType BOOL = new Bool();
  RustType NEVER = new Never();
  RustType LITERAL = new Literal();

  /** A type that is not known. */
  static RustType unknown(String why) {
    return new Unknown(Reason.notFollowed(why));
  }

  /** What a reference to it leads to; of anything else itself. */
  default RustType bare() {
    RustType type = this;
    for (int i = 0; i < 8 && type instanceof Pointer pointer && !pointer.raw(); i++) {
      type = pointer.target();
    }
    return type;
  }
}
