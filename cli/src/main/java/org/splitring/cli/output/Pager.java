package org.splitring.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/**
 * The program that shows results on a terminal page by page: what {@code SPLITRING_PAGER} or {@code
 * PAGER} says, else {@code less}. An empty one, and {@code cat}, is none.
 */
public final class Pager {

  private static final String USUAL = "less";

  /** Ends at once if all fits on the screen, keeps colours, and leaves the text there. */
  private static final String LESS = "FRX";

  /** What a shell ends with if there is no such program. */
  private static final int MISSING = 127;

  private Pager() {}

  /** The command for these screens; empty where nobody turns pages. */
  static Optional<String> command(Screens screens, Map<String, String> environment) {
    boolean isDumb = "dumb".equals(environment.get("TERM"));
    String wanted =
        environment.getOrDefault("SPLITRING_PAGER", environment.getOrDefault("PAGER", USUAL));
    return Optional.of(wanted.strip())
        .filter(command -> screens.outIsTerminal() && !isDumb)
        .filter(command -> !command.isEmpty() && !command.equals("cat"));
  }

  /**
   * Shows results, and waits until the reader is done with them.
   *
   * @return whether it did; if not, nothing was written
   */
  public static boolean shows(byte[] results, Screens screens, Map<String, String> environment) {
    Optional<String> command = command(screens, environment);
    return command.isPresent() && results.length > 0 && shows(results, command.get());
  }

  private static boolean shows(byte[] results, String command) {
    // The usual one need not be there; the shell complains only of one that somebody wants.
    String found = command.equals(USUAL) ? "command -v less > /dev/null || exit 127; " : "";
    ProcessBuilder pager = new ProcessBuilder("sh", "-c", found + command);
    pager.redirectOutput(ProcessBuilder.Redirect.INHERIT);
    pager.redirectError(ProcessBuilder.Redirect.INHERIT);
    pager.environment().putIfAbsent("LESS", LESS);
    try {
      Process shown = pager.start();
      // An interrupt is for the pager, which goes on; so does this until it has ended.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> shown.onExit().join()));
      write(results, shown);
      return shown.waitFor() != MISSING;
    } catch (IOException noShell) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** A reader who has seen enough is no error. */
  private static void write(byte[] results, Process pager) {
    try (OutputStream in = pager.getOutputStream()) {
      in.write(results);
    } catch (IOException gone) {
      return;
    }
  }
}
