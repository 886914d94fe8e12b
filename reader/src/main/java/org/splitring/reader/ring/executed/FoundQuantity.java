package org.splitring.reader.ring.executed;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Formula;
import org.splitring.reader.exec.LedgerLine;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.values.Conditions;

/**
 * Something that a function computes and that is part of a ring by its name.
 *
 * @param meaning what it is
 * @param shown the variable, member, function or call that has it
 * @param formula its value, over inputs and symbols of what is not known
 * @param laidOut where it is computed at all, over the same symbols; empty if always
 * @param at where it is stored
 * @param assumed what is taken for granted if that is what is there in the end
 */
public record FoundQuantity(
    Meaning meaning,
    String shown,
    Formula formula,
    Optional<Formula> laidOut,
    Origin at,
    List<LedgerLine> assumed) {

  public FoundQuantity {
    assumed = List.copyOf(assumed);
  }

  /** Something for which nothing is taken for granted but what the execution did. */
  public FoundQuantity(
      Meaning meaning, String shown, Formula formula, Optional<Formula> laidOut, Origin at) {
    this(meaning, shown, formula, laidOut, at, List.of());
  }

  /** The same with another value. */
  public FoundQuantity with(Formula other) {
    return new FoundQuantity(meaning, shown, other, laidOut, at, assumed);
  }

  /** The same, laid out only where this holds too. */
  FoundQuantity where(Formula condition) {
    Formula both = laidOut.map(known -> Conditions.and(known, condition)).orElse(condition);
    return new FoundQuantity(
        meaning,
        shown,
        formula,
        Conditions.isTrue(both) ? Optional.empty() : Optional.of(both),
        at,
        assumed);
  }
}
