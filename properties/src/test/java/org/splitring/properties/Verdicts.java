package org.splitring.properties;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.splitring.model.claim.Claim;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Differing;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Findings;
import org.splitring.model.verdict.Verdict;

/** The verdict on one quantity of a claim, over the usual domain. */
final class Verdicts {

  private Verdicts() {}

  static Verdict verdict(Claim claim, Quantity quantity) {
    return Checker.check(claim, Domain.DEFAULT).judged().stream()
        .filter(each -> each.statement().quantity() == quantity)
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  static Findings agrees(Claim claim, Quantity quantity) {
    return assertInstanceOf(Verdict.Agrees.class, verdict(claim, quantity)).findings();
  }

  static Verdict.Differs differs(Claim claim, Quantity quantity) {
    return assertInstanceOf(Verdict.Differs.class, verdict(claim, quantity));
  }

  /** Every point as {@code size@align}. */
  static List<String> cells(Differing differing) {
    return differing.rows().stream()
        .flatMap(row -> row.sizes().stream().map(size -> size + "@" + row.align()))
        .toList();
  }
}
