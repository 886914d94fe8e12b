package org.splitring.claims.latex.sentence;

import java.util.Set;
import java.util.regex.Pattern;

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

  /** Whether words are the name of a member: in the type of code they are a field too. */
  static boolean isMember(String words) {
    return MEMBER.matcher(words).matches();
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
