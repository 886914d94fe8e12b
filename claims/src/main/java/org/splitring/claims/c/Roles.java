package org.splitring.claims.c;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IBasicType;
import org.eclipse.cdt.core.dom.ast.IPointerType;
import org.eclipse.cdt.core.dom.ast.IType;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;

/**
 * What names mean: the list of names by which inputs and quantities are recognised, whoever's code
 * it is. Everything else has to be said by the user.
 */
final class Roles {

  /**
   * What a variable or member holds: a quantity, or the descriptor table, whose place is the base.
   */
  enum Part {
    DESC,
    AVAIL,
    USED_EVENT,
    USED,
    AVAIL_EVENT,
    TOTAL;

    /** The part that holds a quantity: none holds the size of one area. */
    static Optional<Part> of(Quantity quantity) {
      return quantity.measure() == Quantity.Measure.AREA
          ? Optional.empty()
          : Optional.of(valueOf(quantity.name()));
    }

    /** The quantity; the descriptor table is none. */
    Optional<Quantity> quantity() {
      return this == DESC ? Optional.empty() : Optional.of(Quantity.valueOf(name()));
    }
  }

  private Roles() {}

  /** The input that a variable or member of that name is. */
  static Optional<Input> input(String shown) {
    String whole = last(shown).toLowerCase(Locale.ROOT).replaceAll("^_+|_+$", "");
    return input(whole, true);
  }

  /** Members are often named after their structure: {@code vq_qsize} is a {@code qsize}. */
  private static Optional<Input> input(String name, boolean maybePrefixed) {
    if (RoleNames.SIZES.contains(name)) {
      return Optional.of(Input.N);
    }
    if (RoleNames.ALIGNS.contains(name)) {
      return Optional.of(Input.A);
    }
    if (RoleNames.BASES.contains(name)) {
      return Optional.of(Input.BASE);
    }
    if (RoleNames.EVENTS.contains(name)) {
      return Optional.of(Input.EVT);
    }
    String bare = name.replaceFirst("^((virtio_)?(pci|mmio|ccw)|virtio|vq|viq|vr|m)_", "");
    if (maybePrefixed && !bare.equals(name)) {
      return input(bare, false);
    }
    return maybePrefixed && named(name).equals(Optional.of(Part.DESC))
        ? Optional.of(Input.BASE)
        : Optional.empty();
  }

  /** What a variable or member of that name and type holds. */
  static Optional<Part> part(String shown, IType type) {
    return last(shown).equalsIgnoreCase("flags") && Abi.plain(type) instanceof IPointerType
        ? first(shown)
        : part(shown);
  }

  /** What a variable or member of that name holds. */
  static Optional<Part> part(String shown) {
    return named(last(shown));
  }

  /** Where the first field of a ring is, there is the ring. */
  private static Optional<Part> first(String flags) {
    int end = flags.length() - last(flags).length();
    return flags.startsWith("->", end - 2) || end == 0
        ? Optional.empty()
        : named(last(flags.substring(0, end - 1)))
            .filter(part -> part == Part.AVAIL || part == Part.USED);
  }

  private static Optional<Part> named(String name) {
    Set<String> words = words(name);
    if (words.contains("total")
        && without(
                words,
                RoleNames.WHOLES,
                RoleNames.MEASURES,
                RoleNames.BESIDE,
                RoleNames.WHOLE_BESIDE)
            .isEmpty()) {
      return Optional.of(Part.TOTAL);
    }
    return place(words).or(() -> prefixed(name));
  }

  /** A place that is called one may have the short name of its structure in front. */
  private static Optional<Part> prefixed(String name) {
    String rest = name.replaceFirst("^[a-z]{2,4}_", "");
    Set<String> words = words(rest);
    return !rest.equals(name) && words.stream().anyMatch(RoleNames.OFFSETS::contains)
        ? place(words)
        : Optional.empty();
  }

