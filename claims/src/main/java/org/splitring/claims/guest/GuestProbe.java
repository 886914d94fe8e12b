package org.splitring.claims.guest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.process.ChildProcess;
import org.splitring.model.layout.QueueAlign;

/** A guest that has been started, and is watched until its driver has set its queue up. */
public final class GuestProbe implements AutoCloseable {

  private static final Duration WHOLE = Duration.ofMinutes(3);
  private static final long PAUSE_MILLIS = 50;
  private static final String OLD =
      "this QEMU is older than 7.2, and cannot be asked where a guest has its rings";

  private final GuestRequest request;
  private final Path program;
  private final Duration whole;
  private final Optional<LinuxImage> kernel;
  private final Optional<Initramfs> initramfs;
  private final RegisterWrites writes = new RegisterWrites();
  private final ChildProcess qemu;

  private GuestProbe(
      GuestRequest request, Path program, Optional<LinuxImage> kernel, Duration whole)
      throws IOException {
    this.request = request;
    this.whole = whole;
    this.program = program;
    this.kernel = kernel;
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(request.guest().arguments(request.way(), request.size()));
    if (kernel.isPresent()) {
      initramfs = Optional.of(Initramfs.of(kernel.get()));
      command.addAll(List.of("-kernel", kernel.get().file().toString()));
      command.addAll(List.of("-initrd", initramfs.get().file().toString()));
    } else {
      initramfs = Optional.empty();
    }
    qemu = ChildProcess.start(command, whole, writes::hear);
  }

  /**
   * Starts it. It ends when this is closed, and with the thread that calls this.
   *
   * @throws UnreadableException if something that it needs is not there
   */
  public static GuestProbe start(GuestRequest request) throws UnreadableException {
    return start(request, WHOLE);
  }

  static GuestProbe start(GuestRequest request, Duration whole) throws UnreadableException {
    Guest guest = request.guest();
    for (Map.Entry<String, String> each : guest.files().entrySet()) {
      if (!Files.isReadable(Path.of(each.getKey()))) {
        throw missing(guest.id() + " needs " + each.getKey(), each.getValue());
      }
    }
    if (!guest.devices().containsKey(request.way())) {
      throw new UnreadableException(
          guest.id() + " has no device on the " + request.way().label() + " interface");
    }
    Path program = program(request);
    Optional<LinuxImage> kernel = Optional.empty();
    if (request.kernel().isPresent() && guest.kernel().isPresent()) {
      kernel = Optional.of(LinuxImage.read(request.kernel().get(), guest.kernel().get()));
    }
    try {
      return new GuestProbe(request, program, kernel, whole);
    } catch (IOException cannot) {
      throw new UnreadableException(program + " cannot be started: " + cannot.getMessage());
    }
  }

  private static Path program(GuestRequest request) throws UnreadableException {
    Guest guest = request.guest();
    if (request.qemu().isEmpty()) {
      Optional<Path> found = ChildProcess.inPath(guest.program());
      if (found.isEmpty()) {
        throw missing("there is no " + guest.program(), guest.debianPackage());
      }
      return found.get();
    }
    Path named = request.qemu().get();
    if (!Files.isRegularFile(named) || !Files.isExecutable(named)) {
      throw new UnreadableException("--qemu " + named + ": this is not a program");
    }
    return named.toAbsolutePath();
  }

  private static UnreadableException missing(String what, String debianPackage) {
    return new UnreadableException(
        String.format(
            Locale.ROOT,
            "%s; install it, on Debian with 'apt-get install --no-install-recommends %s'",
            what,
            debianPackage));
  }

  /** The number of its process. */
  public long pid() {
    return qemu.pid();
  }

  /**
   * Waits until the driver has set its queue up, and says where.
   *
   * @throws UnreadableException if it does not, or cannot be asked
   */
  public DriverSeen run() throws UnreadableException {
    try {
      Qmp qmp = new Qmp(qemu);
      while (!isReady(qmp)) {
        Thread.sleep(PAUSE_MILLIS);
      }
      qmp.ask("stop", Map.of());
      return seen(qmp, queue(qmp));
    } catch (IOException failed) {
      String why =
          qemu.isOverdue()
              ? "its driver has not set a queue up in " + whole.toSeconds() + " s"
              : String.valueOf(failed.getMessage());
      throw new UnreadableException(
          String.format(Locale.ROOT, "%s on %s: %s", request.guest().id(), program, why));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UnreadableException(request.guest().id() + ": interrupted");
    }
  }

  private boolean isReady(Qmp qmp) throws IOException {
    Map<?, ?> queue = queue(qmp);
    boolean set = number(queue, "vring-desc") != 0 && number(queue, "vring-used") != 0;
    return set && (isMmio() ? writes.isReady() : status(qmp).contains("DRIVER_OK"));
  }

  private boolean isMmio() {
    return request.guest().transport(request.way()) == DeviceTransport.MMIO;
  }

  private Map<?, ?> queue(Qmp qmp) throws IOException {
    return qmp.ask("x-query-virtio-queue-status", Map.of("path", path(), "queue", 0))
        .orElseThrow(() -> new IOException(OLD));
  }

  /** The status and the features, in words. Not asked on MMIO, where it ends newer programs. */
  private String status(Qmp qmp) throws IOException {
    Map<?, ?> status =
        qmp.ask("x-query-virtio-status", Map.of("path", path()))
            .orElseThrow(() -> new IOException(OLD));
    return status.get("status") + " " + status.get("guest-features");
  }

  private String path() {
    return request.guest().path(request.way());
  }

  private DriverSeen seen(Qmp qmp, Map<?, ?> queue) throws IOException, UnreadableException {
    Guest guest = request.guest();
    String named = guest.files().values().stream().findFirst().orElse(guest.debianPackage());
    Optional<String> events = isMmio() ? Optional.empty() : Optional.of(status(qmp));
    boolean legacy = isLegacy(events.orElse(""));
    return new DriverSeen(
        guest,
        kernel.isPresent() ? kernel.get().version() : DebianPackages.version(named).orElse("?"),
        kernel.isPresent() ? Optional.empty() : Optional.of(named),
        qmp.version(),
        guest.transport(request.way()),
        legacy ? Interface.LEGACY : Interface.MODERN,
        number(queue, "vring-num"),
        number(queue, "vring-desc"),
        number(queue, "vring-avail"),
        number(queue, "vring-used"),
        legacy ? Optional.of(new QueueAlign(number(queue, "vring-align"))) : Optional.empty(),
        events.map(text -> text.contains("EVENT_IDX")).or(writes::events));
  }

  /** A device that can do both is driven by the interface that its driver knows. */
  private boolean isLegacy(String status) {
    return isMmio() ? request.way() == Interface.LEGACY : !status.contains("VIRTIO_F_VERSION_1");
  }

  private static long number(Map<?, ?> answer, String key) throws IOException {
    if (answer.get(key) instanceof Number number) {
      return number.longValue();
    }
    throw new IOException("it does not say " + key);
  }

  @Override
  public void close() {
    qemu.close();
    initramfs.ifPresent(Initramfs::close);
  }
}
