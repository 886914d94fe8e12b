package org.splitring.reader.variants;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.preprocess.condition.Atom;

/**
 * What an answer came from.
 *
 * @param texts the declarations, definitions and statements that were looked at, whole
 * @param members of records of which only these were looked at; their own declarations are in
 *     {@code texts}
 * @param names of the functions, types, objects and enumerators among them, and of those that were
 *     looked for and not found
 * @param objects with static storage that were read: whatever speaks of one may change it
 * @param asked what no text asks, but the meaning of one depends on: {@code NDEBUG} of an {@code
 *     assert} whose header is missing
 */
public record Dependencies(
    List<FileRange> texts,
    Map<FileRange, Set<String>> members,
    Set<String> names,
    Set<String> objects,
    Set<Atom> asked) {

  public Dependencies {
    texts = List.copyOf(texts);
    members = Ordered.map(members);
    names = Ordered.set(names);
    objects = Ordered.set(objects);
    asked = Ordered.set(asked);
  }

  /** With more texts. */
  public Dependencies and(Collection<FileRange> more) {
    List<FileRange> all = new ArrayList<>(texts);
    all.addAll(more);
    return new Dependencies(all, members, names, objects, asked);
  }

  /** Of whole texts alone. */
  public Dependencies(List<FileRange> texts, Set<String> names, Set<Atom> asked) {
    this(texts, Map.of(), names, Set.of(), asked);
  }
}
