package org.splitring.properties.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.splitring.model.claim.Claim;
import org.splitring.model.clause.Clauses;
import org.splitring.model.layout.Quantity.Measure;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;
import org.splitring.properties.Checker;
import org.splitring.properties.Claims;

/** A driver that lays the ring out by the standard, with a device that lays it out by a claim. */
class LayoutsTest {

  /** Who lays out the device's ring. */
  enum Device {
    SPEC_PRINTED(Claims.specPrinted()),
    SPEC_MASK(Claims.specMask()),
    LINUX(Claims.linux()),
    KVMTOOL(Claims.kvmtool()),
    ACRN(Claims.acrn()),
    QEMU(Claims.qemu());

    private final Claim claim;
    private final Domain domain;
    private final Set<String> differing = new TreeSet<>();

    Device(Claim claim) {
      this.claim = claim;
      this.domain = Domain.DEFAULT.within(claim.scope());
      Checker.check(claim, domain).judged().stream()
          .filter(each -> each.statement().quantity().measure() == Measure.PLACE)
          .map(each -> each.verdict())
          .filter(Verdict.Differs.class::isInstance)
          .map(Verdict.Differs.class::cast)
          .flatMap(each -> each.differing().rows().stream())
          .forEach(row -> row.sizes().forEach(size -> differing.add(point(size, row.align()))));
    }

    Session session(StartConditions conditions) {
      Stage stage = Stage.standard(conditions);
      return new Session(LayoutFaults.laidOutBy(name(), claim).change().apply(stage));
    }
  }

  private static final List<Act> ONE_BUFFER =
      List.of(
          new Act.Offer(1, 1, 1, Act.Shape.CHAIN),
          new Act.Publish(),
          new Act.Take(),
          new Act.Complete(0, 0),
          new Act.Return(),
          new Act.Collect());

  private static String point(QueueSize size, QueueAlign align) {
    return size + "@" + align;
  }

  @Example
  void oneBufferIsLostExactlyWhereTheVerdictDiffers() {
    for (Device device : Device.values()) {
      Set<String> lost = new TreeSet<>();
      Set<String> broken = new TreeSet<>();
      for (QueueSize size : device.domain.sizes()) {
        for (QueueAlign align : device.domain.aligns()) {
          Session session = device.session(StartConditions.legacy(size, align));
          session.play(size.entries() == 1 ? oneElement() : ONE_BUFFER).finish();
          if (!session.mishaps().isEmpty()) {
            lost.add(point(size, align));
          }
          if (!Clauses.violations(session.run(), Clauses.named("legacy-layout")).isEmpty()) {
            broken.add(point(size, align));
          }
        }
      }
      assertEquals(device.differing, lost, device.name());
      assertEquals(device.differing, broken, device.name());
    }
  }

  /** All that fits into the smallest queue. */
  private static List<Act> oneElement() {
    List<Act> acts = new ArrayList<>(ONE_BUFFER);
    acts.set(0, new Act.Offer(0, 1, 1, Act.Shape.CHAIN));
    return acts;
  }

  @Property(tries = 300)
  void anyRunFailsExactlyWhereTheVerdictDiffers(@ForAll Device device, @ForAll Scenario scenario) {
    StartConditions its = scenario.conditions();
    if (!its.legacy() || !device.domain.aligns().contains(its.align())) {
      return;
    }
    List<Act> acts = new ArrayList<>(scenario.acts());
    acts.add(new Act.Offer(0, 1, 1, Act.Shape.CHAIN));
    Session session = device.session(its).play(acts).finish();
    boolean fails = !session.mishaps().isEmpty() || !Clauses.violations(session.run()).isEmpty();
    assertEquals(device.differing.contains(point(its.size(), its.align())), fails);
  }
}
