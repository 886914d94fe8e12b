package org.splitring.notes.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.splitring.alloy.ambiguity.Ambiguity;
import org.splitring.model.claim.Claim;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.text.Topic;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Counterexample;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.standard.Edition;
import org.splitring.notes.standard.Editions;
import org.splitring.notes.standard.RecordedPassage;
import org.splitring.notes.words.Columns;
import org.splitring.notes.words.ObservationComparison;
import org.splitring.notes.words.ObservedText;
import org.splitring.notes.words.RegionText;

/** Every number that prose quotes, as an attribute of the document. */
final class DocumentAttributes {

  private final List<String> lines = new ArrayList<>();

  private DocumentAttributes() {}

  static String of(Material material) {
    DocumentAttributes attributes = new DocumentAttributes();
    attributes.domain(Domain.DEFAULT);
    attributes.claims(material);
    attributes.legal();
    attributes.editions(material.standardFacts().editions());
    attributes.readings(material.standardFacts().ambiguity());
    return attributes.lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private void domain(Domain domain) {
    add("points", domain.points());
    add("size-largest", domain.sizes().get(domain.sizes().size() - 1));
    add("size-smallest", domain.sizes().get(0));
    add("align-smallest", domain.aligns().get(0));
    add("align-largest", domain.aligns().get(domain.aligns().size() - 1));
  }

  private void legal() {
    add("legal-align-largest", QueueAlign.LARGEST);
    add("legal-size-largest", QueueSize.LARGEST);
    for (Part part : Part.values()) {
      add(part.name().toLowerCase(Locale.ROOT) + "-alignment", part.alignment());
    }
  }

  private void editions(Editions editions) {
    Edition newest = editions.newest();
    add("editions", editions.editions().size());
    add("editions-date", editions.date());
    add("editions-oldest", editions.oldest().name());
    add("editions-newest", newest.name());
    add("editions-newest-commit", newest.shortCommit());
    add("editions-newest-passages", newest.passages().size());
    add("editions-newest-differing", newest.differing().size());
    add("editions-newest-unlisted", newest.unlisted());
    for (Topic topic : List.of(Topic.MACRO, Topic.TOTAL)) {
      add("editions-" + topic.label() + "-differing", editions.differing(topic.label()));
      newest.differing().stream()
          .filter(said -> said.topic().equals(topic.label()))
          .flatMap(said -> said.difference().stream())
          .findFirst()
          .ifPresent(difference -> printed("printed-" + topic.label(), difference));
    }
  }

  private void printed(String name, RecordedPassage.Difference difference) {
    add(name + "-differing", difference.differing());
    add(name + "-points", difference.points());
    add(name + "-usual", difference.usual());
    add(name + "-sizes", difference.sizes());
    add(name + "-align", RecordedPassage.USUAL);
  }

  private void readings(Ambiguity found) {
    add("readings-open", found.differences().size());
    add("readings-contradictions", found.contradictions().size());
    add("readings-errata", found.needs().size());
  }

  private void claims(Material material) {
    List<Checked> claims = material.verdicts();
    add("claims", claims.size());
    add(
        "claims-differing",
        claims.stream()
            .filter(claim -> claim.judged().stream().anyMatch(DocumentAttributes::differs))
            .count());
    for (Checked claim : claims) {
      material.observed(claim.claim()).forEach(seen -> seen(claim.claim(), seen));
      for (Judged judged : claim.judged()) {
        if (judged.verdict() instanceof Verdict.Differs differs) {
          differs(claim, judged.statement().quantity(), differs);
        }
      }
    }
  }

  private void seen(Claim claim, ObservationComparison seen) {
    add(claim.id() + "-seen-points", seen.points());
    add(claim.id() + "-seen-differing", seen.differing());
    add(claim.id() + "-seen-unlike", seen.unlike().size());
    add(claim.id() + "-seen-versions", ObservedText.versions(seen.recorded().runs()));
  }

  private static boolean differs(Judged judged) {
    return judged.verdict() instanceof Verdict.Differs;
  }

  private void differs(Checked claim, Quantity quantity, Verdict.Differs differs) {
    String name = Columns.anchor(claim, quantity);
    Counterexample smallest = differs.smallest();
    add(name + "-differing", differs.differing().points());
    add(name + "-region", RegionText.of(differs.differing(), claim.domain()));
    add(name + "-size", smallest.point().size());
    add(name + "-align", smallest.point().align());
    add(name + "-standard", Long.toUnsignedString(smallest.standard()));
    smallest.claimed().ifPresent(claimed -> add(name + "-claim", Long.toString(claimed)));
  }

  private void add(String name, Object value) {
    lines.add(":" + name + ": " + value);
  }
}
