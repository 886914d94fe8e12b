package org.splitring.reader.c.lower.unit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.c.emit.Accesses;
import org.splitring.reader.ir.Block;
import org.splitring.reader.ir.Function;
import org.splitring.reader.ir.FunctionId;

/** Which functions only compute with their arguments, by their texts. */
public final class Computing implements Accesses.Calls {

  private final java.util.function.Function<FunctionId, Optional<Function>> texts;
  private final Map<FunctionId, Boolean> known = new HashMap<>();

  public Computing(java.util.function.Function<FunctionId, Optional<Function>> texts) {
    this.texts = texts;
  }

  @Override
  public boolean computes(FunctionId id) {
    Boolean before = known.get(id);
    if (before != null) {
      return before;
    }
    known.put(id, false);
    boolean computes = texts.apply(id).filter(this::computes).isPresent();
    known.put(id, computes);
    return computes;
  }

  private boolean computes(Function function) {
    Accesses accesses = new Accesses(this);
    for (Block block : function.blocks()) {
      block.statements().forEach(accesses::add);
      accesses.add(block.end());
    }
    return accesses.staysInLocals();
  }
}
