package org.splitring.cli.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.splitring.claims.tree.CommittedFiles;
import org.splitring.claims.tree.Tree;
import org.splitring.model.claim.Place;
import org.splitring.notes.forge.RepositoryAddress;
import org.splitring.notes.forge.SourceLinks;
import org.splitring.notes.words.Fact;

/**
 * What a page says of the tree that was read, and where others can look at its lines.
 *
 * @param about repository and commit, as far as they are known and others may know them
 * @param links to the lines of files that are as the commit has them
 */
public record TreeSource(List<Fact> about, SourceLinks links) {

  /** Nothing is known. */
  public static final TreeSource UNKNOWN = new TreeSource(List.of(), SourceLinks.NONE);

  public TreeSource {
    about = List.copyOf(about);
  }

  /**
   * Of a tree.
   *
   * @param word by which the user named it
   */
  public static TreeSource of(Tree tree, String word) {
    Optional<CommittedFiles> found = CommittedFiles.of(tree, word);
    if (found.isEmpty()) {
      return UNKNOWN;
    }
    CommittedFiles files = found.get();
    Optional<RepositoryAddress> address = files.remote().flatMap(RepositoryAddress::of);
    List<Fact> about = new ArrayList<>();
    address.ifPresent(known -> about.add(Fact.words("repository", known.base())));
    about.add(
        Fact.words(
            "commit",
            files.commit() + (tree.commit().isPresent() ? "" : ", and what was changed since it")));
    return new TreeSource(
        about,
        place ->
            address.flatMap(
                known ->
                    files
                        .path(place.file())
                        .flatMap(
                            path -> known.line(files.commit(), new Place(path, place.line())))));
  }

  /** The same without links to files of which the lines are others now. */
  public TreeSource without(Collection<String> files) {
    return new TreeSource(
        about, place -> files.contains(place.file()) ? Optional.empty() : links.to(place));
  }
}
