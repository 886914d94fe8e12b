package org.splitring.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.asked.CheckRequest;
import org.splitring.cli.asked.ClaimArguments;
import org.splitring.cli.asked.TypedClaim;
import org.splitring.cli.json.TraceJson;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.report.Traced;
import org.splitring.cli.services.Services;
import org.splitring.cli.text.TraceText;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity.Measure;
import org.splitring.model.ring.Actor;
import org.splitring.properties.consequence.Consequence;
import org.splitring.properties.consequence.Tale;

/** {@code splitring trace}: what happens when a claimant meets a peer that follows the standard. */
final class TraceCommand {

  private TraceCommand() {}

  static ExitStatus run(Arguments arguments, Services services, PrintStream out)
      throws UsageException, UnreadableException {
    boolean json = arguments.json();
    TracePoint where = TracePoint.of(arguments);
    Optional<Actor> role = role(arguments);
    if (arguments.positional().size() > 1) {
      throw new UsageException("trace takes one claim, not " + arguments.positional().size());
    }
    if (arguments.positional().isEmpty() && TypedClaim.quantities(arguments).isEmpty()) {
      throw new UsageException("name the claim to trace, as in 'splitring trace qemu'");
    }
    List<CheckRequest> asked = ClaimArguments.of(services, arguments, where.domain());
    if (asked.size() != 1) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "there are %d claims in it; name one function, as in FILE.c:FUNCTION",
              asked.size()));
    }
    Traced traced = trace(asked.get(0).claim(), role, where, services);
    out.print(json ? TraceJson.of(traced) : TraceText.of(traced));
    return ExitStatus.AS_EXPECTED;
  }

  private static Traced trace(
      Claim claim, Optional<Actor> role, TracePoint where, Services services)
      throws UnreadableException {
    if (Stated.in(claim).stream().allMatch(each -> each.quantity().measure() == Measure.AREA)) {
      throw new UnreadableException(
          claim.id()
              + ": it says no place and no total that could be followed; there is nothing"
              + " to trace");
    }
    Actor claimant = role.orElse(Consequence.actor(claim.role()));
    Point point = where.in(claim, services);
    Tale tale =
        Consequence.tale(claim, claimant, point)
            .orElseThrow(
                () ->
                    new UnreadableException(
                        String.format(
                            Locale.ROOT,
                            "%s: at n = %d, a = %d it lays out no ring, or C leaves undefined where",
                            claim.id(),
                            point.size(),
                            point.align())));
    return new Traced(claim, claimant, point, tale);
  }

  private static Optional<Actor> role(Arguments arguments) throws UsageException {
    Optional<String> role = arguments.one("--role");
    if (role.isEmpty()) {
      return Optional.empty();
    }
    for (Actor actor : Actor.values()) {
      if (actor.label().equals(role.get())) {
        return Optional.of(actor);
      }
    }
    throw new UsageException("--role is driver or device, not '" + role.get() + "'");
  }
}
