package org.splitring.properties.run;

import java.util.ArrayDeque;
import java.util.Deque;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Flag;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;

/** Devices that break a clause. */
final class DeviceFaults {

  /** A flag that no version of the standard has. */
  private static final int SEEN = 1 << 15;

  private DeviceFaults() {}

  static Fault firstDescriptorOnly() {
    return Fault.of(
        Actor.DEVICE,
        "expects a buffer in one descriptor",
        Numbers.loaded(RingMember.DESC_FLAGS, flags -> flags & ~Flag.NEXT));
  }

  static Fault scribbles() {
    return Fault.of(
        Actor.DEVICE,
        "changes what it reads",
        next ->
            new PassingPort(next) {
              @Override
              public long load(Referent spot, long address, int bytes) {
                long value = super.load(spot, address, bytes);
                if (spot instanceof Referent.InBuffer) {
                  super.store(spot, address, bytes, value + 1);
                }
                return value;
              }
            });
  }

  static Fault readsBack() {
    return Fault.of(
        Actor.DEVICE,
        "reads back what it has written",
        next ->
            new PassingPort(next) {
              @Override
              public void store(Referent spot, long address, int bytes, long value) {
                super.store(spot, address, bytes, value);
                if (spot instanceof Referent.InBuffer) {
                  super.load(spot, address, bytes);
                }
              }
            });
  }

  static Fault marksDescriptors() {
    return Fault.of(
        Actor.DEVICE,
        "marks the descriptors that it has seen",
        next ->
            new PassingPort(next) {
              @Override
              public long load(Referent spot, long address, int bytes) {
                long value = super.load(spot, address, bytes);
                if (is(spot, RingMember.DESC_FLAGS)) {
                  super.store(spot, address, bytes, value | SEEN);
                }
                return value;
              }
            });
  }

  static Fault writesIntoTables() {
    return Fault.of(
        Actor.DEVICE,
        "takes a table that is marked for writing for a buffer",
        Numbers.loaded(
            RingMember.DESC_FLAGS,
            flags -> (flags & Flag.WRITE) != 0 ? flags & ~Flag.INDIRECT : flags));
  }

  static Fault tablesAtTheHeadOnly() {
    return Fault.of(
        Actor.DEVICE,
        "expects a table in the first descriptor only",
        next ->
            new PassingPort(next) {
              private boolean continued;

              @Override
              public long load(Referent spot, long address, int bytes) {
                long value = super.load(spot, address, bytes);
                if (!is(spot, RingMember.DESC_FLAGS)) {
                  return value;
                }
                long seen = continued ? value & ~Flag.INDIRECT : value;
                continued = (value & Flag.NEXT) != 0;
                return seen;
              }
            });
  }

  static Fault lengthLast() {
    return Fault.of(
        Actor.DEVICE,
        "writes len behind idx",
        next ->
            new PassingPort(next) {
              private final Deque<Runnable> late = new ArrayDeque<>();

              @Override
              public void store(Referent spot, long address, int bytes, long value) {
                if (is(spot, RingMember.USED_LEN)) {
                  late.add(() -> super.store(spot, address, bytes, value));
                } else {
                  super.store(spot, address, bytes, value);
                }
                if (is(spot, RingMember.USED_IDX)) {
                  late.forEach(Runnable::run);
                  late.clear();
                }
              }
            });
  }

  static Fault boasts() {
    return Fault.of(
        Actor.DEVICE,
        "says that it has written one byte more than it has",
        Numbers.stored(RingMember.USED_LEN, length -> length + 1));
  }
}
