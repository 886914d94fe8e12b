package org.splitring.claims.tree;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.splitring.claims.UnreadableException;
import org.splitring.reader.source.SourceTree;

/**
 * A tree of which much is read: every text is fetched once, and every path looked up once. It is to
 * be kept no longer than the files below it stay as they are.
 */
public final class CachedTree implements TreeOver {

  private final Tree below;
  private final Map<String, Optional<String>> found = new ConcurrentHashMap<>();
  private final TextMemo<Optional<String>> texts = new TextMemo<>();
  private final Map<String, List<String>> endings = new ConcurrentHashMap<>();
  private @Nullable FunctionIndex functions;
  private final SourceTree.Kept kept = new SourceTree.Kept();

  public CachedTree(Tree below) {
    this.below = below;
  }

  /** What the reader of source keeps of it. */
  public SourceTree.Kept kept() {
    return kept;
  }

  @Override
  public Tree below() {
    return below;
  }

  @Override
  public List<String> endingIn(String suffix) throws UnreadableException {
    List<String> known = endings.get(suffix);
    if (known == null) {
      known = TreeOver.super.endingIn(suffix);
      endings.put(suffix, known);
    }
    return known;
  }

  /** Which files of C have the text of which function. */
  public synchronized FunctionIndex definitions() {
    FunctionIndex known = functions;
    if (known == null) {
      known = FunctionIndex.of(below);
      functions = known;
    }
    return known;
  }

  @Override
  public Optional<String> find(String path) {
    return found.computeIfAbsent(path, below::find);
  }

  @Override
  public Optional<String> text(String path) throws UnreadableException {
    Optional<Optional<String>> known = texts.get(path);
    if (known.isPresent()) {
      return known.get();
    }
    Optional<String> text = below.text(path);
    texts.put(path, text, text.map(String::length).orElse(0));
    return text;
  }

  @Override
  public Optional<byte[]> bytes(String path) throws UnreadableException {
    return below.bytes(path);
  }
}
