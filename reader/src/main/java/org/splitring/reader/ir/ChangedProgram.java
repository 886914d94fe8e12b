package org.splitring.reader.ir;

import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.DataModel;

/** A program with another text of one function. */
public record ChangedProgram(Program program, Function changed) implements Program {

  @Override
  public DataModel model() {
    return program.model();
  }

  @Override
  public Optional<Function> function(FunctionId id) {
    return id.equals(changed.id()) ? Optional.of(changed) : program.function(id);
  }

  @Override
  public Set<RecordId> measured(FunctionId id) {
    return program.measured(id);
  }

  @Override
  public Set<RecordId> requested(FunctionId id) {
    return program.requested(id);
  }

  @Override
  public boolean readsOnlyWritten() {
    return program.readsOnlyWritten();
  }

  @Override
  public boolean isInitialised(String variable) {
    return program.isInitialised(variable);
  }

  @Override
  public Optional<RecordLayout> layout(RecordId id) {
    return program.layout(id);
  }

  @Override
  public Optional<StaticObject> object(Variable variable) {
    return program.object(variable);
  }
}
