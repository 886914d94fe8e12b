package org.splitring.reader.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * What was stored when.
 *
 * @param written when something was last stored in the objects that others may know
 * @param touched the bytes that the text which was executed has stored in
 * @param stamp newer than all that was stored
 * @param journal the changes, the newest first; null if there is none
 */
record History(
    HashPMap<MemoryObject, Long> written,
    StoredRanges touched,
    long stamp,
    @Nullable Journal journal) {

  static final History NONE = new History(HashTreePMap.empty(), StoredRanges.NOTHING, 0, null);

  History touching(StoredRanges now) {
    return now == touched ? this : new History(written, now, stamp, journal);
  }

  /**
   * The same behind one more change.
   *
   * @param range the bytes that were changed; empty if any were
   */
  History changed(MemoryObject object, Optional<ByteRange> range, long newStamp) {
    return new History(
        ObjectStates.isOwn(object) ? written : written.plus(object, newStamp),
        touched,
        newStamp,
        new Journal(journal, Journal.length(journal) + 1, object, range));
  }

  /** The objects, but for one, in which something was stored at that time or later. */
  List<MemoryObject> since(long oldest, MemoryObject but) {
    List<MemoryObject> since = new ArrayList<>();
    written.forEach(
        (other, newest) -> {
          if (!other.equals(but) && newest >= oldest) {
            since.add(other);
          }
        });
    since.sort(Comparator.comparing(MemoryObject::key));
    return since;
  }

  /** What was changed behind a past: objects, and where it is known the bytes. */
  Map<MemoryObject, Optional<List<ByteRange>>> changes(@Nullable Journal past) {
    Map<MemoryObject, Optional<List<ByteRange>>> changes = new LinkedHashMap<>();
    addTo(changes, past);
    return changes;
  }

  private void addTo(Map<MemoryObject, Optional<List<ByteRange>>> changes, @Nullable Journal past) {
    for (Journal each : Journal.since(past, journal)) {
      Optional<List<ByteRange>> before =
          changes.getOrDefault(each.object(), Optional.of(new ArrayList<>()));
      if (each.range().isEmpty()) {
        changes.put(each.object(), Optional.empty());
      } else {
        before.ifPresent(
            list -> {
              list.add(each.range().get());
              changes.put(each.object(), before);
            });
      }
    }
  }

  /** What either of two has changed behind the past that they share. */
  static Map<MemoryObject, Optional<List<ByteRange>>> changes(History one, History other) {
    Journal past = Journal.common(one.journal, other.journal);
    Map<MemoryObject, Optional<List<ByteRange>>> changes = one.changes(past);
    other.addTo(changes, past);
    return changes;
  }

  /** The history of a memory after either of two, whose changes are then to be told again. */
  static History joined(History one, History other) {
    return new History(
        later(one.written, other.written),
        one.touched.or(other.touched),
        Math.max(one.stamp, other.stamp) + 1,
        Journal.common(one.journal, other.journal));
  }

  private static HashPMap<MemoryObject, Long> later(
      HashPMap<MemoryObject, Long> one, HashPMap<MemoryObject, Long> other) {
    if (one == other) {
      return one;
    }
    HashPMap<MemoryObject, Long> all = one;
    for (Map.Entry<MemoryObject, Long> each : other.entrySet()) {
      Long before = one.get(each.getKey());
      if (before == null || before < each.getValue()) {
        all = all.plus(each.getKey(), each.getValue());
      }
    }
    return all;
  }
}
