package org.splitring.reader.c.lower.expression;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.RecordLayout.Field;
import org.splitring.reader.ir.Type;

/**
 * One value of an initialiser and the part of the object that it is for.
 *
 * @param steps from the object to the part
 * @param offset of the part, in bytes
 * @param type the part's
 */
public record InitialItem(List<Step> steps, long offset, Type type, IASTInitializerClause value) {

  /** One step to a part. */
  public sealed interface Step {}

  public record ToField(Field field) implements Step {}

  public record ToElement(long index, Type element) implements Step {}

  public InitialItem {
    steps = List.copyOf(steps);
  }

  public static List<Step> then(List<Step> steps, Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return more;
  }

  /** Whether it is a bit-field. */
  public boolean isBits() {
    return !steps.isEmpty()
        && steps.get(steps.size() - 1) instanceof ToField last
        && last.field().bits().isPresent();
  }

  /** The part of an object. */
  public MemoryPlace place(MemoryPlace object, Origin at) {
    MemoryPlace place = object;
    for (Step step : steps) {
      if (step instanceof ToField to) {
        place = new MemoryPlace.Member(place, to.field());
      } else if (step instanceof ToElement to) {
        place =
            new MemoryPlace.Element(
                place, Expression.constant(CType.S64, to.index(), at), to.element());
      }
    }
    return place;
  }
}
