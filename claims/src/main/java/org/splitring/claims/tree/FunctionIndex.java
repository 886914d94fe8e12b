package org.splitring.claims.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.splitring.claims.UnreadableException;

/**
 * Which files of C of a tree have the text of which function that other files can call, by their
 * braces and brackets alone. It may name a file too many, and what a macro declares is not found.
 */
public final class FunctionIndex {

  /** The most bytes of source that are looked at; a tree with more has no index. */
  private static final long MOST_BYTES = 1L << 30;

  private final Map<String, List<String>> files;

  private FunctionIndex(Map<String, List<String>> files) {
    this.files = files;
  }

  /** The files with a text of a function of that name, in order. */
  public List<String> of(String function) {
    return List.copyOf(files.getOrDefault(function, List.of()));
  }

  static FunctionIndex of(Tree tree) {
    Map<String, List<String>> files = new TreeMap<>();
    long bytes = 0;
    try {
      for (String path : tree.list(each -> each.endsWith(".c")).paths()) {
        byte[] text = bytes(tree, path);
        bytes += text.length;
        if (bytes > MOST_BYTES) {
          return new FunctionIndex(Map.of());
        }
        for (String name : new DefinedNames(text).all()) {
          files.computeIfAbsent(name, any -> new ArrayList<>(1)).add(path);
        }
      }
    } catch (UnreadableException tooMany) {
      return new FunctionIndex(Map.of());
    }
    return new FunctionIndex(files);
  }

  private static byte[] bytes(Tree tree, String path) {
    try {
      return tree.bytes(path).orElse(new byte[0]);
    } catch (UnreadableException large) {
      return new byte[0];
    }
  }
}
