package org.splitring.properties.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.splitring.cli.fixture.Kinds;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Literal;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Symbol;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;
import org.splitring.properties.Checker;
import org.splitring.properties.Sameness;

/** How strong the checker is: it catches every slip in a right formula that is one. */
class MutationTest {

  /** What becomes of a mutant. */
  private enum Fate {
    /** The checker says that it differs. */
    CAUGHT,
    /** It agrees, and has the value of the original everywhere: proved. */
    EQUIVALENT,
    /** It agrees, with another number for room that is enough, and the verdict says which. */
    ENOUGH_ROOM,
    /** It agrees, with the event field counted otherwise where the text leaves that open. */
    EVENT_LEFT_OPEN,
    /** It agrees, and nothing says why. */
    MISSED
  }

  private record Mutant(Claim claim, Stated original, Formula formula) {

    Fate fate() {
      Stated changed = Stated.of(original.quantity(), formula, original.measured());
      Verdict verdict =
          Checker.check(alone(claim, changed), Domain.DEFAULT).judged().get(0).verdict();
      if (verdict instanceof Verdict.Differs) {
        return Fate.CAUGHT;
      }
      if (!(verdict instanceof Verdict.Agrees agrees)) {
        return Fate.MISSED;
      }
      if (Sameness.of(claim, original, formula, Domain.DEFAULT) == Sameness.EQUAL) {
        return Fate.EQUIVALENT;
      }
      boolean said =
          agrees.findings().notes().stream()
              .anyMatch(note -> note.matches("(longer than|the exact|the used).*"));
      return switch (original.quantity().measure()) {
        case PLACE -> Fate.MISSED;
        case ROOM -> said && isEnough() ? Fate.ENOUGH_ROOM : Fate.MISSED;
        case AREA -> isOpen() ? Fate.EVENT_LEFT_OPEN : Fate.MISSED;
      };
    }

    /** Not less than the end of the ring, as the layout's own numbers have it, at every point. */
    private boolean isEnough() {
      CompiledFormula program = CompiledFormula.of(formula);
      Domain domain = Domain.DEFAULT.within(claim.scope());
      for (QueueSize size : domain.sizes()) {
        for (QueueAlign align : domain.aligns()) {
          Outcome outcome = program.at(new Point(size.entries(), align.bytes(), 0, 0));
          if (!(outcome instanceof Outcome.Value value)
              || value.bits() < StandardLayout.end(size, align)) {
            return false;
          }
        }
      }
      return !Expressions.mentions(formula, Input.BASE);
    }

    /** With the feature the original's; without it, the original's with or without the feature. */
    private boolean isOpen() {
      return equal(with(original.formula(), 1), with(formula, 1))
          && (equal(with(original.formula(), 1), with(formula, 0))
              || equal(with(original.formula(), 0), with(formula, 0)));
    }

    private static Formula with(Formula formula, int feature) {
      return Expressions.rewrite(
          formula,
          node ->
              node instanceof Symbol symbol && symbol.name().equals(Input.EVT.symbol())
                  ? Literal.of(feature, symbol.type())
                  : node);
    }

    private boolean equal(Formula one, Formula other) {
      Stated stated = Stated.of(original.quantity(), one, original.measured());
      return Sameness.of(claim, stated, other, Domain.DEFAULT) == Sameness.EQUAL;
    }

    @Override
    public String toString() {
      return claim.id() + " " + original.quantity().label() + ": " + CText.of(formula);
    }
  }

  @Test
  void everyMutantIsCaughtOrEquivalent() throws Exception {
    List<Mutant> mutants = new ArrayList<>();
    for (Claim claim : Kinds.claims()) {
      Checked checked = Checker.check(claim, Domain.DEFAULT);
      for (Checked.Judged judged : checked.judged()) {
        if (judged.verdict() instanceof Verdict.Agrees) {
          Stated stated = (Stated) judged.statement();
          Mutants.of(stated.formula())
              .forEach(each -> mutants.add(new Mutant(claim, stated, each)));
        }
      }
    }
    Map<Fate, List<Mutant>> fates = new EnumMap<>(Fate.class);
    for (Fate fate : Fate.values()) {
      fates.put(fate, new ArrayList<>());
    }
    List<Fate> found = mutants.parallelStream().map(Mutant::fate).toList();
    for (int i = 0; i < found.size(); i++) {
      fates.get(found.get(i)).add(mutants.get(i));
    }
    System.out.printf(
        Locale.ROOT,
        "mutation: %d mutants, %d caught, %d equivalent, %d with room enough, %d with the event field left open, %d missed%n",
        mutants.size(),
        fates.get(Fate.CAUGHT).size(),
        fates.get(Fate.EQUIVALENT).size(),
        fates.get(Fate.ENOUGH_ROOM).size(),
        fates.get(Fate.EVENT_LEFT_OPEN).size(),
        fates.get(Fate.MISSED).size());
    assertEquals(List.of(), fates.get(Fate.MISSED));
    assertTrue(fates.get(Fate.CAUGHT).size() > mutants.size() / 2);
  }

  private static Claim alone(Claim claim, Stated stated) {
    return claim.saying(List.of(stated));
  }
}
