package org.splitring.reader.exec;

import java.util.Optional;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Program;

/** Executes one function of a program for all points at once. */
public final class SymbolicExecutor {

  private SymbolicExecutor() {}

  /**
   * What a function does; empty if the program has no text of it.
   *
   * @param inputs says what was there before, asked at the first read
   * @param observer is told of each call, when the execution is over
   */
  public static Optional<FunctionSummary> run(
      Program program,
      FunctionId function,
      InputBinder inputs,
      CallObserver observer,
      ExecutionOptions options) {
    return program
        .function(function)
        .map(text -> new Execution(program, text, inputs, options).run(text, observer));
  }
}
