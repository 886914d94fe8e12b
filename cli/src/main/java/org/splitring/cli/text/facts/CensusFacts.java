package org.splitring.cli.text.facts;

import java.util.Locale;
import java.util.Optional;
import org.splitring.cli.report.CensusRow;
import org.splitring.cli.report.CensusRow.Reading;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Verdict;
import org.splitring.properties.Drift;

/** What a census says of one quantity of one implementation. */
public final class CensusFacts {

  private CensusFacts() {}

  public static void add(Facts facts, CensusRow row, Reading reading) {
    Quantity quantity = reading.quantity();
    String expected = row.listed().expected().getOrDefault(quantity, "nothing");
    Verdict verdict = reading.judged().verdict();
    facts.add(
        quantity.label(),
        verdict.word()
            + (expected.equals(verdict.word()) ? "" : " (read by hand: " + expected + ")"));
    facts.addLine("at", place(reading));
    if (verdict instanceof Verdict.Undecided undecided) {
      facts.add("why", undecided.reason());
      facts.add("mend", undecided.mend());
    }
    if (reading.judged().statement() instanceof Stated read) {
      boolean other = reading.drift().filter(Drift.Found.Different.class::isInstance).isPresent();
      if (other) {
        reading
            .transcribed()
            .ifPresent(known -> facts.addLine("catalogue", CText.of(known.formula())));
      }
      facts.addLine(other ? "source" : "formula", CText.of(read.formula()));
    }
    reading.drift().ifPresent(found -> drift(facts, found, quantity));
  }

  private static void drift(Facts facts, Drift.Found found, Quantity quantity) {
    if (found instanceof Drift.Found.Same same) {
      facts.addAll("catalogue", same.evidence());
    } else if (found instanceof Drift.Found.Unknown unknown) {
      facts.add("catalogue", "not decided: " + unknown.reason());
    } else if (found instanceof Drift.Found.Different different) {
      facts.add(
          "drift",
          String.format(
              Locale.ROOT,
              "%s is %s in the catalogue and %s in the source at %s; other at %d points",
              quantity.label(),
              number(different.earlier()),
              number(different.later()),
              point(different.smallest()),
              different.points()));
    }
  }

  static String point(Point point) {
    return String.format(
        Locale.ROOT,
        "%s = %d, %s = %d, %s = %s, %s = %d",
        Input.N.symbol(),
        point.size(),
        Input.A.symbol(),
        point.align(),
        Input.BASE.symbol(),
        Long.toUnsignedString(point.base()),
        Input.EVT.symbol(),
        point.evt());
  }

  private static String number(Outcome outcome) {
    return outcome instanceof Outcome.Value value
        ? Long.toUnsignedString(value.bits())
        : "undefined";
  }

  /** The line that says so or cannot be followed, and the functions that were read with theirs. */
  private static String place(Reading reading) {
    Provenance from = reading.from();
    String lines = from.path().orElse("") + from.lines().map(each -> ":" + each).orElse("");
    Optional<Place> at =
        reading.judged().verdict() instanceof Verdict.Undecided undecided
            ? undecided.at().or(reading.judged().statement()::at)
            : reading.judged().statement().at();
    return at.map(Place::toString).orElse(lines)
        + from.function().map(each -> " (" + each + ", " + lines + ")").orElse("");
  }
}
