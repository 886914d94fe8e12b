package org.splitring.cli.text.facts;

import org.splitring.cli.report.Finding;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.Quantity.Measure;
import org.splitring.model.verdict.Counterexample;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.words.DomainText;
import org.splitring.notes.words.DriverReach;
import org.splitring.notes.words.Label;
import org.splitring.notes.words.RegionText;

/** The smallest counterexample, and exactly where the others are. */
public final class DifferenceFacts {

  private static final int LONGEST_IN_WORDS = 200;

  private DifferenceFacts() {}

  public static void add(
      Facts facts, Finding finding, Statement statement, Verdict.Differs differs) {
    Quantity quantity = statement.quantity();
    Claim claim = finding.checked().claim();
    Counterexample smallest = differs.smallest();
    facts.add("counterexample", point(smallest.point(), statement));
    facts.add("standard", smallest.standard() + StandardText.formula(quantity, smallest));
    facts.add(Label.of(claim), claimed(smallest, quantity, "   "));
    where(facts, differs, finding.checked().domain());
    facts.addAll(
        "reach",
        claim.transports().stream()
            .map(each -> ReachText.of(each, differs.differing(), finding.checked().domain()))
            .toList());
    facts.addAll("drivers", DriverReach.of(claim, quantity, differs));
  }

  public static void where(Facts facts, Verdict.Differs differs, Domain domain) {
    if (differs.differing().rows().isEmpty()) {
      facts.add("where", "only at some bases, of which 0 is none");
      return;
    }
    String count = differs.differing().points() + " of " + DomainText.points(domain.points());
    String region = RegionText.of(differs.differing(), domain);
    if (region.length() <= LONGEST_IN_WORDS) {
      facts.add("where", "at " + count + ": " + region);
      return;
    }
    facts.add("where", "at " + count + ", marked with an X:");
    RegionGrid.lines(differs.differing(), domain).forEach(line -> facts.addLine("", line));
  }

  /** The inputs; evt only where it can matter. */
  public static String point(Point point, Statement statement) {
    String evt = dependsOnFeatures(statement) ? ", evt = " + point.evt() : "";
    String base = ", base = " + Long.toUnsignedString(point.base());
    return "n = " + point.size() + ", a = " + point.align() + base + evt;
  }

  private static boolean dependsOnFeatures(Statement statement) {
    return statement.quantity().measure() == Measure.AREA
        || (statement instanceof Statement.Stated stated
            && Expressions.mentions(stated.formula(), Input.EVT));
  }

  /** What the claimant has there, and how far off it is. */
  public static String claimed(Counterexample at, Quantity quantity, String gap) {
    if (at.claimed().isEmpty()) {
      return at.claim().toString();
    }
    long claimed = at.claimed().getAsLong();
    boolean place = quantity.measure() == Measure.PLACE;
    boolean less =
        (place
                ? Long.compare(claimed, at.standard())
                : Long.compareUnsigned(claimed, at.standard()))
            < 0;
    long distance = less ? at.standard() - claimed : claimed - at.standard();
    String bytes = Long.toUnsignedString(distance) + (distance == 1 ? " byte " : " bytes ");
    String word = place ? (less ? "too early" : "too late") : (less ? "too few" : "too many");
    String number = place ? Long.toString(claimed) : Long.toUnsignedString(claimed);
    return number + gap + "(" + bytes + word + ")";
  }
}
