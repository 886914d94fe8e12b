package org.splitring.cli.patched;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.SpecFile;
import org.splitring.claims.latex.SpecReader;
import org.splitring.claims.patch.Patched;
import org.splitring.claims.tree.Tree;
import org.splitring.cli.report.ChangedPassage;
import org.splitring.model.text.Judgement;
import org.splitring.model.text.Lines;
import org.splitring.model.verdict.Domain;
import org.splitring.properties.text.TextChecker;

/** The passages of the standard's text that a patch touches: those whose lines it changes. */
public final class PatchedSpec {

  /** How the files of the text are called. */
  static final String TEX = ".tex";

  /** A passage by what it speaks of; where two speak of one thing, by which of them it is. */
  private record Key(String topic, String subject, int number) {}

  private final SpecReader reader;
  private final TextChecker checker;
  private final Patched patched;

  public PatchedSpec(Patched patched, Domain domain) {
    this(patched, new SpecReader(), new TextChecker(domain));
  }

  /** With readers that may have read some of it before. */
  public PatchedSpec(Patched patched, SpecReader reader, TextChecker checker) {
    this.patched = patched;
    this.reader = reader;
    this.checker = checker;
  }

  /** Whether the patch changes something that is read of the standard's text, whatever its name. */
  public boolean isMeant() throws UnreadableException {
    if (patched.files().stream().anyMatch(file -> file.path().endsWith(TEX))) {
      return true;
    }
    Set<String> read = new HashSet<>(SpecFile.paths(patched.before()));
    read.addAll(SpecFile.paths(patched.after()));
    return patched.files().stream()
        .flatMap(file -> Stream.concat(file.before().stream(), file.after().stream()))
        .anyMatch(read::contains);
  }

  /**
   * The passages.
   *
   * @throws UnreadableException if the tree is not the standard's, before or after
   */
  public List<ChangedPassage> changed() throws UnreadableException {
    Map<Key, Judgement> before = judged(patched.before());
    Map<Key, Judgement> after = judged(patched.after());
    Set<Key> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(after.keySet());
    Map<String, List<String>> linesBefore = new HashMap<>();
    Map<String, List<String>> linesAfter = new HashMap<>();
    List<ChangedPassage> changed = new ArrayList<>();
    for (Key key : keys) {
      Optional<Judgement> was = Optional.ofNullable(before.get(key));
      Optional<Judgement> is = Optional.ofNullable(after.get(key));
      boolean touched =
          !was.map(Judgement::answer).equals(is.map(Judgement::answer))
              || !lines(patched.before(), was, linesBefore)
                  .equals(lines(patched.after(), is, linesAfter));
      if (touched) {
        changed.add(ChangedPassage.of(was, is));
      }
    }
    return changed;
  }

  private Map<Key, Judgement> judged(Tree tree) throws UnreadableException {
    Map<Key, Judgement> judged = new LinkedHashMap<>();
    for (Judgement each : checker.check(reader.read(tree).passages())) {
      int number = 0;
      Key key;
      do {
        key = new Key(each.passage().topic().label(), each.passage().subject(), number++);
      } while (judged.containsKey(key));
      judged.put(key, each);
    }
    return judged;
  }

  /**
   * The lines that a side's passage stands on.
   *
   * @param split the files that were taken apart before
   */
  private static List<String> lines(
      Tree tree, Optional<Judgement> side, Map<String, List<String>> split)
      throws UnreadableException {
    if (side.isEmpty()) {
      return List.of();
    }
    Lines at = side.get().passage().at();
    List<String> all = split.get(at.file());
    if (all == null) {
      all = tree.text(at.file()).orElse("").lines().toList();
      split.put(at.file(), all);
    }
    return at.last() <= all.size() ? all.subList(at.first() - 1, at.last()) : List.of();
  }
}
