package org.splitring.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.splitring.cli.output.Screens;
import org.splitring.cli.services.Services;

/**
 * Does once what users do, and shows nothing, so that the launcher can keep the classes this loads
 * ready for every later start.
 *
 * <p>The arguments are a C header to read and a directory with a small text of the standard.
 */
public final class WarmUp {

  private static final String FORMULA = "base + ((18 * n + 4 + a - 1) & ~(a - 1))";

  private WarmUp() {}

  /** Runs the commands; what they find does not matter here. */
  public static void main(String[] args) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    for (List<String> command : commands(args)) {
      Main.run(command, Services.REAL, Screens.ofProcess(), nowhere, nowhere);
    }
  }

  private static List<List<String>> commands(String[] inputs) {
    List<List<String>> commands = new ArrayList<>();
    commands.add(List.of("check", "--verbose"));
    commands.add(List.of("check", "--format", "json"));
    commands.add(List.of("check", "--used", FORMULA));
    commands.add(List.of("probe"));
    commands.add(List.of("layout", "--size", "256", "--align", "4096"));
    if (inputs.length > 0) {
      commands.add(List.of("check", inputs[0]));
    }
    if (inputs.length > 1) {
      commands.add(List.of("spec", inputs[1]));
    }
    return commands;
  }
}
