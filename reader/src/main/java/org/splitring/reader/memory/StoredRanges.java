package org.splitring.reader.memory;

import java.util.OptionalLong;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;

/**
 * Which bytes the text that was executed has stored in at any time, whatever became of them: what a
 * function without text may have changed is told from what nobody but that function has written.
 */
final class StoredRanges {

  static final StoredRanges NOTHING = new StoredRanges(HashTreePSet.empty(), false);

  /** So many are told apart. */
  private static final int MOST = 256;

  private static final long WHOLE = -1;

  /** So many bytes of an object; of the whole one if there is no number. */
  private record Bytes(MemoryObject object, long offset, long bytes) {

    boolean mayMeet(MemoryObject other, OptionalLong start, OptionalLong length) {
      boolean isAnywhere = bytes == WHOLE || start.isEmpty() || length.isEmpty();
      return object.equals(other)
          && (isAnywhere
              || offset < start.getAsLong() + length.getAsLong()
                  && start.getAsLong() < offset + bytes);
    }
  }

  private final MapPSet<Bytes> all;
  private final boolean anything;

  private StoredRanges(MapPSet<Bytes> all, boolean anything) {
    this.all = all;
    this.anything = anything;
  }

  /** Nobody knows where something was stored. */
  StoredRanges anything() {
    return anything ? this : new StoredRanges(HashTreePSet.empty(), true);
  }

  StoredRanges with(MemoryObject object, ByteRange range) {
    OptionalLong offset = constant(range.offset());
    OptionalLong bytes = constant(range.bytes());
    return offset.isPresent() && bytes.isPresent()
        ? with(new Bytes(object, offset.getAsLong(), bytes.getAsLong()))
        : with(object);
  }

  StoredRanges with(MemoryObject object) {
    return with(new Bytes(object, 0, WHOLE));
  }

  private StoredRanges with(Bytes bytes) {
    if (anything || all.contains(bytes)) {
      return this;
    }
    return all.size() >= MOST ? anything() : new StoredRanges(all.plus(bytes), false);
  }

  /** Whatever either of two has. */
  StoredRanges or(StoredRanges other) {
    if (this == other || anything) {
      return this;
    }
    if (other.anything) {
      return other;
    }
    StoredRanges both = this;
    for (Bytes each : other.all) {
      both = both.with(each);
    }
    return both;
  }

  /** Whether something was, or may have been, stored in these bytes. */
  boolean mayMeet(MemoryObject object, ByteRange range) {
    OptionalLong offset = constant(range.offset());
    OptionalLong bytes = constant(range.bytes());
    return anything || all.stream().anyMatch(each -> each.mayMeet(object, offset, bytes));
  }

  private static OptionalLong constant(Formula formula) {
    return formula instanceof Literal literal
        ? OptionalLong.of(literal.value())
        : OptionalLong.empty();
  }
}
