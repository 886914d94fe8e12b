package org.splitring.model.ring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.splitring.model.layout.Struct;
import org.splitring.model.ring.Event.Barrier;

/**
 * A driver that follows the standard, with the places it believes in.
 *
 * <p>Standard: "Supplying Buffers to The Device" and "Receiving Used Buffers From The Device".
 * Descriptors are taken in ring order and given back in the order of use, so that with
 * VIRTIO_F_IN_ORDER they are always used in ring order.
 */
public final class Driver {

  /** A buffer that the device has, and the descriptors it lies in. */
  private record Lent(Buffer buffer, List<Integer> descriptors) {}

  private final RingView view;
  private final Features features;
  private final Deque<Integer> free = new ArrayDeque<>();
  private final Map<Integer, Lent> lent = new LinkedHashMap<>();
  private boolean wantsInterrupts = true;
  private int placed;
  private int published;
  private int announced;
  private int seen;

  Driver(RingView view, Features features, int start) {
    this.view = view;
    this.features = features;
    placed = start;
    published = start;
    announced = start;
    seen = start;
    for (int i = 0; i < view.entries(); i++) {
      free.add(view.entry(start + i));
    }
  }

  /**
   * A driver that has prepared the rings of a new queue.
   *
   * @param port its way to memory and to the device
   * @param places where it believes the parts to be
   */
  public static Driver on(Port port, RingPlaces places, Features features) {
    Driver driver = new Driver(new RingView(port, places), features, 0);
    driver.initialise();
    return driver;
  }

  /** Writes what has to stand in the rings before the device may look at them. */
  void initialise() {
    view.store(RingMember.AVAIL_FLAGS, 0);
    view.store(RingMember.AVAIL_IDX, placed);
    view.store(RingMember.USED_FLAGS, 0);
    view.store(RingMember.USED_IDX, placed);
    if (features.eventIdx()) {
      view.store(RingMember.USED_EVENT, placed);
      view.store(RingMember.AVAIL_EVENT, placed);
    }
    view.port().barrier(Barrier.Kind.ALL);
  }

  /** How many descriptors are free. */
  public int room() {
    return free.size();
  }

  /** How many buffers the device has. */
  public int outstanding() {
    return lent.size();
  }

  /** Puts content into what the device may read of a buffer; it is not offered yet. */
  public void fill(Buffer buffer, byte[] content) {
    view.fill(buffer.elements(false), content);
  }

  /**
   * What now stands in the first {@code len} bytes that the device could write; the rest is not
   * looked at.
   */
  public byte[] written(Completion completion) {
    return view.bytes(completion.buffer().elements(true), completion.len());
  }

  /**
   * Puts a buffer into descriptors and their head into the available ring. The device sees it when
   * {@link #publish} has been called.
   *
   * @return the head; empty, and nothing done, if too few descriptors are free
   */
  public OptionalInt offer(Buffer buffer) {
    List<Element> elements = buffer.elements();
    if (free.size() < elements.size()) {
      return OptionalInt.empty();
    }
    List<Integer> descriptors = take(elements.size());
    fill(view.table(), elements, descriptors);
    return place(buffer, descriptors);
  }

  /**
   * Puts a buffer into a table of indirect descriptors.
   *
   * @param table the address of the memory for it
   * @return the head; empty, and nothing done, if no descriptor is free
   * @throws IllegalStateException if VIRTIO_F_INDIRECT_DESC was not negotiated
   * @throws IllegalArgumentException if the buffer has more elements than the queue has entries
   */
  public OptionalInt offerIndirect(Buffer buffer, long table) {
    return offerIndirect(buffer, 0, table);
  }

  /**
   * Puts the first elements of a buffer into descriptors of the ring, and the others into a table
   * of indirect descriptors that continues them.
   *
   * @param direct how many elements stand in front of the table; at least one is left for it
   * @param table the address of the memory for it
   * @return the head; empty, and nothing done, if too few descriptors are free
   * @throws IllegalStateException if VIRTIO_F_INDIRECT_DESC was not negotiated
   * @throws IllegalArgumentException if the buffer has more elements than the queue has entries
   */
  public OptionalInt offerIndirect(Buffer buffer, int direct, long table) {
    if (!features.indirect()) {
      throw new IllegalStateException("VIRTIO_F_INDIRECT_DESC was not negotiated");
    }
    List<Element> elements = buffer.elements();
    if (elements.size() > view.entries()) {
      throw new IllegalArgumentException(
          elements.size() + " elements for a queue of " + view.entries());
    }
    if (free.size() <= direct) {
      return OptionalInt.empty();
    }
    List<Integer> descriptors = take(direct + 1);
    for (int i = 0; i < direct; i++) {
      Descriptor each = Descriptor.of(elements.get(i), false, descriptors.get(i + 1));
      view.table().store(descriptors.get(i), each);
    }
    List<Element> inTable = elements.subList(direct, elements.size());
    fill(view.table(table), inTable, IntStream.range(0, inTable.size()).boxed().toList());
    long length = inTable.size() * Struct.VIRTQ_DESC.size().fixed();
    view.table().store(descriptors.get(direct), new Descriptor(table, length, Flag.INDIRECT, 0));
    return place(buffer, descriptors);
  }

