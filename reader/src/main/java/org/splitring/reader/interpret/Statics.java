package org.splitring.reader.interpret;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.StaticObject;
import org.splitring.reader.ir.Variable;

/** The objects with static storage that a run has met. */
final class Statics {

  private final Program program;
  private final ConcreteMemory memory;
  private final Map<Variable, Storage> objects = new HashMap<>();

  Statics(Program program, ConcreteMemory memory) {
    this.program = program;
    this.memory = memory;
  }

  /** The object; what is no constant may have been changed before the function ran. */
  Storage of(Variable variable) {
    Storage known = objects.get(variable);
    if (known != null) {
      return known;
    }
    Optional<StaticObject> definition = program.object(variable).filter(StaticObject::constant);
    boolean hasValue = definition.flatMap(StaticObject::initial).isPresent();
    Storage made =
        memory.lasting(
            AccessPath.of(variable.name()),
            variable.type(),
            hasValue ? Storage.Before.ZERO : Storage.Before.GIVEN);
    objects.put(variable, made);
    ConcreteEvaluator constants =
        new ConcreteEvaluator(program, memory, this, new CallVariables(memory));
    definition
        .flatMap(StaticObject::initial)
        .ifPresent(
            stores ->
                stores.forEach(
                    store ->
                        memory.store(
                            made,
                            store.offset(),
                            constants.size(store.value().type(), store.value().origin()),
                            constants.value(store.value()))));
    return made;
  }
}
