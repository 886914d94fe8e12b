package org.splitring.claims.catalogue;

import org.splitring.claims.UnreadableException;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;

/** Turns the C text of a formula into a formula. */
@FunctionalInterface
interface FormulaParser {

  Formula read(String text, DataModel model) throws UnreadableException;
}
