package org.splitring.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.splitring.cli.HelpText;
import org.splitring.cli.manual.HelpPart.Entries;
import org.splitring.cli.manual.HelpPart.Entry;
import org.splitring.cli.manual.HelpPart.Example;
import org.splitring.cli.manual.HelpPart.Examples;

/**
 * A help text taken apart by its own form, so that it is written once.
 *
 * @param usages the forms of the command, without {@code Usage:}
 * @param parts what follows, in its order
 */
record HelpPage(List<String> usages, List<HelpPart> parts) {

  HelpPage {
    usages = List.copyOf(usages);
    parts = List.copyOf(parts);
  }

  /** The page of a command, or of the program by its own name. */
  static HelpPage of(String name) {
    return parsed(HelpText.of(name));
  }

  /** The page that this text is. */
  static HelpPage parsed(String text) {
    List<String> usages = new ArrayList<>();
    List<HelpPart> parts = new ArrayList<>();
    for (String block : text.strip().split("\n\\h*\n")) {
      List<String> lines = block.lines().toList();
      if (lines.get(0).startsWith(HelpBlock.USAGE)) {
        lines.forEach(line -> usages.add(line.substring(HelpBlock.USAGE.length())));
      } else {
        parts.add(HelpBlock.part(lines));
      }
    }
    return new HelpPage(usages, parts);
  }

  /** All words that are explained, options among them. */
  Stream<Entry> entries() {
    return parts(Entries.class).flatMap(each -> each.entries().stream());
  }

  /** The examples. */
  List<Example> examples() {
    return parts(Examples.class).flatMap(each -> each.examples().stream()).toList();
  }

  /** The parts of one kind. */
  <T extends HelpPart> Stream<T> parts(Class<T> kind) {
    return parts.stream().filter(kind::isInstance).map(kind::cast);
  }
}
