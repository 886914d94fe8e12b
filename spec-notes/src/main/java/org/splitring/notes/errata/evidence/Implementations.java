package org.splitring.notes.errata.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.claims.catalogue.Entry;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Scope;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Domain;
import org.splitring.notes.errata.Erratum;
import org.splitring.properties.Checker;

/** What the implementations of the catalogue do where an erratum is about. */
final class Implementations {

  private static final Domain DOMAIN = Domain.DEFAULT;
  private static final int ABBREVIATED = 12;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}");
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

  /** Those that do the same in one line. */
  List<String> of(Erratum erratum) {
    Map<String, List<String>> alike = new LinkedHashMap<>();
    for (Claim claim : claims) {
      List<Checked.Judged> judged = judged(claim, erratum.quantities());
      if (!judged.isEmpty()) {
        alike
            .computeIfAbsent(said(claim, judged, erratum), ignored -> new ArrayList<>())
            .add(claim.name());
      }
    }
    return alike.isEmpty()
        ? List.of("Of how implementations operate a ring nothing is recorded here.")
        : alike.entrySet().stream()
            .map(each -> String.join("; ", each.getValue()) + ": " + each.getKey() + ".")
            .toList();
  }

  /** The same in words for those who do not know this program, each with its revision. */
  List<String> revisions(Erratum erratum) {
    Map<String, List<String>> alike = new LinkedHashMap<>();
    for (Claim claim : claims) {
      List<Checked.Judged> judged = judged(claim, erratum.quantities());
      if (!judged.isEmpty()) {
        String what =
            judged.stream()
                .map(each -> Sentences.plain(each, DOMAIN))
                .collect(Collectors.joining(", "));
        alike.computeIfAbsent(what, ignored -> new ArrayList<>()).add(revision(claim));
      }
    }
    return alike.entrySet().stream()
        .map(each -> each.getKey() + ": " + String.join("; ", each.getValue()) + ".")
        .toList();
  }

  private static String revision(Claim claim) {
    String at =
        claim
            .provenance()
            .commit()
            .map(
                commit ->
                    " at "
                        + (HASH.matcher(commit).matches()
                            ? commit.substring(0, ABBREVIATED)
                            : commit))
            .orElse("");
    return claim.name() + at + fixed(claim.scope()).replaceFirst("^, (.*) alone$", " ($1 only)");
  }

  private static String said(Claim claim, List<Checked.Judged> judged, Erratum erratum) {
    String verdicts =
        judged.stream()
            .map(each -> Sentences.brief(each, DOMAIN))
            .collect(Collectors.joining(", "));
    String base =
        erratum.name().equals(BASE)
            ? Sentences.unaligned(judged.get(0)).map(each -> "; " + each).orElse("")
            : "";
    return verdicts + fixed(claim.scope()) + base;
  }

  /** What is compared of an implementation that takes no other. */
  private static String fixed(Scope scope) {
    List<String> only = new ArrayList<>();
    scope.size().ifPresent(size -> only.add("n = " + size));
    scope.align().ifPresent(align -> only.add("a = " + align));
    return only.isEmpty() ? "" : ", with " + String.join(" and ", only) + " alone";
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
