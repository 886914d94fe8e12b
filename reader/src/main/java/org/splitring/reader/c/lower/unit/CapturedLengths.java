package org.splitring.reader.c.lower.unit;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTArrayModifier;
import org.splitring.reader.c.types.VariableLengths;
import org.splitring.reader.ir.Variable;

/** The variables that hold the lengths of variable-length arrays. */
public final class CapturedLengths implements VariableLengths {

  private final Map<IASTArrayModifier, Variable> variables = new IdentityHashMap<>();

  public void put(IASTArrayModifier modifier, Variable variable) {
    variables.put(modifier, variable);
  }

  @Override
  public Optional<Variable> captured(IASTArrayModifier modifier) {
    return Optional.ofNullable(variables.get(modifier));
  }
}
