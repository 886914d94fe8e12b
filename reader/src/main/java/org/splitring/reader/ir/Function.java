package org.splitring.reader.ir;

import java.util.List;

/**
 * A lowered function.
 *
 * @param id which
 * @param result the type it returns
 * @param parameters in order; in C++ {@code this} first
 * @param variadic whether more arguments may follow
 * @param locals all its other variables: locals and temporaries
 * @param blocks the first is where it begins
 * @param origin its definition
 */
public record Function(
    FunctionId id,
    Type result,
    List<Variable> parameters,
    boolean variadic,
    List<Variable> locals,
    List<Block> blocks,
    Origin origin) {
  public Function {
    parameters = List.copyOf(parameters);
    locals = List.copyOf(locals);
    blocks = List.copyOf(blocks);
  }
}
