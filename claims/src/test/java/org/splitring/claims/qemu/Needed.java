package org.splitring.claims.qemu;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.splitring.claims.process.Guarded;

/** A QEMU, which has to be there in CI; elsewhere its absence is said, and the test skipped. */
final class Needed {

  private Needed() {}

  static ProbeRequest machine(Machine machine, Device device, boolean beyond) {
    boolean there = Guarded.inPath(machine.executable()).isPresent();
    String otherwise =
        "there is no " + machine.executable() + ": install " + machine.debianPackage();
    if ("true".equals(System.getenv("CI"))) {
      assertTrue(there, otherwise);
    }
    if (!there) {
      System.out.println("skipped: " + otherwise);
    }
    Assumptions.assumeTrue(there, otherwise);
    return new ProbeRequest(Optional.empty(), machine, device, beyond);
  }
}
