package org.splitring.claims.patch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Bounded;
import org.splitring.claims.tree.Tree;

/** A tree in which some files are no longer there. */
final class TreeWithout implements Tree {

  private final Tree below;
  private final Set<String> gone;

  TreeWithout(Tree below, List<String> gone) {
    this.below = below;
    this.gone = Set.copyOf(gone);
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
    return below.endingIn(suffix).stream().filter(path -> !gone.contains(path)).toList();
  }

  @Override
  public Optional<String> find(String path) {
    return below.find(path).filter(real -> !gone.contains(real));
  }

  @Override
  public Optional<String> text(String path) throws UnreadableException {
    String inside = Bounded.inside(name(), path);
    return gone.contains(inside) ? Optional.empty() : below.text(inside);
  }
}
