package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Tree;

/**
 * A file that the standard's document is made of, as it is.
 *
 * @param path in its tree
 * @param header whether it is the C header that is printed with the text, rather than LaTeX
 */
public record SpecFile(String path, String text, boolean header) {

  /**
   * All of them.
   *
   * @throws UnreadableException if the tree is not the standard's
   */
  public static List<SpecFile> of(Tree tree) throws UnreadableException {
    Document document = Document.of(tree);
    List<SpecFile> files = new ArrayList<>();
    for (TexFile file : document.files()) {
      files.add(new SpecFile(file.path(), tree.text(file.path()).orElseThrow(), false));
    }
    for (Document.Program program : document.programs()) {
      if (Header.is(program)) {
        files.add(new SpecFile(program.path(), program.text(), true));
      }
    }
    return files;
  }
}
