package org.splitring.reader.memory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pcollections.PStack;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Formula;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.memory.Content.Image;
import org.splitring.reader.memory.Content.Scalar;

/** Brings what two memories hold together: the one where a condition holds, else the other. */
final class MemoryJoin {

  private static final int MOST_LEAVES = 8;

  private final Formula condition;
  private final MemoryServices services;

  MemoryJoin(Formula condition, MemoryServices services) {
    this.condition = condition;
    this.services = services;
  }

  /** Brings two contents together. */
  interface Contents {
    Content either(
        Formula condition, MemoryObject object, ByteRange range, Content yes, Content no);
  }

  /** What bytes hold: the one where a condition holds, else the other. */
  static Contents contents(MemoryServices services) {
    return (condition, object, range, yes, no) ->
        new MemoryJoin(condition, services).either(object, range, yes, no);
  }

  static List<ByteRange> distinct(List<ByteRange> ranges) {
    return List.copyOf(new LinkedHashSet<>(ranges));
  }

  Background either(Background yes, Background no) {
    if (yes.equals(no)) {
      return yes;
    }
    Background both = new Background.Either(condition, yes, no);
    return leaves(both) > MOST_LEAVES ? new Background.Lost(tooMany()) : both;
  }

  private static int leaves(Background background) {
    return background instanceof Background.Either either
        ? leaves(either.whenTrue()) + leaves(either.whenFalse())
        : 1;
  }

  private static int leaves(Content content) {
    return content instanceof Content.Either either
        ? leaves(either.whenTrue()) + leaves(either.whenFalse())
        : 1;
  }

  private HavocEvent tooMany() {
    Reason reason =
        new Reason(Reason.Kind.BOUND, "more than " + MOST_LEAVES + " ways lead to it", "");
    return new HavocEvent(
        "ways " + services.formulas().number(condition), reason, List.of(), true, Set.of());
  }

  private Content either(MemoryObject object, ByteRange range, Content yes, Content no) {
    if (yes.equals(no)) {
      return yes;
    }
    if (yes instanceof Scalar one
        && no instanceof Scalar other
        && one.skip() == 0
        && other.skip() == 0
        && one.bytes() == other.bytes()
        && range.fixedBytes().orElse(-1) == one.bytes()) {
      return new Scalar(
          services.values().either(condition, one.value(), other.value()), one.bytes(), 0);
    }
    Content both = new Content.Either(condition, yes, no);
    return leaves(both) > MOST_LEAVES
        ? new Image(new Background.Lost(tooMany()), object, range.offset())
        : both;
  }

  /**
   * What an object holds.
   *
   * @param ranges where the two may differ; empty if anywhere
   * @param stamp newer than all cells of both
   */
  ObjectState either(
      MemoryObject object,
      Optional<List<ByteRange>> ranges,
      ObjectState yes,
      ObjectState no,
      long stamp) {
    ObjectState.Deciding deciding = new ObjectState.Deciding(services.formulas(), services.facts());
    List<MemoryCell> moved = above(yes.moving(), no.moving());
    PStack<MemoryCell> kept = yes.moving().subList(moved.size());
    moved.addAll(above(no.moving(), yes.moving()));
    ObjectState result =
        new ObjectState(either(yes.background(), no.background()), yes.fixed(), kept);
    Set<ByteRange> moving = new LinkedHashSet<>();
    for (int i = moved.size() - 1; i >= 0; i--) {
      moving.add(moved.get(i).range());
    }
    List<ByteRange> known = new ArrayList<>();
    for (ByteRange range : new LinkedHashSet<>(ranges.orElseGet(() -> differing(yes, no)))) {
      for (ByteRange piece : range.isFixed() ? pieces(range, yes, no) : List.<ByteRange>of()) {
        if (isLost(yes.find(object, piece, deciding)) || isLost(no.find(object, piece, deciding))) {
          // It hides nothing that is known of places which are no constants.
          result = joined(object, piece, result, yes, no, stamp, deciding);
        } else {
          known.add(piece);
        }
      }
    }
    long newer = stamp + 1;
    for (ByteRange range : moving) {
      result = joined(object, range, result, yes, no, newer++, deciding);
    }
    for (ByteRange piece : known) {
      result = joined(object, piece, result, yes, no, newer, deciding);
    }
    return result;
  }

  private static boolean isLost(Content content) {
    return content instanceof Image image && image.background() instanceof Background.Lost;
  }

  private static List<ByteRange> differing(ObjectState yes, ObjectState no) {
    List<ByteRange> ranges = new ArrayList<>(yes.otherThan(no));
    ranges.addAll(no.otherThan(yes));
    return ranges;
  }

  private List<ByteRange> pieces(ByteRange range, ObjectState yes, ObjectState no) {
    long from = range.fixedOffset().getAsLong();
    long behind = from + range.fixedBytes().getAsLong();
    SortedSet<Long> bounds = new TreeSet<>();
    yes.bounds(range, bounds);
    no.bounds(range, bounds);
    bounds.add(from);
    bounds.add(behind);
    CType type = range.offset().type();
    List<ByteRange> pieces = new ArrayList<>();
    long at = from;
    for (long bound : bounds.subSet(from + 1, behind + 1)) {
      pieces.add(
          new ByteRange(
              services.formulas().literal(at, type),
              services.formulas().literal(bound - at, type)));
      at = bound;
    }
    return pieces;
  }

  private ObjectState joined(
      MemoryObject object,
      ByteRange range,
      ObjectState result,
      ObjectState yes,
      ObjectState no,
      long stamp,
      ObjectState.Deciding deciding) {
    Content one = yes.find(object, range, deciding);
    Content other = no.find(object, range, deciding);
    Content both = either(object, range, one, other);
    return result.with(range, both, stamp, origin(range, yes, no, object), deciding);
  }

  private static Origin origin(
      ByteRange range, ObjectState yes, ObjectState no, MemoryObject object) {
    for (ObjectState each : List.of(yes, no)) {
      for (MemoryCell cell : each.moving()) {
        if (cell.range().equals(range)) {
          return cell.at();
        }
      }
      if (range.isFixed()) {
        MemoryCell cell = each.fixed().get(range.fixedOffset().getAsLong());
        if (cell != null) {
          return cell.at();
        }
      }
    }
    return object.origin();
  }

  /** Cells that one list has above what both have. */
  private static List<MemoryCell> above(PStack<MemoryCell> list, PStack<MemoryCell> other) {
    PStack<MemoryCell> left = list;
    PStack<MemoryCell> right = other;
    while (left != right && !left.isEmpty()) {
      if (left.size() >= right.size()) {
        left = left.subList(1);
      } else {
        right = right.subList(1);
      }
    }
    int kept = left.isEmpty() ? 0 : left.size();
    return new ArrayList<>(list.subList(0, list.size() - kept));
  }
}
