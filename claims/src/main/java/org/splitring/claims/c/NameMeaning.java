package org.splitring.claims.c;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.layout.Quantity;

/**
 * What a name says by itself, for those who look for a place to read before anything is parsed: it
 * is the same list of names that the reader goes by.
 *
 * @param held the quantity that a variable or member of that name could hold
 * @param returned the quantity that a function of that name could return
 * @param table whether a variable or member of that name could be the descriptor table
 * @param ofQueue whether it is the name of something of a VIRTIO queue
 * @param speaks whether it is the name of something of VIRTIO at all
 */
public record NameMeaning(
    Optional<Quantity> held,
    Optional<Quantity> returned,
    boolean table,
    boolean ofQueue,
    boolean speaks) {

  private static final NameMeaning NOTHING =
      new NameMeaning(Optional.empty(), Optional.empty(), false, false, false);

  /** What the name says. */
  public static NameMeaning of(String name) {
    Set<String> words = Roles.words(name);
    boolean ofQueue = begins(words, RoleNames.OF_QUEUE);
    boolean speaks = ofQueue || begins(words, RoleNames.OF_DEVICE);
    boolean quantity = words.stream().anyMatch(RoleNames.OF_QUANTITIES::contains);
    if (!quantity) {
      return speaks
          ? new NameMeaning(Optional.empty(), Optional.empty(), false, ofQueue, speaks)
          : NOTHING;
    }
    Optional<Roles.Part> part = Roles.part(name);
    return new NameMeaning(
        part.flatMap(Roles.Part::quantity),
        Roles.function(name),
        part.filter(each -> each == Roles.Part.DESC).isPresent(),
        ofQueue,
        speaks);
  }

  private static boolean begins(Set<String> words, List<String> beginnings) {
    for (String word : words) {
      for (String beginning : beginnings) {
        if (word.startsWith(beginning)) {
          return true;
        }
      }
    }
    return false;
  }
}
