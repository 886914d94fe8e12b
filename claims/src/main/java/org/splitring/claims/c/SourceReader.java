package org.splitring.claims.c;

import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Claim;

/** Lifts claims from C source. */
public final class SourceReader {

  private SourceReader() {}

  /**
   * One claim for each function that computes a quantity, in the order of the source.
   *
   * @throws UnreadableException if the file, the tree or a function cannot be read at all; what is
   *     merely not understood is a {@link org.splitring.model.claim.Statement.Unread}
   */
  public static List<Claim> read(SourceRequest request) throws UnreadableException {
    throw new UnreadableException(request.file() + ": not there yet");
  }
}
