package org.splitring.claims.tree;

import java.util.Optional;
import java.util.function.Predicate;
import org.splitring.claims.UnreadableException;

/**
 * A tree in which some files are not there.
 *
 * @param there which files are, by their paths
 */
public record TreePart(Tree below, Predicate<String> there) implements TreeOver {

  @Override
  public TreeListing list(Predicate<String> wanted) throws UnreadableException {
    return below.list(wanted.and(there));
  }

  @Override
  public Optional<String> find(String path) {
    return below.find(path).filter(there);
  }

  @Override
  public Optional<String> text(String path) throws UnreadableException {
    String inside = Bounded.inside(name(), path);
    return there.test(inside) ? below.text(inside) : Optional.empty();
  }

  @Override
  public Optional<byte[]> bytes(String path) throws UnreadableException {
    String inside = Bounded.inside(name(), path);
    return there.test(inside) ? below.bytes(inside) : Optional.empty();
  }
}
