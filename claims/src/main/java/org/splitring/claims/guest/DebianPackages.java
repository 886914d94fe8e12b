package org.splitring.claims.guest;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.splitring.claims.process.ChildProcess;

/** What Debian's package manager knows of packages that are installed. */
final class DebianPackages {

  private static final Duration WHOLE = Duration.ofMinutes(1);

  private DebianPackages() {}

  /** The version of a package, if it is installed, and there is a package manager. */
  static Optional<String> version(String name) {
    List<String> command = List.of("dpkg-query", "-W", "-f", "${Version}\\n", name);
    if (ChildProcess.inPath(command.get(0)).isEmpty()) {
      return Optional.empty();
    }
    try (ChildProcess asked = ChildProcess.start(command, WHOLE)) {
      return Optional.ofNullable(asked.output().readLine()).filter(each -> !each.isBlank());
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
