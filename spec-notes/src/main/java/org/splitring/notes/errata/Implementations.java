package org.splitring.notes.errata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.claims.catalogue.Entry;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Role;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Domain;
import org.splitring.properties.Checker;

/** What the implementations of the catalogue do where an erratum is about: one sentence each. */
final class Implementations {

  private static final Domain DOMAIN = Domain.DEFAULT;
  private static final String BASE = "base-alignment";

  private final List<Claim> claims;
  private final Map<Claim, Checked> known = new HashMap<>();

  Implementations(Catalogue catalogue) {
    claims =
        catalogue.entries().stream()
            .map(Entry::claim)
            .filter(claim -> claim.role() != Role.TEXT)
            .toList();
  }

  List<String> of(Erratum erratum) {
    List<String> lines = new ArrayList<>();
    for (Claim claim : claims) {
      List<Checked.Judged> judged = judged(claim, erratum.quantities());
      if (judged.isEmpty()) {
        continue;
      }
      String verdicts =
          judged.stream()
              .map(each -> Sentences.brief(each, DOMAIN))
              .collect(Collectors.joining(", "));
      String base =
          erratum.name().equals(BASE)
              ? Sentences.unaligned(judged.get(0)).map(each -> "; it " + each).orElse("")
              : "";
      lines.add(claim.name() + ": " + verdicts + base + ".");
    }
    if (lines.isEmpty()) {
      lines.add("Of how implementations operate a ring nothing is recorded here.");
    }
    return lines;
  }

  private List<Checked.Judged> judged(Claim claim, List<Quantity> quantities) {
    if (quantities.isEmpty()) {
      return List.of();
    }
    return known.computeIfAbsent(claim, each -> Checker.check(each, DOMAIN)).judged().stream()
        .filter(each -> quantities.contains(each.statement().quantity()))
        .toList();
  }
}
