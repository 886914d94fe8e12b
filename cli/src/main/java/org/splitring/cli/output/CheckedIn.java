package org.splitring.cli.output;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.splitring.claims.FileTrouble;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Bounded;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.Syntax;
import org.splitring.cli.report.ExitStatus;

/**
 * Results that were written into a file and checked in with a document, to be held to what the
 * program says now.
 */
public final class CheckedIn {

  private static final String CARRIAGE_RETURN = "\r\n";

  private CheckedIn() {}

  /**
   * Prints the results, or compares them with the file that the user names.
   *
   * @throws UnreadableException if there is no such file
   */
  public static ExitStatus deliver(
      String results, Arguments arguments, PrintStream out, PrintStream err)
      throws UnreadableException {
    Optional<String> file = arguments.one(Syntax.CHECKED_IN);
    if (file.isEmpty()) {
      out.print(results);
      return ExitStatus.AS_EXPECTED;
    }
    Optional<String> difference = difference(lines(text(file.get())), lines(results));
    difference.ifPresent(how -> err.println("splitring: " + file.get() + how));
    return difference.isEmpty() ? ExitStatus.AS_EXPECTED : ExitStatus.UNEXPECTED;
  }

  private static String text(String file) throws UnreadableException {
    try {
      Path path = Path.of(file);
      if (!Files.isRegularFile(path)) {
        throw new UnreadableException(
            file
                + ": there is no such file; make it with the same command without "
                + Syntax.CHECKED_IN);
      }
      Bounded.checkSize(file, Files.size(path));
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UnreadableException(file + ": cannot be read: " + FileTrouble.reason(failure));
    }
  }

  /** A checkout may end lines in its own way. */
  private static List<String> lines(String text) {
    return List.of(text.replace(CARRIAGE_RETURN, "\n").split("\n", -1));
  }

  private static Optional<String> difference(List<String> there, List<String> now) {
    for (int i = 0; i < Math.max(there.size(), now.size()); i++) {
      String was = i < there.size() ? there.get(i) : "";
      String is = i < now.size() ? now.get(i) : "";
      if (!was.equals(is) || i >= there.size() || i >= now.size()) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                ":%d: has '%s' where it has to have '%s'; make it again with the same command"
                    + " without %s",
                i + 1,
                was,
                is,
                Syntax.CHECKED_IN));
      }
    }
    return Optional.empty();
  }
}
