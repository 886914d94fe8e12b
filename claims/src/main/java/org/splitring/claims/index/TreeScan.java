package org.splitring.claims.index;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.TooLargeException;
import org.splitring.claims.tree.Tree;
import org.splitring.claims.tree.TreeListing;
import org.splitring.reader.source.SourceLanguage;

/** Looks at the files of a tree, from as many threads as ask, and counts what it passes over. */
final class TreeScan {

  private final Tree tree;
  private final Counting counting;
  private final boolean functions;
  private final AtomicInteger large = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private final AtomicInteger binary = new AtomicInteger();

  /**
   * Prepares it.
   *
   * @param functions whether the functions are looked for in every file, and not only where
   *     somebody asks
   */
  TreeScan(Tree tree, Counting counting, boolean functions) {
    this.tree = tree;
    this.counting = counting;
    this.functions = functions;
  }

  Optional<Indexed> at(String path) {
    Optional<Indexed> indexed = indexed(path);
    counting.oneDone();
    return indexed;
  }

  private Optional<Indexed> indexed(String path) {
    Optional<byte[]> bytes = Optional.empty();
    try {
      bytes = tree.bytes(path);
    } catch (TooLargeException e) {
      large.incrementAndGet();
      return Optional.empty();
    } catch (UnreadableException e) {
      // It counts as closed, as one that has gone meanwhile.
    }
    if (bytes.isEmpty()) {
      closed.incrementAndGet();
      return Optional.empty();
    }
    FilePrefilter look = FilePrefilter.at(bytes.get());
    if (!look.text()) {
      binary.incrementAndGet();
      return Optional.empty();
    }
    Optional<List<Span>> worth =
        !look.mentions()
            ? Optional.of(List.of())
            : functions ? Optional.of(worth(path, bytes.get())) : Optional.empty();
    return Optional.of(new Indexed(path, look.includes(), worth));
  }

  private static List<Span> worth(String path, byte[] bytes) {
    return SourceLanguage.isRust(path) ? RustItems.worth(path, bytes) : FunctionFinder.worth(bytes);
  }

  /** The functions of a file that are worth reading. */
  List<Span> worth(Indexed file) {
    if (file.worth().isPresent()) {
      return file.worth().get();
    }
    try {
      return tree.bytes(file.path()).map(bytes -> worth(file.path(), bytes)).orElse(List.of());
    } catch (UnreadableException gone) {
      return List.of();
    }
  }

  SkippedFiles passed(TreeListing listing) {
    return new SkippedFiles(
        large.get(), closed.get() + listing.closed(), binary.get(), listing.links());
  }
}
