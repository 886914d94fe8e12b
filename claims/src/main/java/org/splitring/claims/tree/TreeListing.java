package org.splitring.claims.tree;

import java.util.List;

/**
 * What there is in a tree.
 *
 * @param paths the paths of the files, in order
 * @param links how many symbolic links were passed over: what they lead to in the tree is listed
 *     itself, and nothing else is read
 * @param closed how many files and directories could not be looked at
 */
public record TreeListing(List<String> paths, int links, int closed) {

  public TreeListing {
    paths = List.copyOf(paths);
  }
}
