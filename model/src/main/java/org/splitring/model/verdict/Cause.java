package org.splitring.model.verdict;

import java.util.List;
import java.util.Optional;
import org.splitring.model.formula.Formula;

/**
 * Why a claim differs: the smallest edit of it that was found to agree, proven.
 *
 * @param words what is wrong, as a clause without an end
 * @param slips the edits that it consists of, in short
 * @param repaired the claim's formula after the edit
 * @param patch the same edit of the source the claim was read from, as a unified diff, if one was
 *     found that the source read again bears out
 */
public record Cause(String words, List<EditKind> slips, Formula repaired, Optional<String> patch) {

  public Cause {
    slips = List.copyOf(slips);
  }

  /** A cause of which no edit of a source is known. */
  public Cause(String words, List<EditKind> slips, Formula repaired) {
    this(words, slips, repaired, Optional.empty());
  }

  /** The same with the edit of the source. */
  public Cause patched(Optional<String> found) {
    return new Cause(words, slips, repaired, found);
  }
}
