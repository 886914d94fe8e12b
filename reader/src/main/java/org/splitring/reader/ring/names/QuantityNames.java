package org.splitring.reader.ring.names;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ir.AccessPath.Dereference;
import org.splitring.reader.ir.AccessPath.MemberOf;
import org.splitring.reader.ir.AccessPath.Step;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Type.IntegerType;
import org.splitring.reader.ir.Type.PointerType;

/** Which quantity a variable, a member, a function or a macro of a name is. */
public final class QuantityNames {

  private QuantityNames() {}

  /**
   * What is kept at a path: by the last name of it, or by its ring's where it is the first field.
   */
  public static Optional<Meaning> at(AccessPath path, Type type) {
    List<Step> steps = path.steps();
    int last = steps.size() - 1;
    boolean first =
        last >= 1
            && steps.get(last) instanceof MemberOf member
            && member.name().equalsIgnoreCase("flags")
            && type instanceof PointerType
            && !(steps.get(last - 1) instanceof Dereference);
    if (first) {
      return steps.get(last - 1) instanceof MemberOf ring
          ? variable(ring.name()).filter(each -> each == Meaning.AVAIL || each == Meaning.USED)
          : Optional.empty();
    }
    return lastName(path).flatMap(QuantityNames::variable);
  }

  /** The variable or member itself, without the object it is in; an element of an array is none. */
  public static Optional<String> lastName(AccessPath path) {
    if (path.steps().isEmpty()) {
      return Optional.of(path.root());
    }
    Step last = path.steps().get(path.steps().size() - 1);
    return last instanceof MemberOf member ? Optional.of(member.name()) : Optional.empty();
  }

  /** What a variable or member of that name holds. */
  public static Optional<Meaning> variable(String name) {
    Words words = Words.of(name);
    boolean total =
        words.has("total")
            && words
                .without(
                    RingNames.WHOLES, RingNames.MEASURES, RingNames.BESIDE, RingNames.WHOLE_BESIDE)
                .isEmpty();
    return total ? Optional.of(Meaning.TOTAL) : place(words).or(() -> placeBehindPrefix(words));
  }

  /** What a function or macro of that name gives; of a member by its type's name as well. */
  public static Optional<Meaning> function(String name) {
    int scope = name.lastIndexOf("::");
    return scope < 0
        ? plain(name)
        : member(name.substring(0, scope), name.substring(scope + 2))
            .or(() -> plain(name.substring(scope + 2)));
  }

  /** {@code AvailRing::total_size}, {@code Used::layout}: the size of one area. */
  private static Optional<Meaning> member(String type, String name) {
    Words words = Words.of(name);
    boolean measures =
        words.has(RingNames.MEASURED_BY)
            && words.without(RingNames.MEASURED_BY, RingNames.WHOLE_BESIDE).isEmpty();
    String owner = type.replaceAll("<.*", "");
    return measures
        ? areaSize(owner.substring(owner.lastIndexOf(':') + 1) + "_size")
        : Optional.empty();
  }

  private static Optional<Meaning> plain(String name) {
    Words words = Words.of(name);
    if (!words.has(RingNames.MEASURES)) {
      return variable(name).filter(each -> each != Meaning.DESC && each != Meaning.TOTAL);
    }
    return size(words).or(() -> sizeBehindPrefix(words));
  }

  /** What a variable that keeps a size of that name keeps: the size of one area. */
  public static Optional<Meaning> areaSize(String name) {
    return plain(name).filter(each -> each == Meaning.AVAIL_SIZE || each == Meaning.USED_SIZE);
  }

  private static Optional<Meaning> size(Words words) {
    Set<String> rest = words.without(RingNames.MEASURES, RingNames.BESIDE);
    if (words.has("area") && rest.equals(Set.of("driver"))) {
      return Optional.of(Meaning.AVAIL_SIZE);
    }
    if (words.has("area") && rest.equals(Set.of("device"))) {
      return Optional.of(Meaning.USED_SIZE);
    }
    if (rest.equals(Set.of("avail")) || rest.equals(Set.of("available"))) {
      return Optional.of(Meaning.AVAIL_SIZE);
    }
    if (rest.equals(Set.of("used"))) {
      return Optional.of(Meaning.USED_SIZE);
    }
    rest.removeAll(RingNames.WHOLE_BESIDE);
    return words.has(RingNames.WHOLES) && rest.isEmpty()
        ? Optional.of(Meaning.TOTAL)
        : Optional.empty();
  }

  private static Optional<Meaning> sizeBehindPrefix(Words words) {
    return behindPrefix(
        words, rest -> rest.has(RingNames.OF_QUEUE) ? size(rest) : Optional.empty());
  }

  /** A place that is called one, or after a queue, may have words of the tree's own in front. */
  private static Optional<Meaning> placeBehindPrefix(Words words) {
    boolean called =
        words.has(RingNames.OFFSETS) && words.all().get(0).matches("[a-z]{2,4}")
            || words.has(RingNames.OF_QUEUE)
            || words.has("event");
    return called ? behindPrefix(words, QuantityNames::place) : Optional.empty();
  }

  private static Optional<Meaning> behindPrefix(
      Words words, java.util.function.Function<Words, Optional<Meaning>> rest) {
    return IntStream.range(1, words.all().size())
        .filter(start -> RingNames.mayStandBefore(words.all().subList(0, start)))
        .mapToObj(start -> rest.apply(words.from(start)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The part of a ring that words name; the standard calls the areas after who writes them. */
  public static Optional<Meaning> place(Words words) {
    if (words.has("area")) {
      Set<String> of = words.without(RingNames.BESIDE);
      if (of.equals(Set.of("driver"))) {
        return Optional.of(Meaning.AVAIL);
      }
      if (of.equals(Set.of("device"))) {
        return Optional.of(Meaning.USED);
      }
    }
    boolean used = words.has("used");
    boolean avail = words.has("avail") || words.has("available");
    boolean desc = words.has(Set.of("desc", "descs", "descriptors"));
    boolean event = words.has("event");
    boolean one = (used ? 1 : 0) + (avail ? 1 : 0) + (desc ? 1 : 0) == 1;
    if (!one || !words.without(RingNames.PARTS, RingNames.BESIDE).isEmpty()) {
      return Optional.empty();
    }
    if (desc) {
      return event ? Optional.empty() : Optional.of(Meaning.DESC);
    }
    return Optional.of(
        used
            ? event ? Meaning.USED_EVENT : Meaning.USED
            : event ? Meaning.AVAIL_EVENT : Meaning.AVAIL);
  }

  /**
   * Whether something of that type can hold what its name says. A place is a pointer, an integer as
   * wide as an address, or is called an offset; what is called {@code used} otherwise is mostly a
   * count. Whatever is stored as the descriptor table is the base.
   */
  public static boolean holds(Meaning meaning, String name, Type type, DataModel model) {
    return !meaning.isPlace() || meaning == Meaning.DESC || isPlace(name, type, model);
  }

  private static boolean isPlace(String name, Type type, DataModel model) {
    Words words = Words.of(name);
    return type instanceof PointerType
        || type instanceof IntegerType integer
            && (words.has(RingNames.OFFSETS)
                || integer.representation().width() >= model.address().width()
                    && !words.has("event"));
  }

  /** Whether something of that name has to do with a ring at all. */
  public static boolean isOfRing(String name) {
    return Words.of(name).has(RingNames.WHOLES) || function(name).isPresent();
  }
}
