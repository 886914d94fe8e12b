package org.splitring.reader.c.types;

import java.util.Optional;
import org.eclipse.cdt.core.dom.ast.IASTArrayModifier;
import org.splitring.reader.ir.Variable;

/** Knows the variables in which lengths of variable-length arrays are captured. */
public interface VariableLengths {

  /** The variable that holds the number of elements; empty if it was not captured. */
  Optional<Variable> captured(IASTArrayModifier modifier);
}
