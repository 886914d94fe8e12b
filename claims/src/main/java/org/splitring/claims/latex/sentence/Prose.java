package org.splitring.claims.latex.sentence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.latex.tex.Braces;
import org.splitring.claims.latex.tex.Listing;
import org.splitring.claims.latex.tex.Register;
import org.splitring.claims.latex.tex.TexFile;
import org.splitring.model.text.Lines;

/**
 * Takes the prose of a file apart into sentences.
 *
 * <p>Markup that only changes how words look is dropped, and a command that is not known here stays
 * as a word, which nobody understands.
 */
final class Prose {

  private static final Pattern COMMAND =
      Pattern.compile("\\\\(?:[A-Za-z@]+\\*?|.)", Pattern.DOTALL);
  private static final Set<String> LOOKS =
      Set.of(
          "textbf",
          "textit",
          "emph",
          "texttt",
          "textrm",
          "textsc",
          "text",
          "mbox",
          "mathrm",
          "underline",
          "bf",
          "it",
          "em",
          "tt",
          "small",
          "newline",
          "noindent",
          "centering",
          "clearpage",
          "newpage",
          "hline",
          "begingroup",
          "endgroup",
          "relax",
          "quad",
          "qquad",
          "left",
          "right",
          "protect",
          "xspace",
          "hfill",
          "ldots",
          "dots",
          "caption");
  private static final Set<String> HEADINGS =
      Set.of("chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph");
  private static final Set<String> TABLES = Set.of("tabular", "longtable", "tabularx", "figure");
  private static final Set<String> SHORT = Set.of("ie", "i.e", "eg", "e.g", "p", "etc", "cf", "vs");

  private final String path;
  private final String source;
  private final int firstLine;
  private final List<Sentence> sentences = new ArrayList<>();
  private final Deque<Sentence.Kind> lists = new ArrayDeque<>();
  private final StringBuilder words = new StringBuilder();
  private final TreeMap<Integer, String> sections = new TreeMap<>();
  private String section;
  private boolean heading;
  private boolean remark;
  private int line;
  private int begun = -1;
  private int last = -1;

  private Prose(String path, String source, int firstLine, String section) {
    this.path = path;
    this.source = source;
    this.firstLine = firstLine;
    this.section = section;
    line = firstLine;
  }

  /** The sentences of a file, with those in the comments of its listings. */
  static List<Sentence> of(TexFile file) {
    Prose prose = new Prose(file.path(), file.text(), 1, "");
    prose.read();
    for (Listing listing : file.listings()) {
      Map.Entry<Integer, String> before = prose.sections.floorEntry(listing.at().first());
      prose.sentences.addAll(
          Remarks.of(
              file.path(),
              listing.text(),
              listing.at().first(),
              before == null ? "" : before.getValue()));
    }
    prose.sentences.sort(Comparator.comparingInt(each -> each.at().first()));
    return prose.sentences;
  }

  /** The sentences of a piece of text that stands in some section. */
  static List<Sentence> of(
      String path, String text, int firstLine, String section, boolean remark) {
    Prose prose = new Prose(path, text, firstLine, section);
    prose.remark = remark;
    prose.read();
    return prose.sentences;
  }

