package org.splitring.reader.preprocess.token;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a token's expansion stack.
 *
 * @param macro what was expanded
 * @param use where its name stands: in a file, or in the body of the macro of the parent
 * @param parent the expansion that the name itself came out of
 * @param depth 1 for what was used in a file
 */
public record Expansion(
    MacroDefinition macro, TextRange use, @Nullable Expansion parent, int depth) {

  public static Expansion of(MacroDefinition macro, TextRange use, @Nullable Expansion parent) {
    return new Expansion(macro, use, parent, parent == null ? 1 : parent.depth + 1);
  }

  /** Outermost first: the use that stands in a file, then what its expansion used, and so on. */
  public List<Expansion> stack() {
    List<Expansion> steps = new ArrayList<>();
    for (@Nullable Expansion step = this; step != null; step = step.parent) {
      steps.add(step);
    }
    Collections.reverse(steps);
    return List.copyOf(steps);
  }

  /** The step whose macro is used in a file. */
  public Expansion outermost() {
    Expansion step = this;
    for (@Nullable Expansion up = parent; up != null; up = up.parent) {
      step = up;
    }
    return step;
  }

  /** Whether that is this or one of the steps that led here. */
  public boolean comesFrom(@Nullable Expansion other) {
    for (@Nullable Expansion step = this; step != null; step = step.parent) {
      if (step == other) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return macro.name() + " (" + use + ")";
  }
}
