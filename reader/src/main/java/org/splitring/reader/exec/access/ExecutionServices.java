package org.splitring.reader.exec.access;

import org.splitring.model.formula.Binary.Operator;
import org.splitring.model.formula.Formula;
import org.splitring.reader.ir.Program;
import org.splitring.reader.memory.FormulaTable;
import org.splitring.reader.memory.PointFacts;
import org.splitring.reader.memory.Values;

/** What every part of an execution uses: values, and the tables that they are kept in. */
public record ExecutionServices(
    Program program,
    int mostPathSteps,
    Types types,
    FormulaTable formulas,
    PointFacts facts,
    Values values,
    UnknownTable unknowns,
    ObjectTable objects,
    Ledger ledger,
    Panics panics,
    FilledElements filled,
    Counters counters) {

  /** A number of bytes. */
  public Formula bytes(long count) {
    return formulas.literal(count, types.address());
  }

  /** {@code offset + more}, both of the type of an address. */
  public Formula sum(Formula offset, Formula more) {
    return formulas.binary(Operator.ADD, offset, more);
  }
}
