package org.splitring.claims.qemu;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A virtio device of QEMU that completes a buffer by itself, while the machine stands still. */
public enum QemuDevice {
  /** A disk without contents, asked for its name. Its queue is as large as QEMU allows. */
  BLOCK(
      "virtio-blk",
      2,
      "-blockdev driver=null-co,node-name=disk,size=1048576"
          + " -device virtio-blk-device,drive=disk,queue-size=1024"),

  /** A balloon, given a buffer of which it reads nothing. From QEMU 11 on its queue is small. */
  BALLOON("virtio-balloon", 5, "-device virtio-balloon-device");

  private final String label;
  private final int id;
  private final String arguments;

  QemuDevice(String label, int id, String arguments) {
    this.label = label;
    this.id = id;
    this.arguments = arguments;
  }

  /** What it is called. */
  public String label() {
    return label;
  }

  /** The device of that name, if it is one of these. */
  public static Optional<QemuDevice> labelled(String label) {
    return Stream.of(values()).filter(each -> each.label().equals(label)).findFirst();
  }

  /** The standard's number for this kind of device. */
  int id() {
    return id;
  }

  /** The arguments that put it into a machine. */
  List<String> arguments() {
    return List.of(arguments.split(" "));
  }

  /** What it is asked for, with everything that belongs to it at an address. */
  Request request(long address) {
    return this == BLOCK ? Request.nameOfDisk(address) : Request.emptyBuffer(address);
  }
}
