package org.splitring.claims.search;

import java.util.List;
import org.splitring.claims.index.SkippedFiles;

/**
 * What was found in a tree.
 *
 * @param files how many files were looked at
 * @param read how many of them were read
 * @param passed what was not looked at
 * @param hits the functions that say something of a ring, in the order of the files and their lines
 * @param unread the files that could not be read, in order
 */
public record Searched(
    int files, int read, SkippedFiles passed, List<Hit> hits, List<Unread> unread) {

  public Searched {
    hits = List.copyOf(hits);
    unread = List.copyOf(unread);
  }
}
