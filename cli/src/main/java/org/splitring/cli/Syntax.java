package org.splitring.cli;

import java.util.Arrays;
import java.util.List;
import org.splitring.model.layout.Quantity;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The options of every command.
 *
 * <p>They are built here and not read from annotations, which would cost a start-up of reflection;
 * what they mean is written for people in the help texts, and a test keeps the two together.
 */
final class Syntax {

  static final String CHECK = "check";
  static final String LAYOUT = "layout";

  private Syntax() {}

  static CommandLine build() {
    CommandSpec root = common(CommandSpec.create().name("splitring"));
    root.addOption(flag("-V", "--version"));
    root.addSubcommand(CHECK, check());
    root.addSubcommand(LAYOUT, layout());
    CommandLine line = new CommandLine(root);
    line.setExpandAtFiles(false);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    return line;
  }

  /** The option that gives the formula of a quantity, such as {@code --used-event}. */
  static String formulaOption(Quantity quantity) {
    return "--" + quantity.label().replace('_', '-');
  }

  private static CommandSpec check() {
    CommandSpec check = common(CommandSpec.create().name(CHECK));
    check.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("CLAIM|FILE")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build());
    for (String repeatable :
        List.of(
            "--include", "--define", "--undefine", "--input", "--output", "--size", "--align")) {
      check.addOption(many(repeatable));
    }
    for (String single : List.of("--source", "--data-model", "--format")) {
      check.addOption(one(single));
    }
    Arrays.stream(Quantity.values()).forEach(each -> check.addOption(one(formulaOption(each))));
    check.addOption(flag("--max-align"));
    check.addOption(flag("--no-color"));
    return check.addOption(flag("--verbose"));
  }

  private static CommandSpec layout() {
    CommandSpec layout = common(CommandSpec.create().name(LAYOUT));
    for (String single : List.of("--size", "--align", "--format")) {
      layout.addOption(one(single));
    }
    return layout;
  }

  private static CommandSpec common(CommandSpec spec) {
    return spec.addOption(flag("-h", "--help")).addOption(flag("--debug"));
  }

  private static OptionSpec flag(String... names) {
    return OptionSpec.builder(names[0], names).arity("0").type(boolean.class).build();
  }

  private static OptionSpec one(String name) {
    return OptionSpec.builder(name).arity("1").type(String.class).build();
  }

  private static OptionSpec many(String name) {
    return OptionSpec.builder(name)
        .arity("1")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .build();
  }
}
