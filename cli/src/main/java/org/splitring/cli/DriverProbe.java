package org.splitring.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.guest.DriverRecord;
import org.splitring.claims.guest.DriverSeen;
import org.splitring.claims.guest.Guest;
import org.splitring.claims.guest.GuestRequest;
import org.splitring.claims.guest.Guests;
import org.splitring.claims.guest.Interface;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.DomainArguments;
import org.splitring.cli.arguments.PathOption;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.engine.Engine;
import org.splitring.cli.json.JsonReport;
import org.splitring.cli.output.DriverRecordFile;
import org.splitring.cli.report.DriverReport;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.report.Report;
import org.splitring.cli.services.Services;
import org.splitring.cli.text.DriverText;
import org.splitring.model.verdict.Checked;

/** {@code splitring probe --driver}: where a living guest's driver has its rings. */
final class DriverProbe {

  static final String DRIVER = "--driver";

  private static final String SIZE = "--size";
  private static final String RECORD = "--record";

  private DriverProbe() {}

  static ExitStatus run(
      Arguments arguments, Services services, Optional<Path> qemu, PrintStream out, PrintStream err)
      throws UsageException, UnreadableException {
    boolean json = arguments.json();
    Optional<DriverRecordFile> record = Optional.empty();
    if (arguments.has(RECORD)) {
      Path file = PathOption.of(RECORD, arguments.one(RECORD).orElseThrow());
      record = Optional.of(DriverRecordFile.of(file, arguments.has("--force")));
    }
    DriverSeen seen;
    try (Services.Watching guest = services.watch(request(arguments, qemu))) {
      seen = guest.run();
    }
    DriverReport report = new DriverReport(seen);
    Checked checked = services.check(report.claim(), report.domain(), Engine.Z3);
    out.print(
        json
            ? JsonReport.of(new Report(report.domain(), List.of(report.finding(checked))))
            : DriverText.of(report, checked));
    if (record.isPresent()) {
      err.println("splitring: " + record.get().add(DriverRecord.of(seen, services.today())));
    }
    return report.status(checked);
  }

  private static GuestRequest request(Arguments arguments, Optional<Path> qemu)
      throws UsageException, UnreadableException {
    for (String other : List.of("--machine", "--device", "--source", "--all")) {
      if (arguments.has(other)) {
        throw new UsageException(other + " is about a device; it does not go with " + DRIVER);
      }
    }
    String[] named = arguments.one(DRIVER).orElseThrow().split("=", 2);
    Guests guests = Guests.load();
    Optional<Guest> guest = guests.find(named[0]);
    if (guest.isEmpty()) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--driver is %s, not '%s'",
              guests.all().stream().map(DriverProbe::word).collect(Collectors.joining(", ")),
              named[0]));
    }
    if (guest.get().takesKernel() != (named.length > 1) || named[named.length - 1].isEmpty()) {
      throw new UsageException("--driver " + named[0] + ": write " + word(guest.get()));
    }
    Optional<Path> kernel = Optional.empty();
    if (named.length > 1) {
      kernel = Optional.of(PathOption.of(DRIVER, named[1]));
    }
    return new GuestRequest(
        guest.get(), kernel, way(arguments, guest.get()), size(arguments), qemu);
  }

  private static String word(Guest guest) {
    return guest.id() + (guest.takesKernel() ? "=KERNEL" : "");
  }

  private static Interface way(Arguments arguments, Guest guest) throws UsageException {
    Interface usual =
        guest.devices().containsKey(Interface.MODERN) ? Interface.MODERN : Interface.LEGACY;
    String label = arguments.one("--interface").orElse(usual.label());
    return Interface.labelled(label)
        .orElseThrow(
            () -> new UsageException("--interface is modern or legacy, not '" + label + "'"));
  }

  private static OptionalLong size(Arguments arguments) throws UsageException {
    return arguments.has(SIZE)
        ? OptionalLong.of(DomainArguments.size(arguments).entries())
        : OptionalLong.empty();
  }
}
