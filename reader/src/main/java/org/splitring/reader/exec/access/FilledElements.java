package org.splitring.reader.exec.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.splitring.model.formula.Literal;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.memory.Background;
import org.splitring.reader.memory.ByteRange;
import org.splitring.reader.memory.Content;
import org.splitring.reader.memory.MemoryCell;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.PointFacts;

/**
 * Where rounds of a loop store, each in an element of its own, and nothing else was stored before:
 * what is not known of other elements is what other rounds stored.
 */
public final class FilledElements {

  private final PointFacts facts;
  private final Map<MemoryObject, List<ByteRange>> filled = new LinkedHashMap<>();

  public FilledElements(PointFacts facts) {
    this.facts = facts;
  }

  /** Notes all elements of an array that a loop stores in. */
  public void add(MemoryObject object, ByteRange elements) {
    filled.computeIfAbsent(object, any -> new ArrayList<>()).add(elements);
  }

  /** Whether what a cell of constant place holds is nothing but what rounds stored there. */
  public boolean has(MemoryObject object, MemoryCell cell) {
    return cell.range().isFixed()
        && isForgotten(cell.content(), object)
        && filled.getOrDefault(object, List.of()).stream()
            .anyMatch(each -> isInside(facts.relate(cell.range(), each)));
  }

  private static boolean isInside(ByteRange.Relation relation) {
    return relation == ByteRange.Relation.SAME || relation == ByteRange.Relation.WITHIN;
  }

  /** Whether bytes are as they were before the function was called, or zero. */
  public static boolean isUntouched(Content content) {
    return content instanceof Content.Image image
        && (image.background() instanceof Background.Entry
            || image.background() instanceof Background.Undetermined
            || image.background() instanceof Background.Filled filled
                && Literal.isZero(filled.value())
            || image.background() instanceof Background.Lost lost
                && lost.loss().reason().kind() == Reason.Kind.CHANGED);
  }

  private static boolean isForgotten(Content content, MemoryObject object) {
    if (content instanceof Content.Either either) {
      return isForgotten(either.whenTrue(), object) && isForgotten(either.whenFalse(), object);
    }
    return content instanceof Content.Image image
        && image.object().equals(object)
        && (image.background() instanceof Background.Lost || isUntouched(image));
  }
}
