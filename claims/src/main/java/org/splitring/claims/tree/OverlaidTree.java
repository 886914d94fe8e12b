package org.splitring.claims.tree;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.splitring.claims.UnreadableException;

/**
 * A tree with other texts in the place of some of its files: what a patch would make of it.
 *
 * @param below the tree as it is
 * @param texts what is put in its place or beside it, by path
 */
public record OverlaidTree(Tree below, Map<String, String> texts) implements TreeOver {

  public OverlaidTree {
    texts = Map.copyOf(texts);
  }

  @Override
  public TreeListing list(Predicate<String> wanted) throws UnreadableException {
    TreeListing under = below.list(wanted);
    TreeSet<String> paths = new TreeSet<>(under.paths());
    texts.keySet().stream().filter(wanted).forEach(paths::add);
    return new TreeListing(List.copyOf(paths), under.links(), under.closed());
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

  @Override
  public Optional<byte[]> bytes(String path) throws UnreadableException {
    String inside = Bounded.inside(name(), path);
    return texts.containsKey(inside)
        ? Optional.of(texts.get(inside).getBytes(StandardCharsets.UTF_8))
        : below.bytes(inside);
  }
}
