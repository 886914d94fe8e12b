package org.splitring.cli;

import java.util.List;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.cli.engine.Engine;
import org.splitring.cli.services.Services;
import org.splitring.model.claim.Claim;
import org.splitring.model.formula.DataModel;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;

/**
 * Takes a difference back where the source is right for addresses of 32 bits.
 *
 * <p>Of a tree that was found rather than named, nobody says for which machine each file is: a
 * firmware that cuts its addresses to 32 bits is right on the only machine it was written for. Such
 * a difference is undecided, until somebody says the data model.
 */
final class BothModels {

  private final Services services;
  private final Domain domain;
  private final Engine engine;

  BothModels(Services services, Domain domain, Engine engine) {
    this.services = services;
    this.domain = domain;
    this.engine = engine;
  }

  /** The same verdicts, without the differences that depend on the data model. */
  Checked undecidedBetween(Checked checked, SourceRequest request) {
    boolean differs =
        checked.judged().stream().anyMatch(each -> each.verdict() instanceof Verdict.Differs);
    if (!differs || checked.claim().model() == DataModel.ILP32) {
      return checked;
    }
    Optional<Checked> narrow = narrow(checked.claim(), request);
    return checked.with(judged -> agreesIn(narrow, judged) ? undecided(judged) : judged);
  }

  private Optional<Checked> narrow(Claim claim, SourceRequest request) {
    List<String> function = claim.provenance().function().stream().toList();
    try {
      return services.source(request.as(DataModel.ILP32, function)).stream()
          .findFirst()
          .map(read -> services.check(read, domain, engine));
    } catch (UnreadableException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean agreesIn(Optional<Checked> narrow, Judged judged) {
    return judged.verdict() instanceof Verdict.Differs
        && narrow.stream()
            .flatMap(checked -> checked.judged().stream())
            .filter(each -> each.statement().quantity() == judged.statement().quantity())
            .anyMatch(each -> each.verdict() instanceof Verdict.Agrees);
  }

  private static Judged undecided(Judged judged) {
    return new Judged(
        judged.statement(),
        new Verdict.Undecided(
            "it agrees where addresses have 32 bits, and differs where they have 64; nothing says"
                + " which machine this is for",
            judged.statement().at(),
            "say --data-model ilp32, or lp64"));
  }
}
