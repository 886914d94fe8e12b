package org.splitring.testing;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Locale;

/** The command that runs one property again, from the root of the project. */
final class Rerun {

  private Rerun() {}

  static String command(Method property, String seed) {
    String test = property.getDeclaringClass().getName() + "#" + property.getName();
    return String.format(
        Locale.ROOT,
        "./mvnw -pl %s -am test '-Dtest=%s' -Dsurefire.failIfNoSpecifiedTests=false"
            + " -Dsplitring.seed=%s",
        module(),
        test,
        seed);
  }

  /** Surefire runs the tests of a module in its directory. */
  private static Path module() {
    Path here = Path.of("").toAbsolutePath();
    Path root = here;
    while (root != null && !root.resolve("mvnw").toFile().exists()) {
      root = root.getParent();
    }
    return root == null ? here.getFileName() : root.relativize(here);
  }
}
