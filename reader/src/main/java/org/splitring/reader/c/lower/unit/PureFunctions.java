package org.splitring.reader.c.lower.unit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.c.emit.Accesses;
import org.splitring.reader.ir.Block;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;

/** Which functions only compute with their arguments, by their texts. */
public final class PureFunctions implements Accesses.Calls {

  private final java.util.function.Function<FunctionId, Optional<Function>> texts;
  private final Map<FunctionId, Effects> known = new HashMap<>();

  public PureFunctions(java.util.function.Function<FunctionId, Optional<Function>> texts) {
    this.texts = texts;
  }

  @Override
  public boolean computes(FunctionId id) {
    return effects(id) == Effects.NONE;
  }

  @Override
  public boolean changesNothing(FunctionId id) {
    return effects(id) != Effects.WRITES;
  }

  /** What a function does with memory that is not its own. */
  private enum Effects {
    NONE,
    READS,
    WRITES
  }

  private Effects effects(FunctionId id) {
    Effects before = known.get(id);
    if (before != null) {
      return before;
    }
    known.put(id, Effects.WRITES);
    Effects effects = texts.apply(id).map(this::effects).orElse(Effects.WRITES);
    known.put(id, effects);
    return effects;
  }

  private Effects effects(Function function) {
    Accesses accesses = new Accesses(this);
    for (Block block : function.blocks()) {
      block.statements().forEach(accesses::add);
      accesses.add(block.end());
    }
    return accesses.staysInLocals()
        ? Effects.NONE
        : accesses.writesOnlyLocals() ? Effects.READS : Effects.WRITES;
  }
}
