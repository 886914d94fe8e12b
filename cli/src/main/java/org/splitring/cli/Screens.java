package org.splitring.cli;

/**
 * What the process writes to.
 *
 * @param outIsTerminal whether a person reads the results as they come
 * @param errIsTerminal whether a person reads the messages as they come
 * @param colourWanted whether NO_COLOR leaves colour possible
 */
record Screens(boolean outIsTerminal, boolean errIsTerminal, boolean colourWanted) {

  /** Files and pipes: no colour, no progress. */
  static final Screens NONE = new Screens(false, false, false);

  private static final String OUT = "splitring.out.terminal";
  private static final String ERR = "splitring.err.terminal";
  private static final int CONSOLE_IS_ALWAYS_THERE = 22;

  /**
   * The screens of this process. The launcher knows, and says so in two properties. Without it Java
   * tells only (and since 22 not even that) whether input and output are both terminals.
   */
  static Screens ofProcess() {
    boolean both =
        Runtime.version().feature() < CONSOLE_IS_ALWAYS_THERE && System.console() != null;
    String noColour = System.getenv("NO_COLOR");
    return new Screens(
        Boolean.parseBoolean(System.getProperty(OUT, Boolean.toString(both))),
        Boolean.parseBoolean(System.getProperty(ERR, Boolean.toString(both))),
        noColour == null || noColour.isEmpty());
  }
}
