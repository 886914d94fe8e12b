package org.splitring.claims.latex;

import java.util.List;
import java.util.Optional;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;

/**
 * What one version of the standard says of the split ring.
 *
 * @param name of the tree it was read from
 * @param commit the revision, if it is known
 * @param passages by topic
 * @param files what it was read from
 * @param unlisted normative labels that the conformance chapter does not list
 */
public record SpecText(
    String name,
    Optional<String> commit,
    List<Passage> passages,
    List<SpecFile> files,
    List<Label> unlisted) {

  /**
   * The label of a normative passage.
   *
   * @param at where it is given
   */
  public record Label(String label, Lines at) {}

  public SpecText {
    passages = List.copyOf(passages);
    files = List.copyOf(files);
    unlisted = List.copyOf(unlisted);
  }
}
