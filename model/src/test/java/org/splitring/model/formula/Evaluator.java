package org.splitring.model.formula;

/** Something that says what a formula computes; the laws of evaluation are about any of them. */
public interface Evaluator {

  /** The model's own. */
  Evaluator PROGRAM = (formula, point) -> CompiledFormula.of(formula).at(point);

  Outcome at(Formula formula, Point point);
}
