package org.splitring.reader.exec;

import java.util.Set;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.Variable;

/**
 * What an execution looked up in the program, in the order in which it did.
 *
 * @param functions whose text was executed
 * @param records whose layout was asked for
 * @param statics objects with static storage that were read, written or pointed to
 */
public record Consulted(Set<FunctionId> functions, Set<RecordId> records, Set<Variable> statics) {}
