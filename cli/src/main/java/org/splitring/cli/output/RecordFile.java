package org.splitring.cli.output;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Recorded;
import org.splitring.claims.catalogue.RecordedReader;
import org.splitring.claims.catalogue.RecordedText;

/**
 * Where what was seen is recorded: in a new file, or beside the runs of one that have seen the
 * same.
 *
 * @param file that is written
 * @param earlier what is in it, to be kept
 */
public record RecordFile(OutputFile file, Optional<Recorded> earlier) {

  /**
   * A file that may be written, or added to.
   *
   * @param force whether one that is there may be replaced
   */
  public static RecordFile of(Path path, boolean force) throws UnreadableException {
    if (force || !Files.isRegularFile(path)) {
      return new RecordFile(OutputFile.of(path, force), Optional.empty());
    }
    Optional<Recorded> earlier;
    try {
      earlier = Optional.of(RecordedReader.read(path));
    } catch (UnreadableException notOne) {
      throw new UnreadableException(path + " is there already, and no record; --force replaces it");
    }
    return new RecordFile(OutputFile.of(path, true), earlier);
  }

  /**
   * Writes it.
   *
   * @return what was done
   * @throws UnreadableException if it cannot be, or something else is recorded there
   */
  public String write(Recorded seen) throws UnreadableException {
    if (earlier.isEmpty()) {
      file.write(RecordedText.of(seen));
      return "recorded in " + file.path();
    }
    Optional<Recorded> both = earlier.get().with(seen);
    if (both.isEmpty()) {
      throw new UnreadableException(
          file.path() + " records runs that have seen something else; --force replaces it");
    }
    file.write(RecordedText.of(both.get()));
    return "added to " + file.path();
  }
}
