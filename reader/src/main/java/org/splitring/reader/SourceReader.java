package org.splitring.reader;

import java.util.List;
import org.splitring.reader.c.lower.DefinedStructure;
import org.splitring.reader.source.SourceLanguage;
import org.splitring.reader.source.UnreadableSourceException;

/** Reads claims out of source. */
public final class SourceReader {

  private SourceReader() {}

  /**
   * One claim for each function, structure or macro that says something of a ring, in the order of
   * the source.
   *
   * @throws NothingReadException if there is no claim in it
   * @throws UnreadableSourceException if it cannot be read at all; what is merely not understood is
   *     a {@link org.splitring.model.claim.Statement.Unread}
   */
  public static List<ReadClaim> read(ReadRequest request) throws UnreadableSourceException {
    return SourceLanguage.isRust(request.file())
        ? new RustChoices(request).claims()
        : new RequestReader(request).claims();
  }

  /** Which lines of the file are worth reading. */
  @FunctionalInterface
  public interface Lines {

    /** Whether a function that stands from the first line to the last is worth reading. */
    boolean areWorth(int first, int last);
  }

  /**
   * One claim for each function on those lines that says something of a ring, or where there is
   * none for each structure of the file; there need be none.
   *
   * @throws UnreadableSourceException if it cannot be read at all
   */
  public static List<ReadClaim> read(ReadRequest request, Lines lines)
      throws UnreadableSourceException {
    return SourceLanguage.isRust(request.file())
        ? new RustChoices(request).claims(lines)
        : new RequestReader(request).claims(lines);
  }

  /**
   * One claim for each macro of the file itself that gives the place of an event field.
   *
   * @throws UnreadableSourceException if it cannot be read at all
   */
  public static List<ReadClaim> accessors(ReadRequest request) throws UnreadableSourceException {
    return SourceLanguage.isRust(request.file())
        ? List.of()
        : new RequestReader(request).accessors();
  }

  /**
   * The structures that a file of C itself defines, in its order.
   *
   * @throws UnreadableSourceException if it cannot be read at all
   */
  public static List<DefinedStructure> structures(ReadRequest request)
      throws UnreadableSourceException {
    return new RequestReader(request).structuresOfTheFile();
  }
}
