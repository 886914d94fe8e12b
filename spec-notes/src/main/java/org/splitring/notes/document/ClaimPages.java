package org.splitring.notes.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.splitring.model.claim.Claim;
import org.splitring.model.verdict.Checked;
import org.splitring.notes.forge.RepositoryAddress;
import org.splitring.notes.forge.SourceLinks;
import org.splitring.notes.report.HtmlReport;
import org.splitring.notes.report.PageHead;
import org.splitring.notes.report.Reported;
import org.splitring.notes.words.Fact;

/** A page for each claim: all that is known of it, be it right or wrong. */
final class ClaimPages {

  private ClaimPages() {}

  /** File names, and what the files hold. */
  static Map<String, String> of(Material material, String version) {
    Map<String, String> pages = new TreeMap<>();
    material
        .verdicts()
        .forEach(each -> pages.put(file(each.claim()), page(each, material, version)));
    return pages;
  }

  /** Links to all of them, for one that lies beside them. */
  static String links(Material material) {
    return material.verdicts().stream()
        .map(Checked::claim)
        .map(claim -> "link:" + file(claim) + "[" + Adoc.text(claim.id()) + "]")
        .collect(Collectors.joining(",\n", "", ".\n"));
  }

  private static String page(Checked checked, Material material, String version) {
    Claim claim = checked.claim();
    Reported reported =
        new Reported(
            checked,
            "splitring check " + claim.id(),
            material.observed(claim),
            SourceLinks.of(claim.provenance()));
    return HtmlReport.of(
        new PageHead(
            claim.name() + ": its split ring against the standard",
            version,
            Optional.empty(),
            about(claim)),
        checked.domain(),
        List.of(reported),
        List.of(),
        Optional.empty());
  }

  private static List<Fact> about(Claim claim) {
    List<Fact> about = new ArrayList<>();
    claim
        .provenance()
        .repository()
        .flatMap(RepositoryAddress::of)
        .ifPresent(address -> about.add(Fact.words("repository", address.base())));
    claim.provenance().commit().ifPresent(commit -> about.add(Fact.words("commit", commit)));
    claim.provenance().path().ifPresent(path -> about.add(Fact.words("file", path)));
    return about;
  }

  private static String file(Claim claim) {
    return "claim-" + claim.id() + ".html";
  }
}