  /**
   * Whether something of that type can hold that part: a place is a pointer, an integer as wide as
   * an address, or is called an offset. What is called {@code used} otherwise is mostly a count. Of
   * the descriptor table nothing is compared; whatever is stored there is the base.
   */
  static boolean holds(Part part, String shown, IType type, DataModel model) {
    return part == Part.TOTAL || part == Part.DESC || isPlace(shown, type, model);
  }

  /** The same for what a function returns. */
  static boolean holds(Quantity quantity, String name, IType type, DataModel model) {
    return quantity.measure() != Quantity.Measure.PLACE || isPlace(name, type, model);
  }

  private static boolean isPlace(String shown, IType type, DataModel model) {
    IType plain = Abi.plain(type);
    if (plain instanceof IPointerType) {
      return true;
    }
    boolean named = words(last(shown)).stream().anyMatch(RoleNames.OFFSETS::contains);
    boolean event = words(last(shown)).contains("event");
    boolean wide =
        plain instanceof IBasicType basic
            && basic.getKind() == IBasicType.Kind.eInt
            && (basic.isLongLong()
                || basic.isLong() && model.longType(false).width() == model.address().width()
                || model == DataModel.ILP32 && !basic.isShort());
    return named || wide && !event;
  }

  private static Optional<Part> place(Set<String> words) {
    boolean used = words.contains("used");
    boolean avail = words.contains("avail") || words.contains("available");
    boolean desc =
        words.contains("desc") || words.contains("descs") || words.contains("descriptors");
    boolean event = words.contains("event");
    Set<String> rest =
        without(
            words,
            Set.of("used", "avail", "available", "desc", "descs", "descriptors", "event", "table"),
            RoleNames.BESIDE);
    if (!rest.isEmpty() || (used ? 1 : 0) + (avail ? 1 : 0) + (desc ? 1 : 0) != 1) {
      return Optional.empty();
    }
    if (desc) {
      return event ? Optional.empty() : Optional.of(Part.DESC);
    }
    return Optional.of(
        used ? event ? Part.USED_EVENT : Part.USED : event ? Part.AVAIL_EVENT : Part.AVAIL);
  }

  /** What a function of that name returns. */
  static Optional<Quantity> function(String name) {
    Set<String> words = words(name);
    boolean measure = words.stream().anyMatch(RoleNames.MEASURES::contains);
    if (!measure) {
      return place(words).flatMap(Part::quantity);
    }
    Set<String> rest = without(words, RoleNames.MEASURES, RoleNames.BESIDE);
    if (rest.equals(Set.of("avail")) || rest.equals(Set.of("available"))) {
      return Optional.of(Quantity.AVAIL_SIZE);
    }
    if (rest.equals(Set.of("used"))) {
      return Optional.of(Quantity.USED_SIZE);
    }
    boolean whole = words.stream().anyMatch(RoleNames.WHOLES::contains);
    return whole && without(rest, RoleNames.WHOLE_BESIDE).isEmpty()
        ? Optional.of(Quantity.TOTAL)
        : Optional.empty();
  }

  /** Whether a function of that name has to do with a ring at all. */
  static boolean isOfRing(String name) {
    return words(name).stream().anyMatch(RoleNames.WHOLES::contains) || function(name).isPresent();
  }

  /** The variable or member itself, without the object it is in. An element of an array is none. */
  static String last(String shown) {
    int arrow = shown.lastIndexOf("->");
    int start = Math.max(shown.lastIndexOf('.') + 1, arrow < 0 ? 0 : arrow + 2);
    return shown.substring(start);
  }

  @SafeVarargs
  private static Set<String> without(Set<String> words, Set<String>... known) {
    Set<String> rest = new HashSet<>(words);
    for (Set<String> each : known) {
      rest.removeAll(each);
    }
    return rest;
  }

  /** The words a name is made of: {@code usedOffset} and {@code used_offset} have the same. */
  static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean begins = c >= 'A' && c <= 'Z' && i > 0 && isLowerOrDigit(name.charAt(i - 1));
      if (c == '_' || begins) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (c != '_') {
        word.append(Character.toLowerCase(c));
      }
    }
    words.add(word.toString());
    words.remove("");
    return words;
  }

  private static boolean isLowerOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }
}
