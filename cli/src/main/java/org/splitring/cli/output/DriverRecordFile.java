package org.splitring.cli.output;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.guest.DriverRecord;
import org.splitring.claims.guest.DriverRecords;

/**
 * Where it is recorded what a driver was seen to do.
 *
 * @param file that is written
 * @param earlier the rows that are in it, to be kept
 */
public record DriverRecordFile(OutputFile file, DriverRecords earlier) {

  /**
   * A file that may be written, or added to.
   *
   * @param force whether one that is there may be replaced
   */
  public static DriverRecordFile of(Path path, boolean force) throws UnreadableException {
    if (force || !Files.isRegularFile(path)) {
      return new DriverRecordFile(OutputFile.of(path, force), new DriverRecords(List.of()));
    }
    DriverRecords earlier;
    try {
      earlier = DriverRecords.read(path);
    } catch (UnreadableException notOne) {
      throw new UnreadableException(path + " is there already, and no record; --force replaces it");
    }
    return new DriverRecordFile(OutputFile.of(path, true), earlier);
  }

  /**
   * Adds a row.
   *
   * @return what was done
   */
  public String add(DriverRecord row) throws UnreadableException {
    file.write(earlier.with(row).text());
    return "recorded in " + file.path() + difference(row);
  }

  /** Whether an older row of that name said something else. */
  private String difference(DriverRecord row) {
    return earlier.all().stream()
        .filter(each -> each.name().equals(row.name()))
        .filter(each -> each.avail() != row.avail() || each.used() != row.used())
        .map(each -> "; before, the used ring was at " + each.used() + ", not " + row.used())
        .findFirst()
        .orElse("");
  }
}
