package org.splitring.claims.c;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;

/**
 * What the user said is an input, and nothing that was read is called: a slip of the pen, often.
 */
final class Unmatched {

  private Unmatched() {}

  /** The claims of the functions that were asked for, with a note of it. */
  static List<Claim> noted(List<Claim> claims, Reading reading) {
    SourceRequest request = reading.translation.request();
    Set<String> told = new TreeSet<>(request.inputs().keySet());
    told.addAll(request.constants().keySet());
    told.removeIf(reading.unknowns::isShown);
    return request.functions().isEmpty() || told.isEmpty()
        ? claims
        : claims.stream().map(claim -> noted(claim, told)).toList();
  }

  private static Claim noted(Claim claim, Set<String> told) {
    String note = "the --input for " + String.join(", ", told) + " meets nothing that was read";
    return claim.saying(
        claim.statements().stream()
            .map(each -> each instanceof Statement.Stated stated ? stated.noting(note) : each)
            .toList());
  }
}
