package org.splitring.model.formula;

import java.util.Arrays;

/**
 * One step of a {@link CompiledFormula}: what it does, and the numbers of the steps before whose
 * results it needs.
 *
 * <p>Steps are equal if they do the same with the same; an operand is told by its number alone.
 */
sealed interface Step {

  /** Done once, before any block. */
  default void begin(Column result) {}

  /** Puts the results for a block of points into {@code result}, from those of the steps before. */
  void run(Points points, int from, int count, Column[] done, Column result);

  /** What has one value everywhere. */
  record Constant(long value) implements Step {
    @Override
    public void begin(Column result) {
      Arrays.fill(result.values, value);
    }

    @Override
    public void run(Points points, int from, int count, Column[] done, Column result) {}
  }

  /** The values of an input, converted to a type. */
  record Reading(Input input, CType type) implements Step {
    @Override
    public void run(Points points, int from, int count, Column[] done, Column result) {
      points.copy(input, from, count, result.values);
      Arithmetic.convert(type, result.values, result.values);
    }
  }

  /** A conversion. */
  record Conversion(CType type, int operand) implements Step {
    @Override
    public void run(Points points, int from, int count, Column[] done, Column result) {
      Arithmetic.convert(type, done[operand].values, result.values);
      result.spread(done[operand]);
    }
  }

  /** Every bit turned over. */
  record Complement(CType type, int operand) implements Step {
    @Override
    public void run(Points points, int from, int count, Column[] done, Column result) {
      Arithmetic.complement(type, done[operand].values, result.values);
      result.spread(done[operand]);
    }
  }

  /** One of two, of which only that one counts. */
  record Choice(int condition, int whenTrue, int whenFalse) implements Step {
    @Override
    public void run(Points points, int from, int count, Column[] done, Column result) {
      Column test = done[condition];
      Column yes = done[whenTrue];
      Column no = done[whenFalse];
      Arithmetic.choose(test.values, yes.values, no.values, result.values);
      result.spread(test, yes, no);
    }
  }

  /** An operator between two operands, done in the type of the left one. */
  record Operation(Binary.Operator operator, CType type, int left, int right) implements Step {
    @Override
    public void run(Points points, int from, int count, Column[] done, Column result) {
      Arithmetic.binary(operator, type, done[left].values, done[right].values, result);
      result.spread(done[left]);
      result.spread(done[right]);
    }
  }
}
