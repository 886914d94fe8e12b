package org.splitring.claims.latex.tex;

import java.util.List;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;

/** What a patch leaves beside a file when it could be applied to a part of it only. */
public final class Leftovers {

  private static final String REJECTED = ".rej";

  private Leftovers() {}

  /**
   * Says of a document that a patch was left half applied to one of its files.
   *
   * @throws UnreadableException if it was
   */
  public static void check(Document document) throws UnreadableException {
    List<String> rejected = document.tree().endingIn(REJECTED);
    if (rejected.isEmpty()) {
      return;
    }
    List<String> files =
        Stream.concat(
                document.files().stream().map(TexFile::path),
                document.programs().stream().map(Document.Program::path))
            .toList();
    for (String path : rejected) {
      String file = path.substring(0, path.length() - REJECTED.length());
      if (files.contains(file)) {
        throw new UnreadableException(
            path
                + ": is what a patch could not change in "
                + file
                + ", so that is half patched; finish or undo it, and delete this file");
      }
    }
  }
}
