package org.splitring.claims.qemu;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.splitring.claims.process.ChildProcess;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.ring.Buffer;
import org.splitring.model.ring.Driver;
import org.splitring.model.ring.Features;
import org.splitring.model.ring.RingPlaces;
import org.splitring.model.ring.Setup;

/** One running machine, on which the queue is set up anew for everything that is tried. */
final class VmUnderTest {

  /** The unit in which a guest counts the base, usually. */
  static final long PAGE = 4096;

  /** The unit in which every base can be told. */
  static final long BYTE = 1;

  private final Qtest qtest;
  private final LegacyDevice device;
  private final Request request;

  VmUnderTest(ChildProcess qemu, Machine machine, QemuDevice kind) throws IOException {
    qtest = new Qtest(qemu);
    device = LegacyDevice.find(qtest, machine, kind);
    request = kind.request(machine.data());
    if (!device.offers(features(1))) {
      throw new BrokenChannelException(
          "its "
              + kind.label()
              + " does not offer VIRTIO_F_EVENT_IDX"
              + (request.isIndirect() ? " and VIRTIO_F_INDIRECT_DESC" : ""));
    }
    if (largestSize() < 1) {
      throw new BrokenChannelException("its " + kind.label() + " has no queue");
    }
  }

  private long features(int evt) {
    return (evt == 0 ? 0 : LegacyDevice.EVENT_IDX)
        | (request.isIndirect() ? LegacyDevice.INDIRECT_DESC : 0);
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
    Image image = new Image(point, request);
    prepare(point.base(), image.before());
    device.begin(point, features(point.evt()), pageSize, aligns);
    device.notifyOfBuffers();
    boolean interrupt = device.awaitInterrupt();
    byte[] after = qtest.get(point.base(), image.before().length);
    return new Observation(point, image.find(after, interrupt));
  }

  /** A device that was not reset could still act on its last ring, whose memory this may be. */
  private void prepare(long base, byte[] ring) {
    device.reset();
    qtest.put(base, ring);
    qtest.put(request.address(), request.memory());
  }

  /** Whether a queue of that size has a descriptor for each element of the buffer. */
  boolean canDrive(Point point) {
    return point.size() >= request.elements().size();
  }

  /**
   * Lets a driver by the standard offer one buffer in zeroed memory, and look for it.
   *
   * @param point with a legal size and alignment, at which it can be driven
   * @param used where the used ring was seen, in bytes from the base
   */
  DriverRun drive(Point point, long used) {
    RingPlaces standard =
        RingPlaces.standard(
            new QueueSize((int) point.size()), new QueueAlign(point.align()), point.base());
    RingPlaces seen = standard.with(Quantity.USED, point.base() + used);
    int room = (int) (Math.max(standard.end(), seen.end()) - point.base());
    prepare(point.base(), new byte[room]);
    device.begin(point, 0, PAGE, List.of(point.align()));
    LivePort port = new LivePort(qtest, device, seen);
    Driver driver = Driver.on(port, standard, Features.NONE);
    int prepared = port.events().size();
    OptionalInt head = driver.offer(new Buffer(request.elements()));
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
