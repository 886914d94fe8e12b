package org.splitring.cli.patched;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.index.Candidate;
import org.splitring.claims.index.SourceIndex;
import org.splitring.claims.index.Span;
import org.splitring.claims.patch.Patched;
import org.splitring.claims.tree.Tree;
import org.splitring.reader.SourceReader.Lines;
import org.splitring.reader.source.SourceLanguage;

/**
 * The files of source whose claims a patch could touch, found by their texts alone: those that are
 * changed and speak of VIRTIO, and those that lay out a ring, as far as names tell, and include
 * something that is changed.
 */
final class AffectedFiles {

  /**
   * One of them.
   *
   * @param before its path before; empty if it is new
   * @param after its path after; empty if it is removed
   * @param worthBefore which of its lines are worth reading before
   * @param worthAfter which are after
   */
  record File(
      Optional<String> before, Optional<String> after, Lines worthBefore, Lines worthAfter) {

    /** The path by which people know it. */
    String path() {
      return after.or(() -> before).orElseThrow();
    }
  }

  private static final Lines NONE = (first, last) -> false;
  private static final Lines ALL = (first, last) -> true;
  private static final Pattern VIRTIO =
      Pattern.compile("virtio|virtq|vring", Pattern.CASE_INSENSITIVE);
  private static final List<Pattern> PARTS =
      Stream.of("desc", "avail", "used")
          .map(part -> Pattern.compile(part, Pattern.CASE_INSENSITIVE))
          .toList();

  private final Patched patched;

  /** The first name of each file that the patch changes, by its last. */
  private final Map<String, Optional<String>> origins = new LinkedHashMap<>();

  private final Set<String> removed = new TreeSet<>();
  private final Set<String> names = new TreeSet<>();
  private final List<File> changed = new ArrayList<>();
  private final FutureTask<SourceIndex> index;

  private AffectedFiles(Patched patched) {
    this.patched = patched;
    index = new FutureTask<>(() -> SourceIndex.of(patched.after()));
    for (Patched.Touched file : patched.files()) {
      Optional<String> origin =
          file.before().flatMap(path -> origins.getOrDefault(path, Optional.of(path)));
      file.before().ifPresent(origins::remove);
      file.after().ifPresent(path -> origins.put(path, origin));
      if (file.after().isEmpty()) {
        origin.ifPresent(removed::add);
      }
    }
  }

  /**
   * Looks at the texts that are changed; the whole tree is looked at meanwhile.
   *
   * @throws UnreadableException if the tree cannot be listed
   */
  static AffectedFiles of(Patched patched) throws UnreadableException {
    AffectedFiles files = new AffectedFiles(patched);
    files.begin();
    return files;
  }

  private void begin() throws UnreadableException {
    names.addAll(removed);
    origins.values().forEach(origin -> origin.ifPresent(names::add));
    Map<String, Lines> before =
        worth(SourceIndex.of(patched.before(), Set.copyOf(names)).candidates());
    names.addAll(origins.keySet());
    if (names.stream().anyMatch(name -> !name.endsWith(PatchedSpec.TEX))) {
      Thread thread = new Thread(index, "index");
      thread.setDaemon(true);
      thread.start();
    }
    Map<String, Lines> after =
        worth(SourceIndex.of(patched.after(), origins.keySet()).candidates());
    origins.forEach(
        (path, origin) ->
            add(
                new File(
                    origin,
                    Optional.of(path),
                    origin.map(each -> worth(patched.before(), each, before)).orElse(NONE),
                    worth(patched.after(), path, after))));
    for (String path : removed) {
      Lines worth = worth(patched.before(), path, before);
      add(new File(Optional.of(path), Optional.empty(), worth, NONE));
    }
  }

  /**
   * A file that the patch names, and that speaks of VIRTIO, is read without a look at its names.
   */
  private static Lines worth(Tree tree, String path, Map<String, Lines> known) {
    Lines byNames = known.getOrDefault(path, NONE);
    try {
      boolean speaks =
          SourceLanguage.isSource(path)
              && tree.text(path).filter(AffectedFiles::speaks).isPresent();
      return speaks ? ALL : byNames;
    } catch (UnreadableException noText) {
      return byNames;
    }
  }

  /** Whether a text has a name of VIRTIO's, or of each part of a ring. */
  private static boolean speaks(String text) {
    return VIRTIO.matcher(text).find()
        || PARTS.stream().allMatch(part -> part.matcher(text).find());
  }

  private void add(File file) {
    if (file.worthBefore() != NONE || file.worthAfter() != NONE) {
      changed.add(file);
    }
  }

  /** Those that are changed. */
  List<File> changed() {
    return List.copyOf(changed);
  }

  /**
   * Those that include what is changed.
   *
   * @throws UnreadableException if the tree cannot be listed
   */
  List<File> including() throws UnreadableException {
    if (names.stream().allMatch(name -> name.endsWith(PatchedSpec.TEX))) {
      return List.of();
    }
    SourceIndex all = index();
    Set<String> including = new TreeSet<>();
    names.forEach(name -> including.addAll(all.including(name)));
    including.removeAll(origins.keySet());
    // What is changed may be a part of a function that is not known by its own words.
    return all.candidates(including).stream()
        .map(Candidate::path)
        .map(path -> new File(Optional.of(path), Optional.of(path), ALL, ALL))
        .toList();
  }

  private SourceIndex index() throws UnreadableException {
    try {
      return index.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnreadableException unreadable) {
        throw unreadable;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableException(patched.after().name() + ": interrupted");
    }
  }

  private static Map<String, Lines> worth(List<Candidate> candidates) {
    Map<String, Lines> worth = new HashMap<>();
    for (Candidate each : candidates) {
      worth.put(each.path(), (first, last) -> each.isWorth(new Span(first, last)));
    }
    return worth;
  }
}
