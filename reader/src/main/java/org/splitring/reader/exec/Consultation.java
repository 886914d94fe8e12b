package org.splitring.reader.exec;

import java.util.LinkedHashSet;
import java.util.Set;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.Variable;

/** Collects what is looked up in the program. */
final class Consultation {

  private final Set<FunctionId> functions = new LinkedHashSet<>();
  private final Set<RecordId> records = new LinkedHashSet<>();

  void function(FunctionId function) {
    functions.add(function);
  }

  void record(RecordId record) {
    records.add(record);
  }

  Consulted with(Set<Variable> statics) {
    return new Consulted(functions, records, statics);
  }
}
