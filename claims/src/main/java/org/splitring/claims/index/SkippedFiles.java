package org.splitring.claims.index;

/**
 * How many files were passed over, by the reason.
 *
 * @param large too large
 * @param closed not to be opened, such as for want of permission; a directory counts as one
 * @param binary called like source, but no text
 * @param links symbolic links: what they lead to in the tree is there by itself
 */
public record SkippedFiles(int large, int closed, int binary, int links) {

  /** All of them. */
  public int all() {
    return large + closed + binary + links;
  }
}