  private void read() {
    Matcher command = COMMAND.matcher(source);
    int at = 0;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '\\' && command.find(at) && command.start() == at) {
        at = command(command.group().substring(1), command.end());
      } else {
        at = character(c, at);
      }
    }
    flush();
  }

  private int character(char c, int at) {
    switch (c) {
      case '\n' -> {
        line++;
        append(' ');
        if (at + 1 < source.length() && blank(at + 1)) {
          flush();
        }
      }
      case '{', '}', '~', '$', '`', '\'', '"' -> {
        if (c == '\'' && inWord(at)) {
          append('\'');
        } else {
          append(' ');
        }
      }
      case '.', '!', '?', ':', ';' -> {
        append(c);
        if (endsHere(at)) {
          flush();
        }
      }
      default -> append(c);
    }
    return at + 1;
  }

  private boolean inWord(int at) {
    return at > 0
        && at + 1 < source.length()
        && Character.isLetter(source.charAt(at - 1))
        && Character.isLetter(source.charAt(at + 1));
  }

  private boolean blank(int from) {
    int at = from;
    while (at < source.length() && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
      at++;
    }
    return at < source.length() && source.charAt(at) == '\n';
  }

  private boolean endsHere(int at) {
    int next = at + 1;
    while (next < source.length() && (source.charAt(next) == ')' || source.charAt(next) == '}')) {
      next++;
    }
    boolean spaced = next >= source.length() || " \t\n\\".indexOf(source.charAt(next)) >= 0;
    if (!spaced || words.isEmpty()) {
      return false;
    }
    String before = words.substring(0, words.length() - 1);
    String word = before.substring(before.lastIndexOf(' ') + 1).replace("(", "").replace("@", "");
    return !SHORT.contains(word);
  }

  private void append(char c) {
    if (!Character.isWhitespace(c)) {
      begun = begun < 0 ? line : begun;
      last = line;
    }
    if (begun >= 0) {
      words.append(Character.isWhitespace(c) ? ' ' : c);
    }
  }

  private void append(String text) {
    text.chars().forEach(c -> append((char) c));
  }

  private void flush() {
    String text = words.toString().strip().replaceAll(" +", " ");
    words.setLength(0);
    if (!text.isEmpty() && text.chars().anyMatch(Character::isLetterOrDigit)) {
      Sentence.Kind kind =
          remark ? Sentence.Kind.REMARK : lists.isEmpty() ? Sentence.Kind.TEXT : lists.peekLast();
      sentences.add(new Sentence(section, kind, new Lines(path, begun, last), text));
    }
    begun = -1;
    last = -1;
  }

  private int command(String name, int end) {
    if (!Character.isLetter(name.charAt(0))) {
      symbol(name.charAt(0));
      return end;
    }
    if (HEADINGS.contains(name.replace("*", ""))) {
      flush();
      heading = true;
      return skipArguments(end, 1);
    }
    return switch (name) {
      case "drivernormative", "devicenormative" -> {
        flush();
        Braces braces = Braces.of(source, end, 3);
        if (braces.arguments().size() == 3) {
          enter(name + ":" + spaced(braces.arguments().get(2)));
        }
        heading = false;
        yield skipArguments(end, 3);
      }
      case "label" -> {
        Braces braces = Braces.of(source, end, 1);
        if (heading && !braces.arguments().isEmpty()) {
          enter(spaced(braces.arguments().get(0)));
          heading = false;
        }
        yield skipArguments(end, 1);
      }
      case "begin" -> begin(end);
      case "end" -> {
        flush();
        Braces braces = Braces.of(source, end, 1);
        String list = braces.arguments().isEmpty() ? "" : braces.arguments().get(0);
        if (list.matches("itemize|enumerate|description")) {
          lists.pollLast();
        }
        yield skipArguments(end, 1);
      }
      case "item" -> {
        flush();
        yield end;
      }
      case "par" -> {
        flush();
        yield end;
      }
      case "field" -> {
        Braces braces = Braces.of(source, end, 1);
        braces
            .arguments()
            .forEach(
                field -> append(" @" + spaced(field).replace("\\_", "_").replace(' ', '_') + " "));
        yield skipArguments(end, 1);
      }
      case "ref" -> {
        Braces braces = Braces.of(source, end, 1);
        braces.arguments().forEach(label -> append(" @ref:" + title(label) + " "));
        yield skipArguments(end, 1);
      }
      case "nameref", "pageref", "index", "vspace", "hspace", "cite", "input", "include" ->
          skipArguments(end, 1);
      case "hyperref" -> {
        int bracket = source.indexOf(']', end);
        yield bracket > 0 ? skipArguments(bracket + 1, 1) : end;
      }
      case "footnote" -> footnote(end);
      default -> {
        if (!LOOKS.contains(name)) {
          append(" \\" + name + " ");
        }
        yield end;
      }
    };
  }

  private void enter(String label) {
    section = label;
    sections.put(line, label);
  }

  private void symbol(char c) {
    switch (c) {
      case '_', '%', '&', '#', '$' -> append(c == '&' ? " & " : Character.toString(c));
      case '\n' -> line++;
      default -> append(' ');
    }
  }

  private int begin(int end) {
    flush();
    Braces braces = Braces.of(source, end, 1);
    if (braces.arguments().isEmpty()) {
      return end;
    }
    String name = braces.arguments().get(0);
    switch (name) {
      case "itemize", "description" -> lists.addLast(Sentence.Kind.ITEM);
      case "enumerate" -> lists.addLast(Sentence.Kind.STEP);
      default -> {
        if (TABLES.contains(name)) {
          int close = source.indexOf("\\end{" + name + "}", end);
          return close < 0 ? skipArguments(end, 1) : table(end, close);
        }
      }
    }
    return skipOption(skipArguments(end, 1));
  }

  /** What stands in brackets behind the beginning of an environment sets it, and is no text. */
  private int skipOption(int from) {
    int close = source.indexOf(']', from);
    int lineEnd = source.indexOf('\n', from);
    boolean isOption =
        from < source.length()
            && source.charAt(from) == '['
            && close > 0
            && (lineEnd < 0 || close < lineEnd);
    return isOption ? close + 1 : from;
  }

  /** Of a table only the descriptions of registers are sentences. */
  private int table(int from, int to) {
    Matcher register = Register.BEGIN.matcher(source).region(from, to);
    while (register.find()) {
      Braces braces = Braces.of(source, register.end(), Register.ARGUMENTS);
      if (braces.arguments().size() == Register.ARGUMENTS) {
        int first = line + newlines(from, register.start());
        String inside = section + " / " + braces.arguments().get(0);
        String description = braces.arguments().get(Register.ARGUMENTS - 1);
        int last = first + newlines(register.start(), braces.end() + 1);
        sentences.addAll(of(path, braces.arguments().get(1), first, inside, false));
        sentences.addAll(of(path, description, last - newlines(description), inside, false));
      }
    }
    return skipTo(from, to);
  }

  private static int newlines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  /** A footnote is a text of its own, and the sentence goes on behind it. */
  private int footnote(int end) {
    Braces braces = Braces.of(source, end, 1);
    if (braces.arguments().isEmpty()) {
      return end;
    }
    int open = source.indexOf('{', end);
    int first = line + newlines(end, open);
    sentences.addAll(of(path, braces.arguments().get(0), first, section, true));
    return skipArguments(end, 1);
  }

  private int skipArguments(int from, int most) {
    Braces braces = Braces.of(source, from, most);
    return braces.arguments().isEmpty() ? from : skipTo(from, braces.end() + 1);
  }

  private int skipTo(int from, int to) {
    line += newlines(from, to);
    return to;
  }

  private int newlines(int from, int to) {
    return (int) source.substring(from, Math.max(from, to)).chars().filter(c -> c == '\n').count();
  }

  private static String title(String label) {
    String spaced = spaced(label);
    return spaced.substring(spaced.lastIndexOf("/") + 1).strip().replace(' ', '_');
  }

  /** To LaTeX the end of a line is a space, and many spaces are one. */
  private static String spaced(String label) {
    return label.replaceAll("\\s+", " ").strip();
  }
}
