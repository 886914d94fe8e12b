package org.splitring.reader.exec.access;

import java.util.LinkedHashSet;
import java.util.Set;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.RecordId;

/** Collects what is looked up in the program. */
public final class Consultation {

  private final Set<FunctionId> functions = new LinkedHashSet<>();
  private final Set<RecordId> records = new LinkedHashSet<>();

  public void function(FunctionId function) {
    functions.add(function);
  }

  public void record(RecordId record) {
    records.add(record);
  }

  /** The functions. */
  public Set<FunctionId> functions() {
    return functions;
  }

  /** The records. */
  public Set<RecordId> records() {
    return records;
  }
}
