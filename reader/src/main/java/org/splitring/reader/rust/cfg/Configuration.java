package org.splitring.reader.rust.cfg;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.rust.cfg.Predicate.Atom;

/**
 * What is known of a build: which choices are made, and how.
 *
 * <p>Law: of {@code target_os} and the other names that have one value in each build, at most one
 * value holds.
 */
public record Configuration(Map<Atom, Boolean> known) {

  /** Names that have one value. */
  private static final Set<String> OF_ONE_VALUE =
      Set.of(
          "target_os",
          "target_arch",
          "target_env",
          "target_endian",
          "target_pointer_width",
          "target_vendor",
          "panic");

  public Configuration {
    known = Ordered.map(known);
  }

  /**
   * A build that is no test.
   *
   * @param addressBits how wide an address is
   * @param defines what the user says: names, and values of names, that hold or do not
   */
  public static Configuration of(int addressBits, Map<String, Optional<String>> defines) {
    Map<Atom, Boolean> known = new HashMap<>();
    for (String name : Set.of("test", "doctest", "doc", "rustdoc")) {
      known.put(new Atom(name, Optional.empty()), false);
    }
    known.put(new Atom("target_pointer_width", Optional.of(Integer.toString(addressBits))), true);
    defines.forEach(
        (name, text) -> {
          String[] both = name.split("=", 2);
          Optional<String> value = both.length > 1 ? Optional.of(unquoted(both[1])) : text;
          value.ifPresent(
              each -> known.put(new Atom(both[0].strip(), Optional.of(each)), text.isPresent()));
          if (both.length == 1) {
            known.put(new Atom(name, Optional.empty()), text.isPresent());
          }
        });
    return new Configuration(known);
  }

  private static String unquoted(String text) {
    return text.strip().replaceAll("^\"|\"$", "");
  }

  /** The same with a choice made. */
  public Configuration with(Atom atom, boolean holds) {
    Map<Atom, Boolean> more = new LinkedHashMap<>(known);
    more.put(atom, holds);
    return new Configuration(more);
  }

  /** Whether it holds, as far as is known. */
  Optional<Boolean> holds(Predicate predicate) {
    return predicate.holds(this::of);
  }

  /** Whether a choice is made, and how. */
  public Optional<Boolean> of(Atom atom) {
    Optional<Boolean> itself = Optional.ofNullable(known.get(atom));
    if (itself.isPresent() || !OF_ONE_VALUE.contains(atom.name())) {
      return itself;
    }
    boolean isOther =
        known.entrySet().stream()
            .anyMatch(
                each ->
                    each.getValue()
                        && each.getKey().name().equals(atom.name())
                        && each.getKey().value().isPresent());
    return isOther ? Optional.of(false) : Optional.empty();
  }
}
