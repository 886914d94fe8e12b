package org.splitring.reader.rust.types;

import java.util.Map;

/** Finds what type parameters are. */
public final class Unification {

  private Unification() {}

  /** What stands for the parameters of a generic text if one type is to be another. */
  public static void unify(RustType pattern, RustType actual, Map<String, RustType> found) {
    if (pattern instanceof RustType.Generic generic) {
      if (!(actual instanceof RustType.Literal) && !(actual instanceof RustType.Unknown)) {
        found.putIfAbsent(generic.name(), actual);
      }
    } else if (pattern instanceof RustType.Pointer one
        && actual instanceof RustType.Pointer other) {
      unify(one.target(), other.target(), found);
    } else if (pattern instanceof RustType.Array one && actual instanceof RustType.Array other) {
      unify(one.element(), other.element(), found);
    } else if (pattern instanceof RustType.Unsized one
        && actual instanceof RustType.Unsized other) {
      unify(one.element(), other.element(), found);
    } else if (pattern instanceof RustType.Opt one && actual instanceof RustType.Opt other) {
      unify(one.some(), other.some(), found);
    } else if (pattern instanceof RustType.Res one && actual instanceof RustType.Res other) {
      unify(one.ok(), other.ok(), found);
    } else if (pattern instanceof RustType.Adt one
        && actual instanceof RustType.Adt other
        && one.item().equals(other.item())) {
      one.arguments()
          .forEach(
              (name, type) -> {
                RustType there = other.arguments().get(name);
                if (there != null) {
                  unify(type, there, found);
                }
              });
    }
  }
}
