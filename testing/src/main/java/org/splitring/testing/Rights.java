package org.splitring.testing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Takes the rights to something away for as long as a test runs, if that can be done at all. */
public final class Rights {

  private static final String NONE = "---------";
  private static final String READ = "r-xr-xr-x";
  private static final String ALL = "rwx------";

  private Rights() {}

  /** What is done without the rights. */
  public interface Body {
    void run() throws Exception;
  }

  private interface Trial {
    void run() throws IOException;
  }

  /** With a directory that nobody may look into; skipped where the file system lets us anyway. */
  public static void none(Path directory, Body body) throws Exception {
    without(directory, NONE, () -> Files.newDirectoryStream(directory).close(), body);
  }

  /** With a directory in which nobody may make files; skipped where the file system lets us. */
  public static void noWriting(Path directory, Body body) throws Exception {
    without(
        directory, READ, () -> Files.delete(Files.createTempFile(directory, "tried", null)), body);
  }

  /** The superuser may do everything, and so may everybody on some file systems: it is tried. */
  private static void without(Path path, String left, Trial trial, Body body) throws Exception {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(left));
    try {
      Needed.wished(isDenied(trial), "rights do not bind this user here");
      body.run();
    } finally {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(ALL));
    }
  }

  private static boolean isDenied(Trial trial) throws IOException {
    try {
      trial.run();
      return false;
    } catch (AccessDeniedException asWanted) {
      return true;
    }
  }
}
