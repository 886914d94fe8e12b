package org.splitring.reader.c.lower.unit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.splitring.reader.c.emit.Temporaries;
import org.splitring.reader.c.types.Symbol.ObjectName;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** The parameters and local variables of one function, each made when it is first met. */
public final class Locals {

  private final UnitContext unit;
  private final Temporaries temporaries;
  private final Set<String> addressTaken;
  private final Map<ObjectName, Variable> variables = new HashMap<>();
  private final Set<Variable> registers = new HashSet<>();

  /**
   * None yet.
   *
   * @param addressTaken names whose address is taken somewhere in the function
   */
  public Locals(UnitContext unit, Temporaries temporaries, Set<String> addressTaken) {
    this.unit = unit;
    this.temporaries = temporaries;
    this.addressTaken = addressTaken;
  }

  public Typed typed(ObjectName symbol) {
    return unit.text().types().typeOf(symbol);
  }

  public void bind(ObjectName symbol, Variable variable) {
    variables.put(symbol, variable);
  }

  public Variable variable(ObjectName symbol) {
    return switch (symbol.kind()) {
      case LOCAL, PARAMETER ->
          variables.computeIfAbsent(
              symbol, each -> temporaries.local(each.name(), Declared.type(typed(each))));
      case LOCAL_STATIC, FILE_STATIC, EXTERNAL -> unit.globals().variable(symbol);
    };
  }

  /** A variable that assembly may change by the register it is bound to. */
  public void bindRegister(Variable variable) {
    registers.add(variable);
  }

  public Set<Variable> registers() {
    return Set.copyOf(registers);
  }

  /** Whether nobody has its address, so that only its name reaches it. */
  public boolean isPrivate(Variable variable) {
    return variable.storage() == Variable.Storage.TEMPORARY
        || variable.storage() != Variable.Storage.STATIC
            && !(variable.type() instanceof Type.ArrayType)
            && !addressTaken.contains(variable.name());
  }
}
