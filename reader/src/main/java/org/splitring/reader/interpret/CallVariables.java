package org.splitring.reader.interpret;

import java.util.HashMap;
import java.util.Map;
import org.splitring.reader.ir.Variable;

/** The variables of one call. */
final class CallVariables {

  private final Map<Variable, Storage> variables = new HashMap<>();
  private final ConcreteMemory memory;

  CallVariables(ConcreteMemory memory) {
    this.memory = memory;
  }

  /** The object of a variable that is not static. */
  Storage of(Variable variable) {
    return variables.computeIfAbsent(variable, this::begin);
  }

  /** A variable begins anew; what it held is not determined. */
  void live(Variable variable) {
    variables.put(variable, begin(variable));
  }

  private Storage begin(Variable variable) {
    return memory.create(variable.toString(), variable.type());
  }
}
