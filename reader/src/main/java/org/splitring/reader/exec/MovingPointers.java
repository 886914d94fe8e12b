package org.splitring.reader.exec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Formula;
import org.splitring.reader.exec.access.ExecutionServices;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.memory.ByteRange;
import org.splitring.reader.memory.Content;
import org.splitring.reader.memory.Memory;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.Value;
import org.splitring.reader.memory.Value.Address;
import org.splitring.reader.memory.Values;

/**
 * The pointers that the rounds of a loop move inside of one object: {@code *p++ = 0}.
 *
 * <p>Law: such a pointer points into its object before the loop, and behind a round wherever in the
 * object it points before that round; so it does before any round, at an offset that is not known.
 */
final class MovingPointers {

  private record Cell(MemoryObject object, ByteRange range) {}

  private final ExecutionServices services;
  private final Memory before;
  private final Origin at;
  private final Map<Cell, Address> pointers = new HashMap<>();

  /**
   * None yet.
   *
   * @param before memory in front of the loop
   */
  MovingPointers(ExecutionServices services, Memory before, Origin at) {
    this.services = services;
    this.before = before;
    this.at = at;
  }

  /** What such a pointer is at the beginning of any round. */
  Optional<Content> at(MemoryObject object, ByteRange range) {
    return Optional.ofNullable(pointers.get(new Cell(object, range)))
        .map(each -> new Content.Scalar(each, range.fixedBytes().orElseThrow(), 0));
  }

  /** A round changed these bytes for the first time; they may hold such a pointer. */
  void begin(MemoryObject object, ByteRange range, Memory back) {
    if (before.find(object, range).scalar(range).orElse(null) instanceof Address start
        && pointsInto(start.object(), back.find(object, range).scalar(range))) {
      Reason reason = Reason.notFollowed("a loop changes it");
      Formula moved =
          services
              .formulas()
              .adopt(
                  services
                      .unknowns()
                      .fresh("moved", services.types().address(), reason, List.of(at))
                      .symbol());
      pointers.put(
          new Cell(object, range),
          new Address(start.object(), services.sum(start.offset(), moved)));
    }
  }

  /** Whether a round leaves what was taken for such a pointer as one; else it is none any more. */
  boolean isKept(MemoryObject object, ByteRange range, Memory back) {
    Cell cell = new Cell(object, range);
    Address pointer = pointers.get(cell);
    if (pointer == null || pointsInto(pointer.object(), back.find(object, range).scalar(range))) {
      return true;
    }
    pointers.remove(cell);
    return false;
  }

  /** None of these bytes is such a pointer any more; whether one was. */
  boolean forget(MemoryObject object) {
    return pointers.keySet().removeIf(each -> each.object().equals(object));
  }

  private static boolean pointsInto(MemoryObject object, Optional<Value> value) {
    return value.isPresent()
        && Values.alternatives(value.get()).stream()
            .allMatch(each -> each instanceof Address to && to.object().equals(object));
  }
}
