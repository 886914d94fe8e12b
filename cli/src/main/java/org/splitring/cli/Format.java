package org.splitring.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How results are written. */
enum Format {
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
  /** A picture, for a document. */
  SVG,
  /** A table for Sphinx and docutils. */
  RST,
  /** A table for LaTeX. */
  LATEX,
  /** A table for AsciiDoc. */
  ADOC;

  /** What every command that has results can write. */
  static final List<Format> PLAIN = List.of(TEXT, JSON);

  /** What a command whose results are verdicts can write. */
  static final List<Format> ALL = List.of(TEXT, JSON, SARIF, GITHUB, MARKDOWN);

  /** What a command can write whose results are one picture or one table. */
  static final List<Format> FRAGMENTS = List.of(TEXT, JSON, MARKDOWN, SVG, RST, LATEX, ADOC);

  /** What the command can write whose results are verdicts and, at a glance, a table. */
  static final List<Format> VERDICTS =
      List.of(TEXT, JSON, SARIF, GITHUB, MARKDOWN, SVG, RST, LATEX, ADOC);

  /** The name that it is asked for by. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is wrong in this program if a format arrives that its command does not have. */
  IllegalStateException isRefused() {
    return new IllegalStateException(label() + " is refused where the arguments are read");
  }

  /** The format asked for, of those that the command has. */
  static Format of(Arguments arguments, List<Format> known) throws UsageException {
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
