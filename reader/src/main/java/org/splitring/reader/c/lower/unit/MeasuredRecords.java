package org.splitring.reader.c.lower.unit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.Type;

/** Notes whose size or alignment is asked for while something is lowered. */
public final class MeasuredRecords {

  private final Deque<Set<RecordId>> open = new ArrayDeque<>();
  private final Deque<Set<RecordId>> requests = new ArrayDeque<>();
  private int allocations;

  /**
   * What was lowered, and what was asked for meanwhile.
   *
   * @param records of which a size or an alignment is used
   * @param requested of which it only says how much memory is asked for
   */
  public record Outcome<T>(T value, Set<RecordId> records, Set<RecordId> requested) {}

  /** Lowers something. */
  public <T> Outcome<T> during(Supplier<T> lowering) {
    Set<RecordId> records = new LinkedHashSet<>();
    Set<RecordId> requested = new LinkedHashSet<>();
    int outside = allocations;
    open.push(records);
    requests.push(requested);
    allocations = 0;
    try {
      return new Outcome<>(lowering.get(), records, requested);
    } finally {
      open.pop();
      requests.pop();
      allocations = outside;
    }
  }

  /** Lowers what only says how much memory is asked for. */
  public <T> T request(Supplier<T> lowering) {
    allocations++;
    try {
      return lowering.get();
    } finally {
      allocations--;
    }
  }

  /** The size or the alignment of a type is asked for. */
  public void note(Type type) {
    Type element = type;
    while (element instanceof Type.ArrayType array) {
      element = array.element();
    }
    if (element instanceof Type.RecordType record) {
      (allocations > 0 ? requests : open).forEach(each -> each.add(record.id()));
    }
  }
}
