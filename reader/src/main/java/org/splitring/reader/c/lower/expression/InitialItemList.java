package org.splitring.reader.c.lower.expression;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.splitring.reader.c.lower.unit.SideEffects;
import org.splitring.reader.c.lower.unit.UnitContext;
import org.splitring.reader.c.types.Measure;
import org.splitring.reader.ir.RecordLayout.Bits;
import org.splitring.reader.ir.Type;

/**
 * What an initializer gives to parts so far, where a later value takes the place of an earlier one.
 */
final class InitialItemList {

  static final int MOST = 1 << 14;

  /** Each is compared with all before it. */
  private static final int MOST_DESIGNATED = 1 << 11;

  private final UnitContext unit;
  private final List<InitialItem> items = new ArrayList<>();
  private boolean isDesignated;

  InitialItemList(UnitContext unit) {
    this.unit = unit;
  }

  List<InitialItem> items() {
    return List.copyOf(items);
  }

  /** From now on a part may be given again. */
  void designate() {
    isDesignated = true;
  }

  /** Whether a part, or something in it, was given before and may be given again. */
  boolean mayRepeat(InitialItems.Part part) {
    return isDesignated && items.stream().anyMatch(each -> isPrefix(part.steps(), each.steps()));
  }

  void add(InitialItems.Part part, IASTInitializerClause value) {
    if (items.size() >= MOST) {
      throw new InitialItems.NotFollowed();
    }
    replace(part);
    items.add(new InitialItem(part.steps(), part.offset(), part.type(), value));
  }

  /**
   * What a part was given before is gone: as a whole, with what the new value leaves out. Whether
   * an effect of it happens is not said, nor what becomes of the rest where only a part of it is
   * given again.
   */
  void replace(InitialItems.Part part) {
    if (!isDesignated) {
      return;
    }
    if (items.size() > MOST_DESIGNATED) {
      throw new InitialItems.NotFollowed();
    }
    Iterator<InitialItem> each = items.iterator();
    while (each.hasNext()) {
      InitialItem item = each.next();
      if (isPrefix(part.steps(), item.steps())) {
        if (SideEffects.mayHappenIn(item.value())) {
          throw new InitialItems.NotFollowed();
        }
        each.remove();
      } else if (meets(part, item)) {
        throw new InitialItems.NotFollowed();
      }
    }
  }

  private static boolean isPrefix(List<InitialItem.Step> first, List<InitialItem.Step> all) {
    return first.size() <= all.size() && all.subList(0, first.size()).equals(first);
  }

  /** Whether they share bits: members of one union, or a part of what was given as a whole. */
  private boolean meets(InitialItems.Part part, InitialItem item) {
    long from = first(part.steps(), part.offset());
    long other = first(item.steps(), item.offset());
    return from < other + bits(item.steps(), item.type())
        && other < from + bits(part.steps(), part.type());
  }

  private static Optional<Bits> bits(List<InitialItem.Step> steps) {
    return !steps.isEmpty() && steps.get(steps.size() - 1) instanceof InitialItem.ToField last
        ? last.field().bits()
        : Optional.empty();
  }

  private static long first(List<InitialItem.Step> steps, long offset) {
    return 8 * offset + bits(steps).map(Bits::first).orElse(0);
  }

  private long bits(List<InitialItem.Step> steps, Type type) {
    Optional<Bits> bits = bits(steps);
    if (bits.isPresent()) {
      return bits.get().width();
    }
    if (unit.text().layouts().size(type) instanceof Measure.Known size) {
      return 8 * size.bytes();
    }
    throw new InitialItems.NotFollowed();
  }
}
