package org.splitring.claims.latex.sentence;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.splitring.claims.latex.tex.BracedArguments;

/** What the commands and environments of LaTeX do to the sentences that they stand in. */
final class LatexMarkup {

  private static final Set<String> LOOKS =
      words(
          """
          textbf textit emph texttt textrm textsc text mbox mathrm underline bf it em tt small
          newline noindent centering clearpage newpage hline begingroup endgroup relax quad qquad
          left right protect xspace hfill ldots dots caption""");
  private static final Set<String> HEADINGS =
      words("chapter section subsection subsubsection paragraph subparagraph");
  private static final Set<String> TABLES = words("tabular longtable tabularx figure");
  private static final Set<String> SILENT =
      words("nameref pageref index vspace hspace cite input include");

  private static final Pattern MEMBER = Pattern.compile("[a-z]+(?:(?:\\\\?_|\\.)[a-z]+){0,3}");

  private LatexMarkup() {}

  private static Set<String> words(String words) {
    return Set.of(words.strip().split("\\s+"));
  }

  /** Whether a command only changes how words look. */
  static boolean isLook(String command) {
    return LOOKS.contains(command);
  }

  static boolean isHeading(String command) {
    return HEADINGS.contains(command.replace("*", ""));
  }

  /** Whether an environment has cells and no sentences. */
  static boolean isTable(String environment) {
    return TABLES.contains(environment);
  }

  /** Whether the argument of a command is not read as words of the sentence. */
  static boolean isSilent(String command) {
    return SILENT.contains(command);
  }

  /** To LaTeX the end of a line is a space, and many spaces are one. */
  static String spaced(String label) {
    return label.replaceAll("\\s+", " ").strip();
  }

  /** The last part of a label, as one word. */
  static String title(String label) {
    String spaced = spaced(label);
    return spaced.substring(spaced.lastIndexOf("/") + 1).strip().replace(' ', '_');
  }

  /**
   * What a command sets as code, if it is the name of a member: that is a field too. Code stands
   * between braces, or between any two equal signs.
   */
  static BracedArguments code(String source, int end) {
    BracedArguments braces = BracedArguments.of(source, end, 1);
    if (braces.arguments().isEmpty()
        && end < source.length()
        && "|+!".indexOf(source.charAt(end)) >= 0) {
      int close = source.indexOf(source.charAt(end), end + 1);
      braces =
          close < 0
              ? braces
              : new BracedArguments(List.of(source.substring(end + 1, close)), close);
    }
    return braces.arguments().stream().allMatch(each -> MEMBER.matcher(each).matches())
        ? braces
        : new BracedArguments(List.of(), end);
  }

  /** Whether a line ends behind nothing but blanks. */
  static boolean isBlankLine(String source, int from) {
    int at = from;
    while (at < source.length() && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
      at++;
    }
    return at < source.length() && source.charAt(at) == '\n';
  }
}
