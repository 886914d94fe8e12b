package org.splitring.reader.ring.executed;

import java.util.List;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Formula;
import org.splitring.reader.exec.FunctionExit;
import org.splitring.reader.exec.MemoryView.Stored;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.ring.stored.ValueFormulas;
import org.splitring.reader.ring.values.FormulaQuestions;

/** What is left of the sizes that a function was given: kept in a narrower variable, it is cut. */
public final class NarrowedSizes {

  private NarrowedSizes() {}

  /** The sizes, each as the narrowest variable has it. */
  public static List<FoundQuantity> of(List<FoundQuantity> sizes, ExecutedFunction executed) {
    return sizes.stream().map(each -> narrowed(each, executed)).toList();
  }

  private static FoundQuantity narrowed(FoundQuantity size, ExecutedFunction executed) {
    Formula narrowest = size.formula();
    Formula bare = FormulaQuestions.bare(size.formula());
    for (FunctionExit exit : executed.summary().exits()) {
      for (MemoryObject object : exit.memory().changed()) {
        for (Stored stored : exit.memory().stores(object)) {
          Formula kept = ValueFormulas.of(stored.value(), executed.address()).orElse(narrowest);
          if (kept instanceof Cast
              && kept.type().width() < narrowest.type().width()
              && FormulaQuestions.bare(kept).equals(bare)) {
            narrowest = kept;
          }
        }
      }
    }
    return size.with(narrowest);
  }
}
