package org.splitring.cli.arguments;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How results are written. */
public enum Format {
  /** For people. */
  TEXT,
  /** For programs, as this one's own schemas say. */
  JSON,
  /** For programs that show what checkers of source found. */
  SARIF,
  /** For the runner of a GitHub workflow. */
  GITHUB,
  /** For a comment or a summary in a forge. */
  MARKDOWN,
  /** A page for a browser. */
  HTML,
  /** A picture, for a document. */
  SVG,
  /** A table for Sphinx and docutils. */
  RST,
  /** A table for LaTeX. */
  LATEX,
  /** A table for AsciiDoc. */
  ADOC;

  /** What a command whose results are verdicts can write. */
  public static final List<Format> ALL = List.of(TEXT, JSON, SARIF, GITHUB, MARKDOWN);

  /** What a command whose results are many verdicts of one tree can write. */
  public static final List<Format> OF_TREES = List.of(TEXT, JSON, SARIF, GITHUB, MARKDOWN, HTML);

  /** What a command can write; the first is what it writes if nothing is said. */
  public static List<Format> known(String command) {
    return switch (command) {
      case Syntax.CHECK -> List.of(TEXT, JSON, SARIF, GITHUB, MARKDOWN, SVG, RST, LATEX, ADOC);
      case Syntax.SCAN, Syntax.PATCH -> OF_TREES;
      case Syntax.LAYOUT, Syntax.MEET -> List.of(TEXT, JSON, MARKDOWN, SVG, RST, LATEX, ADOC);
      default -> List.of(TEXT, JSON);
    };
  }

  /** The name that it is asked for by. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is wrong in this program if a format arrives that its command does not have. */
  public IllegalStateException isRefused() {
    return new IllegalStateException(label() + " is refused where the arguments are read");
  }

  /** The format asked for, of those that the command has. */
  public static Format of(Arguments arguments) throws UsageException {
    return of(arguments, known(arguments.command()));
  }

  /** The format asked for, of these. */
  public static Format of(Arguments arguments, List<Format> known) throws UsageException {
    Optional<String> label = arguments.one("--format");
    if (label.isEmpty()) {
      return TEXT;
    }
    for (Format format : known) {
      if (format.label().equals(label.get())) {
        return format;
      }
    }
    List<String> labels = known.stream().map(Format::label).toList();
    int last = labels.size() - 1;
    String all = String.join(", ", labels.subList(0, last)) + " or " + labels.get(last);
    throw new UsageException("--format is " + all + ", not '" + label.get() + "'");
  }
}
