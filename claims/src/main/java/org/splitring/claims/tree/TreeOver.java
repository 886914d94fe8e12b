package org.splitring.claims.tree;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.splitring.claims.UnreadableException;

/** A tree that is another one but for some of its files: it is called as that one is. */
interface TreeOver extends Tree {

  Tree below();

  @Override
  default String name() {
    return below().name();
  }

  @Override
  default Path top() {
    return below().top();
  }

  @Override
  default Optional<String> commit() {
    return below().commit();
  }

  @Override
  default TreeListing list(Predicate<String> wanted) throws UnreadableException {
    return below().list(wanted);
  }
}
