package org.splitring.claims.guest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a guest is started.
 *
 * @param id what users call it
 * @param name what its makers call it
 * @param program of QEMU that it runs on
 * @param debianPackage with that program
 * @param files that have to be there, each with its package; the first has the driver, unless it is
 *     a kernel's
 * @param machine the arguments for all but the device
 * @param kernel the processor of the kernel that the user names, if it is one that is watched
 * @param devices the arguments for the device, for each interface that it can have
 */
public record Guest(
    String id,
    String name,
    String program,
    String debianPackage,
    Map<String, String> files,
    String machine,
    Optional<KernelProcessor> kernel,
    Map<Interface, String> devices) {

  private static final String COMMON =
      "-accel tcg -no-user-config -nodefaults -display none -monitor none -serial none -qmp stdio"
          + " -trace virtio_mmio_write_offset -no-reboot -action panic=pause,shutdown=pause";

  public Guest {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    devices = Map.copyOf(devices);
  }

  /** Whether it is a kernel that the user names. */
  public boolean takesKernel() {
    return kernel.isPresent();
  }

  /** The transport of the device on that interface. */
  public DeviceTransport transport(Interface way) {
    return DeviceTransport.of(device(way));
  }

  /** What the device is called. */
  public String deviceLabel(Interface way) {
    return isDisk(way) ? "virtio-blk" : "virtio-net";
  }

  private String device(Interface way) {
    String device = devices.get(way);
    if (device == null) {
      throw new IllegalArgumentException(id + " has no " + way.label() + " interface");
    }
    return device;
  }

  private boolean isDisk(Interface way) {
    return device(way).contains("drive=disk");
  }

  /** QEMU's name for the device, as its queries want it. */
  String path(Interface way) {
    return "/machine/peripheral/dut"
        + (transport(way) == DeviceTransport.MMIO ? "" : "/virtio-backend");
  }

  /**
   * All arguments but those for a kernel.
   *
   * @param size of the device's queue, unless it is to have its own
   */
  List<String> arguments(Interface way, OptionalLong size) {
    String backend =
        isDisk(way)
            ? "-blockdev driver=null-co,node-name=disk,size=1048576"
            : "-netdev hubport,id=net,hubid=0";
    String queue = isDisk(way) ? ",queue-size=" : ",rx_queue_size=";
    String device = device(way) + ",id=dut" + (size.isPresent() ? queue + size.getAsLong() : "");
    List<String> arguments = new ArrayList<>();
    for (String each : List.of(COMMON, machine, backend, device)) {
      arguments.addAll(List.of(each.split(" ")));
    }
    return arguments;
  }
}
