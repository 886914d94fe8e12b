package org.splitring.claims.patch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Bounded;
import org.splitring.claims.tree.CachedTree;
import org.splitring.claims.tree.OverlaidTree;
import org.splitring.claims.tree.Tree;
import org.splitring.claims.tree.TreePart;

/**
 * A tree before and after a patch. Nothing is written: the tree after it is the one before with
 * other texts.
 *
 * @param before the tree
 * @param after the same with the patch
 * @param files the texts that are changed
 * @param passedOver what the patch changes as well and nobody reads, in words
 * @param unseen what of that may change what is read
 */
public record Patched(
    Tree before,
    Tree after,
    List<Touched> files,
    List<String> passedOver,
    List<UnreadChange> unseen) {

  /**
   * A text that a patch changes.
   *
   * @param before its path before; empty if it is new
   * @param after its path after; empty if it is removed
   */
  public record Touched(Optional<String> before, Optional<String> after) {

    /** The path by which people know it. */
    public String path() {
      return after.or(() -> before).orElseThrow();
    }
  }

  public Patched {
    files = List.copyOf(files);
    passedOver = List.copyOf(passedOver);
    unseen = List.copyOf(unseen);
  }

  /**
   * Puts a patch on a tree.
   *
   * @throws UnreadableException if it does not apply, or leads outside of the tree
   */
  public static Patched of(Tree tree, PatchText patch) throws UnreadableException {
    Work work = new Work(tree, patch.name());
    for (FileChange change : patch.changes()) {
      work.make(change);
    }
    return new Patched(
        new CachedTree(tree),
        new CachedTree(work.result()),
        work.files,
        work.passedOver,
        work.unseen);
  }

  /** The texts so far: a later change of a patch is made to what an earlier one left. */
  private static final class Work {
    private final Tree tree;
    private final String patch;
    private final Map<String, Optional<String>> texts = new HashMap<>();
    private final List<Touched> files = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private final List<UnreadChange> unseen = new ArrayList<>();

    Work(Tree tree, String patch) {
      this.tree = tree;
      this.patch = patch;
    }

    Tree result() {
      Map<String, String> there = new HashMap<>();
      texts.forEach((path, text) -> text.ifPresent(some -> there.put(path, some)));
      Set<String> gone =
          texts.entrySet().stream()
              .filter(entry -> entry.getValue().isEmpty())
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
      return new OverlaidTree(
          gone.isEmpty() ? tree : new TreePart(tree, path -> !gone.contains(path)), there);
    }

    void make(FileChange change) throws UnreadableException {
      for (Optional<String> path : List.of(change.before(), change.after())) {
        if (path.isPresent()) {
          checkInside(path.get());
        }
      }
      unseen.addAll(UnreadChange.of(change));
      if (change.kind() != FileChange.Kind.TEXT) {
        passedOver.add(change.path() + ": " + change.kind().words());
        return;
      }
      String where = patch + ": " + change.path();
      String text = change.before().isPresent() ? text(change.before().get()) : "";
      boolean moves = !change.before().equals(change.after());
      if (moves && change.after().isPresent() && isThere(change.after().get())) {
        throw new UnreadableException(where + ": is there already, and the patch makes it anew");
      }
      String now = HunkApplication.to(where, text, change.hunks());
      if (change.after().isEmpty() && !now.isEmpty()) {
        throw new UnreadableException(
            where + ": the patch removes this file, but not all the lines it has");
      }
      if (moves && !change.copied()) {
        change.before().ifPresent(path -> texts.put(path, Optional.empty()));
      }
      change.after().ifPresent(path -> texts.put(path, Optional.of(now)));
      files.add(new Touched(change.before(), change.after()));
    }

    private void checkInside(String path) throws UnreadableException {
      if (!Bounded.inside(tree.name(), path).equals(path)) {
        throw new UnreadableException(
            String.format(Locale.ROOT, "%s: %s: a path goes straight to its file", patch, path));
      }
    }

    private boolean isThere(String path) throws UnreadableException {
      return texts.containsKey(path) ? texts.get(path).isPresent() : tree.text(path).isPresent();
    }

    private String text(String path) throws UnreadableException {
      Optional<String> text = texts.containsKey(path) ? texts.get(path) : tree.text(path);
      if (text.isEmpty()) {
        throw new UnreadableException(
            String.format(
                    Locale.ROOT,
                    "%s: %s: there is no such file in %s; name the directory from which the paths of the",
                    patch,
                    path,
                    tree.name())
                + " patch lead, and the revision it was made for");
      }
      if (!texts.containsKey(path) && !tree.find(path).equals(Optional.of(path))) {
        throw new UnreadableException(
            String.format(
                Locale.ROOT,
                "%s: %s: is reached through a symbolic link, and git would not change what is behind it",
                patch,
                path));
      }
      return text.get();
    }
  }
}
