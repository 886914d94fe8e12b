package org.splitring.cli.services;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.reading.ClaimReader;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.claims.tree.OverlaidTree;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Cause;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;
import org.splitring.properties.Checker;
import org.splitring.properties.PointFilter;
import org.splitring.reader.SourceEdits.Edit;

/**
 * Turns the cause of a difference into a patch of the source it was read from.
 *
 * <p>Law: a patch is offered only if the source with it, read again, agrees in the quantity, and in
 * no other is worse than before.
 */
final class SourceRepair {

  private static final int CONTEXT = 3;
  private static final List<String> FROM_BAD_TO_GOOD = List.of("differs", "undecided", "agrees");

  private final Checked checked;
  private final SourceRequest request;
  private final Domain domain;

  private SourceRepair(Checked checked, SourceRequest request) {
    this.checked = checked;
    this.request = request;
    domain = Domain.DEFAULT.within(checked.claim().scope());
  }

  /** The same verdicts, with a patch for each cause for which one was found. */
  static Checked patched(Checked checked, SourceRequest request) {
    SourceRepair repair = new SourceRepair(checked, request);
    return checked.with(
        judged ->
            judged.because(
                judged.cause().map(cause -> cause.patched(repair.patch(judged, cause)))));
  }

  private Optional<String> patch(Judged judged, Cause cause) {
    if (!(judged.statement() instanceof Stated stated)
        || !(judged.verdict() instanceof Verdict.Differs differs)
        || cause.slips().size() != 1
        || stated.at().isEmpty()) {
      return Optional.empty();
    }
    Claim claim = checked.claim();
    PointFilter sieve = new PointFilter(stated, claim.model(), domain, differs.smallest().point());
    try {
      List<Edit> edits =
          ClaimReader.edits(
              request,
              functions(),
              stated.at().get(),
              claim.inputs().stream()
                  .filter(bound -> bound.input() == Input.A)
                  .map(bound -> bound.expression())
                  .toList(),
              cause.slips().get(0),
              said -> formula(said, stated).filter(f -> sieve.passes(f.formula())).isPresent());
      for (Edit edit : edits) {
        if (!edit.path().startsWith("/") && isBetter(edit, stated.quantity())) {
          return diff(edit);
        }
      }
      return Optional.empty();
    } catch (UnreadableException noLonger) {
      return Optional.empty();
    }
  }

  private List<String> functions() {
    return checked.claim().provenance().function().stream()
        .flatMap(all -> Arrays.stream(all.split(", ")))
        .toList();
  }

  /** What is said of the same quantity, measured the same way. */
  private static Optional<Stated> formula(List<Statement> said, Stated stated) {
    return said.stream()
        .filter(each -> each.quantity() == stated.quantity())
        .findFirst()
        .filter(Stated.class::isInstance)
        .map(Stated.class::cast)
        .filter(each -> each.measured() == stated.measured());
  }

  private boolean isBetter(Edit edit, Quantity quantity) {
    List<Claim> claims;
    try {
      claims =
          ClaimReader.read(
              request.in(new OverlaidTree(request.root(), Map.of(edit.path(), edit.after()))));
    } catch (UnreadableException broken) {
      return false;
    }
    boolean mended = false;
    for (Claim read : claims) {
      if (!isPart(read)) {
        continue;
      }
      if (!read.scope().equals(checked.claim().scope())) {
        return false;
      }
      for (Judged after : Checker.check(read, domain).judged()) {
        Quantity which = after.statement().quantity();
        if (isWorse(after, which)) {
          return false;
        }
        mended |= which == quantity && after.verdict() instanceof Verdict.Agrees;
      }
    }
    return mended && everythingIsStill(claims);
  }

  /** Whether it is what one of the claim's functions says. */
  private boolean isPart(Claim read) {
    return functions().containsAll(read.provenance().function().stream().toList());
  }

  private boolean isWorse(Judged after, Quantity which) {
    Optional<String> before =
        checked.judged().stream()
            .filter(each -> each.statement().quantity() == which)
            .map(each -> each.verdict().word())
            .findFirst();
    return before.isEmpty()
        || FROM_BAD_TO_GOOD.indexOf(after.verdict().word())
            < FROM_BAD_TO_GOOD.indexOf(before.get());
  }

  private boolean everythingIsStill(List<Claim> claims) {
    List<Quantity> said =
        claims.stream()
            .filter(this::isPart)
            .flatMap(read -> read.statements().stream())
            .map(Statement::quantity)
            .toList();
    return checked.claim().statements().stream()
        .allMatch(statement -> said.contains(statement.quantity()));
  }

  /** The edit as a patch; none where the file's last line has no end, which a patch has to say. */
  private static Optional<String> diff(Edit edit) {
    if (!edit.before().endsWith("\n")) {
      return Optional.empty();
    }
    List<String> before = lines(edit.before());
    return Optional.of(
        UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + edit.path(),
                "b/" + edit.path(),
                before,
                DiffUtils.diff(before, lines(edit.after())),
                CONTEXT)
            .stream()
            .map(line -> line + "\n")
            .collect(Collectors.joining()));
  }

  private static List<String> lines(String text) {
    return List.of(text.substring(0, text.length() - 1).split("\n", -1));
  }
}
