package org.splitring.reader.exec.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.reader.ir.Origin;

/** Where a build with checks may end. */
public final class Panics {

  /**
   * One such place.
   *
   * @param path under which condition it is reached
   * @param holds where it goes on all the same
   */
  public record Line(Formula path, Formula holds, String text, Origin at) {}

  private final Set<Line> lines = new LinkedHashSet<>();

  /** Notes a place, unless it always goes on. */
  public void add(Formula path, Formula holds, String text, Origin at) {
    if (!(holds instanceof Literal literal && literal.value() != 0)) {
      lines.add(new Line(path, holds, text, at));
    }
  }

  /** All places, in the order in which execution came to them. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }
}
