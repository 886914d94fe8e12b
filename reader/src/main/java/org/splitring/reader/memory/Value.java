package org.splitring.reader.memory;

import java.util.Optional;
import org.splitring.model.formula.Formula;
import org.splitring.reader.ir.FunctionId;

/** What an expression gives, for all points at once. */
public sealed interface Value {

  /**
   * An integer, or an address that is no object's.
   *
   * @param formula its value. Symbols in it that are no inputs are {@link Unknown}s
   * @param provenance the object whose address it was made of
   */
  record Number(Formula formula, Optional<MemoryObject> provenance) implements Value {

    /** One that is not made of an address. */
    public Number(Formula formula) {
      this(formula, Optional.empty());
    }
  }

  /**
   * A pointer into an object, or behind it.
   *
   * @param object which
   * @param offset in bytes from its beginning, modulo 2 to the width of an address
   */
  record Address(MemoryObject object, Formula offset) implements Value {}

  /** A pointer to a function. */
  record FunctionPointer(FunctionId function) implements Value {}

  /**
   * One of two, of which at least one is an address or has a provenance that the other has not. Of
   * two plain numbers the choice is inside the formula.
   *
   * @param condition a truth value
   */
  record Choice(Formula condition, Value whenTrue, Value whenFalse) implements Value {}

  /**
   * The bytes of a structure or array.
   *
   * @param holder an object of its own that holds them, to be read in the memory beside the value
   */
  record Aggregate(MemoryObject holder) implements Value {}

  /**
   * Not known, not even as a formula; of a pointer, not where it points.
   *
   * @param unknown stands for it
   * @param moved how many bytes a pointer lies behind what the unknown stands for
   */
  record Lost(Unknown unknown, Optional<Formula> moved) implements Value {

    /** What the unknown stands for itself. */
    public Lost(Unknown unknown) {
      this(unknown, Optional.empty());
    }
  }
}
