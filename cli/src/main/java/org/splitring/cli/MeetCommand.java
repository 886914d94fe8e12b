package org.splitring.cli;

import java.io.PrintStream;
import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Entry;
import org.splitring.claims.guest.DriverRecords;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.DomainArguments;
import org.splitring.cli.arguments.Format;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.fragment.Fragment;
import org.splitring.cli.fragment.MeetSheet;
import org.splitring.cli.json.MeetJson;
import org.splitring.cli.output.CheckedIn;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.report.MeetReport;
import org.splitring.cli.services.Services;
import org.splitring.cli.text.MeetText;
import org.splitring.cli.text.drawing.Style;
import org.splitring.model.claim.Claim;

/** {@code splitring meet}: which drivers and devices have the used ring in one place. */
final class MeetCommand {

  private static final String ALIGN = "--align";

  private MeetCommand() {}

  static ExitStatus run(Arguments arguments, Services services, PrintStream out, PrintStream err)
      throws UsageException, UnreadableException {
    Format format = Format.of(arguments);
    List<Claim> claims = services.catalogue().entries().stream().map(Entry::claim).toList();
    MeetReport report =
        arguments.has(ALIGN)
            ? MeetReport.computed(claims, DomainArguments.align(arguments))
            : MeetReport.seen(DriverRecords.load().all(), claims);
    String results =
        switch (format) {
          case TEXT -> MeetText.of(report, Style.PLAIN);
          case JSON -> MeetJson.of(report);
          default -> Fragment.of(MeetSheet.of(report), format, arguments);
        };
    return CheckedIn.deliver(results, arguments, out, err);
  }
}
