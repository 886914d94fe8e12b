package org.splitring.claims.latex.tex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Tree;

/** Finds the files that make up a document. A file that is the same in two is taken apart once. */
public final class DocumentReader {

  /** The most files that a document is made of. */
  private static final int MOST_FILES = 2000;

  private static final Pattern BEGIN = Pattern.compile("\\\\begin\\s*\\{document\\}");
  private static final Pattern INPUT =
      Pattern.compile("\\\\(?:input|include|subfile)\\s*\\{([^{}#\\\\]{1,300})\\}");

  private final Map<String, TexFile> known = new HashMap<>();
  private final PerFile<List<Input>> inputs = new PerFile<>(DocumentReader::inputs);

  /**
   * The document of a tree.
   *
   * @throws UnreadableException if there is none, its files go round in a circle, or one of them
   *     cannot be read or has groups that are not closed
   */
  public Document read(Tree tree) throws UnreadableException {
    Map<String, TexFile> found = new LinkedHashMap<>();
    Map<String, String> parents = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    Map<String, Optional<String>> texts = new HashMap<>();
    for (String path : tree.endingIn(".tex")) {
      texts.put(path, tree.text(path));
      if (texts.get(path).filter(DocumentReader::begins).isPresent()) {
        open.addLast(path);
      }
    }
    if (open.isEmpty()) {
      throw Document.notTheStandard(tree, "no .tex file in it begins a document");
    }
    while (!open.isEmpty()) {
      String path = open.pollFirst();
      if (found.containsKey(path)) {
        continue;
      }
      Optional<String> text = texts.containsKey(path) ? texts.get(path) : tree.text(path);
      if (text.isEmpty()) {
        continue;
      }
      if (found.size() >= MOST_FILES) {
        throw new UnreadableException(
            tree.name() + ": the document has more than " + MOST_FILES + " files");
      }
      TexFile file = file(path, text.get());
      found.put(path, file);
      for (Input input : inputs.of(file)) {
        checkNoCircle(file, input, parents);
        parents.putIfAbsent(input.path(), path);
        open.addLast(input.path());
      }
    }
    return new Document(tree, List.copyOf(found.values()));
  }

  /** The files that begin a document. */
  static Stream<String> begins(Tree tree) throws UnreadableException {
    List<String> begins = new ArrayList<>();
    for (String path : tree.endingIn(".tex")) {
      if (tree.text(path).filter(DocumentReader::begins).isPresent()) {
        begins.add(path);
      }
    }
    return begins.stream();
  }

  /** The words come first: most files are passed by without looking for more. */
  private static boolean begins(String text) {
    return text.contains("{document}") && BEGIN.matcher(text).find();
  }

  private TexFile file(String path, String text) throws UnreadableException {
    TexFile before = known.get(path);
    if (before == null || !before.source().equals(text)) {
      before = TexFile.of(path, text);
      Groups.check(before);
      known.put(path, before);
    }
    return before;
  }

  /** A file that another one brings in, with the line that says so. */
  private record Input(String path, int line) {}

  private static void checkNoCircle(TexFile file, Input input, Map<String, String> parents)
      throws UnreadableException {
    String at = file.path();
    while (at != null) {
      if (at.equals(input.path())) {
        throw new UnreadableException(
            String.format(
                Locale.ROOT,
                "%s:%d: brings in %s, which brings in this file; TeX would never end",
                file.path(),
                input.line(),
                input.path()));
      }
      at = parents.get(at);
    }
  }

  private static List<Input> inputs(TexFile file) {
    List<Input> inputs = new ArrayList<>();
    Matcher input = INPUT.matcher(file.text());
    while (input.find()) {
      String path = input.group(1).strip();
      inputs.add(
          new Input(path.endsWith(".tex") ? path : path + ".tex", file.lineOf(input.start())));
    }
    return inputs;
  }
}
