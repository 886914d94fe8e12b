package org.splitring.alloy;

/** What running a command gave; of a check, an instance is a counterexample. */
public sealed interface AlloyAnswer {

  /** There is an instance. */
  record Found(Instance instance) implements AlloyAnswer {}

  /** There is none in the scope. */
  record None() implements AlloyAnswer {}

  /** It was not found out. */
  record Stopped(String reason) implements AlloyAnswer {}
}
