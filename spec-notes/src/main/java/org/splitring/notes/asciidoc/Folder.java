package org.splitring.notes.asciidoc;

import java.nio.file.Path;
import java.util.Optional;
import org.asciidoctor.ast.Document;

/**
 * What files a document may read: of a document that is in no file, or is converted in one of the
 * stricter safe modes, none; in the mode {@code safe} those below its own folder.
 *
 * @param base the folder of the document, if there is one to read from
 * @param bounded whether nothing beside it is read
 */
record Folder(Optional<Path> base, boolean bounded) {

  /** Nothing may be read. */
  static final Folder NONE = new Folder(Optional.empty(), true);

  private static final int UNSAFE = 0;
  private static final int SAFE = 1;

  static Folder of(Document document) {
    Object level = document.getAttribute("safe-mode-level");
    int mode = level instanceof Number number ? number.intValue() : Integer.MAX_VALUE;
    String folder = String.valueOf(document.getAttribute("docdir", ""));
    return mode > SAFE || folder.isEmpty()
        ? NONE
        : new Folder(Optional.of(Path.of(folder).toAbsolutePath().normalize()), mode != UNSAFE);
  }

  /** A folder by its path from the document's; empty if it may not be read. */
  Optional<Path> at(String path) {
    return base.map(top -> top.resolve(path).normalize())
        .filter(found -> !bounded || found.startsWith(base.get()));
  }
}
