package org.splitring.cli.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Read;

/**
 * Finds where a claim is made, as seen from where the command runs.
 *
 * <p>Reports name a file from the top of its tree. Whoever annotates a repository wants the path
 * from the repository's top, which is where the command runs.
 */
public final class NoticePlaces {

  private final Path here;

  /** Seen from that directory. */
  public NoticePlaces(Path here) {
    this.here = real(here);
  }

  /**
   * Where the claim is made; empty if it is in no file.
   *
   * @param tree what its paths begin at, if it was read in this run
   * @param at the exact place, if that is known
   */
  public Optional<NoticePlace> of(Claim claim, Optional<Path> tree, Optional<Place> at) {
    Provenance from = claim.provenance();
    Optional<NoticePlace.Lines> lines =
        at.filter(place -> place.line() > 0)
            .map(place -> new NoticePlace.Lines(place.line(), place.line()))
            .or(() -> from.lines().flatMap(NoticePlace.Lines::of));
    return at.map(Place::file)
        .or(from::path)
        .map(path -> tree.map(top -> read(top, path)).orElseGet(() -> known(claim, path)))
        .map(bare -> new NoticePlace(bare.root(), bare.path(), lines, from.function()));
  }

  /** Some lines of a file, or all of it. */
  public NoticePlace of(Optional<Path> tree, String path, Optional<NoticePlace.Lines> lines) {
    NoticePlace bare =
        tree.map(top -> read(top, path)).orElseGet(() -> bare(Root.HERE, Path.of(path)));
    return new NoticePlace(bare.root(), bare.path(), lines, Optional.empty());
  }

  private NoticePlace read(Path tree, String path) {
    if (!Files.isDirectory(tree)) {
      // A revision lies nowhere; its paths are those of its repository.
      return bare(Root.HERE, Path.of(path));
    }
    Path top = real(tree);
    Path file = top.resolve(path);
    if (file.startsWith(here)) {
      return bare(Root.HERE, here.relativize(file));
    }
    return bare(Root.tree(top), file.startsWith(top) ? top.relativize(file) : file);
  }

  private static NoticePlace known(Claim claim, String path) {
    Root root =
        claim.provenance().read() == Read.CATALOGUE
            ? Root.repository(claim.id(), claim.provenance())
            : Root.HERE;
    return bare(root, Path.of(path));
  }

  private static NoticePlace bare(Root root, Path path) {
    return new NoticePlace(
        root, path.toString().replace('\\', '/'), Optional.empty(), Optional.empty());
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException gone) {
      return path.toAbsolutePath().normalize();
    }
  }
}
