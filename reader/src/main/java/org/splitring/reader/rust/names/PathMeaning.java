package org.splitring.reader.rust.names;

import java.util.List;

/** What a path means. */
public sealed interface PathMeaning {

  /**
   * Items of the tree; of several, which one is left open.
   *
   * @param rest names behind the item: what is associated with it
   */
  record Items(List<Item> items, List<String> rest) implements PathMeaning {
    public Items {
      items = List.copyOf(items);
      rest = List.copyOf(rest);
    }
  }

  /** A module. */
  record OfModule(Module module) implements PathMeaning {}

  /** Something of a crate that is not in the tree, or of the language itself. */
  record Foreign(List<String> path) implements PathMeaning {
    public Foreign {
      path = List.copyOf(path);
    }

    /** The last name. */
    public String last() {
      return path.get(path.size() - 1);
    }
  }

  /** Something that the reader cannot tell. */
  record Open(String why) implements PathMeaning {}
}
