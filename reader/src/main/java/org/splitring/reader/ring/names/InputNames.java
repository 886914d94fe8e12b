package org.splitring.reader.ring.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.Input;

/** Which input a parameter, variable or member of a name is. */
public final class InputNames {

  private InputNames() {}

  /** The input that a name says, if it says one. */
  public static Optional<Input> of(String name) {
    Words words = Words.of(name);
    return exact(words)
        .or(() -> behindStructure(words))
        .or(() -> behindOwnWord(words))
        .or(() -> table(words));
  }

  /** Whether it is the most that Queue Size may be: {@code max_size}, {@code queue_num_max}. */
  public static boolean isMostSize(String name) {
    Words words = Words.of(name);
    Set<String> most = Set.of("max", "maximum");
    List<String> rest = words.all().stream().filter(each -> !most.contains(each)).toList();
    return words.has(most)
        && (rest.equals(List.of("size")) || RingNames.has(RingNames.SIZES, new Words(rest)));
  }

  private static Optional<Input> exact(Words words) {
    if (RingNames.has(RingNames.SIZES, words)) {
      return Optional.of(Input.N);
    }
    if (RingNames.has(RingNames.ALIGNS, words)) {
      return Optional.of(Input.A);
    }
    if (RingNames.has(RingNames.BASES, words)) {
      return Optional.of(Input.BASE);
    }
    return RingNames.has(RingNames.EVENTS, words) ? Optional.of(Input.EVT) : Optional.empty();
  }

  private static Optional<Input> behindStructure(Words words) {
    int start = 0;
    while (start < words.all().size() - 1
        && RingNames.OF_STRUCTURE.contains(words.all().get(start))) {
      start++;
      Optional<Input> input = exact(words.from(start));
      if (input.isPresent()) {
        return input;
      }
    }
    return Optional.empty();
  }

  private static Optional<Input> behindOwnWord(Words words) {
    if (words.all().size() < 2 || !RingNames.mayStandBefore(words.all().subList(0, 1))) {
      return Optional.empty();
    }
    Words rest = words.from(1);
    return RingNames.has(RingNames.OWN_PREFIX, rest) ? exact(rest) : Optional.empty();
  }

  /** The table's place is the base. */
  private static Optional<Input> table(Words words) {
    return QuantityNames.place(words).equals(Optional.of(Meaning.DESC))
        ? Optional.of(Input.BASE)
        : Optional.empty();
  }
}
