package org.splitring.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.splitring.claims.UnreadableException;
import org.splitring.cli.json.LayoutJson;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.text.LayoutText;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.notes.fragment.LayoutSheet;
import org.splitring.notes.fragment.Markup;
import org.splitring.notes.picture.LayoutPicture;

/** {@code splitring layout}: where the standard places every part. */
final class LayoutCommand {

  private LayoutCommand() {}

  static ExitStatus run(Arguments arguments, PrintStream out, PrintStream err)
      throws UsageException, UnreadableException {
    Format format = Format.of(arguments, Format.FRAGMENTS);
    QueueSize size = DomainArguments.size(arguments);
    QueueAlign align = DomainArguments.align(arguments);
    return CheckedIn.deliver(results(format, size, align), arguments, out, err);
  }

  private static String results(Format format, QueueSize size, QueueAlign align) {
    return switch (format) {
      case JSON -> LayoutJson.of(size, align);
      case SVG -> LayoutPicture.of(size, align).svg();
      case RST -> table(Markup.RST, format, size, align);
      case LATEX -> table(Markup.LATEX, format, size, align);
      case ADOC -> table(Markup.ADOC, format, size, align);
      default -> LayoutText.of(size, align);
    };
  }

  private static String table(Markup markup, Format format, QueueSize size, QueueAlign align) {
    return markup.of(
        LayoutSheet.of(size, align),
        String.format(
            Locale.ROOT,
            "splitring layout --size %s --align %s --format %s",
            size,
            align,
            format.label()));
  }
}
