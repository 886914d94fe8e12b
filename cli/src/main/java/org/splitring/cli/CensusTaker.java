package org.splitring.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.census.Listed;
import org.splitring.claims.reading.NoClaimException;
import org.splitring.claims.tree.Tree;
import org.splitring.cli.asked.CheckoutReread;
import org.splitring.cli.engine.Engine;
import org.splitring.cli.report.CensusRow;
import org.splitring.cli.report.CensusRow.Reading;
import org.splitring.cli.report.CensusRow.Unread;
import org.splitring.cli.services.Services;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Domain;
import org.splitring.properties.Drift;

/** Reads one implementation from a tree and compares it with what was found by hand. */
final class CensusTaker {

  private final Services services;
  private final List<Path> includes;

  /**
   * Takes it.
   *
   * @param includes directories for headers that no tree has
   */
  CensusTaker(Services services, List<Path> includes) {
    this.services = services;
    this.includes = includes;
  }

  /** An implementation of which there is no tree. */
  static CensusRow without(Listed listed, String reason) {
    return new CensusRow(
        listed,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of(new Unread(reason, false)));
  }

  CensusRow row(Listed listed, Tree tree) {
    try {
      List<Claim> read = services.source(listed.source().below(tree).with(includes));
      List<Claim> claims =
          listed.entry().map(entry -> CheckoutReread.as(entry.claim(), read)).orElse(read);
      List<Reading> readings = new ArrayList<>();
      for (Claim claim : claims) {
        readings.addAll(readings(listed, claim));
      }
      return row(listed, tree, readings, Optional.empty());
    } catch (NoClaimException nothing) {
      return row(
          listed,
          tree,
          List.of(),
          Optional.of(
              new Unread(
                  message(nothing), nothing.isThere() || listed.source().functions().isEmpty())));
    } catch (UnreadableException unreadable) {
      return row(listed, tree, List.of(), Optional.of(new Unread(message(unreadable), false)));
    }
  }

  private List<Reading> readings(Listed listed, Claim claim) {
    Checked checked = services.check(claim, Domain.DEFAULT, Engine.Z3);
    List<Reading> readings = new ArrayList<>();
    for (Judged judged : checked.judged()) {
      Optional<Stated> transcribed =
          listed
              .entry()
              .flatMap(entry -> entry.claim().statement(judged.statement().quantity()))
              .filter(Stated.class::isInstance)
              .map(Stated.class::cast);
      Optional<Drift.Found> drift =
          judged.statement() instanceof Stated read
              ? transcribed.map(
                  known -> Drift.between(known, read, claim.model(), checked.domain()))
              : Optional.empty();
      readings.add(new Reading(judged, claim.provenance(), transcribed, drift));
    }
    return readings;
  }

  private static CensusRow row(
      Listed listed, Tree tree, List<Reading> readings, Optional<Unread> unread) {
    return new CensusRow(listed, Optional.of(tree.name()), tree.commit(), readings, unread);
  }

  private static String message(UnreadableException why) {
    return String.valueOf(why.getMessage());
  }
}
