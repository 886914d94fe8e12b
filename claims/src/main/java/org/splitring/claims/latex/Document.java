package org.splitring.claims.latex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
record Document(Tree tree, List<TexFile> files) {

  /** A program that is printed from a file of its own. */
  record Program(String path, String text) {}

  /** The most files that a document is made of. */
  private static final int MOST_FILES = 2000;

  private static final Pattern BEGIN = Pattern.compile("\\\\begin\\s*\\{document\\}");
  private static final Pattern INPUT =
      Pattern.compile("\\\\(?:input|include|subfile)\\s*\\{([^{}#\\\\]{1,300})\\}");
  private static final Pattern PROGRAM =
      Pattern.compile("\\\\lstinputlisting\\s*(?:\\[[^\\]]*\\])?\\s*\\{([^{}#\\\\]{1,300})\\}");

  /**
   * Finds the files.
   *
   * @throws UnreadableException if there is no document, or one of its files cannot be read
   */
  static Document of(Tree tree) throws UnreadableException {
    Map<String, TexFile> found = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>();
    for (String path : tree.endingIn(".tex")) {
      Optional<String> text = tree.text(path);
      if (text.isPresent() && BEGIN.matcher(text.get()).find()) {
        open.addLast(path);
      }
    }
    if (open.isEmpty()) {
      throw notTheStandard(tree, "no .tex file in it begins a document");
    }
    while (!open.isEmpty()) {
      String path = open.pollFirst();
      if (found.containsKey(path)) {
        continue;
      }
      Optional<String> text = tree.text(path);
      if (text.isEmpty()) {
        continue;
      }
      if (found.size() >= MOST_FILES) {
        throw new UnreadableException(
            tree.name() + ": the document has more than " + MOST_FILES + " files");
      }
      TexFile file = TexFile.of(path, text.get());
      found.put(path, file);
      inputs(file).forEach(open::addLast);
    }
    return new Document(tree, List.copyOf(found.values()));
  }

  static UnreadableException notTheStandard(Tree tree, String why) {
    return new UnreadableException(
        tree.name()
            + ": not a checkout of the VIRTIO standard: "
            + why
            + "; name the directory that has split-ring.tex or content.tex");
  }

  private static List<String> inputs(TexFile file) {
    List<String> paths = new ArrayList<>();
    Matcher input = INPUT.matcher(file.text());
    while (input.find()) {
      String path = input.group(1).strip();
      paths.add(path.endsWith(".tex") ? path : path + ".tex");
    }
    return paths;
  }

  /** The programs that are printed from files of the tree. */
  List<Program> programs() throws UnreadableException {
    Map<String, Program> programs = new LinkedHashMap<>();
    for (TexFile file : files) {
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
