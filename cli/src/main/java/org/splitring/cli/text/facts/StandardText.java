package org.splitring.cli.text.facts;

import java.util.ArrayList;
import java.util.List;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.Quantity.Measure;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.verdict.Counterexample;

/**
 * The standard's own formula beside its number.
 *
 * <p>A room is compared with the end of the ring, an area perhaps without its event field; so of
 * the formulas that the standard has for a quantity, the one is shown that gives the number.
 */
public final class StandardText {

  private StandardText() {}

  public static String formula(Quantity quantity, Counterexample at) {
    List<Formula> candidates = new ArrayList<>(List.of(StandardLayout.formula(quantity)));
    if (quantity.measure() == Measure.ROOM) {
      candidates.add(StandardLayout.end());
    } else if (quantity.measure() == Measure.AREA) {
      candidates.add(StandardLayout.withoutEventField(quantity));
    }
    Outcome number = new Outcome.Value(at.standard());
    return candidates.stream()
        .filter(each -> CompiledFormula.of(each).at(at.point()).equals(number))
        .findFirst()
        .map(each -> "   = " + CText.of(each))
        .orElse("");
  }
}
