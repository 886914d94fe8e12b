package org.splitring.cli.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.splitring.claims.guest.DriverSeen;
import org.splitring.claims.guest.Interface;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Read;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Sighting;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Observed;
import org.splitring.model.claim.Transport;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;

/**
 * Where a living guest's driver was seen to have its used ring, as a claim that can be compared.
 *
 * @param seen what was seen
 */
public record DriverReport(DriverSeen seen) {

  private static final Expectation NOT_REFUTED =
      new Expectation(Map.of(Quantity.USED, "undecided"), false);

  /**
   * The alignment for which the driver's choice is compared with the standard: on the legacy
   * interface the one that is in use; on the modern one, which has none, the smallest that gives
   * the places that were seen, if one does.
   */
  public Optional<QueueAlign> align() {
    return seen.way() == Interface.LEGACY ? seen.align() : seen.implied().stream().findFirst();
  }

  /** Who was seen, where. */
  public String who() {
    return String.format(
        Locale.ROOT,
        "%s %s on QEMU %s, %s, %s",
        seen.guest().name(),
        seen.version(),
        seen.qemu(),
        device(),
        transport());
  }

  private String device() {
    return seen.guest().deviceLabel(seen.way());
  }

  private String transport() {
    return seen.way().label() + " " + seen.transport().label();
  }

  /** The observation as a claim, as any other; it says nothing where no alignment is compared. */
  public Claim claim() {
    Provenance from =
        new Provenance(
            Read.DRIVER,
            Optional.empty(),
            Optional.of(seen.version()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Claim(
        seen.guest().id() + "-observed",
        who(),
        Role.DRIVER,
        from,
        DataModel.LP64,
        List.of(),
        Scope.WHOLE,
        List.of(new Transport(transport(), align())),
        statements());
  }

  private List<Statement> statements() {
    int evt = seen.events().orElse(false) ? 1 : 0;
    return isLegal()
        ? align().stream()
            .map(each -> new Point(seen.size(), each.bytes(), seen.desc(), evt))
            .map(point -> new Sighting(point, seen.usedOffset()))
            .<Statement>map(sighting -> new Observed(Quantity.USED, List.of(sighting)))
            .toList()
        : List.of();
  }

  private boolean isLegal() {
    return Long.bitCount(seen.size()) == 1 && seen.size() <= QueueSize.LARGEST;
  }

  /** The one point that was seen, or all, where none can be compared. */
  public Domain domain() {
    return statements().isEmpty()
        ? Domain.DEFAULT
        : new Domain(List.of(new QueueSize((int) seen.size())), List.of(align().orElseThrow()));
  }

  /** The verdict on it. */
  public Finding finding(Checked checked) {
    return new Finding(
        checked,
        statements().isEmpty() ? Expectation.AGREEMENT : NOT_REFUTED,
        String.format(
            Locale.ROOT,
            "splitring probe --driver %s --interface %s",
            seen.guest().id(),
            seen.way().label()));
  }

  /** What a verdict means for the end of the process: that nothing more was seen is no surprise. */
  public ExitStatus status(Checked checked) {
    return checked.judged().stream()
            .map(Judged::verdict)
            .anyMatch(Verdict.Differs.class::isInstance)
        ? ExitStatus.UNEXPECTED
        : ExitStatus.AS_EXPECTED;
  }
}
