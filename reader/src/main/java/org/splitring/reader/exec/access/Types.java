package org.splitring.reader.exec.access;

import java.util.Optional;
import org.splitring.model.formula.CType;
import org.splitring.reader.ir.Program;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Type.BooleanType;
import org.splitring.reader.ir.Type.IntegerType;
import org.splitring.reader.ir.Type.PointerType;

/** How values of a type are kept as numbers. */
public final class Types {

  private final Program program;

  public Types(Program program) {
    this.program = program;
  }

  /** The type of an address. */
  public CType address() {
    return program.model().address();
  }

  /** The integer type that a value takes, if it is a number or an address. */
  public Optional<CType> representation(Type type) {
    if (type instanceof IntegerType integer) {
      return Optional.of(integer.representation());
    }
    if (type instanceof BooleanType) {
      return Optional.of(CType.U8);
    }
    return type instanceof PointerType ? Optional.of(address()) : Optional.empty();
  }
}
