package org.splitring.cli.arguments;

import java.util.List;
import org.apache.commons.cli.Option;
import org.splitring.model.text.SpellingSuggestion;

/** What is wrong with the words of a command, in one line, with the nearest word there is. */
public final class UsageText {

  private UsageText() {}

  static String unknownOption(String word, String command) {
    List<String> known =
        Syntax.of(command).getOptions().stream()
            .map(Option::getLongOpt)
            .map(name -> "--" + name)
            .toList();
    return "there is no option " + word(word, known);
  }

  public static String unknownCommand(String word) {
    return "there is no command " + word(word, Syntax.COMMANDS);
  }

  private static String word(String word, List<String> known) {
    String hint =
        SpellingSuggestion.to(word, known).map(near -> "; did you mean '" + near + "'?").orElse("");
    return "'" + word + "'" + hint;
  }
}
