package org.splitring.reader.exec.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.Value;
import org.splitring.reader.memory.Values;

/**
 * Collects what is looked up in the program. Of a record whose members are only read and written
 * the members count, for where they lie is no matter; it is one when a member's address is made a
 * number or kept, when a record's size is asked for, or when one object is seen as two records.
 */
public final class Consultation {

  private final Set<FunctionId> functions = new LinkedHashSet<>();
  private final Set<RecordId> records = new LinkedHashSet<>();
  private final Map<RecordId, Set<String>> members = new LinkedHashMap<>();
  private final Map<Value, Set<RecordId>> addressed = new HashMap<>();
  private final Map<Value, Set<RecordId>> known = new HashMap<>();
  private final Map<MemoryObject, RecordId> seen = new HashMap<>();

  public void function(FunctionId function) {
    functions.add(function);
  }

  /** A record whose layout matters. */
  public void record(RecordId record) {
    records.add(record);
  }

  /** A member that is read, written or gone through. */
  public void member(RecordId record, String member) {
    members.computeIfAbsent(record, any -> new LinkedHashSet<>()).add(member);
  }

  /**
   * The address of a member was taken.
   *
   * @param through the records that it lies in
   * @param member what it is
   */
  public void addressed(Value pointer, Set<RecordId> through, Type member) {
    for (Value each : Values.alternatives(pointer)) {
      addressed.computeIfAbsent(each, any -> new LinkedHashSet<>()).addAll(through);
      if (member instanceof Type.RecordType record) {
        known.computeIfAbsent(each, any -> new HashSet<>()).add(record.id());
      }
    }
  }

  /**
   * An address is used as a number, moved, or kept beyond the function: the offset in it matters.
   */
  public void used(Value pointer) {
    for (Value each : Values.alternatives(pointer)) {
      records.addAll(addressed.getOrDefault(each, Set.of()));
    }
  }

  /** What a pointer points to is taken for that record: for one object one is expected. */
  public void seen(Value pointer, RecordId record) {
    for (Value each : Values.alternatives(pointer)) {
      if (each instanceof Value.Address address
          && !known.getOrDefault(each, Set.of()).contains(record)) {
        RecordId other = seen.putIfAbsent(address.object(), record);
        if (other != null && !other.equals(record)) {
          records.add(other);
          records.add(record);
        }
      }
    }
  }

  /** The functions. */
  public Set<FunctionId> functions() {
    return functions;
  }

  /** The records whose layout matters. */
  public Set<RecordId> records() {
    return records;
  }

  /** The members that were gone through, of all records. */
  public Map<RecordId, Set<String>> members() {
    return members;
  }
}
