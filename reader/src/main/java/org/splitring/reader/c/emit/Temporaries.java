package org.splitring.reader.c.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.splitring.reader.ir.Expression;
import org.splitring.reader.ir.Expression.Load;
import org.splitring.reader.ir.MemoryPlace;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.ir.Statement;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;

/** The variables of one function, and those that lowering makes for what it has to keep. */
public final class Temporaries {

  private final BlockBuilder blocks;
  private final IntSupplier numbers;
  private final List<Variable> made = new ArrayList<>();

  /** None yet; {@code numbers} gives numbers that no variable of the program has. */
  public Temporaries(BlockBuilder blocks, IntSupplier numbers) {
    this.blocks = blocks;
    this.numbers = numbers;
  }

  /** All variables made so far. */
  public List<Variable> made() {
    return List.copyOf(made);
  }

  /** A local variable of the source. */
  public Variable local(String name, Type type) {
    return make(name, type, Variable.Storage.LOCAL);
  }

  /** A variable that is written before it is read, and whose address nobody takes. */
  public Variable temporary(String name, Type type) {
    return make(name, type, Variable.Storage.TEMPORARY);
  }

  private Variable make(String name, Type type, Variable.Storage storage) {
    Variable variable = new Variable(numbers.getAsInt(), name, type, storage);
    made.add(variable);
    return variable;
  }

  /** The value as it is now, whatever is stored later. */
  public Expression keep(String name, Expression value) {
    if (value instanceof Expression.Constant || isTemporary(value)) {
      return value;
    }
    Variable variable = temporary(name, value.type());
    blocks.emit(new Statement.Assign(new MemoryPlace.Named(variable), value, value.origin()));
    return load(variable, value.origin());
  }

  private static boolean isTemporary(Expression value) {
    return value instanceof Load load
        && load.place() instanceof MemoryPlace.Named named
        && named.variable().storage() == Variable.Storage.TEMPORARY;
  }

  /**
   * A value that nobody knows, another one each time execution comes here. One of no known type is
   * only ever converted, and unknown again as what it is converted to.
   */
  public Expression unknown(Type type, Reason reason, Origin origin) {
    if (type instanceof Type.VoidType) {
      return new Expression.Constant(type, 0, origin);
    }
    Variable variable = temporary("unknown", type);
    if (type instanceof Type.UnknownType) {
      return load(variable, origin);
    }
    blocks.emit(new Statement.Fresh(new MemoryPlace.Named(variable), reason, origin));
    return load(variable, origin);
  }

  /** The value of a variable. */
  public static Expression load(Variable variable, Origin origin) {
    return new Load(new MemoryPlace.Named(variable), origin);
  }
}
