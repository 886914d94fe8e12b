package org.splitring.cli.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.splitring.claims.FileTrouble;
import org.splitring.claims.UnreadableException;

/**
 * A directory into which files are written, all of them or none, and none over another unless the
 * user says so.
 *
 * @param path where it is, or will be
 * @param force whether files that are there may be replaced
 */
public record OutputDirectory(Path path, boolean force) {

  /**
   * A directory that may be written into.
   *
   * @throws UnreadableException if it may not be, before any work is done for it
   */
  public static OutputDirectory of(Path path, boolean force) throws UnreadableException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new UnreadableException(path + " is a file; name a directory");
    }
    if (!Files.isDirectory(path) && !Files.isDirectory(parent(path))) {
      throw new UnreadableException(path + ": there is no directory " + parent(path));
    }
    Path where = place(path);
    if (!Files.isWritable(where)) {
      throw new UnreadableException(
          path + " cannot be written: no permission to make a file in " + where);
    }
    return new OutputDirectory(path, force);
  }

  /** Writes the files elsewhere first, and then puts them in their places. */
  public void write(Map<String, String> files) throws UnreadableException {
    check(files.keySet());
    Path where = place(path);
    Path unfinished = where;
    try {
      unfinished = Files.createTempDirectory(where, ".splitring");
      for (Map.Entry<String, String> each : files.entrySet()) {
        Path file = unfinished.resolve(each.getKey());
        Files.writeString(file, each.getValue(), StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
      }
      if (Files.isDirectory(path)) {
        for (String name : files.keySet()) {
          Files.move(
              unfinished.resolve(name), path.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(unfinished);
      } else {
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException failure) {
      discard(unfinished);
      throw new UnreadableException(
          path + " cannot be written in " + where + ": " + FileTrouble.reason(failure));
    }
  }

  /**
   * Looks whether files of these names may be written. A patch that is left from before would be
   * applied together with these.
   */
  public void check(Set<String> names) throws UnreadableException {
    if (!Files.isDirectory(path)) {
      return;
    }
    try (Stream<Path> there = Files.list(path)) {
      for (String name : there.map(each -> each.getFileName().toString()).sorted().toList()) {
        if (names.contains(name) && !force) {
          throw new UnreadableException(
              path.resolve(name) + " is there already; --force replaces it");
        }
        if (!names.contains(name) && name.endsWith(".patch")) {
          throw new UnreadableException(
              path.resolve(name)
                  + " would be taken for one of these patches; take it away, or name another"
                  + " directory");
        }
      }
    } catch (IOException failure) {
      throw new UnreadableException(path + " cannot be read: " + FileTrouble.reason(failure));
    }
  }

  private void discard(Path unfinished) {
    if (unfinished.equals(place(path))) {
      return;
    }
    try (Stream<Path> files = Files.walk(unfinished)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path each : all) {
        Files.deleteIfExists(each);
      }
    } catch (IOException leftBehind) {
      // The failure to write is what the user has to know of.
    }
  }

  /** Where files can be made that are moved into it at no cost. */
  private static Path place(Path path) {
    return Files.isDirectory(path) ? path : parent(path);
  }

  private static Path parent(Path path) {
    Path above = path.toAbsolutePath().normalize().getParent();
    return above == null ? path.toAbsolutePath() : above;
  }
}
