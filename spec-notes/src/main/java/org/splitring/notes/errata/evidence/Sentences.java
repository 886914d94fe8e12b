package org.splitring.notes.errata.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Counterexample;
import org.splitring.model.verdict.Differing;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Findings;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.words.RegionText;

/** Verdicts as sentences that can stand in a message to people who do not know this program. */
final class Sentences {

  private Sentences() {}

  /** One verdict, with its smallest counterexample. */
  static String of(Checked.Judged judged) {
    String words = judged.statement().quantity().meaning();
    String what = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    if (judged.verdict() instanceof Verdict.Differs differs) {
      Counterexample smallest = differs.smallest();
      return String.format(
          Locale.ROOT,
          "%s: wrong at %d of %d pairs of Queue Size n and Queue Align a, first at n = %d, a = %d, where %d bytes are meant and %s computed.",
          what,
          differs.differing().points(),
          differs.findings().points(),
          smallest.point().size(),
          smallest.point().align(),
          smallest.standard(),
          smallest.claim());
    }
    return what
        + (judged.verdict() instanceof Verdict.Agrees
            ? ": it agrees with what is meant for every Queue Size and Queue Align."
            : ": it could not be decided.");
  }

  /** A verdict in words for those who do not know this program. */
  static String plain(Checked.Judged judged, Domain domain) {
    String what = judged.statement().quantity().meaning();
    if (judged.verdict() instanceof Verdict.Differs differs) {
      String region = RegionText.of(differs.differing(), domain);
      return what
          + " other than meant "
          + (region.startsWith("everywhere") ? region : "for " + region);
    }
    return what + (judged.verdict() instanceof Verdict.Agrees ? " as meant" : " not known");
  }

  /** Where a verdict holds, in a few words. */
  static String brief(Checked.Judged judged, Domain domain) {
    String label = judged.statement().quantity().label();
    return judged.verdict() instanceof Verdict.Differs differs
        ? label + " differs (" + RegionText.of(differs.differing(), domain) + ")"
        : label + " " + judged.verdict().word();
  }

  /** What a claimant does of a used ring that stands at no multiple of Queue Align. */
  static Optional<String> unaligned(Checked.Judged judged) {
    Findings findings;
    if (judged.verdict() instanceof Verdict.Agrees agrees) {
      findings = agrees.findings();
    } else if (judged.verdict() instanceof Verdict.Differs differs) {
      findings = differs.findings();
    } else {
      return Optional.empty();
    }
    return Optional.of(
        findings
            .unalignedBase()
            .map(
                at ->
                    String.format(
                        Locale.ROOT,
                        "rounds the address: for a ring at %d, n = %d, a = %d, its used ring is %s bytes from there, not %d",
                        at.point().base(),
                        at.point().size(),
                        at.point().align(),
                        at.claim(),
                        at.standard()))
            .orElse("nothing depends on the address of the ring"));
  }

  /** How a used ring that another formula places stands to the standard's. */
  static String otherUsedRing(Formula other, Domain domain) {
    CompiledFormula program = CompiledFormula.of(other);
    List<Differing.Row> rows = new ArrayList<>();
    List<String> first = new ArrayList<>();
    for (QueueAlign align : domain.aligns()) {
      List<QueueSize> sizes = new ArrayList<>();
      for (QueueSize size : domain.sizes()) {
        long meant = StandardLayout.bytes(Quantity.USED, size, align);
        Outcome there = program.at(new Point(size.entries(), align.bytes(), 0, 0));
        if (there instanceof Outcome.Value value && value.bits() != meant) {
          sizes.add(size);
          first.add(
              String.format(
                  Locale.ROOT, "at n = %s, a = %s at %s and not at %d", size, align, value, meant));
        }
      }
      if (!sizes.isEmpty()) {
        rows.add(new Differing.Row(align, sizes));
      }
    }
    return first.isEmpty()
        ? "The used ring starts at the same place either way."
        : String.format(
            Locale.ROOT,
            "Without used_event the used ring starts elsewhere for %s: %s.",
            RegionText.of(new Differing(rows), domain),
            first.get(0));
  }
}
