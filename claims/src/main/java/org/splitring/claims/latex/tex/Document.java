package org.splitring.claims.latex.tex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Tree;

/**
 * The files that make up the document: from the one that begins it, whatever its name, along {@code
 * \input}. Old versions of the text that lie beside it, as in change logs, are none of it.
 *
 * @param tree where they lie
 * @param files in the order they are first used
 */
public record Document(Tree tree, List<TexFile> files) {

  /** A program that is printed from a file of its own. */
  public record Program(String path, String text) {}

  private static final String COMMAND = "\\lstinputlisting";
  private static final Pattern PROGRAM =
      Pattern.compile("\\" + COMMAND + "\\s*(?:\\[[^\\]]*\\])?\\s*\\{([^{}#\\\\]{1,300})\\}");

  /** Finds the files. */
  public static Document of(Tree tree) throws UnreadableException {
    return new DocumentReader().read(tree);
  }

  /** Whether a tree has a document at all. */
  public static boolean isIn(Tree tree) throws UnreadableException {
    return DocumentReader.begins(tree).findAny().isPresent();
  }

  public static UnreadableException notTheStandard(Tree tree, String why) {
    return new UnreadableException(
        tree.name()
            + ": not a checkout of the VIRTIO standard: "
            + why
            + "; name the directory that has split-ring.tex or content.tex");
  }

  /** The programs that are printed from files of the tree. */
  public List<Program> programs() throws UnreadableException {
    Map<String, Program> programs = new LinkedHashMap<>();
    for (TexFile file : files) {
      if (!file.text().contains(COMMAND)) {
        continue;
      }
      Matcher program = PROGRAM.matcher(file.text());
      while (program.find()) {
        String path = program.group(1).strip();
        Optional<String> text = tree.text(path);
        text.ifPresent(all -> programs.putIfAbsent(path, new Program(path, all)));
      }
    }
    return List.copyOf(programs.values());
  }
}
