package org.splitring.notes.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Counterexample;
import org.splitring.model.verdict.Findings;
import org.splitring.model.verdict.Verdict;

/** What a page says of one verdict, line by line, in the order of the page. */
public final class VerdictFacts {

  private final Checked checked;
  private final Judged judged;
  private final String command;
  private final List<ObservationComparison> observed;
  private final List<Fact> facts = new ArrayList<>();

  private VerdictFacts(
      Checked checked, Judged judged, String command, List<ObservationComparison> observed) {
    this.checked = checked;
    this.judged = judged;
    this.command = command;
    this.observed = observed;
  }

  /**
   * The lines.
   *
   * @param checked the claim with all verdicts on it
   * @param judged the verdict that is meant
   * @param command the command that asks for the claim alone; empty if none does
   * @param observed what was seen of the claimant when it ran
   */
  public static List<Fact> of(
      Checked checked, Judged judged, String command, List<ObservationComparison> observed) {
    VerdictFacts facts = new VerdictFacts(checked, judged, command, observed);
    facts.fill();
    return List.copyOf(facts.facts);
  }

  private void fill() {
    if (judged.verdict() instanceof Verdict.Undecided undecided) {
      words("why", undecided.reason());
      undecided.at().ifPresent(this::place);
      words("mend", undecided.mend());
      who();
    } else if (judged.verdict() instanceof Verdict.Differs differs) {
      differs(differs);
    } else if (judged.verdict() instanceof Verdict.Agrees agrees) {
      who();
      known(agrees.findings());
    }
  }

  private void differs(Verdict.Differs differs) {
    Counterexample smallest = differs.smallest();
    Point point = smallest.point();
    String base = Long.toUnsignedString(point.base());
    words(
        "counterexample",
        String.format(Locale.ROOT, "n = %d, a = %d, base = %s", point.size(), point.align(), base));
    words("standard", Long.toUnsignedString(smallest.standard()));
    words(
        "claim",
        smallest.claimed().isPresent()
            ? Long.toString(smallest.claimed().getAsLong())
            : smallest.claim().toString());
    words("where", where(differs));
    DriverReach.of(checked.claim(), judged.statement().quantity(), differs)
        .forEach(each -> words("drivers", each));
    judged
        .cause()
        .ifPresent(
            cause -> {
              words("cause", cause.words());
              code("repair", cause.patch().orElseGet(() -> CText.of(cause.repaired())));
            });
    judged.consequence().ifPresent(what -> words("consequence", what));
    who();
    known(differs.findings());
    if (!command.isEmpty()) {
      code(
          "again",
          String.format(
              Locale.ROOT, "%s --size %d --align %d", command, point.size(), point.align()));
    }
  }

  private void who() {
    Claim of = checked.claim();
    words("claimant", of.name() + ", " + of.role().label());
    if (judged.statement() instanceof Statement.Stated stated) {
      code("formula", CText.of(stated.formula()));
      stated.at().ifPresent(this::place);
    }
  }

  private void known(Findings findings) {
    findings.evidence().forEach(each -> words("known by", each));
    judged.statement().assumptions().forEach(each -> words("assumed", each.toString()));
    if (judged.statement().quantity() == Quantity.USED) {
      observed.forEach(each -> words("seen", ObservedText.of(each)));
    }
  }

  private String where(Verdict.Differs differs) {
    int points = differs.differing().points();
    String all = DomainText.points(checked.domain().points());
    return points == 0
        ? "only at some bases, of which 0 is none"
        : String.format(
            Locale.ROOT,
            "at %d of %s: %s",
            points,
            all,
            RegionText.of(differs.differing(), checked.domain()));
  }

  private void words(String label, String value) {
    facts.add(Fact.words(label, value));
  }

  private void place(Place at) {
    facts.add(Fact.place("at", at));
  }

  private void code(String label, String value) {
    facts.add(Fact.code(label, value));
  }
}
