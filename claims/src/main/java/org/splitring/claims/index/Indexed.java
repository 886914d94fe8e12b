package org.splitring.claims.index;

import java.util.List;
import java.util.Optional;

/**
 * What a look at one file told.
 *
 * @param path its path in the tree
 * @param includes the names it includes
 * @param worth the functions that could say where a part of a ring is, or how large; not there if
 *     nobody has looked for them yet
 */
record Indexed(String path, List<String> includes, Optional<List<Span>> worth) {

  Indexed {
    includes = List.copyOf(includes);
    worth = worth.map(List::copyOf);
  }
}
