package org.splitring.reader.rust.types;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.rust.names.Module;

/**
 * Where a text is read: its module, what its type parameters are, and what {@code Self} is.
 *
 * @param self empty outside of implementations
 * @param isOfTrait whether it is a trait's own text, where {@code Self} has what traits give it
 */
public record RustScope(
    Module module, Map<String, RustType> arguments, Optional<RustType> self, boolean isOfTrait) {

  public RustScope {
    arguments = Ordered.map(arguments);
  }

  /** Whether a name is a type of which only is known here what traits give it. */
  public boolean isByTrait(String name) {
    return name.equals("Self") ? isOfTrait : arguments.containsKey(name);
  }

  /** Whether a type is one of those. */
  public boolean isByTrait(RustType type) {
    return arguments.containsValue(type.bare())
        || isOfTrait && self.filter(type.bare()::equals).isPresent();
  }

  /** A module without parameters. */
  public static RustScope of(Module module) {
    return new RustScope(module, Map.of(), Optional.empty(), false);
  }

  /** The same in another module. */
  public RustScope in(Module other) {
    return new RustScope(other, arguments, self, isOfTrait);
  }

  /** The same with more parameters. */
  public RustScope with(Map<String, RustType> more) {
    Map<String, RustType> all = new HashMap<>(arguments);
    all.putAll(more);
    return new RustScope(module, all, self, isOfTrait);
  }

  /** The same in a block, whose own items hide parameters of their names. */
  public RustScope inBlock(Module block, Predicate<String> isHidden) {
    Map<String, RustType> all = new HashMap<>(arguments);
    all.keySet().removeIf(isHidden);
    return new RustScope(block, all, self, isOfTrait);
  }

  /** The same for a type. */
  public RustScope of(RustType type) {
    return new RustScope(module, arguments, Optional.of(type), isOfTrait);
  }

  /** The same where constant parameters are numbers only. */
  public RustScope plain() {
    Map<String, RustType> all = new HashMap<>(arguments);
    all.replaceAll((name, type) -> plain(type));
    return new RustScope(module, all, self.map(RustScope::plain), isOfTrait);
  }

  private static RustType plain(RustType type) {
    if (type instanceof RustType.Const constant) {
      return constant.plain();
    }
    if (!(type instanceof RustType.Adt adt)) {
      return type;
    }
    Map<String, RustType> all = new HashMap<>(adt.arguments());
    all.replaceAll((name, each) -> plain(each));
    return new RustType.Adt(adt.item(), all);
  }
}
