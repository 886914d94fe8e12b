package org.splitring.cli.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.splitring.claims.catalogue.Recorded;
import org.splitring.claims.catalogue.RecordedRun;
import org.splitring.claims.qemu.DriverRun;
import org.splitring.claims.qemu.Observation;
import org.splitring.claims.qemu.Probed;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Read;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Sighting;
import org.splitring.model.claim.Statement.Observed;
import org.splitring.model.formula.DataModel;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.ring.Event;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Findings;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.words.ObservationComparison;
import org.splitring.properties.consequence.Consequence;
import org.splitring.properties.consequence.Tale;

/**
 * What one run of {@code probe} saw, beside what QEMU's source says.
 *
 * @param probed what was seen
 * @param claim QEMU's own, which says where the used ring is
 * @param expectation what is expected of that claim, and so of a running QEMU
 * @param confronted the two, side by side
 * @param beyond what was seen beyond the domain, side by side with the claim
 */
public record ProbeReport(
    Probed probed,
    Claim claim,
    Expectation expectation,
    ObservationComparison confronted,
    List<BeyondFact> beyond) {

  public ProbeReport {
    beyond = List.copyOf(beyond);
  }

  /**
   * Sets what was seen beside what the source says.
   *
   * @param claim that says where the used ring is
   */
  public static ProbeReport of(
      Probed probed, Claim claim, Expectation expectation, LocalDate date) {
    Recorded recorded =
        new Recorded(
            new RecordedRun(
                probed.version(), probed.machine().label(), probed.device().label(), date),
            Observation.sightings(probed.aligned()));
    return new ProbeReport(
        probed,
        claim,
        expectation,
        ObservationComparison.of(recorded, claim).orElseThrow(),
        probed.beyond().stream().map(each -> BeyondFact.of(each, claim)).toList());
  }

  /** What was seen, to be kept. */
  public Recorded recorded() {
    return confronted.recorded();
  }

  /** Where nothing was seen, or something that is no completion. */
  public List<Observation> unseen() {
    return probed.aligned().stream().filter(each -> each.sighting().isEmpty()).toList();
  }

  /** Where a driver by the standard did not get its buffer back. */
  public List<DriverRun> lost() {
    return probed.runs().stream().filter(each -> !each.returned()).toList();
  }

  /** What the driver read for the index of the used ring, when it looked for its completion. */
  public static long index(DriverRun run) {
    return run.events().stream()
        .filter(
            event ->
                event instanceof Event.Load load
                    && load.spot().equals(new Referent.InRing(RingMember.USED_IDX, 0)))
        .map(event -> ((Event.Load) event).value())
        .findFirst()
        .orElseThrow();
  }

  /** What happened to a driver. */
  public static Tale tale(DriverRun run) {
    return Consequence.told(run.setup(), run.events(), run.prepared(), run.returned(), run.lent());
  }

  /** The observation as a claim, as any other. */
  public Claim observed() {
    Provenance from =
        new Provenance(
            Read.DEVICE,
            claim.provenance().repository(),
            Optional.of(probed.version()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    List<Sighting> sightings = recorded().sightings();
    return new Claim(
        claim.id() + "-observed",
        String.format(
            Locale.ROOT,
            "%s %s, %s on %s",
            claim.name(),
            probed.version(),
            probed.device().label(),
            probed.machine().label()),
        Role.DEVICE,
        from,
        DataModel.LP64,
        List.of(),
        Scope.WHOLE,
        claim.transports(),
        sightings.isEmpty() ? List.of() : List.of(new Observed(Quantity.USED, sightings)));
  }

  /** The verdict on the observation, with what else was seen as notes. */
  public Finding finding(Checked checked) {
    List<Checked.Judged> judged =
        checked.judged().stream()
            .map(each -> new Checked.Judged(each.statement(), noted(each.verdict())))
            .toList();
    Expectation used =
        new Expectation(Map.of(Quantity.USED, expectation.word(Quantity.USED)), false);
    String command =
        String.format(
            Locale.ROOT,
            "splitring probe --machine %s --device %s",
            probed.machine().label(),
            probed.device().label());
    return new Finding(new Checked(checked.claim(), checked.domain(), judged), used, command);
  }

  /** Which Queue Sizes the device takes and which it refuses, in words. */
  public String sizes() {
    String word = " (its QueueNumMax is " + probed.largest() + ")";
    return QueueSize.all().stream()
        .filter(each -> each.entries() > probed.largest())
        .findFirst()
        .map(each -> "the device refuses n = " + each + " and more" + word)
        .orElse("the device refuses none" + word);
  }

  private Verdict noted(Verdict verdict) {
    if (!(verdict instanceof Verdict.Differs differs)) {
      return verdict;
    }
    Findings bare = differs.findings();
    List<String> notes = new ArrayList<>(bare.notes());
    lost().stream()
        .limit(1)
        .forEach(
            run ->
                notes.add(
                    String.format(
                        Locale.ROOT,
                        "a driver by the standard at n = %d, a = %d: %s",
                        run.point().size(),
                        run.point().align(),
                        tale(run).ending())));
    notes.add(sizes());
    beyond.forEach(each -> notes.add(each.sentence()));
    Findings full =
        new Findings(
            bare.points(),
            bare.refused(),
            bare.evidence(),
            notes,
            bare.firstOtherSize(),
            bare.unalignedBase());
    return new Verdict.Differs(differs.differing(), differs.smallest(), full);
  }

  /** Whether all that was predicted was seen, and drivers fared as the places say. */
  public ExitStatus status() {
    boolean seen = unseen().isEmpty() && confronted.unlike().isEmpty();
    boolean fared =
        probed.runs().stream()
            .allMatch(run -> run.returned() == run.setup().driver().equals(run.setup().device()));
    return seen && fared ? ExitStatus.AS_EXPECTED : ExitStatus.UNEXPECTED;
  }
}
