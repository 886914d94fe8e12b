package org.splitring.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.splitring.cli.arguments.Syntax;
import org.splitring.cli.manual.HelpPart.Entries;
import org.splitring.cli.manual.HelpPart.Entry;
import org.splitring.cli.manual.HelpPart.Literal;
import org.splitring.cli.manual.HelpPart.Paragraph;
import org.splitring.cli.manual.HelpPart.Status;

/** A help text as a manual page in AsciiDoc, in the order that manual pages have. */
final class ManualPage {

  /** The program's own page. */
  static final String PROGRAM = "splitring";

  private final String command;
  private final HelpPage page;
  private final StringBuilder text = new StringBuilder();

  private ManualPage(String command, HelpPage page) {
    this.command = command;
    this.page = page;
  }

  /** The name of a command's page. */
  static String name(String command) {
    return command.equals(PROGRAM) ? PROGRAM : PROGRAM + "-" + command;
  }

  /** The page of a command, of which another says what it is for. */
  static String of(String command, String purpose, String version) {
    ManualPage manual = new ManualPage(command, HelpPage.of(command));
    manual.head(purpose, version);
    manual.synopsis();
    manual.parts();
    manual.examples();
    manual.seeAlso();
    return manual.text.toString();
  }

  private void head(String purpose, String version) {
    add("= %s(1)", name(command));
    add(":doctype: manpage");
    add(":manmanual: %s", PROGRAM);
    add(":mansource: %s %s", PROGRAM, version);
    add(":!sectids:");
    section("NAME");
    add("%s - %s", name(command), purpose);
  }

  private void synopsis() {
    section("SYNOPSIS");
    Stream<String> forms =
        page.usages().isEmpty()
            ? page.entries().map(Entry::term).filter(each -> each.startsWith(PROGRAM))
            : page.usages().stream();
    add("%s", forms.map(AsciiDoc::form).collect(Collectors.joining(" +\n")));
  }

  private void parts() {
    section("DESCRIPTION");
    boolean options = false;
    for (HelpPart part : page.parts()) {
      if (part instanceof Paragraph paragraph) {
        add("\n%s", AsciiDoc.text(paragraph.text()));
      } else if (part instanceof Literal literal) {
        add("\n%s", AsciiDoc.literal(literal.lines()));
      } else if (part instanceof Status status) {
        section("EXIT STATUS");
        add("%s", AsciiDoc.text(status.text()));
      } else if (part instanceof Entries entries) {
        if (entries.areOptions() && !options) {
          section("OPTIONS");
          options = true;
        }
        entries(entries);
      }
    }
  }

  private void entries(Entries entries) {
    String title = entries.title();
    if (!entries.areOptions()) {
      section(title.isEmpty() ? "COMMANDS" : title.toUpperCase(Locale.ROOT));
    } else if (!title.isEmpty() && !title.equals("Options")) {
      add("\n=== %s\n", AsciiDoc.text(title));
    }
    entries.entries().forEach(each -> add("%s", AsciiDoc.entry(each)));
  }

  private void examples() {
    section("EXAMPLES");
    page.examples()
        .forEach(
            each -> {
              add("\n%s", AsciiDoc.literal(List.of(each.command())));
              add("%s", AsciiDoc.text(each.text()));
            });
  }

  private void seeAlso() {
    section("SEE ALSO");
    List<String> others = new ArrayList<>(List.of(PROGRAM));
    others.addAll(Syntax.COMMANDS);
    others.remove(command);
    add(
        "%s",
        others.stream().map(each -> "*" + name(each) + "*(1)").collect(Collectors.joining(", ")));
  }

  private void section(String title) {
    add("\n== %s\n", title);
  }

  private void add(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
