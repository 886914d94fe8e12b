package org.splitring.cli;

import java.io.PrintStream;
import org.splitring.cli.json.LayoutJson;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.text.LayoutText;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;

/** {@code splitring layout}: where the standard places every part. */
final class LayoutCommand {

  private LayoutCommand() {}

  static ExitStatus run(Arguments arguments, PrintStream out) throws UsageException {
    boolean json = arguments.json();
    QueueSize size = DomainArguments.size(arguments);
    QueueAlign align = DomainArguments.align(arguments);
    out.print(json ? LayoutJson.of(size, align) : LayoutText.of(size, align));
    return ExitStatus.AS_EXPECTED;
  }
}
