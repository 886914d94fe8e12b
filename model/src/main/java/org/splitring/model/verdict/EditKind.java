package org.splitring.model.verdict;

/** What kind of edit a cause is, for whoever wants to make it in another text than the formula. */
public sealed interface EditKind {

  /** So many bytes are not counted; negative if too many are. */
  record Bytes(long missing) implements EditKind {}

  /** a stands where a - 1 is meant. */
  record LessOne() implements EditKind {}

  /** A number is cut, and so many bits would hold it. */
  record Wider(int bits) implements EditKind {}

  /** Anything else. */
  record Other() implements EditKind {}
}
