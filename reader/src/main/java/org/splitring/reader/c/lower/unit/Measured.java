package org.splitring.reader.c.lower.unit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.Type;

/** Notes whose size or alignment is asked for while something is lowered. */
public final class Measured {

  private final Deque<Set<RecordId>> open = new ArrayDeque<>();

  /** What was lowered, and what was asked for meanwhile. */
  public record Outcome<T>(T value, Set<RecordId> records) {}

  /** Lowers something. */
  public <T> Outcome<T> during(Supplier<T> lowering) {
    Set<RecordId> records = new LinkedHashSet<>();
    open.push(records);
    try {
      return new Outcome<>(lowering.get(), records);
    } finally {
      open.pop();
    }
  }

  /** The size or the alignment of a type is asked for. */
  public void note(Type type) {
    Type element = type;
    while (element instanceof Type.ArrayType array) {
      element = array.element();
    }
    if (element instanceof Type.RecordType record) {
      open.forEach(each -> each.add(record.id()));
    }
  }
}
