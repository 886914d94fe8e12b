package org.splitring.claims.tree;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.splitring.claims.UnreadableException;

/**
 * A tree with other texts in the place of some of its files: what a patch would make of it.
 *
 * @param below the tree as it is
 * @param texts what is put in its place or beside it, by path
 */
public record OverlaidTree(Tree below, Map<String, String> texts) implements Tree {

  public OverlaidTree {
    texts = Map.copyOf(texts);
  }

  @Override
  public String name() {
    return below.name();
  }

  @Override
  public Path top() {
    return below.top();
  }

  @Override
  public Optional<String> commit() {
    return below.commit();
  }

  @Override
  public List<String> endingIn(String suffix) throws UnreadableException {
    TreeSet<String> paths = new TreeSet<>(below.endingIn(suffix));
    texts.keySet().stream().filter(path -> path.endsWith(suffix)).forEach(paths::add);
    return List.copyOf(paths);
  }

  @Override
  public Optional<String> find(String path) {
    return Optional.of(path).filter(texts::containsKey).or(() -> below.find(path));
  }

  @Override
  public Optional<String> text(String path) throws UnreadableException {
    String inside = Bounded.inside(name(), path);
    return texts.containsKey(inside) ? Optional.of(texts.get(inside)) : below.text(inside);
  }
}
