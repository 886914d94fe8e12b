package org.splitring.claims.latex.sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.latex.tex.BracedArguments;
import org.splitring.claims.latex.tex.Listing;
import org.splitring.claims.latex.tex.Newlines;
import org.splitring.claims.latex.tex.Register;
import org.splitring.claims.latex.tex.TexFile;

/**
 * Takes the prose of a file apart into sentences.
 *
 * <p>Markup that only changes how words look is dropped, and a command that is not known here stays
 * as a word, which nobody understands.
 */
final class Prose {

  private static final Pattern COMMAND =
      Pattern.compile("\\\\(?:[A-Za-z@]+\\*?|.)", Pattern.DOTALL);

  private final String path;
  private final String source;
  private final SentenceBuilder sentence;
  private final TreeMap<Integer, String> sections = new TreeMap<>();
  private boolean heading;
  private int line;

  private Prose(String path, String source, int firstLine, String section, boolean remark) {
    this.path = path;
    this.source = source;
    sentence = new SentenceBuilder(path, section, remark);
    line = firstLine;
  }

  /** The sentences of a file, with those in the comments of its listings. */
  static List<Sentence> of(TexFile file) {
    Prose prose = new Prose(file.path(), file.text(), 1, "", false);
    List<Sentence> sentences = new ArrayList<>(prose.read());
    for (Listing listing : file.listings()) {
      Map.Entry<Integer, String> before = prose.sections.floorEntry(listing.at().first());
      sentences.addAll(
          CommentSentences.of(
              file.path(),
              listing.text(),
              listing.at().first(),
              before == null ? "" : before.getValue()));
    }
    sentences.sort(Comparator.comparingInt(each -> each.at().first()));
    return sentences;
  }

  /** The sentences of a piece of text that stands in some section. */
  static List<Sentence> of(
      String path, String text, int firstLine, String section, boolean remark) {
    return new Prose(path, text, firstLine, section, remark).read();
  }

  private List<Sentence> read() {
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
    sentence.end();
    return sentence.sentences();
  }

  private int character(char c, int at) {
    switch (c) {
      case '\n' -> {
        line++;
        sentence.append(' ', line);
        if (at + 1 < source.length() && LatexMarkup.isBlankLine(source, at + 1)) {
          sentence.end();
        }
      }
      case '{', '}', '~', '$', '`', '\'', '"' -> {
        if (c == '\'' && inWord(at)) {
          sentence.append('\'', line);
        } else {
          sentence.append(' ', line);
        }
      }
      case '.', '!', '?', ':', ';' -> {
        sentence.append(c, line);
        if (endsHere(at)) {
          sentence.end();
        }
      }
      default -> sentence.append(c, line);
    }
    return at + 1;
  }

  private boolean inWord(int at) {
    return at > 0
        && at + 1 < source.length()
        && Character.isLetter(source.charAt(at - 1))
        && Character.isLetter(source.charAt(at + 1));
  }

  private boolean endsHere(int at) {
    int next = at + 1;
    while (next < source.length() && (source.charAt(next) == ')' || source.charAt(next) == '}')) {
      next++;
    }
    boolean spaced = next >= source.length() || " \t\n\\".indexOf(source.charAt(next)) >= 0;
    return spaced && sentence.isBehindWord();
  }

