package org.splitring.notes.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.forge.SourceLinks;
import org.splitring.notes.words.Columns;
import org.splitring.notes.words.Fact;
import org.splitring.notes.words.VerdictFacts;
import org.splitring.notes.xml.Xml;

/** What agrees of a claim: formula, place, how it is known and what was assumed, to be opened. */
final class AgreementSection {

  private final Reported claim;
  private final List<Judged> agreeing;

  AgreementSection(Reported claim) {
    this.claim = claim;
    agreeing =
        claim.checked().judged().stream()
            .filter(each -> each.verdict() instanceof Verdict.Agrees)
            .toList();
  }

  void write(Xml main) {
    if (!agreeing.isEmpty()) {
      main.element("details", this::content);
    }
  }

  private void content(Xml details) {
    String quantities =
        agreeing.stream()
            .map(each -> each.statement().quantity().label())
            .collect(Collectors.joining(", "));
    details.element("summary", claim.checked().claim().id() + ": " + quantities);
    for (Judged judged : agreeing) {
      details.element(
          "h3",
          judged.statement().quantity().label(),
          "id",
          Columns.anchor(claim.checked(), judged.statement().quantity()));
      details.element(
          "dl",
          facts ->
              VerdictFacts.of(claim.checked(), judged, claim.command(), claim.observed())
                  .forEach(each -> fact(facts, each, claim.links())));
    }
  }

  /** A line of what is known. */
  static void fact(Xml facts, Fact fact) {
    fact(facts, fact, SourceLinks.NONE);
  }

  /** The same; a line of source that others can look at is a link. */
  static void fact(Xml facts, Fact fact, SourceLinks links) {
    facts.element("dt", fact.label());
    Optional<String> link = fact.at().flatMap(links::to);
    if (link.isPresent()) {
      facts.element("dd", dd -> dd.inline("a", a -> a.text(fact.value()), "href", link.get()));
    } else if (fact.code()) {
      facts.element("dd", dd -> dd.inline("pre", pre -> pre.text(fact.value())));
    } else {
      facts.element("dd", fact.value());
    }
  }
}
