package org.splitring.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Entry;
import org.splitring.claims.qemu.Machine;
import org.splitring.claims.qemu.ProbeRequest;
import org.splitring.claims.qemu.QemuDevice;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.CommandText;
import org.splitring.cli.arguments.PathOption;
import org.splitring.cli.arguments.SourceArguments;
import org.splitring.cli.arguments.Syntax;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.asked.CheckRequest;
import org.splitring.cli.asked.SourceClaims;
import org.splitring.cli.engine.Engine;
import org.splitring.cli.json.JsonReport;
import org.splitring.cli.output.RecordFile;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.report.Expectation;
import org.splitring.cli.report.Finding;
import org.splitring.cli.report.ProbeReport;
import org.splitring.cli.report.Report;
import org.splitring.cli.services.Services;
import org.splitring.cli.text.ProbeText;
import org.splitring.model.claim.Claim;
import org.splitring.notes.words.ObservationComparison;

/** {@code splitring probe}: where a running QEMU really has the used ring. */
final class ProbeCommand {

  private static final String QEMU = "qemu";
  private static final String RECORD = "--record";

  private ProbeCommand() {}

  static ExitStatus run(Arguments arguments, Services services, PrintStream out, PrintStream err)
      throws UsageException, UnreadableException {
    if (arguments.has(DriverProbe.DRIVER)) {
      return DriverProbe.run(arguments, services, path(arguments, "--qemu"), out, err);
    }
    for (String each : Syntax.DRIVER) {
      if (arguments.has(each)) {
        throw new UsageException(each + " goes with " + DriverProbe.DRIVER);
      }
    }
    boolean json = arguments.json();
    ProbeRequest request =
        new ProbeRequest(
            path(arguments, "--qemu"),
            machine(arguments),
            device(arguments),
            arguments.has("--all"));
    Optional<RecordFile> record = Optional.empty();
    Optional<Path> file = path(arguments, RECORD);
    if (file.isPresent()) {
      record = Optional.of(RecordFile.of(file.get(), arguments.has("--force")));
    }
    ProbeReport report;
    try (Services.Probing qemu = services.probe(request)) {
      // While it starts.
      Entry entry = entry(services);
      Claim claim = claim(arguments, services, entry);
      Expectation expectation = new Expectation(entry.expected(), false);
      report = ProbeReport.of(qemu.run(), claim, expectation, services.today());
    }
    Finding seen =
        report.finding(services.check(report.observed(), report.probed().domain(), Engine.Z3));
    out.print(json ? json(report, seen, services) : ProbeText.of(report, seen));
    if (record.isPresent()) {
      err.println("splitring: " + record.get().write(report.recorded()));
    }
    return report.status();
  }

  private static String json(ProbeReport report, Finding seen, Services services) {
    Claim claim = report.claim();
    Finding predicted =
        new Finding(
            services.check(claim, report.probed().domain(), Engine.Z3),
            report.expectation(),
            new CommandText().add(claim.id()).toString(),
            List.of(report.confronted()),
            Optional.empty());
    return JsonReport.of(new Report(report.probed().domain(), List.of(seen, predicted)));
  }

  private static Entry entry(Services services) throws UnreadableException {
    return services
        .catalogue()
        .find(QEMU)
        .orElseThrow(() -> new UnreadableException("the catalogue has no claim " + QEMU));
  }

  /** What QEMU's own source says, as the catalogue has it or as a checkout has it. */
  private static Claim claim(Arguments arguments, Services services, Entry entry)
      throws UsageException, UnreadableException {
    SourceArguments source = SourceArguments.of(arguments);
    if (source.tree().isEmpty()) {
      return entry.claim();
    }
    return new SourceClaims(services, arguments, source)
        .of(entry, Expectation.AGREEMENT, source.tree().get(), new CommandText().add(QEMU)).stream()
            .map(CheckRequest::claim)
            .filter(each -> ObservationComparison.used(each).isPresent())
            .findFirst()
            .orElseThrow(
                () ->
                    new UnreadableException(
                        QEMU
                            + ": where it has the used ring could not be read; leave out"
                            + " --source"));
  }

  private static Machine machine(Arguments arguments) throws UsageException {
    String label = arguments.one("--machine").orElse(Machine.MICROVM.label());
    Optional<Machine> machine = Machine.labelled(label);
    if (machine.isEmpty()) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--machine is %s, not '%s'",
              Stream.of(Machine.values()).map(Machine::label).collect(Collectors.joining(" or ")),
              label));
    }
    return machine.get();
  }

  private static QemuDevice device(Arguments arguments) throws UsageException {
    String label = arguments.one("--device").orElse(QemuDevice.BLOCK.label());
    return QemuDevice.labelled(label)
        .orElseThrow(
            () ->
                new UsageException(
                    String.format(
                        Locale.ROOT,
                        "--device is %s, not '%s'",
                        Stream.of(QemuDevice.values())
                            .map(QemuDevice::label)
                            .collect(Collectors.joining(" or ")),
                        label)));
  }

  private static Optional<Path> path(Arguments arguments, String option)
      throws UnreadableException {
    Optional<String> text = arguments.one(option);
    return text.isEmpty() ? Optional.empty() : Optional.of(PathOption.of(option, text.get()));
  }
}
