package org.splitring.properties.run;

import static org.splitring.model.ring.Actor.DEVICE;
import static org.splitring.model.ring.Actor.DRIVER;

import java.util.List;
import org.splitring.model.ring.Event.Barrier;
import org.splitring.properties.Claims;

/** For every clause that can be broken, somebody who breaks it; in the order of the text. */
final class Controls {

  static final List<Control> ALL =
      List.of(
          Control.of("driver-parts-aligned", LayoutFaults.unaligned()),
          Control.of("driver-legacy-queue-size", LayoutFaults.twiceAsLarge()),
          Control.of("driver-legacy-allocation", LayoutFaults.allocatedAsPrinted()),
          Control.of("legacy-layout", LayoutFaults.laidOutBy("QEMU", Claims.qemu())),
          Control.of("legacy-native-endian", LayoutFaults.foreignEndian(DRIVER)).fromZero(),
          Control.of("device-assumes-no-framing", DeviceFaults.firstDescriptorOnly()),
          Control.of("driver-readable-before-writable", DriverFaults.writableFirst()),
          Control.of("device-leaves-readable-buffers", DeviceFaults.scribbles()),
          Control.of("device-reads-no-writable-buffers", DeviceFaults.readsBack()),
          Control.of("device-leaves-descriptors", DeviceFaults.marksDescriptors()),
          Control.of("driver-chain-bytes", DriverFaults.boundlessBuffers()),
          Control.of("driver-chain-bytes", DriverFaults.loops(), "driver-chain-length"),
          Control.of("driver-next-in-order", DriverFaults.descriptorsFromTheEnd()),
          Control.of("driver-indirect-negotiated", DriverFaults.indirectUnasked()),
          Control.of("driver-indirect-not-nested", DriverFaults.nestedTables()),
          Control.of("driver-chain-length", LayoutFaults.twiceAsLarge()),
          Control.of("driver-indirect-last", DriverFaults.continuedTables()),
          Control.of("driver-indirect-sequential", DriverFaults.tablesWithAGap()),
          Control.of(
              "device-ignores-indirect-write-flag",
              DeviceFaults.writesIntoTables(),
              "device-follows-chain-into-table"),
          Control.of("device-follows-chain-into-table", DeviceFaults.tablesAtTheHeadOnly()),
          Control.of("driver-idx-not-decremented", DriverFaults.unexposes()),
          Control.of("driver-flags-zero-or-one", NotificationFaults.strangeFlags(DRIVER)),
          Control.of("driver-flags-zero-with-events", NotificationFaults.flagsWithEvents(DRIVER)),
          Control.of("driver-handles-spurious-notifications", NotificationFaults.credulous(DRIVER)),
          Control.of("device-ignores-used-event", NotificationFaults.nosy(DEVICE, false)),
          Control.of("device-suppressed-by-flag", NotificationFaults.eager(DEVICE)),
          Control.of("device-notifies-by-flag", NotificationFaults.mute(DEVICE)),
          Control.of("device-ignores-flag", NotificationFaults.nosy(DEVICE, true)),
          Control.of("device-notifies-by-event", NotificationFaults.mute(DEVICE)),
          Control.of("device-suppressed-by-event", NotificationFaults.eager(DEVICE)),
          Control.of("device-len-before-idx", DeviceFaults.lengthLast()),
          Control.of("device-data-before-idx", DeviceFaults.boasts()),
          Control.of("driver-relies-on-len-only", DriverFaults.trustsTooMuch()),
          Control.of("driver-ignores-rest", DriverFaults.looksBeyond()),
          Control.of("driver-clears-used-flags", LayoutFaults.uninitialisedFlags()),
          Control.of("driver-ignores-avail-event", NotificationFaults.nosy(DRIVER, false)),
          Control.of("driver-suppressed-by-flag", NotificationFaults.eager(DRIVER)),
          Control.of("driver-notifies-by-flag", NotificationFaults.mute(DRIVER)),
          Control.of("driver-ignores-flag", NotificationFaults.nosy(DRIVER, true)),
          Control.of("driver-notifies-by-event", NotificationFaults.mute(DRIVER)),
          Control.of("driver-suppressed-by-event", NotificationFaults.eager(DRIVER)),
          Control.of("device-flags-zero-or-one", NotificationFaults.strangeFlags(DEVICE)),
          Control.of("device-flags-zero-with-events", NotificationFaults.flagsWithEvents(DEVICE)),
          Control.of("device-handles-spurious-notifications", NotificationFaults.credulous(DEVICE)),
          Control.of("driver-barrier-before-idx", DriverFaults.noBarrier(Barrier.Kind.WRITES)),
          Control.of("driver-barrier-before-check", DriverFaults.noBarrier(Barrier.Kind.ALL)));

  private Controls() {}
}
