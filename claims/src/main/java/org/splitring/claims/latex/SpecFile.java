package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.listing.Header;
import org.splitring.claims.latex.tex.Document;
import org.splitring.claims.latex.tex.EditionNumber;
import org.splitring.claims.latex.tex.TexFile;
import org.splitring.claims.tree.Tree;

/**
 * A file that the standard's document is made of, as it is.
 *
 * @param path in its tree
 * @param header whether it is the C header that is printed with the text, rather than LaTeX
 */
public record SpecFile(String path, String text, boolean header) {

  /** All of them. */
  static List<SpecFile> of(Document document) throws UnreadableException {
    List<SpecFile> files = new ArrayList<>();
    for (TexFile file : document.files()) {
      files.add(new SpecFile(file.path(), file.source(), false));
    }
    for (Document.Program program : document.programs()) {
      if (Header.is(program)) {
        files.add(new SpecFile(program.path(), program.text(), true));
      }
    }
    return files;
  }

  /** The paths of everything that is read of a tree of the standard; none of any other tree. */
  public static Set<String> paths(Tree tree) throws UnreadableException {
    if (!Document.isIn(tree)) {
      return Set.of();
    }
    Document document = Document.of(tree);
    Set<String> paths = new HashSet<>(Set.of(EditionNumber.REVISION));
    document.files().forEach(file -> paths.add(file.path()));
    document.programs().forEach(program -> paths.add(program.path()));
    return paths;
  }
}
