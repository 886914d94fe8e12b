package org.splitring.claims.patch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Bounded;
import org.splitring.claims.tree.Listing;
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
  public Listing list(Predicate<String> wanted) throws UnreadableException {
    return below.list(wanted.and(path -> !gone.contains(path)));
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

  @Override
  public Optional<byte[]> bytes(String path) throws UnreadableException {
    String inside = Bounded.inside(name(), path);
    return gone.contains(inside) ? Optional.empty() : below.bytes(inside);
  }
}
