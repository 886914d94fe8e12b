package org.splitring.cli.output;

import java.util.Map;

/**
 * What the process writes to.
 *
 * @param outIsTerminal whether a person reads the results as they come
 * @param errIsTerminal whether a person reads the messages as they come
 * @param colourWanted whether NO_COLOR and TERM leave colour possible
 * @param columns how wide the terminal is
 */
public record Screens(
    boolean outIsTerminal, boolean errIsTerminal, boolean colourWanted, int columns) {

  private static final int USUAL_WIDTH = 80;

  /** Files and pipes: no colour, no progress. */
  public static final Screens NONE = new Screens(false, false, false, USUAL_WIDTH);

  private static final String OUT = "splitring.out.terminal";
  private static final String ERR = "splitring.err.terminal";
  private static final String COLUMNS = "splitring.err.columns";
  private static final int CONSOLE_IS_ALWAYS_THERE = 22;

  /**
   * The screens of this process. The launcher knows, and says so in two properties. Without it Java
   * tells only (and since 22 not even that) whether input and output are both terminals.
   */
  public static Screens ofProcess() {
    boolean both =
        Runtime.version().feature() < CONSOLE_IS_ALWAYS_THERE && System.console() != null;
    return of(
        Boolean.parseBoolean(System.getProperty(OUT, Boolean.toString(both))),
        Boolean.parseBoolean(System.getProperty(ERR, Boolean.toString(both))),
        Integer.getInteger(COLUMNS, USUAL_WIDTH),
        System.getenv());
  }

  /** A terminal that is dumb can show lines, and neither colour nor one that changes. */
  static Screens of(boolean out, boolean err, int columns, Map<String, String> environment) {
    boolean dumb = "dumb".equals(environment.get("TERM"));
    boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty() && !dumb;
    return new Screens(out, err && !dumb, colour, columns > 0 ? columns : USUAL_WIDTH);
  }
}
