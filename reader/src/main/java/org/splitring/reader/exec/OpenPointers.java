package org.splitring.reader.exec;

import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.Binary;
import org.splitring.model.formula.Cast;
import org.splitring.model.formula.Conditional;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Symbol;
import org.splitring.reader.ir.Reason;
import org.splitring.reader.memory.Unknown;
import org.splitring.reader.memory.Unknowns;
import org.splitring.reader.memory.Value;
import org.splitring.reader.memory.Values;

/**
 * Pointers of which nothing is known, but that they may be null: no object, no distance from
 * another pointer, and nothing that was there before the function was called.
 */
final class OpenPointers {

  private static final Reason COMPUTED =
      Reason.notFollowed("where the pointer points is computed of what is not known");

  private final Unknowns unknowns;

  OpenPointers(Unknowns unknowns) {
    this.unknowns = unknowns;
  }

  /** Why it is not known where it points; empty if anything is known of it. */
  Optional<Reason> reason(Value pointer) {
    Optional<Reason> reason = Optional.empty();
    for (Value each : Values.alternatives(pointer)) {
      if (each instanceof Value.Lost lost && lost.moved().isEmpty()) {
        reason = Optional.of(lost.unknown().reason());
      } else if (each instanceof Value.Number number && number.provenance().isEmpty()) {
        if (!isNull(number.formula())) {
          if (!isOpen(number.formula())) {
            return Optional.empty();
          }
          reason = Optional.of(COMPUTED);
        }
      } else {
        return Optional.empty();
      }
    }
    return reason;
  }

  private boolean isOpen(Formula formula) {
    if (formula instanceof Cast cast) {
      return isOpen(cast.operand());
    }
    if (formula instanceof Conditional choice) {
      boolean yes = isOpen(choice.whenTrue());
      boolean no = isOpen(choice.whenFalse());
      return yes && (no || isNull(choice.whenFalse())) || no && isNull(choice.whenTrue());
    }
    Set<Symbol> symbols = Expressions.symbols(formula);
    return !isMoved(formula)
        && symbols.stream().noneMatch(each -> Input.named(each.name()).isPresent())
        && symbols.stream().flatMap(each -> unknowns.of(each).stream()).anyMatch(this::isNew);
  }

  /** Whether it is so many bytes from something. */
  private static boolean isMoved(Formula formula) {
    return formula instanceof Binary sum
        && (sum.operator() == Binary.Operator.ADD || sum.operator() == Binary.Operator.SUBTRACT)
        && (sum.left() instanceof Literal || sum.right() instanceof Literal);
  }

  private boolean isNew(Unknown unknown) {
    return unknown.path().isEmpty();
  }

  private static boolean isNull(Formula formula) {
    return formula instanceof Cast cast
        ? isNull(cast.operand())
        : formula instanceof Literal literal && literal.value() == 0;
  }
}
