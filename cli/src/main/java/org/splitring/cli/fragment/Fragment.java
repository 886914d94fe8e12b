package org.splitring.cli.fragment;

import java.util.List;
import java.util.Set;
import org.apache.commons.cli.Option;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.CommandText;
import org.splitring.cli.arguments.Format;
import org.splitring.cli.arguments.Syntax;
import org.splitring.cli.markdown.Markdown;
import org.splitring.notes.fragment.Markup;
import org.splitring.notes.fragment.Sheet;
import org.splitring.notes.fragment.SheetPicture;

/** A table in the format that was asked for, with the command that makes it again. */
public final class Fragment {

  /** Options that change nothing in a table. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(Syntax.CHECKED_IN, "--debug", "--no-color", "--verbose");

  private Fragment() {}

  /**
   * The table, or the picture of it.
   *
   * @throws IllegalStateException for a format that is neither
   */
  public static String of(Sheet sheet, Format format, Arguments arguments) {
    return switch (format) {
      case RST -> Markup.RST.of(sheet, command(arguments));
      case LATEX -> Markup.LATEX.of(sheet, command(arguments));
      case ADOC -> Markup.ADOC.of(sheet, command(arguments));
      case SVG -> SheetPicture.of(sheet).svg();
      case MARKDOWN -> markdown(sheet);
      case TEXT, JSON, SARIF, GITHUB, HTML -> throw format.isRefused();
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
      if (!WITHOUT_EFFECT.contains(name)) {
        text.add(name);
        if (option.hasArg()) {
          text.add(option.getValue());
        }
      }
    }
    return text.toString();
  }
}
