package org.splitring.claims.tree;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.splitring.claims.UnreadableException;

/** The commits of a repository that changed some of its files, from a later one to earlier ones. */
public final class Lineage {

  private final String name;
  private final Repository repository;

  Lineage(String name, Repository repository) {
    this.name = name;
    this.repository = repository;
  }

  /**
   * The last commit, up to and with that one, which changed any of the files. Between the two they
   * are as they are; a merge that took all of them from one side is passed on that side.
   *
   * @throws UnreadableException if the repository has not got what is needed for it
   */
  public Optional<Commit> lastChange(String commit, Collection<String> paths)
      throws UnreadableException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRewriteParents(false);
      walk.setTreeFilter(
          AndTreeFilter.create(PathFilterGroup.createFromStrings(paths), TreeFilter.ANY_DIFF));
      walk.markStart(walk.parseCommit(ObjectId.fromString(commit)));
      RevCommit found = walk.next();
      return found == null ? Optional.empty() : Optional.of(described(found));
    } catch (IOException | RuntimeException e) {
      throw missing(commit, e);
    }
  }

  /**
   * The name that a file had before a commit gave it another one.
   *
   * @throws UnreadableException if the repository has not got what is needed for it
   */
  public Optional<String> nameBefore(Commit commit, String path) throws UnreadableException {
    if (commit.parent().isEmpty()) {
      return Optional.empty();
    }
    try (RevWalk walk = new RevWalk(repository);
        TreeWalk trees = new TreeWalk(repository)) {
      trees.setRecursive(true);
      trees.addTree(walk.parseCommit(ObjectId.fromString(commit.parent().get())).getTree());
      trees.addTree(walk.parseCommit(ObjectId.fromString(commit.id())).getTree());
      trees.setFilter(TreeFilter.ANY_DIFF);
      RenameDetector detector = new RenameDetector(repository);
      detector.addAll(DiffEntry.scan(trees));
      return detector.compute().stream()
          .filter(entry -> entry.getNewPath().equals(path))
          .filter(entry -> entry.getChangeType() != DiffEntry.ChangeType.ADD)
          .map(DiffEntry::getOldPath)
          .findFirst();
    } catch (IOException | RuntimeException e) {
      throw missing(commit.id(), e);
    }
  }

  private Commit described(RevCommit commit) throws IOException {
    List<RevCommit> parents = List.of(commit.getParents());
    PersonIdent author = commit.getAuthorIdent();
    return new Commit(
        commit.getName(),
        LocalDate.ofInstant(author.getWhenAsInstant(), author.getZoneId()),
        commit.getShortMessage(),
        parents.stream().map(RevCommit::getName).findFirst(),
        repository.getObjectDatabase().getShallowCommits().contains(commit.getId()));
  }

  private UnreadableException missing(String commit, Exception cause) {
    return new UnreadableException(
        String.format(
            Locale.ROOT,
            "%s: the history before %s cannot be read: %s",
            name,
            commit.substring(0, Math.min(12, commit.length())),
            cause.getMessage()));
  }
}
