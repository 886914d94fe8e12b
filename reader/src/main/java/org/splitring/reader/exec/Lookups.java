package org.splitring.reader.exec;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.Variable;

/**
 * What an execution looked up in the program, in the order in which it did.
 *
 * @param functions whose text was executed
 * @param records whose layout matters
 * @param members of other records that were read, written or gone through
 * @param statics objects with static storage that were read, written or pointed to
 */
public record Lookups(
    Set<FunctionId> functions,
    Set<RecordId> records,
    Map<RecordId, Set<String>> members,
    Set<Variable> statics) {

  /** All records of which anything was asked. */
  public Set<RecordId> allRecords() {
    Set<RecordId> all = new LinkedHashSet<>(members.keySet());
    all.addAll(records);
    return all;
  }
}
