package org.splitring.reader.exec;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.memory.Background;
import org.splitring.reader.memory.ByteRange;
import org.splitring.reader.memory.Content;
import org.splitring.reader.memory.HavocEvent;
import org.splitring.reader.memory.Memory;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.PointFacts;

/** What the rounds of a loop were seen to change. */
final class LoopChanges {

  private static final int MOST_RANGES = 128;

  private final MovingPointers moving;
  private final PointFacts facts;
  private final HavocEvent loss;
  private final Origin at;
  private final Map<MemoryObject, Set<ByteRange>> ranges = new LinkedHashMap<>();
  private final Set<MemoryObject> whole = new LinkedHashSet<>();
  private final Set<MemoryObject> escaped = new LinkedHashSet<>();
  private final Set<MemoryObject> roots = new LinkedHashSet<>();
  private boolean exposed;
  private boolean statics;

  LoopChanges(MovingPointers moving, PointFacts facts, HavocEvent loss, Origin at) {
    this.moving = moving;
    this.facts = facts;
    this.loss = loss;
    this.at = at;
  }

  /** The bytes that are lost of objects that are not lost as a whole. */
  Map<MemoryObject, Set<ByteRange>> ranges() {
    Map<MemoryObject, Set<ByteRange>> parts = new LinkedHashMap<>(ranges);
    parts.keySet().removeAll(whole);
    return parts;
  }

  /** The memory at the beginning of any round. */
  Memory applied(Memory before) {
    Memory memory = before.escape(before.reach(before.addresses(escaped)));
    if (exposed) {
      memory = memory.loseExposed(loss);
    }
    if (statics || !roots.isEmpty()) {
      HavocEvent calls =
          new HavocEvent(loss.identity() + " calls", loss.reason(), loss.origins(), false, roots);
      memory = memory.lose(roots, statics, calls);
    }
    for (MemoryObject each : whole) {
      memory = memory.begun(each, new Background.Lost(loss));
    }
    for (Map.Entry<MemoryObject, Set<ByteRange>> each : ranges.entrySet()) {
      MemoryObject object = each.getKey();
      for (ByteRange range : whole.contains(object) ? Set.<ByteRange>of() : each.getValue()) {
        Content lost = new Content.Image(new Background.Lost(loss), object, range.offset());
        memory = memory.store(object, range, moving.at(object, range).orElse(lost), at, loss);
      }
    }
    return memory;
  }

  /** Whether a round changes nothing more than what is known; what it does is added. */
  boolean isAbsorbed(Memory opened, Memory back) {
    boolean absorbed = true;
    for (MemoryObject each : back.escaped()) {
      absorbed &= opened.isExposed(each) || !escaped.add(each);
    }
    if (!back.hasSameTargets(opened)) {
      absorbed &= exposed;
      exposed = true;
    }
    if (!back.hasSameStatics(opened)) {
      absorbed &= statics;
      statics = true;
    }
    for (MemoryObject each : back.roots()) {
      absorbed &= opened.roots().contains(each) || !roots.add(each);
    }
    for (Map.Entry<MemoryObject, Optional<List<ByteRange>>> each :
        back.changedSince(opened).entrySet()) {
      if (back.holds(each.getKey())) {
        absorbed &= isAbsorbed(each.getKey(), each.getValue(), opened, back);
      }
    }
    return absorbed;
  }

  private boolean isAbsorbed(
      MemoryObject object, Optional<List<ByteRange>> changed, Memory opened, Memory back) {
    boolean byCalls =
        roots.contains(object) || statics && object.kind() == MemoryObject.Kind.STATIC;
    if (byCalls && !whole.contains(object) && back.cells(object).isEmpty()) {
      return !moving.forget(object);
    }
    boolean all =
        changed.isEmpty()
            || !opened.holds(object) && !opened.isExposed(object)
            || changed.get().stream().anyMatch(each -> around(each).isEmpty());
    if (all) {
      return !whole.add(object);
    }
    boolean absorbed = true;
    Set<ByteRange> known = ranges.computeIfAbsent(object, any -> new LinkedHashSet<>());
    for (ByteRange each : changed.get()) {
      ByteRange range = around(each).orElse(each);
      boolean same = back.find(object, range).equals(opened.find(object, range));
      if (whole.contains(object)) {
        continue;
      }
      if (!known.contains(range) && !same) {
        absorbed = false;
        known.add(range);
        moving.begin(object, range, back);
      } else if (known.contains(range)) {
        absorbed &= moving.isKept(object, range, back);
      }
    }
    if (known.size() > MOST_RANGES) {
      whole.add(object);
    }
    return absorbed;
  }

  /** What a range may be in another round, in which an index is another. */
  private Optional<ByteRange> around(ByteRange range) {
    return range.isFixed() ? Optional.of(range) : facts.around(range);
  }
}
