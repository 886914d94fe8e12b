package org.splitring.cli.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.splitring.claims.FileTrouble;
import org.splitring.claims.UnreadableException;

/**
 * A file that is written whole or not at all, and never over another unless the user says so.
 *
 * @param path where it will be
 */
public record OutputFile(Path path) {

  /**
   * A file that may be written.
   *
   * @param force whether one that is there may be replaced
   * @throws UnreadableException if it may not be, before any work is done for it
   */
  public static OutputFile of(Path path, boolean force) throws UnreadableException {
    if (Files.isDirectory(path)) {
      throw new UnreadableException(path + " is a directory; name a file");
    }
    if (Files.exists(path) && !force) {
      throw new UnreadableException(path + " is there already; --force replaces it");
    }
    Path directory = directory(path);
    if (!Files.isDirectory(directory)) {
      throw new UnreadableException(path + ": there is no directory " + directory);
    }
    if (!Files.isWritable(directory)) {
      throw new UnreadableException(
          path + " cannot be written: no permission to make a file in " + directory);
    }
    return new OutputFile(path);
  }

  /** Writes a file beside it, and puts that in its place. */
  public void write(String text) throws UnreadableException {
    Path unfinished = null;
    try {
      unfinished = Files.createTempFile(directory(path), ".splitring", ".tmp");
      Files.writeString(unfinished, text, StandardCharsets.UTF_8);
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-r--r--"));
      Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      discard(unfinished);
      throw new UnreadableException(
          path + " cannot be written in " + directory(path) + ": " + FileTrouble.reason(failure));
    }
  }

  private static void discard(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException leftBehind) {
      // The failure to write is what the user has to know of.
    }
  }

  private static Path directory(Path file) {
    return file.toAbsolutePath().getParent();
  }
}
