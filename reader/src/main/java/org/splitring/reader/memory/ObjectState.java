package org.splitring.reader.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;
import org.pcollections.TreePMap;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.memory.ByteRange.Relation;
import org.splitring.reader.memory.Content.Image;
import org.splitring.reader.memory.Content.Piece;
import org.splitring.reader.memory.Content.Pieces;

/**
 * What is in one object.
 *
 * @param background what the bytes hold that no cell has
 * @param fixed cells at constant places, by their offset; no two meet
 * @param moving cells at other places, the newest first. Where cells may meet, the newest counts
 */
record ObjectState(
    Background background, TreePMap<Long, MemoryCell> fixed, PStack<MemoryCell> moving) {

  /** The most cells that are compared one by one. */
  private static final int MOST_COMPARED = 64;

  /** The most places that a range is looked for at one by one. */
  static final int MOST_OFFSETS = 8;

  static ObjectState of(Background background) {
    return new ObjectState(background, TreePMap.empty(), ConsPStack.empty());
  }

  /** The services that deciding needs. */
  record Deciding(FormulaTable formulas, PointFacts facts) {}

  /** A cell that a range meets first: the newest. */
  private record Hit(MemoryCell cell, Relation relation) {}

  /** What the bytes of a range hold. */
  Content find(MemoryObject object, ByteRange range, Deciding deciding) {
    Optional<Hit> moved = newest(moving, range, deciding);
    if (range.isFixed()) {
      List<MemoryCell> met = met(range);
      long oldest = met.stream().mapToLong(MemoryCell::stamp).min().orElse(Long.MAX_VALUE);
      boolean covered = coverage(met, range) == range.fixedBytes().getAsLong();
      if (moved.isEmpty() || covered && oldest > moved.get().cell().stamp()) {
        return composed(object, range, met, deciding.formulas());
      }
      long newest = met.stream().mapToLong(MemoryCell::stamp).max().orElse(-1);
      return newest < moved.get().cell().stamp()
          ? inside(object, range, moved.get(), deciding)
          : overlap(object, range, moved.get().cell(), deciding.formulas());
    }
    Optional<Hit> still =
        fixed.size() > MOST_COMPARED
            ? fixed.values().stream()
                .reduce((x, y) -> x.stamp() > y.stamp() ? x : y)
                .map(cell -> new Hit(cell, Relation.MAY_OVERLAP))
            : newest(fixed.values(), range, deciding);
    Optional<Hit> first =
        moved.isPresent()
                && still.filter(s -> s.cell().stamp() > moved.get().cell().stamp()).isEmpty()
            ? moved
            : still;
    if (first.isEmpty()) {
      return new Image(background, object, range.offset());
    }
    Optional<List<Long>> few =
        first.get().relation() == Relation.MAY_OVERLAP && range.fixedBytes().isPresent()
            ? deciding.facts().few(range.offset(), MOST_OFFSETS)
            : Optional.empty();
    return few.isPresent()
        ? selected(object, range, few.get(), deciding)
        : inside(object, range, first.get(), deciding);
  }

  /**
   * The stamp of the oldest cell that all bytes of a range were stored by, or -1 if one was not.
   */
  long oldest(ByteRange range, Deciding deciding) {
    if (!range.isFixed()) {
      return newest(moving, range, deciding)
          .filter(hit -> hit.relation() == Relation.SAME || hit.relation() == Relation.WITHIN)
          .map(hit -> hit.cell().stamp())
          .orElse(-1L);
    }
    List<MemoryCell> met = met(range);
    boolean covered = coverage(met, range) == range.fixedBytes().getAsLong();
    return covered ? met.stream().mapToLong(MemoryCell::stamp).min().orElse(-1) : -1;
  }

  /** What is at one of few places, by which of them it is. */
  private Content selected(
      MemoryObject object, ByteRange range, List<Long> offsets, Deciding deciding) {
    FormulaTable formulas = deciding.formulas();
    Formula offset = range.offset();
    List<Content> contents = new ArrayList<>();
    for (long each : offsets) {
      ByteRange one = new ByteRange(formulas.literal(each, offset.type()), range.bytes());
      contents.add(find(object, one, deciding));
    }
    Content result = contents.get(contents.size() - 1);
    for (int i = contents.size() - 2; i >= 0; i--) {
      Formula here =
          formulas.binary(Operator.EQUAL, offset, formulas.literal(offsets.get(i), offset.type()));
      result = new Content.Either(here, contents.get(i), result);
    }
    return result;
  }

  /** The same with something stored at one of few places, by which of them it is. */
  ObjectState withOneOf(
      MemoryObject object,
      ByteRange range,
      List<Long> offsets,
      Content content,
      long stamp,
      Origin at,
      Joining.Contents merging,
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

  private static Optional<Hit> newest(
      Iterable<MemoryCell> cells, ByteRange range, Deciding deciding) {
    Optional<Hit> best = Optional.empty();
    for (MemoryCell cell : cells) {
      if (best.isPresent() && best.get().cell().stamp() > cell.stamp()) {
        continue;
      }
      Relation relation = deciding.facts().relate(range, cell.range());
      if (relation != Relation.DISJOINT) {
        best = Optional.of(new Hit(cell, relation));
      }
    }
    return best;
  }

  private static Content inside(MemoryObject object, ByteRange range, Hit hit, Deciding deciding) {
    FormulaTable formulas = deciding.formulas();
    MemoryCell cell = hit.cell();
    if (hit.relation() == Relation.SAME) {
      return cell.content();
    }
    if (hit.relation() == Relation.WITHIN) {
      OptionalLong apart = LinearOffset.difference(range.offset(), cell.range().offset(), formulas);
      if (apart.isPresent() && range.fixedBytes().isPresent()) {
        return Cutting.cut(
            cell.content(), apart.getAsLong(), range.fixedBytes().getAsLong(), formulas);
      }
      if (cell.content() instanceof Image image) {
        Formula delta = formulas.binary(Operator.SUBTRACT, range.offset(), cell.range().offset());
        return new Image(
            image.background(),
            image.object(),
            formulas.binary(Operator.ADD, image.offset(), delta));
      }
    }
    return overlap(object, range, cell, formulas);
  }

  private static Content overlap(
      MemoryObject object, ByteRange range, MemoryCell cell, FormulaTable formulas) {
    String identity =
        "overlap "
            + object.key()
            + " "
            + formulas.number(range.offset())
            + " "
            + formulas.number(range.bytes())
            + " "
            + cell.stamp();
    Reason reason =
        Reason.notFollowed(
            object + ": what is read may overlap only a part of what was stored before");
    Loss loss = new Loss(identity, reason, List.of(cell.at()), true, Set.of());
    return new Image(new Background.Lost(loss), object, range.offset());
  }

  /** The fixed cells that a fixed range meets, in their order. */
  private List<MemoryCell> met(ByteRange range) {
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

  private static long start(MemoryCell cell) {
    return cell.range().fixedOffset().getAsLong();
  }

  private static long end(MemoryCell cell) {
    return start(cell) + cell.range().fixedBytes().getAsLong();
  }

  private static long coverage(List<MemoryCell> cells, ByteRange range) {
    long from = range.fixedOffset().getAsLong();
    long behind = from + range.fixedBytes().getAsLong();
    return cells.stream()
        .mapToLong(cell -> Math.min(end(cell), behind) - Math.max(start(cell), from))
        .sum();
  }

  /** Pieces of cells, and of the background between them. */
  private Content composed(
      MemoryObject object, ByteRange range, List<MemoryCell> met, FormulaTable formulas) {
    long from = range.fixedOffset().getAsLong();
    long behind = from + range.fixedBytes().getAsLong();
    CType type = range.offset().type();
    List<Piece> pieces = new ArrayList<>();
    long at = from;
    for (MemoryCell cell : met) {
      if (start(cell) > at) {
        pieces.add(
            new Piece(new Image(background, object, formulas.literal(at, type)), start(cell) - at));
        at = start(cell);
      }
      long until = Math.min(end(cell), behind);
      pieces.add(
          new Piece(
              Cutting.cut(cell.content(), at - start(cell), until - at, formulas), until - at));
      at = until;
    }
    if (at < behind || pieces.isEmpty()) {
      pieces.add(new Piece(new Image(background, object, formulas.literal(at, type)), behind - at));
    }
    return pieces.size() == 1 ? pieces.get(0).content() : new Pieces(pieces);
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
    Content content = Cutting.cut(cell.content(), from - start(cell), behind - from, formulas);
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
