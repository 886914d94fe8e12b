package org.splitring.claims.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.c.FormulaReader;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;

/** Formulas that were read together, since the C parser is slow to be started for each. */
final class Formulas implements FormulaParser {

  private final Map<String, Formula> known = new HashMap<>();

  @Override
  public void prepare(List<String> texts, DataModel model) {
    List<String> distinct = texts.stream().distinct().toList();
    try {
      List<Formula> formulas = FormulaReader.readAll(distinct, model);
      for (int i = 0; i < distinct.size(); i++) {
        known.put(model + distinct.get(i), formulas.get(i));
      }
    } catch (UnreadableException e) {
      // Said when that formula's turn comes, with its file and line.
    }
  }

  @Override
  public Formula read(String text, DataModel model) throws UnreadableException {
    Formula formula = known.get(model + text);
    return formula == null ? FormulaReader.read(text, model) : formula;
  }
}
