package org.splitring.properties;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.verdict.Comparison;
import org.splitring.properties.normal.Specialised;

/**
 * Decides comparisons for all bases at once, with Z3's bit-vectors.
 *
 * <p>The alignment is a number in every question, so that masks and divisors are numbers, and a
 * base is that many zeros behind an unknown. Z3 is loaded with the first question. A prover belongs
 * to one thread.
 */
final class Prover implements AutoCloseable {

  private static final LongAdder ASKED = new LongAdder();

  private @Nullable Context z3;

  /**
   * Asks about one alignment, for every base that is a multiple of it.
   *
   * @return empty if Z3's native library is not there, or not for this machine
   */
  Optional<SolverQuestion> ask(Comparison comparison, QueueAlign align, Effort effort) {
    Context context = context();
    if (context == null) {
      return Optional.empty();
    }
    ASKED.increment();
    int zeros = Long.numberOfTrailingZeros(align.bytes());
    int width = comparison.model().address().width();
    SolverInputs unknowns = new SolverInputs(context, zeros, width);
    Formula special = Specialised.of(comparison.differs(), Map.of(Input.A, align.bytes()), width);
    BoolExpr differs = new Encoding(context, unknowns).violated(special);
    // What the first round takes apart, the second puts in order.
    BoolExpr simple = (BoolExpr) differs.simplify().simplify();
    return Optional.of(new SolverQuestion(context, unknowns, comparison, align, simple, effort));
  }

  /** How many questions were asked in this process so far. */
  static long asked() {
    return ASKED.sum();
  }

  private @Nullable Context context() {
    if (z3 == null) {
      try {
        z3 = new Context();
      } catch (LinkageError | UncheckedIOException missing) {
        return null;
      }
    }
    return z3;
  }

  @Override
  public void close() {
    if (z3 != null) {
      z3.close();
      z3 = null;
    }
  }
}
