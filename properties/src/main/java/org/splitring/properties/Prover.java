package org.splitring.properties;

import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.verdict.Comparison;

/**
 * Decides comparisons for all bases at once, with Z3's bit-vectors.
 *
 * <p>The alignment is a number in every question, so that masks and divisors are numbers, and a
 * base is that many zeros behind an unknown. Z3 is loaded with the first question. A prover belongs
 * to one thread.
 */
final class Prover implements AutoCloseable {

  /** A context that nothing was asked of yet. */
  private static final AtomicReference<@Nullable Context> PREPARED = new AtomicReference<>();

  private @Nullable Context z3;

  /** Asks about one alignment, for every base that is a multiple of it. */
  Question ask(Comparison comparison, QueueAlign align, Effort effort) {
    int zeros = Long.numberOfTrailingZeros(align.bytes());
    return ask(comparison, align, zeros, effort);
  }

  /** Asks about one alignment, for every base whatever. */
  Question askUnaligned(Comparison comparison, QueueAlign align, Effort effort) {
    return ask(comparison, align, 0, effort);
  }

  private Question ask(Comparison comparison, QueueAlign align, int zeros, Effort effort) {
    Context context = context();
    int width = comparison.model().address().width();
    Unknowns unknowns = new Unknowns(context, zeros, width);
    Formula special = Specialised.of(comparison.differs(), Map.of(Input.A, align.bytes()), width);
    BoolExpr differs = new Encoding(context, unknowns).violated(special);
    // What the first round takes apart, the second puts in order.
    BoolExpr simple = (BoolExpr) differs.simplify().simplify();
    return new Question(context, unknowns, comparison, align, simple, effort);
  }

  /**
   * Loads Z3 and makes the context of the first prover that asks: a first context takes longer than
   * many questions. If that fails, the first question will say why.
   */
  static void load() {
    try {
      Context unused = PREPARED.getAndSet(new Context());
      if (unused != null) {
        unused.close();
      }
    } catch (RuntimeException | LinkageError e) {
      // Said when it matters.
    }
  }

  private Context context() {
    Context open = z3;
    if (open == null) {
      Context prepared = PREPARED.getAndSet(null);
      open = prepared == null ? new Context() : prepared;
      z3 = open;
    }
    return open;
  }

  @Override
  public void close() {
    if (z3 != null) {
      z3.close();
      z3 = null;
    }
  }
}
