package org.splitring.cli;

import java.io.PrintStream;
import org.splitring.claims.UnreadableException;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.DomainArguments;
import org.splitring.cli.arguments.Format;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.fragment.Fragment;
import org.splitring.cli.json.LayoutJson;
import org.splitring.cli.output.CheckedIn;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.text.LayoutText;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.notes.fragment.LayoutSheet;
import org.splitring.notes.picture.LayoutPicture;

/** {@code splitring layout}: where the standard places every part. */
final class LayoutCommand {

  private LayoutCommand() {}

  static ExitStatus run(Arguments arguments, PrintStream out, PrintStream err)
      throws UsageException, UnreadableException {
    Format format = Format.of(arguments);
    QueueSize size = DomainArguments.size(arguments);
    QueueAlign align = DomainArguments.align(arguments);
    return CheckedIn.deliver(results(format, size, align, arguments), arguments, out, err);
  }

  private static String results(
      Format format, QueueSize size, QueueAlign align, Arguments arguments) {
    return switch (format) {
      case JSON -> LayoutJson.of(size, align);
      case SVG -> LayoutPicture.of(size, align).svg();
      case TEXT -> LayoutText.of(size, align);
      default -> Fragment.of(LayoutSheet.of(size, align), format, arguments);
    };
  }
}