  private List<Integer> take(int count) {
    return Stream.generate(free::remove).limit(count).toList();
  }

  private static void fill(
      DescriptorTable table, List<Element> elements, List<Integer> descriptors) {
    for (int i = 0; i < elements.size(); i++) {
      boolean last = i == elements.size() - 1;
      int next = last ? 0 : descriptors.get(i + 1);
      table.store(descriptors.get(i), Descriptor.of(elements.get(i), last, next));
    }
  }

  private OptionalInt place(Buffer buffer, List<Integer> descriptors) {
    int head = descriptors.get(0);
    view.store(RingMember.AVAIL_RING, view.entry(placed), head);
    placed = Index16.plus(placed, 1);
    lent.put(head, new Lent(buffer, List.copyOf(descriptors)));
    view.port().note(new Event.Offered(head, descriptors.size(), buffer));
    return OptionalInt.of(head);
  }

  /** Lets the device see what was offered. */
  public void publish() {
    view.port().barrier(Barrier.Kind.WRITES);
    published = placed;
    view.store(RingMember.AVAIL_IDX, published);
  }

  /**
   * Notifies the device of what was published, unless the device does not want it.
   *
   * @return whether it did
   */
  public boolean notifyDevice() {
    view.port().barrier(Barrier.Kind.ALL);
    boolean wanted =
        features.eventIdx()
            ? Index16.passed(view.load(RingMember.AVAIL_EVENT), announced, published)
            : (view.load(RingMember.USED_FLAGS) & Flag.NO_NOTIFY) == 0;
    announced = published;
    if (wanted) {
      view.port().notifyOther();
    }
    return wanted;
  }

  /** Says whether it wants to be notified of used buffers, without looking for any. */
  public void wantInterrupts(boolean wanted) {
    wantsInterrupts = wanted;
    if (!features.eventIdx()) {
      view.store(RingMember.AVAIL_FLAGS, wanted ? 0 : Flag.NO_INTERRUPT);
    } else if (wanted) {
      view.store(RingMember.USED_EVENT, seen);
    } else {
      view.store(RingMember.USED_EVENT, Index16.plus(seen, -1));
    }
    view.port().barrier(Barrier.Kind.ALL);
  }

  /** Takes back what the device has used, and looks again after it has asked for notifications. */
  public List<Completion> collect() {
    List<Completion> completions = new ArrayList<>();
    int idx = view.load(RingMember.USED_IDX);
    while (seen != idx) {
      collectTo(idx, completions);
      if (wantsInterrupts && features.eventIdx()) {
        wantInterrupts(true);
      }
      idx = view.load(RingMember.USED_IDX);
    }
    return completions;
  }

  private void collectTo(int idx, List<Completion> completions) {
    if (Index16.distance(seen, idx) > view.entries()) {
      // No device can have used so many: whatever stands there, it is no index.
      seen = Index16.plus(idx, -view.entries());
    }
    while (seen != idx) {
      int entry = view.entry(seen);
      long id = view.load(RingMember.USED_ID, entry);
      long len = view.load(RingMember.USED_LEN, entry);
      int head = (int) id;
      if (id >= view.entries() || !lent.containsKey(head)) {
        view.port().note(new Event.Stray(id, len));
        seen = Index16.plus(seen, 1);
      } else {
        List<Integer> heads = features.inOrder() ? upTo(head) : List.of(head);
        heads.forEach(each -> completions.add(giveBack(each, each == head ? len : -1)));
        seen = Index16.plus(seen, Math.min(heads.size(), Index16.distance(seen, idx)));
      }
    }
  }

  /** The heads of the batch that ends with that one. */
  private List<Integer> upTo(int head) {
    List<Integer> heads = new ArrayList<>(lent.keySet());
    return heads.subList(0, heads.indexOf(head) + 1);
  }

  private Completion giveBack(int head, long len) {
    Lent back = lent.remove(head);
    free.addAll(back.descriptors());
    long room = back.buffer().elements(true).stream().mapToLong(Element::length).sum();
    Completion completion = new Completion(head, back.buffer(), len < 0 ? room : len);
    view.port().note(new Event.Returned(completion));
    return completion;
  }
}
