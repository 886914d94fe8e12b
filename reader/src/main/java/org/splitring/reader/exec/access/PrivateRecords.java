package org.splitring.reader.exec.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.splitring.model.formula.Literal;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.Type;
import org.splitring.reader.memory.MemoryObject;
import org.splitring.reader.memory.Value;
import org.splitring.reader.memory.Values;

/**
 * Objects whose structure only the file that is read defines: other files cannot name their members
 * (C11 6.5.2.3p1), so that a function of another file leaves them, unless one of them was handed a
 * pointer to one or finds one to a member, or it comes back to this file.
 */
public final class PrivateRecords {

  private final ExecutionServices services;
  private final Set<MemoryObject> handed = new LinkedHashSet<>();

  public PrivateRecords(ExecutionServices services) {
    this.services = services;
  }

  /** A function without text is handed these, and may keep what they point to. */
  public void handed(List<Value> arguments) {
    for (Value argument : arguments) {
      for (Value each : Values.alternatives(argument)) {
        Values.provenance(each).ifPresent(handed::add);
      }
    }
  }

  /**
   * A pointer is stored where other files find it; by one to a whole structure, or to nothing
   * known, they cannot name a member.
   */
  public void kept(Value pointer, Type type) {
    boolean opaque =
        type instanceof Type.PointerType to
            && (to.target() instanceof Type.VoidType || to.target() instanceof Type.RecordType);
    for (Value each : Values.alternatives(pointer)) {
      boolean whole =
          each instanceof Value.Address address
              && address.offset() instanceof Literal offset
              && offset.value() == 0;
      if (!opaque || !whole) {
        Values.provenance(each).ifPresent(handed::add);
      }
    }
  }

  /** Those of some objects that a function leaves, where it is called. */
  public List<MemoryObject> among(Collection<MemoryObject> objects, String function, Origin call) {
    if (!services.ledger().mayUse(Rules.PRIVATE_RECORD)) {
      return List.of();
    }
    List<MemoryObject> found = new ArrayList<>();
    Set<String> records = new TreeSet<>();
    for (MemoryObject each : objects) {
      Optional<RecordLayout> record = handed.contains(each) ? Optional.empty() : record(each);
      if (record.isPresent() && isPrivate(record.get(), call)) {
        found.add(each);
        records.add(record.get().id().name());
      }
    }
    for (String record : records) {
      services
          .ledger()
          .add(
              new AssumedRule(
                  Rules.PRIVATE_RECORD,
                  function + " does not change " + record + ", which only this file defines"),
              call);
    }
    return found;
  }

  private Optional<RecordLayout> record(MemoryObject object) {
    Type type = object.type();
    while (type instanceof Type.ArrayType array) {
      type = array.element();
    }
    return type instanceof Type.RecordType record
        ? services.program().layout(record.id())
        : Optional.empty();
  }

  /** In a file that is not included by others, and in which the call itself stands. */
  private static boolean isPrivate(RecordLayout record, Origin call) {
    String file = record.origin().at().file();
    boolean included = !record.origin().includedFrom().isEmpty();
    String ending = file.substring(file.lastIndexOf('.') + 1);
    return !included && ending.startsWith("c") && file.equals(outermost(call));
  }

  private static String outermost(Origin origin) {
    List<org.splitring.reader.ir.FileRange> from = origin.includedFrom();
    return from.isEmpty() ? origin.at().file() : from.get(from.size() - 1).file();
  }
}
