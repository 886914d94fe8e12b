package org.splitring.cli.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.splitring.model.layout.Quantity;

/**
 * The options of every command. What they mean is written for people in the help texts, and a test
 * keeps the two together.
 */
public final class Syntax {

  /** No command: what stands before one. */
  public static final String ROOT = "";

  public static final String CHECK = "check";
  public static final String EXPLAIN = "explain";
  public static final String LAYOUT = "layout";
  public static final String SPEC = "spec";
  public static final String PROBE = "probe";
  public static final String TRACE = "trace";
  public static final String REPORT = "report";
  public static final String PATCH = "patch";
  public static final String HISTORY = "history";
  public static final String AMBIGUITY = "ambiguity";
  public static final String ERRATA = "errata";
  public static final String CENSUS = "census";
  public static final String SCAN = "scan";
  public static final String MEET = "meet";

  /** Compares a file that was checked in with what would be printed. */
  public static final String CHECKED_IN = "--check";

  /** An entry that is in no catalogue yet. */
  public static final String CATALOGUE = "--catalogue";

  /** What is said of a driver that is to be started. */
  public static final List<String> DRIVER = List.of("--driver", "--interface", "--size");

  /** The commands there are. */
  public static final List<String> COMMANDS =
      List.of(
          CHECK, EXPLAIN, SCAN, PATCH, HISTORY, CENSUS, TRACE, REPORT, PROBE, MEET, LAYOUT, SPEC,
          ERRATA, AMBIGUITY);

  private static final Set<String> REPEATABLE =
      Set.of("--include", "--define", "--undefine", "--input", "--output", "--fixed");
  private static final List<String> RANGES = List.of("--size", "--align");

  private Syntax() {}

  /** The options of a command. */
  public static Options of(String command) {
    Options options = new Options();
    options.addOption(Option.builder("h").longOpt("help").get());
    flag(options, "--debug");
    switch (command) {
      case CHECK -> check(options);
      case EXPLAIN -> explain(options);
      case PATCH -> patch(options);
      case HISTORY -> history(options);
      case LAYOUT -> layout(options);
      case TRACE -> trace(options);
      case REPORT -> report(options);
      case SPEC -> spec(options);
      case AMBIGUITY -> ambiguity(options);
      case PROBE -> probe(options);
      case ERRATA -> errata(options);
      case CENSUS -> census(options);
      case SCAN -> scan(options);
      case MEET -> List.of("--align", "--format", CHECKED_IN).forEach(each -> value(options, each));
      default -> options.addOption(Option.builder("V").longOpt("version").get());
    }
    return options;
  }

  /** Whether an option of a command may be given more than once. */
  public static boolean isRepeatable(String command, String option) {
    return switch (command) {
      case CHECK, SCAN, REPORT -> REPEATABLE.contains(option) || RANGES.contains(option);
      case TRACE, PATCH, HISTORY, EXPLAIN -> REPEATABLE.contains(option);
      case CENSUS -> List.of("--source", "--include").contains(option);
      default -> false;
    };
  }

  /** Whether a command takes anything but options. */
  static boolean takesArguments(String command) {
    return !List.of(LAYOUT, AMBIGUITY, PROBE, CENSUS, MEET).contains(command);
  }

  /** The option that gives the formula of a quantity, such as {@code --used-event}. */
  public static String formulaOption(Quantity quantity) {
    return "--" + quantity.label().replace('_', '-');
  }

  private static void check(Options options) {
    claims(options);
    List.of(CATALOGUE, "--engine", "--format", CHECKED_IN).forEach(each -> value(options, each));
    List.of("--max-align", "--no-color", "--all", "--verbose").forEach(each -> flag(options, each));
  }

  private static void explain(Options options) {
    source(options);
    List.of("--source", "--format").forEach(each -> value(options, each));
  }

  private static void patch(Options options) {
    source(options);
    value(options, "--source");
    value(options, "--format");
    flag(options, "--no-color");
  }

  private static void history(Options options) {
    source(options);
    value(options, "--format");
    flag(options, "--no-color");
  }

  /** How to read C source. */
  private static void source(Options options) {
    REPEATABLE.forEach(each -> value(options, each));
    value(options, "--data-model");
  }

  private static void scan(Options options) {
    List.of("--include", "--define", "--undefine", "--data-model", "--engine", "--format")
        .forEach(each -> value(options, each));
    RANGES.forEach(each -> value(options, each));
    List.of("--max-align", "--no-color", "--verbose").forEach(each -> flag(options, each));
  }

  private static void trace(Options options) {
    claims(options);
    List.of("--format", "--base", "--role").forEach(each -> value(options, each));
    flag(options, "--event-idx");
  }

  private static void report(Options options) {
    claims(options);
    options.addOption(Option.builder("o").longOpt("out").hasArg().get());
    List.of("--max-align", "--force").forEach(each -> flag(options, each));
  }

  private static void probe(Options options) {
    List.of("--qemu", "--machine", "--device", "--source", "--record", "--format")
        .forEach(each -> value(options, each));
    DRIVER.forEach(each -> value(options, each));
    List.of("--all", "--force").forEach(each -> flag(options, each));
  }

  /** What says which claims are meant, and where to look. */
  private static void claims(Options options) {
    source(options);
    RANGES.forEach(each -> value(options, each));
    value(options, "--source");
    Arrays.stream(Quantity.values()).forEach(each -> value(options, formulaOption(each)));
  }

  private static void layout(Options options) {
    RANGES.forEach(each -> value(options, each));
    value(options, "--format");
    value(options, CHECKED_IN);
  }

  private static void spec(Options options) {
    List.of("--format", "--record").forEach(each -> value(options, each));
    List.of("--all-tags", "--force", "--no-color", "--verbose")
        .forEach(each -> flag(options, each));
  }

  private static void ambiguity(Options options) {
    List.of("--format", "--record").forEach(each -> value(options, each));
    flag(options, "--force");
    flag(options, "--fresh");
  }

  private static void census(Options options) {
    List.of("--source", "--folder", "--list", "--include", "--format")
        .forEach(each -> value(options, each));
    List.of("--no-color", "--verbose").forEach(each -> flag(options, each));
  }

  private static void errata(Options options) {
    List.of("--format", "--spec").forEach(each -> value(options, each));
    options.addOption(Option.builder("o").longOpt("out").hasArg().get());
    flag(options, "--force");
  }

  private static void flag(Options options, String name) {
    options.addOption(Option.builder().longOpt(bare(name)).get());
  }

  private static void value(Options options, String name) {
    options.addOption(Option.builder().longOpt(bare(name)).hasArg().get());
  }

  /** The name of a long option without its dashes. */
  static String bare(String name) {
    return name.substring(2);
  }
}
