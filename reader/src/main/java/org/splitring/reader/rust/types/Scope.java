package org.splitring.reader.rust.types;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.rust.names.Module;

/**
 * Where a text is read: its module, what its type parameters are, and what {@code Self} is.
 *
 * @param self empty outside of implementations
 */
public record Scope(Module module, Map<String, RustType> arguments, Optional<RustType> self) {

  public Scope {
    arguments = Ordered.map(arguments);
  }

  /** A module without parameters. */
  public static Scope of(Module module) {
    return new Scope(module, Map.of(), Optional.empty());
  }

  /** The same in another module. */
  public Scope in(Module other) {
    return new Scope(other, arguments, self);
  }

  /** The same with more parameters. */
  public Scope with(Map<String, RustType> more) {
    Map<String, RustType> all = new HashMap<>(arguments);
    all.putAll(more);
    return new Scope(module, all, self);
  }

  /** The same for a type. */
  public Scope of(RustType type) {
    return new Scope(module, arguments, Optional.of(type));
  }
}
