package org.splitring.claims.qemu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.process.ChildProcess;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;

/** A QEMU that has been started, and can be asked where its device puts the used ring. */
public final class Probe implements AutoCloseable {

  private static final Duration WHOLE = Duration.ofMinutes(10);

  private final Path program;
  private final ProbeRequest request;
  private final ChildProcess version;
  private ChildProcess qemu;

  private Probe(Path program, ProbeRequest request, ChildProcess version, ChildProcess qemu) {
    this.program = program;
    this.request = request;
    this.version = version;
    this.qemu = qemu;
  }

  /**
   * Starts it. It ends when this is closed, and with the thread that calls this.
   *
   * @throws UnreadableException if there is no QEMU
   */
  public static Probe start(ProbeRequest request) throws UnreadableException {
    Path program = program(request);
    try {
      ChildProcess qemu = start(program, request, true);
      try {
        List<String> word = List.of(program.toString(), "--version");
        return new Probe(program, request, ChildProcess.start(word, WHOLE), qemu);
      } catch (IOException cannot) {
        qemu.close();
        throw cannot;
      }
    } catch (IOException cannot) {
      throw new UnreadableException(program + " cannot be started: " + cannot.getMessage());
    }
  }

  private static ChildProcess start(Path program, ProbeRequest request, boolean atOnce)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(request.machine().arguments(request.device(), atOnce));
    return ChildProcess.start(command, WHOLE);
  }

  private static Path program(ProbeRequest request) throws UnreadableException {
    Machine machine = request.machine();
    if (request.qemu().isEmpty()) {
      return ChildProcess.inPath(machine.executable())
          .orElseThrow(
              () ->
                  new UnreadableException(
                      String.format(
                          Locale.ROOT,
                          "there is no %s; install it, on Debian with 'apt-get install --no-install-recommends %s', or name it with --qemu PATH",
                          machine.executable(),
                          machine.debianPackage())));
    }
    Path named = request.qemu().get();
    if (!Files.isRegularFile(named) || !Files.isExecutable(named)) {
      throw new UnreadableException("--qemu " + named + ": this is not a program");
    }
    return named.toAbsolutePath();
  }

  /** The number of its process. */
  public long pid() {
    return qemu.pid();
  }

  /**
   * Asks all that was requested.
   *
   * @throws UnreadableException if it does not answer as QEMU does
   */
  public Probed run() throws UnreadableException {
    try {
      return run(bench(), version());
    } catch (UncheckedIOException broken) {
      throw failed(broken.getCause());
    } catch (IOException broken) {
      throw failed(broken);
    }
  }

  /** A program that refuses the option is started without; it is not needed, but saves waiting. */
  private VmUnderTest bench() throws IOException {
    try {
      return new VmUnderTest(qemu, request.machine(), request.device());
    } catch (UncheckedIOException gone) {
      if (gone.getCause() instanceof BrokenChannelException
          || !qemu.why().contains(Machine.AT_ONCE)) {
        throw gone;
      }
      qemu.close();
      qemu = start(program, request, false);
      return new VmUnderTest(qemu, request.machine(), request.device());
    }
  }

  private UnreadableException failed(IOException broken) {
    String what = broken instanceof BrokenChannelException ? broken.getMessage() : qemu.why();
    return new UnreadableException(
        String.format(
            Locale.ROOT,
            "%s cannot be asked as the machine %s: %s",
            program,
            request.machine().label(),
            what));
  }

  private Probed run(VmUnderTest bench, String name) {
    Domain domain = domain(bench.largestSize());
    List<Observation> aligned =
        points(domain).map(each -> bench.observe(each, VmUnderTest.PAGE)).toList();
    List<ObservationSeries> beyond =
        request.beyond()
            ? new BeyondStandard(bench, request.machine().ring(), domain).all()
            : List.of();
    return new Probed(
        name,
        request.machine(),
        request.device(),
        bench.largestSize(),
        domain,
        aligned,
        runs(bench, aligned),
        beyond);
  }

  private Domain domain(long largest) {
    List<QueueSize> sizes =
        QueueSize.all().stream().filter(each -> each.entries() <= largest).toList();
    return new Domain(
        sizes, request.beyond() ? Domain.DEFAULT.aligns() : QueueAlign.upTo(VmUnderTest.PAGE));
  }

  private Stream<Point> points(Domain domain) {
    long base = request.machine().ring();
    return domain.sizes().stream()
        .flatMap(
            size ->
                domain.aligns().stream()
                    .flatMap(
                        align ->
                            Stream.of(0, 1)
                                .map(evt -> new Point(size.entries(), align.bytes(), base, evt))));
  }

  /** Where driver and device do not meet, and one point where they do. */
  private static List<DriverRun> runs(VmUnderTest bench, List<Observation> aligned) {
    List<DriverRun> runs = new ArrayList<>();
    boolean met = false;
    for (Observation each : aligned) {
      if (each.point().evt() == 0
          && bench.canDrive(each.point())
          && each.seen() instanceof ObservedCompletion.Used used) {
        boolean meets = used.offset() == standard(each.point());
        if (!meets || !met) {
          runs.add(bench.drive(each.point(), used.offset()));
        }
        met |= meets;
      }
    }
    return runs;
  }

  private static long standard(Point point) {
    return Layout.standard(new QueueSize((int) point.size()), new QueueAlign(point.align())).used();
  }

  /** QEMU's own word, such as {@code 7.2.22 (Debian 1:7.2+dfsg-7)}. */
  private String version() throws IOException {
    String first = version.output().readLine();
    String sign = "QEMU emulator version ";
    if (first == null || !first.startsWith(sign)) {
      throw new BrokenChannelException("it does not say which version of QEMU it is");
    }
    return first.substring(sign.length()).strip();
  }

  @Override
  public void close() {
    version.close();
    qemu.close();
  }
}
