package org.splitring.claims.qemu;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.ring.Buffer;
import org.splitring.model.ring.Driver;
import org.splitring.model.ring.Element;
import org.splitring.model.ring.Features;
import org.splitring.model.ring.Places;
import org.splitring.model.ring.Setup;

/** One running machine, on which the queue is set up anew for everything that is tried. */
final class Bench {

  /** The unit in which a guest counts the base, usually. */
  static final long PAGE = 4096;

  /** The unit in which every base can be told. */
  static final long BYTE = 1;

  private static final int BUFFER_BYTES = 4;

  private final Machine machine;
  private final Qtest qtest;
  private final LegacyDevice device;

  Bench(Guarded qemu, Machine machine) throws IOException {
    this.machine = machine;
    qtest = new Qtest(qemu);
    device = LegacyDevice.find(qtest, machine);
    if (!device.offersEvents()) {
      throw new BrokenChannelException("its balloon does not offer VIRTIO_F_EVENT_IDX");
    }
    if (largestSize() < 1) {
      throw new BrokenChannelException("its balloon has no queue");
    }
  }

  /** The largest size that the device takes. */
  long largestSize() {
    return device.largestSize();
  }

  /** Puts one buffer on the queue and looks what the device writes. */
  Observation observe(Point point, long pageSize) {
    return observe(point, pageSize, List.of(point.align()));
  }

  /** The same, where other alignments are written to the register first or last. */
  Observation observe(Point point, long pageSize, List<Long> aligns) {
    Image image = new Image(point, machine.data());
    qtest.put(point.base(), image.before());
    device.begin(point, pageSize, aligns);
    device.notifyOfBuffers();
    boolean interrupt = device.hasInterrupted();
    byte[] after = qtest.get(point.base(), image.before().length);
    return new Observation(point, image.find(after, interrupt));
  }

  /**
   * Lets a driver by the standard offer one buffer in zeroed memory, and look for it.
   *
   * @param point with a legal size and alignment
   * @param used where the used ring was seen, in bytes from the base
   */
  DriverRun drive(Point point, long used) {
    Places standard =
        Places.standard(
            new QueueSize((int) point.size()), new QueueAlign(point.align()), point.base());
    Places seen = standard.with(Quantity.USED, point.base() + used);
    int room = (int) (Math.max(standard.end(), seen.end()) - point.base());
    qtest.put(point.base(), new byte[room]);
    device.begin(point, PAGE, List.of(point.align()));
    LivePort port = new LivePort(qtest, device, seen);
    Driver driver = Driver.on(port, standard, Features.NONE);
    int prepared = port.events().size();
    OptionalInt head =
        driver.offer(new Buffer(List.of(new Element(machine.data(), BUFFER_BYTES, true))));
    driver.publish();
    driver.notifyDevice();
    boolean returned =
        driver.collect().stream().anyMatch(each -> head.equals(OptionalInt.of(each.head())));
    return new DriverRun(
        point,
        Setup.of(standard, seen),
        port.events(),
        prepared,
        returned,
        standard.size().entries() - driver.room());
  }
}
