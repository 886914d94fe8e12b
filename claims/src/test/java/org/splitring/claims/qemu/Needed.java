package org.splitring.claims.qemu;

import java.util.Optional;
import org.splitring.claims.process.ChildProcess;

/** A QEMU to be asked. */
final class Needed {

  private Needed() {}

  static ProbeRequest machine(Machine machine, QemuDevice device, boolean beyond) {
    boolean there = ChildProcess.inPath(machine.executable()).isPresent();
    String otherwise =
        "there is no " + machine.executable() + ": install " + machine.debianPackage();
    org.splitring.testing.Needed.part(there, otherwise);
    return new ProbeRequest(Optional.empty(), machine, device, beyond);
  }
}
