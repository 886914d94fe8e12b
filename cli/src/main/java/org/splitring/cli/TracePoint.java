package org.splitring.cli;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.DomainArguments;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.engine.Engine;
import org.splitring.cli.services.Services;
import org.splitring.model.claim.Claim;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;

/**
 * Where to trace: what the user names, and for the rest the smallest counterexample.
 *
 * @param domain the sizes and alignments that the user leaves
 * @param base of the ring, where the user names it
 * @param events whether the user wants VIRTIO_F_EVENT_IDX in any case
 */
record TracePoint(Domain domain, Optional<Long> base, boolean events) {

  static TracePoint of(Arguments arguments) throws UsageException {
    Domain domain = DomainArguments.domain(arguments);
    Optional<String> given = arguments.one("--base");
    Optional<Long> base = given.isEmpty() ? Optional.empty() : Optional.of(base(given.get()));
    if (base.isPresent()) {
      QueueAlign largest = domain.aligns().get(domain.aligns().size() - 1);
      if (!arguments.has("--align") || Long.remainderUnsigned(base.get(), largest.bytes()) != 0) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "--base %s: a base goes with an --align that it is a multiple of",
                given.get()));
      }
    }
    return new TracePoint(domain, base, arguments.has("--event-idx"));
  }

  private static long base(String text) throws UsageException {
    try {
      return text.startsWith("0x")
          ? Long.parseUnsignedLong(text.substring(2), 16)
          : Long.parseUnsignedLong(text);
    } catch (NumberFormatException notOne) {
      throw new UsageException("--base " + text + ": it is no address of 64 bits");
    }
  }

  /** The point for a claim. */
  Point in(Claim claim, Services services) {
    QueueSize size = domain.sizes().get(0);
    QueueAlign align = domain.aligns().get(0);
    Point first = new Point(size.entries(), align.bytes(), 0, 0);
    Point chosen = domain.points() == 1 ? first : smallest(claim, services).orElse(first);
    return new Point(
        chosen.size(), chosen.align(), base.orElse(chosen.base()), events ? 1 : chosen.evt());
  }

  /** The smallest counterexample to a place or a total. */
  private Optional<Point> smallest(Claim claim, Services services) {
    return services.check(claim, domain, Engine.Z3).judged().stream()
        .map(judged -> judged.verdict())
        .filter(Verdict.Differs.class::isInstance)
        .map(verdict -> ((Verdict.Differs) verdict).smallest().point())
        .min(
            Comparator.comparingLong(Point::size)
                .thenComparingLong(Point::align)
                .thenComparing(Point::base, Long::compareUnsigned));
  }
}
