package org.splitring.reader.ir;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.splitring.model.formula.DataModel;

/**
 * All that was read together: one file with what it includes. Functions are lowered when they are
 * asked for.
 */
public interface Program {

  /** How wide addresses are. */
  DataModel model();

  /** The text of a function, lowered; empty if it has none here. */
  Optional<Function> function(FunctionId id);

  /** The records whose size or alignment the text of a function asks for. */
  default Set<RecordId> measured(FunctionId id) {
    return Set.of();
  }

  /** The records whose size the text of a function uses only to ask for memory. */
  default Set<RecordId> requested(FunctionId id) {
    return Set.of();
  }

  /**
   * Whether the language lets nothing be read that was not written. Then what is not written is the
   * part of a variant that a value does not have.
   */
  default boolean readsOnlyWritten() {
    return false;
  }

  /**
   * Whether a variable with static storage has a value of its own from the beginning. Then it is
   * nothing that a function is given, whatever its name.
   */
  default boolean isInitialised(String variable) {
    return false;
  }

  /** The layout of a record; empty while it is not complete. */
  Optional<RecordLayout> layout(RecordId id);

  /** An object with static storage. */
  Optional<StaticObject> object(Variable variable);

  /** The bytes of a value of that type; empty where that is not known, or not constant. */
  default OptionalLong size(Type type) {
    return Sizes.of(type, this);
  }
}
