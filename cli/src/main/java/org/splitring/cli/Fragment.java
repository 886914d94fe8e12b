package org.splitring.cli;

import java.util.List;
import org.apache.commons.cli.Option;
import org.splitring.cli.markdown.Markdown;
import org.splitring.notes.fragment.Markup;
import org.splitring.notes.fragment.Sheet;
import org.splitring.notes.fragment.SheetPicture;

/** A table in the format that was asked for, with the command that makes it again. */
final class Fragment {

  private Fragment() {}

  static String of(Sheet sheet, Format format, Arguments arguments) {
    return switch (format) {
      case RST -> Markup.RST.of(sheet, command(arguments));
      case LATEX -> Markup.LATEX.of(sheet, command(arguments));
      case ADOC -> Markup.ADOC.of(sheet, command(arguments));
      case SVG -> SheetPicture.of(sheet).svg();
      case MARKDOWN -> markdown(sheet);
      case TEXT, JSON, SARIF, GITHUB -> throw format.isRefused();
    };
  }

  private static String markdown(Sheet sheet) {
    List<String> head = sheet.columns().stream().map(Sheet.Column::head).toList();
    return Markdown.words(sheet.title())
        + "\n\n"
        + Markdown.table(
            head,
            sheet.rows().stream().map(row -> row.stream().map(Markdown::words).toList()).toList());
  }

  private static String command(Arguments arguments) {
    CommandText text = new CommandText("splitring " + arguments.command());
    arguments.positional().forEach(text::add);
    for (Option option : arguments.parsed().getOptions()) {
      String name = "--" + option.getLongOpt();
      if (!name.equals(CheckedIn.OPTION)) {
        text.add(name);
        if (option.hasArg()) {
          text.add(option.getValue());
        }
      }
    }
    return text.toString();
  }
}
