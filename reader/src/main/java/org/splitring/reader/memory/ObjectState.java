package org.splitring.reader.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;
import org.pcollections.TreePMap;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.memory.ByteRange.Relation;

/**
 * What is in one object.
 *
 * @param background what the bytes hold that no cell has
 * @param fixed cells at constant places, by their offset; no two meet
 * @param moving cells at other places, the newest first. Where cells may meet, the newest counts
 */
record ObjectState(
    Background background, TreePMap<Long, MemoryCell> fixed, PStack<MemoryCell> moving) {

  /** The most places that a range is looked for at one by one. */
  static final int MOST_OFFSETS = 8;

  static ObjectState of(Background background) {
    return new ObjectState(background, TreePMap.empty(), ConsPStack.empty());
  }

  /** The services that deciding needs. */
  record Deciding(FormulaTable formulas, PointFacts facts) {}

  /** What the bytes of a range hold. */
  Content find(MemoryObject object, ByteRange range, Deciding deciding) {
    return new CellReads(object, this, deciding).find(range);
  }

  /**
   * The stamp of the oldest cell that all bytes of a range were stored by, or -1 if one was not.
   */
  long oldest(MemoryObject object, ByteRange range, Deciding deciding) {
    return new CellReads(object, this, deciding).oldest(range);
  }

  /** The same with something stored at one of few places, by which of them it is. */
  ObjectState withOneOf(
      MemoryObject object,
      ByteRange range,
      List<Long> offsets,
      Content content,
      long stamp,
      Origin at,
      MemoryJoin.Contents merging,
      Deciding deciding) {
    FormulaTable formulas = deciding.formulas();
    Formula offset = range.offset();
    ObjectState result = this;
    for (long each : offsets) {
      Formula place = formulas.literal(each, offset.type());
      ByteRange one = new ByteRange(place, range.bytes());
      Formula here = formulas.binary(Operator.EQUAL, offset, place);
      Content before = result.find(object, one, deciding);
      result =
          result.with(one, merging.either(here, object, one, content, before), stamp, at, deciding);
    }
    return result;
  }

  /** The fixed cells that a fixed range meets, in their order. */
  List<MemoryCell> met(ByteRange range) {
    long from = range.fixedOffset().getAsLong();
    long behind = from + range.fixedBytes().getAsLong();
    List<MemoryCell> met = new ArrayList<>();
    Map.Entry<Long, MemoryCell> before = fixed.isEmpty() ? null : fixed.lowerEntry(from);
    if (before != null && end(before.getValue()) > from) {
      met.add(before.getValue());
    }
    if (behind > from && !fixed.isEmpty()) {
      for (Map.Entry<Long, MemoryCell> each = fixed.ceilingEntry(from);
          each != null && each.getKey() < behind;
          each = fixed.higherEntry(each.getKey())) {
        met.add(each.getValue());
      }
    }
    return met;
  }

  static long start(MemoryCell cell) {
    return cell.range().fixedOffset().getAsLong();
  }

  static long end(MemoryCell cell) {
    return start(cell) + cell.range().fixedBytes().getAsLong();
  }

  static long coverage(List<MemoryCell> cells, ByteRange range) {
    long from = range.fixedOffset().getAsLong();
    long behind = from + range.fixedBytes().getAsLong();
    return cells.stream()
        .mapToLong(cell -> Math.min(end(cell), behind) - Math.max(start(cell), from))
        .sum();
  }

  /** The same with something stored. */
  ObjectState with(ByteRange range, Content content, long stamp, Origin at, Deciding deciding) {
    MemoryCell cell = new MemoryCell(range, content, stamp, at);
    PStack<MemoryCell> kept = moving;
    for (MemoryCell each : moving) {
      Relation relation = deciding.facts().relate(each.range(), range);
      if (relation == Relation.SAME || relation == Relation.WITHIN) {
        kept = kept.minus((Object) each);
      }
    }
    if (!range.isFixed()) {
      return new ObjectState(background, fixed, kept.plus(cell));
    }
    TreePMap<Long, MemoryCell> cells = fixed;
    long from = range.fixedOffset().getAsLong();
    long behind = from + range.fixedBytes().getAsLong();
    for (MemoryCell each : met(range)) {
      cells = cells.minus(start(each));
      if (start(each) < from) {
        cells = cells.plus(start(each), part(each, start(each), from, deciding.formulas()));
      }
      if (end(each) > behind) {
        cells = cells.plus(behind, part(each, behind, end(each), deciding.formulas()));
      }
    }
    return new ObjectState(background, behind > from ? cells.plus(from, cell) : cells, kept);
  }

  private static MemoryCell part(MemoryCell cell, long from, long behind, FormulaTable formulas) {
    CType type = cell.range().offset().type();
    Content content =
        ContentSlices.cut(cell.content(), from - start(cell), behind - from, formulas);
    ByteRange range =
        new ByteRange(formulas.literal(from, type), formulas.literal(behind - from, type));
    return new MemoryCell(range, content, cell.stamp(), cell.at());
  }

  /** The ranges of the cells that the other has not, of cells inside these only. */
  List<ByteRange> otherThan(ObjectState other) {
    List<ByteRange> ranges = new ArrayList<>();
    for (MemoryCell each : fixed.values()) {
      if (!each.equals(other.fixed.get(start(each)))) {
        ranges.add(each.range());
      }
    }
    return ranges;
  }

  /** Where the pieces begin and end that a fixed range falls into. */
  void bounds(ByteRange range, SortedSet<Long> bounds) {
    for (MemoryCell each : met(range)) {
      bounds.add(start(each));
      bounds.add(end(each));
    }
  }
}
