package org.splitring.cli.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.alloy.AlloyChecker;
import org.splitring.alloy.AlloyRunner.Settings;
import org.splitring.model.claim.Claim;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Domain;
import org.splitring.properties.Checker;

/** What decides a claim. */
public enum Engine {
  /** Enumeration, and Z3 for every base. */
  Z3,
  /** Alloy alone. */
  ALLOY,
  /** Enumeration, Z3 and Alloy, which have to agree. */
  ALL;

  /** The name used on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The engine of that name, if there is one. */
  public static Optional<Engine> labelled(String label) {
    return Stream.of(values()).filter(each -> each.label().equals(label)).findFirst();
  }

  /**
   * The verdicts on a claim.
   *
   * @throws DisagreementException if there are several answers
   */
  public Checked check(Claim claim, Domain domain) {
    return switch (this) {
      case Z3 -> Checker.check(claim, domain);
      case ALLOY -> AlloyChecker.check(claim, domain, Settings.USUAL);
      case ALL ->
          EngineConsensus.of(
              Checker.check(claim, domain), AlloyChecker.check(claim, domain, Settings.USUAL));
    };
  }
}
