package org.splitring.claims.qemu;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A machine of QEMU that has legacy virtio-mmio slots, and where in it things are. */
public enum Machine {
  MICROVM("qemu-system-x86_64", "qemu-system-x86", 0xfeb00000L, 24, 0),
  VIRT("qemu-system-arm", "qemu-system-arm", 0x0a000000L, 32, 0x40000000L);

  /** The option by whose absence notifications are handed to another part of the program. */
  static final String AT_ONCE = "ioeventfd";

  private static final long STRIDE = 0x200;

  /** The first megabyte of a PC is not all memory; these are multiples of every alignment tried. */
  private static final long RING = 0x400000;

  private static final long DATA = 0x1800000;

  private final String executable;
  private final String debianPackage;
  private final long firstSlot;
  private final int slots;
  private final long memory;

  Machine(String executable, String debianPackage, long firstSlot, int slots, long memory) {
    this.executable = executable;
    this.debianPackage = debianPackage;
    this.firstSlot = firstSlot;
    this.slots = slots;
    this.memory = memory;
  }

  /** QEMU's name for it, which is ours too. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The machine of that name, if it is one of these. */
  public static Optional<Machine> labelled(String label) {
    return Stream.of(values()).filter(each -> each.label().equals(label)).findFirst();
  }

  /** The program that is this machine. */
  public String executable() {
    return executable;
  }

  /** Debian's package with that program. */
  public String debianPackage() {
    return debianPackage;
  }

  /** Where the ring is put, before it is shifted. */
  public long ring() {
    return memory + RING;
  }

  /** Where a buffer is put. */
  long data() {
    return memory + DATA;
  }

  /** The virtio-mmio slots; QEMU fills them from the last. */
  LongStream slots() {
    return LongStream.iterate(slots - 1, slot -> slot >= 0, slot -> slot - 1)
        .map(slot -> firstSlot + slot * STRIDE);
  }

  /**
   * The arguments that start it, stopped, with one device on a legacy interface.
   *
   * @param atOnce whether the device is told to complete a buffer within the write that notifies
   *     it, and not soon after; older programs do that and do not know the option
   */
  List<String> arguments(QemuDevice device, boolean atOnce) {
    String machine =
        "-M "
            + label()
            + " -m 32 -accel tcg -S -no-user-config -nodefaults"
            + " -display none -monitor none -serial none"
            + " -global virtio-mmio.force-legacy=true -qtest stdio -qtest-log none";
    List<String> arguments = new ArrayList<>(List.of(machine.split(" ")));
    if (atOnce) {
      arguments.addAll(List.of("-global", "virtio-mmio." + AT_ONCE + "=off"));
    }
    arguments.addAll(device.arguments());
    return arguments;
  }
}
