package org.splitring.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.cli.manual.HelpPart.Entries;
import org.splitring.cli.manual.HelpPart.Entry;
import org.splitring.cli.manual.HelpPart.Example;
import org.splitring.cli.manual.HelpPart.Examples;

/** One block of a help text, known by how it is set: by its first words and by its columns. */
final class HelpBlock {

  static final String USAGE = "Usage: ";
  private static final String STATUS = "Exit status:";
  private static final String EXAMPLES = "Examples:";
  private static final Pattern ENTRY = Pattern.compile("( +\\S.*? {2,})\\S.*");
  private static final String INDENT = "  ";

  private HelpBlock() {}

  static HelpPart part(List<String> lines) {
    String first = lines.get(0);
    boolean titled = first.endsWith(":") && lines.size() > 1 && lines.get(1).startsWith(INDENT);
    List<String> rest = titled ? lines.subList(1, lines.size()) : lines;
    if (first.equals(EXAMPLES)) {
      return new Examples(examples(rest));
    }
    Matcher entry = ENTRY.matcher(rest.get(0));
    if (entry.matches()) {
      String title = titled ? first.substring(0, first.length() - 1) : "";
      return new Entries(title, entries(rest, entry.end(1)));
    }
    if (first.startsWith(STATUS)) {
      return new HelpPart.Status(joined(lines).substring(STATUS.length()).strip());
    }
    return first.startsWith(INDENT)
        ? new HelpPart.Literal(lines.stream().map(String::strip).toList())
        : new HelpPart.Paragraph(joined(lines));
  }

  /** Words with what they mean from this column on; a line without a word goes on. */
  private static List<Entry> entries(List<String> lines, int column) {
    List<Entry> entries = new ArrayList<>();
    for (String line : lines) {
      String term = line.substring(0, column).strip();
      String text = line.substring(column).strip();
      if (term.isEmpty()) {
        Entry last = entries.remove(entries.size() - 1);
        entries.add(new Entry(last.term(), last.text() + " " + text));
      } else {
        entries.add(new Entry(term, text));
      }
    }
    return entries;
  }

  /** Each a command, and deeper the words about it. */
  private static List<Example> examples(List<String> lines) {
    List<Example> examples = new ArrayList<>();
    for (String line : lines) {
      if (!line.startsWith(INDENT + INDENT)) {
        examples.add(new Example(line.strip(), ""));
      } else {
        Example last = examples.remove(examples.size() - 1);
        examples.add(new Example(last.command(), (last.text() + " " + line.strip()).strip()));
      }
    }
    return examples;
  }

  private static String joined(List<String> lines) {
    return String.join(" ", lines.stream().map(String::strip).toList());
  }
}