  private int command(String name, int end) {
    if (!Character.isLetter(name.charAt(0))) {
      symbol(name.charAt(0));
      return end;
    }
    if (LatexMarkup.isHeading(name)) {
      sentence.end();
      heading = true;
      return skipArguments(end, 1);
    }
    return switch (name) {
      case "drivernormative", "devicenormative" -> {
        sentence.end();
        BracedArguments braces = BracedArguments.of(source, end, 3);
        if (braces.arguments().size() == 3) {
          enter(name + ":" + LatexMarkup.spaced(braces.arguments().get(2)));
        }
        heading = false;
        yield skipArguments(end, 3);
      }
      case "label" -> {
        BracedArguments braces = BracedArguments.of(source, end, 1);
        if (heading && !braces.arguments().isEmpty()) {
          enter(LatexMarkup.spaced(braces.arguments().get(0)));
          heading = false;
        }
        yield skipArguments(end, 1);
      }
      case "begin" -> begin(end);
      case "end" -> {
        sentence.end();
        BracedArguments braces = BracedArguments.of(source, end, 1);
        String list = braces.arguments().isEmpty() ? "" : braces.arguments().get(0);
        if (list.matches("itemize|enumerate|description")) {
          sentence.endList();
        }
        yield skipArguments(end, 1);
      }
      case "item", "par" -> {
        sentence.end();
        yield end;
      }
      case "field" -> field(end);
      case "texttt", "lstinline" -> {
        BracedArguments code = LatexMarkup.code(source, end);
        code.arguments().forEach(this::name);
        yield code.arguments().isEmpty() ? end : skipTo(end, code.end() + 1);
      }
      case "ref" -> {
        BracedArguments braces = BracedArguments.of(source, end, 1);
        braces
            .arguments()
            .forEach(label -> sentence.append(" @ref:" + LatexMarkup.title(label) + " ", line));
        yield skipArguments(end, 1);
      }
      case "hyperref" -> {
        int bracket = source.indexOf(']', end);
        yield bracket > 0 ? skipArguments(bracket + 1, 1) : end;
      }
      case "footnote" -> footnote(end);
      default -> {
        if (LatexMarkup.isSilent(name)) {
          yield skipArguments(end, 1);
        }
        if (!LatexMarkup.isLook(name)) {
          sentence.append(" \\" + name + " ", line);
        }
        yield end;
      }
    };
  }

  private int field(int end) {
    BracedArguments.of(source, end, 1).arguments().forEach(this::name);
    return skipArguments(end, 1);
  }

  private void name(String field) {
    String name = LatexMarkup.spaced(field).replace("\\_", "_").replace(' ', '_');
    sentence.append(" @" + name + " ", line);
  }

  private void enter(String label) {
    sentence.enter(label);
    sections.put(line, label);
  }

  private void symbol(char c) {
    switch (c) {
      case '_', '%', '&', '#', '$' ->
          sentence.append(c == '&' ? " & " : Character.toString(c), line);
      case '\n' -> line++;
      default -> sentence.append(' ', line);
    }
  }

  private int begin(int end) {
    sentence.end();
    BracedArguments braces = BracedArguments.of(source, end, 1);
    if (braces.arguments().isEmpty()) {
      return end;
    }
    String name = braces.arguments().get(0);
    switch (name) {
      case "itemize", "description" -> sentence.beginList(Sentence.Kind.ITEM);
      case "enumerate" -> sentence.beginList(Sentence.Kind.STEP);
      default -> {
        if (LatexMarkup.isTable(name)) {
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
    for (Register.Row row : Register.rows(source, from, to)) {
      int first = line + newlines(from, row.start());
      String inside = sentence.section() + " / " + row.names().get(0);
      int last = first + newlines(row.start(), row.end() + 1);
      sentence.add(of(path, row.function(), first, inside, false));
      String description = row.description();
      sentence.add(
          of(
              path,
              description,
              last - Newlines.in(description, 0, description.length()),
              inside,
              false));
    }
    return skipTo(from, to);
  }

  /** A footnote is a text of its own, and the sentence goes on behind it. */
  private int footnote(int end) {
    BracedArguments braces = BracedArguments.of(source, end, 1);
    if (braces.arguments().isEmpty()) {
      return end;
    }
    int open = source.indexOf('{', end);
    int first = line + newlines(end, open);
    sentence.add(of(path, braces.arguments().get(0), first, sentence.section(), true));
    return skipArguments(end, 1);
  }

  private int skipArguments(int from, int most) {
    BracedArguments braces = BracedArguments.of(source, from, most);
    return braces.arguments().isEmpty() ? from : skipTo(from, braces.end() + 1);
  }

  private int skipTo(int from, int to) {
    line += newlines(from, to);
    return to;
  }

  private int newlines(int from, int to) {
    return Newlines.in(source, from, to);
  }
}
