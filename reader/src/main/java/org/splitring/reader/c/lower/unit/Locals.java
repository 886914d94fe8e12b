package org.splitring.reader.c.lower.unit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.c.emit.Temporaries;
import org.splitring.reader.c.types.Entity.ObjectName;
import org.splitring.reader.c.types.Typed;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** The parameters and local variables of one function, each made when it is first met. */
public final class Locals {

  private final UnitContext unit;
  private final Temporaries temporaries;
  private final Set<String> addressTaken;
  private final Map<ObjectName, Variable> variables = new HashMap<>();
  private final Set<Variable> registers = new HashSet<>();

  /** What holds a reference has no address of its own. */
  private final Set<Variable> references = new HashSet<>();

  private Optional<Variable> object = Optional.empty();

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

  /** The object that a member function is called with: a pointer to it. */
  public Optional<Variable> object() {
    return object;
  }

  public void restoreObject(Optional<Variable> before) {
    object = before;
  }

  public void bindObject(Variable variable) {
    object = Optional.of(variable);
  }

  public void bind(ObjectName symbol, Variable variable) {
    variables.put(symbol, variable);
    if (typed(symbol).isReference()) {
      references.add(variable);
    }
  }

  public Variable variable(ObjectName symbol) {
    return switch (symbol.kind()) {
      case LOCAL, PARAMETER -> variables.computeIfAbsent(symbol, this::made);
      case LOCAL_STATIC, FILE_STATIC, EXTERNAL -> unit.globals().variable(symbol);
    };
  }

  private Variable made(ObjectName symbol) {
    Variable variable = temporaries.local(symbol.name(), DeclaredTypes.type(typed(symbol)));
    if (typed(symbol).isReference()) {
      references.add(variable);
    }
    return variable;
  }

  /** A variable that assembly may change by the register it is bound to. */
  public void bindRegister(Variable variable) {
    registers.add(variable);
  }

  public Set<Variable> registers() {
    return Ordered.set(registers);
  }

  /** Whether nobody has its address, so that only its name reaches it. */
  public boolean isPrivate(Variable variable) {
    return variable.storage() == Variable.Storage.TEMPORARY
        || references.contains(variable)
        || variable.storage() != Variable.Storage.STATIC
            && !(variable.type() instanceof Type.ArrayType)
            && !addressTaken.contains(variable.name());
  }
}
