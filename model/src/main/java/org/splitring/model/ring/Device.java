package org.splitring.model.ring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.splitring.model.ring.Event.Barrier;

/**
 * A device that follows the standard, with the places it believes in.
 *
 * <p>It takes every chain that a driver may offer. What no driver may offer it refuses, and says
 * why; it does not look at the rest of the ring then.
 */
public final class Device {

  private final RingView view;
  private final Features features;
  private final ChainReader chains;
  private boolean wantsNotifications = true;
  private boolean broken;
  private int taken;
  private int used;
  private int announced;

  Device(RingView view, Features features, int start) {
    this.view = view;
    this.features = features;
    chains = new ChainReader(view);
    taken = start;
    used = start;
    announced = start;
  }

  /** The next buffer that the driver has made available, if there is one. */
  public Optional<Chain> take() {
    int idx = view.load(RingMember.AVAIL_IDX);
    if (broken || taken == idx) {
      return Optional.empty();
    }
    int ahead = Index16.distance(taken, idx);
    if (ahead > view.entries()) {
      return refuse(
          String.format(
              Locale.ROOT, "avail.idx is %d ahead in a queue of %d", ahead, view.entries()));
    }
    int head = (int) view.load(RingMember.AVAIL_RING, view.entry(taken));
    taken = Index16.plus(taken, 1);
    try {
      Chain chain = new Chain(head, new Buffer(chains.from(head)));
      view.port().note(new Event.Took(chain));
      return Optional.of(chain);
    } catch (BrokenChainException e) {
      return refuse(e.getMessage());
    }
  }

  private Optional<Chain> refuse(String reason) {
    broken = true;
    view.port().note(new Event.Refused(reason));
    return Optional.empty();
  }

  /** What the driver gave the device to read. */
  public byte[] read(Chain chain) {
    return view.bytes(chain.buffer().elements(false));
  }

  /**
   * Fills what the device may write, from its start.
   *
   * @return how many bytes found room
   */
  public int write(Chain chain, byte[] content) {
    return view.fill(chain.buffer().elements(true), content);
  }

  /**
   * Puts a chain into the used ring. The driver sees it when {@link #publish} has been called.
   *
   * @param len how many bytes were written, or fewer
   */
  public void complete(Chain chain, long len) {
    complete(List.of(chain), len);
  }

  /**
   * Puts chains into the used ring that were used in the order in which they were made available.
   * With VIRTIO_F_IN_ORDER one entry, of the last, stands for them all.
   *
   * @param len how many bytes were written to the last, or fewer
   * @throws IllegalArgumentException if there are several without VIRTIO_F_IN_ORDER
   */
  public void complete(List<Chain> batch, long len) {
    if (batch.size() != 1 && !features.inOrder()) {
      throw new IllegalArgumentException("a batch needs VIRTIO_F_IN_ORDER");
    }
    int entry = view.entry(used);
    view.store(RingMember.USED_ID, entry, batch.get(batch.size() - 1).head());
    view.store(RingMember.USED_LEN, entry, len);
    used = Index16.plus(used, batch.size());
  }

  /** Lets the driver see what was completed. */
  public void publish() {
    view.port().barrier(Barrier.Kind.WRITES);
    view.store(RingMember.USED_IDX, used);
  }

  /**
   * Notifies the driver of what was published, unless the driver does not want it.
   *
   * @return whether it did
   */
  public boolean notifyDriver() {
    view.port().barrier(Barrier.Kind.ALL);
    boolean wanted =
        features.eventIdx()
            ? Index16.passed(view.load(RingMember.USED_EVENT), announced, used)
            : (view.load(RingMember.AVAIL_FLAGS) & Flag.NO_INTERRUPT) == 0;
    announced = used;
    if (wanted) {
      view.port().notifyOther();
    }
    return wanted;
  }

  /** Says whether it wants to be notified of available buffers, without looking for any. */
  public void wantNotifications(boolean wanted) {
    wantsNotifications = wanted;
    ask();
  }

  /**
   * Asks, if it wants notifications, for that of the next buffer.
   *
   * @return whether a buffer is there already, so that it has to be taken without one
   */
  public boolean rest() {
    if (wantsNotifications && features.eventIdx()) {
      ask();
    }
    return !broken && view.load(RingMember.AVAIL_IDX) != taken;
  }

  private void ask() {
    if (!features.eventIdx()) {
      view.store(RingMember.USED_FLAGS, wantsNotifications ? 0 : Flag.NO_NOTIFY);
    } else {
      view.store(RingMember.AVAIL_EVENT, wantsNotifications ? taken : Index16.plus(taken, -1));
    }
    view.port().barrier(Barrier.Kind.ALL);
  }
}
