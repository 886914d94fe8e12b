package org.splitring.properties.run;

import java.util.function.LongUnaryOperator;
import org.splitring.model.layout.Struct;
import org.splitring.model.ring.Actor;
import org.splitring.model.ring.Event.Barrier;
import org.splitring.model.ring.Features;
import org.splitring.model.ring.Flag;
import org.splitring.model.ring.Port;
import org.splitring.model.ring.Referent;
import org.splitring.model.ring.RingMember;
import org.splitring.model.ring.Setup;

/** Drivers that break a clause. */
final class DriverFaults {

  private static final long DESCRIPTOR = Struct.VIRTQ_DESC.size().fixed();
  private static final long LONGEST = (1L << Integer.SIZE) - 1;

  private DriverFaults() {}

  private static LongUnaryOperator unlessTable(LongUnaryOperator change) {
    return flags -> (flags & Flag.INDIRECT) != 0 ? flags : change.applyAsLong(flags);
  }

  static Fault writableFirst() {
    return Fault.of(
        Actor.DRIVER,
        "has the write flag the wrong way round",
        Numbers.stored(RingMember.DESC_FLAGS, unlessTable(flags -> flags ^ Flag.WRITE)));
  }

  static Fault boundlessBuffers() {
    return Fault.of(
        Actor.DRIVER,
        "gives no bounds to its buffers",
        Numbers.stored(RingMember.DESC_LEN, length -> LONGEST));
  }

  static Fault loops() {
    return Fault.of(
        Actor.DRIVER,
        "links the end of every chain to the descriptor that it finds there",
        Numbers.stored(RingMember.DESC_FLAGS, unlessTable(flags -> flags | Flag.NEXT)));
  }

  /** The rings name the descriptors that it means; only the order is another. */
  static Fault descriptorsFromTheEnd() {
    return new Fault(
        "the driver takes descriptors from the end of the table",
        stage ->
            stage.through(
                (actor, port) ->
                    actor == Actor.DRIVER
                        ? new FromTheEnd(port, stage.setup().driver().size().entries())
                        : port));
  }

  private static final class FromTheEnd extends PassingPort {
    private final int entries;

    FromTheEnd(Port next, int entries) {
      super(next);
      this.entries = entries;
    }

    private long mirrored(long descriptor) {
      return descriptor < entries ? entries - 1 - descriptor : descriptor;
    }

    @Override
    public void store(Referent spot, long address, int bytes, long value) {
      if (!(spot instanceof Referent.InRing ring)) {
        super.store(spot, address, bytes, value);
        return;
      }
      int index = ring.index();
      long number =
          switch (ring.member()) {
            case DESC_NEXT, AVAIL_RING -> mirrored(value);
            default -> value;
          };
      if (ring.member().name().startsWith("DESC")) {
        int other = (int) mirrored(index);
        long moved = address + (other - index) * DESCRIPTOR;
        super.store(new Referent.InRing(ring.member(), other), moved, bytes, number);
      } else {
        super.store(spot, address, bytes, number);
      }
    }

    @Override
    public long load(Referent spot, long address, int bytes) {
      long value = super.load(spot, address, bytes);
      return is(spot, RingMember.USED_ID) ? mirrored(value) : value;
    }
  }

  /** The device goes by it, too: it was not negotiated, and both use it. */
  static Fault indirectUnasked() {
    return new Fault(
        "the driver uses indirect tables without having negotiated them",
        stage -> {
          Setup setup = stage.setup();
          Features all =
              new Features(setup.features().eventIdx(), true, setup.features().inOrder());
          return new Stage(setup.with(all), stage.negotiated(), stage.legacy(), stage.ports());
        });
  }

  static Fault nestedTables() {
    return Fault.of(
        Actor.DRIVER,
        "sets the indirect flag in indirect tables",
        next ->
            new PassingPort(next) {
              @Override
              public void store(Referent spot, long address, int bytes, long value) {
                boolean flags =
                    spot instanceof Referent.InTable table
                        && table.member() == RingMember.DESC_FLAGS;
                super.store(spot, address, bytes, flags ? value | Flag.INDIRECT : value);
              }
            });
  }

  static Fault continuedTables() {
    return Fault.of(
        Actor.DRIVER,
        "continues the descriptor of an indirect table",
        Numbers.stored(
            RingMember.DESC_FLAGS,
            flags -> (flags & Flag.INDIRECT) != 0 ? flags | Flag.NEXT : flags));
  }

  static Fault tablesWithAGap() {
    return Fault.of(
        Actor.DRIVER,
        "leaves the second entry of an indirect table out",
        next ->
            new PassingPort(next) {
              @Override
              public void store(Referent spot, long address, int bytes, long value) {
                if (spot instanceof Referent.InTable table) {
                  int shift = table.index() > 0 ? 1 : 0;
                  boolean link = table.member() == RingMember.DESC_NEXT && value > 0;
                  super.store(
                      new Referent.InTable(table.table(), table.member(), table.index() + shift),
                      address + shift * DESCRIPTOR,
                      bytes,
                      link ? value + 1 : value);
                } else {
                  super.store(spot, address, bytes, value);
                }
              }
            });
  }

  static Fault unexposes() {
    return Fault.of(
        Actor.DRIVER,
        "thinks better of what it has published",
        next ->
            new PassingPort(next) {
              private boolean begun;

              @Override
              public void store(Referent spot, long address, int bytes, long value) {
                super.store(spot, address, bytes, value);
                if (is(spot, RingMember.AVAIL_IDX)) {
                  if (begun) {
                    super.store(spot, address, bytes, value - 1);
                  }
                  begun = true;
                }
              }
            });
  }

  static Fault trustsTooMuch() {
    return Fault.of(
        Actor.DRIVER,
        "takes one byte more for written than the device says",
        Numbers.loaded(RingMember.USED_LEN, length -> length + 1));
  }

  static Fault looksBeyond() {
    return Fault.of(
        Actor.DRIVER,
        "reads the byte behind every byte of a buffer, too",
        next ->
            new PassingPort(next) {
              @Override
              public long load(Referent spot, long address, int bytes) {
                if (spot instanceof Referent.InBuffer) {
                  super.load(spot, address + bytes, bytes);
                }
                return super.load(spot, address, bytes);
              }
            });
  }

  /** But for the first, which is that of the initialisation. */
  static Fault noBarrier(Barrier.Kind without) {
    return Fault.of(
        Actor.DRIVER,
        switch (without) {
          case WRITES -> "leaves out the barrier in front of idx";
          case ALL -> "leaves out the barrier behind idx";
        },
        next ->
            new PassingPort(next) {
              private boolean begun;

              @Override
              public void barrier(Barrier.Kind kind) {
                if (kind != without || !begun) {
                  super.barrier(kind);
                }
                begun = true;
              }
            });
  }
}
