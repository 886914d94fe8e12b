package org.splitring.claims.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.names.RingNames;
import org.splitring.reader.ring.names.Words;

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
record NameMeaning(
    Optional<Quantity> held,
    Optional<Quantity> returned,
    boolean table,
    boolean ofQueue,
    boolean speaks) {

  /** How a word begins that only VIRTIO's queues, and their rings, are called by. */
  private static final List<String> OF_QUEUE = List.of("virtq", "vring");

  /** How a word begins that is VIRTIO's, but may be of any part of it, or short for more. */
  private static final List<String> OF_DEVICE = List.of("virtio", "vhost", "vq", "viq");

  /** A word of the name of every quantity, and of the descriptor table. */
  private static final List<Set<String>> OF_QUANTITIES =
      List.of(RingNames.PARTS, RingNames.MEASURES, Set.of("total"));

  private static final NameMeaning NOTHING =
      new NameMeaning(Optional.empty(), Optional.empty(), false, false, false);

  /** What the name says. */
  static NameMeaning of(String name) {
    Words words = Words.of(name);
    boolean ofQueue = begins(words, OF_QUEUE);
    boolean speaks = ofQueue || begins(words, OF_DEVICE);
    if (OF_QUANTITIES.stream().noneMatch(words::has)) {
      return speaks
          ? new NameMeaning(Optional.empty(), Optional.empty(), false, ofQueue, speaks)
          : NOTHING;
    }
    Optional<Meaning> held = QuantityNames.variable(name);
    return new NameMeaning(
        held.flatMap(Meaning::quantity),
        QuantityNames.function(name).flatMap(Meaning::quantity),
        held.filter(each -> each == Meaning.DESC).isPresent(),
        ofQueue,
        speaks);
  }

  private static boolean begins(Words words, List<String> beginnings) {
    return words.all().stream().anyMatch(word -> beginnings.stream().anyMatch(word::startsWith));
  }
}
