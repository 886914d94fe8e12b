package org.splitring.reader.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.memory.ByteRange.Relation;
import org.splitring.reader.memory.Content.Image;
import org.splitring.reader.memory.Content.Piece;
import org.splitring.reader.memory.Content.Pieces;

/**
 * Reads from the cells of one object: where several meet a range, the newest counts, and where it
 * covers a part only, older ones and the background give the rest.
 *
 * @param object whose bytes they are
 * @param state its cells
 */
record CellReads(MemoryObject object, ObjectState state, ObjectState.Deciding deciding) {

  /** The most cells that are compared one by one. */
  private static final int MOST_COMPARED = 64;

  /** A cell that a range meets first: the newest. */
  private record Hit(MemoryCell cell, Relation relation) {}

  /** What the bytes of a range hold. */
  Content find(ByteRange range) {
    Optional<Hit> moved = newest(state.moving(), range);
    if (range.isFixed()) {
      List<MemoryCell> met = state.met(range);
      long oldest = met.stream().mapToLong(MemoryCell::stamp).min().orElse(Long.MAX_VALUE);
      boolean covered = ObjectState.coverage(met, range) == range.fixedBytes().getAsLong();
      if (moved.isEmpty() || covered && oldest > moved.get().cell().stamp()) {
        return composed(range, met);
      }
      long newest = met.stream().mapToLong(MemoryCell::stamp).max().orElse(-1);
      return newest < moved.get().cell().stamp()
          ? inside(range, moved.get())
          : overlap(range, moved.get().cell());
    }
    Optional<Hit> still =
        state.fixed().size() > MOST_COMPARED
            ? state.fixed().values().stream()
                .reduce((x, y) -> x.stamp() > y.stamp() ? x : y)
                .map(cell -> new Hit(cell, Relation.MAY_OVERLAP))
            : newest(state.fixed().values(), range);
    Optional<Hit> first =
        moved.isPresent()
                && still.filter(s -> s.cell().stamp() > moved.get().cell().stamp()).isEmpty()
            ? moved
            : still;
    if (first.isEmpty()) {
      return new Image(state.background(), object, range.offset());
    }
    Optional<List<Long>> few =
        first.get().relation() == Relation.MAY_OVERLAP && range.fixedBytes().isPresent()
            ? deciding.facts().few(range.offset(), ObjectState.MOST_OFFSETS)
            : Optional.empty();
    return few.isPresent() ? selected(range, few.get()) : inside(range, first.get());
  }

  /**
   * The stamp of the oldest cell that all bytes of a range were stored by, or -1 if one was not.
   */
  long oldest(ByteRange range) {
    if (!range.isFixed()) {
      return newest(state.moving(), range)
          .filter(hit -> hit.relation() == Relation.SAME || hit.relation() == Relation.WITHIN)
          .map(hit -> hit.cell().stamp())
          .orElse(-1L);
    }
    List<MemoryCell> met = state.met(range);
    boolean covered = ObjectState.coverage(met, range) == range.fixedBytes().getAsLong();
    return covered ? met.stream().mapToLong(MemoryCell::stamp).min().orElse(-1) : -1;
  }

  /** What is at one of few places, by which of them it is. */
  private Content selected(ByteRange range, List<Long> offsets) {
    Formula offset = range.offset();
    List<Content> contents = new ArrayList<>();
    for (long each : offsets) {
      ByteRange one =
          new ByteRange(deciding.formulas().literal(each, offset.type()), range.bytes());
      contents.add(find(one));
    }
    Content result = contents.get(contents.size() - 1);
    for (int i = contents.size() - 2; i >= 0; i--) {
      Formula here =
          deciding
              .formulas()
              .binary(
                  Operator.EQUAL,
                  offset,
                  deciding.formulas().literal(offsets.get(i), offset.type()));
      result = new Content.Either(here, contents.get(i), result);
    }
    return result;
  }

  private Optional<Hit> newest(Iterable<MemoryCell> cells, ByteRange range) {
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

  private Content inside(ByteRange range, Hit hit) {
    MemoryCell cell = hit.cell();
    if (hit.relation() == Relation.SAME) {
      return cell.content();
    }
    if (hit.relation() == Relation.WITHIN) {
      OptionalLong apart =
          LinearOffset.difference(range.offset(), cell.range().offset(), deciding.formulas());
      if (apart.isPresent() && range.fixedBytes().isPresent()) {
        return ContentSlices.cut(
            cell.content(), apart.getAsLong(), range.fixedBytes().getAsLong(), deciding.formulas());
      }
      if (cell.content() instanceof Image image) {
        Formula delta =
            deciding.formulas().binary(Operator.SUBTRACT, range.offset(), cell.range().offset());
        return new Image(
            image.background(),
            image.object(),
            deciding.formulas().binary(Operator.ADD, image.offset(), delta));
      }
    }
    return overlap(range, cell);
  }

  private Content overlap(ByteRange range, MemoryCell cell) {
    String identity =
        "overlap "
            + object.key()
            + " "
            + deciding.formulas().number(range.offset())
            + " "
            + deciding.formulas().number(range.bytes())
            + " "
            + cell.stamp();
    Reason reason =
        Reason.notFollowed(
            object + ": what is read may overlap only a part of what was stored before");
    HavocEvent loss = new HavocEvent(identity, reason, List.of(cell.at()), true, Set.of());
    return new Image(new Background.Lost(loss), object, range.offset());
  }

  /** Pieces of cells, and of the background between them. */
  private Content composed(ByteRange range, List<MemoryCell> met) {
    long from = range.fixedOffset().getAsLong();
    long behind = from + range.fixedBytes().getAsLong();
    CType type = range.offset().type();
    List<Piece> pieces = new ArrayList<>();
    long at = from;
    for (MemoryCell cell : met) {
      if (ObjectState.start(cell) > at) {
        pieces.add(
            new Piece(
                new Image(state.background(), object, deciding.formulas().literal(at, type)),
                ObjectState.start(cell) - at));
        at = ObjectState.start(cell);
      }
      long until = Math.min(ObjectState.end(cell), behind);
      pieces.add(
          new Piece(
              ContentSlices.cut(
                  cell.content(), at - ObjectState.start(cell), until - at, deciding.formulas()),
              until - at));
      at = until;
    }
    if (at < behind || pieces.isEmpty()) {
      pieces.add(
          new Piece(
              new Image(state.background(), object, deciding.formulas().literal(at, type)),
              behind - at));
    }
    return pieces.size() == 1 ? pieces.get(0).content() : new Pieces(pieces);
  }
}
