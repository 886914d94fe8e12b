package org.splitring.reader.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.preprocess.macro.PreprocessorBounds;
import org.splitring.reader.preprocess.token.Language;

/**
 * What is the same for all files of one question.
 *
 * @param commandLine the lines that the options amount to, in their order: {@code #define NAME
 *     VALUE}, {@code #undef NAME}
 */
public record Settings(
    Language language, Predefined predefined, List<String> commandLine, PreprocessorBounds bounds) {

  public Settings {
    commandLine = List.copyOf(commandLine);
  }

  /** Without options. */
  public static Settings of(Language language, DataModel model) {
    return new Settings(
        language, Predefined.of(language, model), List.of(), PreprocessorBounds.USUAL);
  }

  /** As with {@code -D}: a name, or a name and its value behind {@code =}; without one it is 1. */
  public Settings define(String option) {
    int equals = option.indexOf('=');
    return line(
        equals < 0
            ? "#define " + option + " 1"
            : "#define " + option.substring(0, equals) + " " + option.substring(equals + 1));
  }

  /** As with {@code -U}. */
  public Settings undefine(String name) {
    return line("#undef " + name);
  }

  private Settings line(String line) {
    List<String> more = new ArrayList<>(commandLine);
    more.add(line);
    return new Settings(language, predefined, more, bounds);
  }
}
