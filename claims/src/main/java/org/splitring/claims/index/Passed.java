package org.splitring.claims.index;

/**
 * How many files were passed over, by the reason.
 *
 * @param refused too large, or not to be opened; a directory that is closed counts as one
 * @param binary called like source, but no text
 * @param links symbolic links: what they lead to in the tree is there by itself
 */
public record Passed(int refused, int binary, int links) {

  /** All of them. */
  public int all() {
    return refused + binary + links;
  }
}
