package org.splitring.notes.errata.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.claims.latex.loop.ElementAccess;
import org.splitring.claims.latex.loop.RecheckLoop;
import org.splitring.claims.latex.loop.RecheckRun;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Transport;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Outcome.Value;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;
import org.splitring.properties.explained.Explained;

/**
 * How it is known that an erratum is one, or that what looks wrong is right: sentences with
 * numbers, all of them computed.
 */
final class Evidence {

  /** What finds the sentences. */
  private interface Finder {
    List<String> find() throws UnreadableException;
  }

  private static final QueueSize SMALL = new QueueSize(8);
  private static final Domain DOMAIN = Domain.DEFAULT;

  private final Catalogue catalogue;
  private final Map<String, Finder> finders =
      Map.ofEntries(
          Map.entry("align-macro", this::alignMacro),
          Map.entry("event-fields-always-present", LayoutEvidence::eventFields),
          Map.entry("base-alignment", LayoutEvidence::baseAlignment),
          Map.entry("recheck-loop", this::recheckLoop),
          Map.entry("clause-flags", TextEvidence::flags),
          Map.entry("second-notification", TextEvidence::notifications),
          Map.entry("used-ring-writer", TextEvidence::writer),
          Map.entry("legacy-queue-size", TextEvidence::queueSize),
          Map.entry("packet-chain", TextEvidence::framing),
          Map.entry("batch-event", TextEvidence::batch),
          Map.entry("chain-bytes", TextEvidence::chain),
          Map.entry("register-level", TextEvidence::registers),
          Map.entry("clause-items", TextEvidence::items),
          Map.entry("tail-not-rounded", this::tail),
          Map.entry("header-without-event-fields", LayoutEvidence::header),
          Map.entry("three-in-both-terms", LayoutEvidence::terms));

  Evidence(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The sentences for the erratum, or what is right, of that name. */
  List<String> of(String name) throws UnreadableException {
    Finder finder = finders.get(name);
    if (finder == null) {
      throw new UnreadableException(name + ": there is no evidence for it");
    }
    return finder.find();
  }

  private Claim claim(String id) throws UnreadableException {
    return catalogue
        .find(id)
        .orElseThrow(() -> new UnreadableException("the catalogue has no claim " + id))
        .claim();
  }

  private List<String> alignMacro() throws UnreadableException {
    Claim printed = claim("spec-printed");
    List<String> lines = new ArrayList<>();
    Optional<String> consequence = Optional.empty();
    for (Checked.Judged judged : Explained.check(printed, DOMAIN).judged()) {
      lines.add(Sentences.of(judged));
      consequence = consequence.or(judged::consequence);
    }
    Optional<QueueAlign> page =
        printed.transports().stream().map(Transport::align).flatMap(Optional::stream).findFirst();
    Stated total = (Stated) printed.statement(Quantity.TOTAL).orElseThrow();
    page.ifPresent(align -> lines.addAll(room(CompiledFormula.of(total.formula()), align)));
    consequence.ifPresent(
        each -> lines.add("A driver that follows it, at the first of these pairs: " + each + "."));
    boolean mask =
        Explained.check(claim("spec-mask"), DOMAIN).judged().stream()
            .allMatch(judged -> judged.verdict() instanceof Verdict.Agrees);
    lines.add(
        String.format(
            Locale.ROOT,
            "With qalign read as a mask, one less than Queue Align, the formula %s.",
            mask ? "agrees everywhere" : "does not agree either"));
    return lines;
  }

  private static List<String> room(CompiledFormula printed, QueueAlign align) {
    long tooSmall =
        DOMAIN.sizes().stream()
            .filter(size -> value(printed, size, align) < StandardLayout.end(size, align))
            .count();
    return List.of(
        String.format(
            Locale.ROOT,
            "With Queue Align %s and Queue Size %s the formula gives %d bytes; the used ring ends at %d, and %d are meant.",
            align,
            SMALL,
            value(printed, SMALL, align),
            StandardLayout.end(SMALL, align),
            StandardLayout.bytes(Quantity.TOTAL, SMALL, align)),
        String.format(
            Locale.ROOT,
            "With Queue Align %s it gives less than the ring needs for %d of %d Queue Sizes.",
            align,
            tooSmall,
            DOMAIN.sizes().size()));
  }

  static long value(CompiledFormula program, QueueSize size, QueueAlign align) {
    Point point = new Point(size.entries(), align.bytes(), 0, 1);
    return ((Value) program.at(point)).bits();
  }

  private List<String> recheckLoop() {
    List<String> lines = new ArrayList<>();
    for (RecheckRun.Situation each : RecheckRun.Situation.values()) {
      lines.add("As printed, " + RecheckRun.of(RecheckLoop.PRINTED, each).ending() + ".");
    }
    lines.add(
        "Of "
            + RecheckLoop.PRINTED_ELEMENT
            + ": "
            + String.join("; ", ElementAccess.faults(RecheckLoop.PRINTED_ELEMENT))
            + ".");
    RecheckRun shortest = RecheckRun.of(RecheckLoop.PRINTED, RecheckRun.Situation.TWO_USED);
    lines.add("Step by step, of the second: " + String.join("; ", shortest.steps()) + ".");
    for (RecheckRun.Situation each : RecheckRun.Situation.values()) {
      lines.add("With == twice, " + RecheckRun.of(RecheckLoop.MENDED, each).ending() + ".");
    }
    return lines;
  }

  private List<String> tail() throws UnreadableException {
    List<String> lines = new ArrayList<>();
    for (Checked.Judged judged : Explained.check(claim("linux"), DOMAIN).judged()) {
      if (judged.statement().quantity() == Quantity.TOTAL) {
        lines.add("Linux: " + Sentences.of(judged));
      }
    }
    QueueAlign align =
        claim("linux").transports().stream()
            .map(Transport::align)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(DOMAIN.aligns().get(0));
    lines.add(
        String.format(
            Locale.ROOT,
            "With Queue Align %s and Queue Size %s the ring ends at %d, and the standard's formula means %d bytes.",
            align,
            SMALL,
            StandardLayout.end(SMALL, align),
            StandardLayout.bytes(Quantity.TOTAL, SMALL, align)));
    return lines;
  }
}
