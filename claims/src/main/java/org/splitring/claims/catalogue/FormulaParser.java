package org.splitring.claims.catalogue;

import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;

/** Turns the C text of a formula into a formula. */
@FunctionalInterface
interface FormulaParser {

  Formula read(String text, DataModel model) throws UnreadableException;

  /** Says which texts will be asked for. */
  default void prepare(List<String> texts, DataModel model) {}
}
