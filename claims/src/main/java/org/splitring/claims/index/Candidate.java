package org.splitring.claims.index;

import java.util.List;

/**
 * A file that could say where a part of a ring is, or how large.
 *
 * @param path its path in the tree
 * @param spans where: each a function, or several where the braces of the text do not tell
 */
public record Candidate(String path, List<Span> spans) {

  public Candidate {
    spans = List.copyOf(spans);
  }

  /** Whether what stands on those lines is worth reading. */
  public boolean isWorth(Span lines) {
    return spans.stream().anyMatch(lines::meets);
  }
}
