package org.splitring.claims.c;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Literal;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.Struct;

/**
 * Sizes that a function keeps in variables of their names, where it keeps those of both rings: one
 * alone may be the size of anything, unless the user says what it is. What is rounded is no size of
 * an area.
 */
final class SizeVariables {

  private static final Set<String> TABLE =
      Set.of("desc", "descs", "descriptor", "descriptors", "table");

  private SizeVariables() {}

  /**
   * The sizes of both rings, or none.
   *
   * @param told what the user says of a variable
   */
  static List<RingCalls.Sized> of(
      List<Frame.Exit> exits, Function<String, Optional<Quantity>> told) {
    boolean[] isTold = {false};
    Map<Quantity, List<RingCalls.Sized>> sizes = new EnumMap<>(Quantity.class);
    written(exits)
        .forEach(
            (location, stored) -> {
              Optional<Formula> value =
                  Memory.number(stored.value()).filter(each -> !Areas.isRounded(each));
              Optional<Quantity> said = told.apply(location.shown());
              Optional<Quantity> quantity =
                  said.or(() -> Roles.function(Roles.last(location.shown())))
                      .filter(each -> each.measure() == Quantity.Measure.AREA);
              isTold[0] |= said.isPresent() && quantity.isPresent();
              if (value.isPresent() && quantity.isPresent()) {
                sizes
                    .computeIfAbsent(quantity.get(), ignored -> new ArrayList<>())
                    .add(
                        new RingCalls.Sized(
                            quantity.get(),
                            location.shown(),
                            value.get(),
                            Map.of(),
                            0,
                            stored.at()));
              }
            });
    return sizes.size() < 2 && !isTold[0]
        ? List.of()
        : sizes.values().stream().flatMap(List::stream).toList();
  }

  /** How many descriptors the tables have whose constant size is kept beside. */
  static List<Long> descriptors(List<Frame.Exit> exits) {
    long each = Struct.VIRTQ_DESC.size().fixed();
    List<Long> numbers = new ArrayList<>();
    written(exits)
        .forEach(
            (location, stored) -> {
              Set<String> words = Roles.words(Roles.last(location.shown()));
              if (words.stream().anyMatch(TABLE::contains)
                  && words.stream().anyMatch(RoleNames.MEASURES::contains)
                  && Memory.number(stored.value()).orElse(null) instanceof Literal literal
                  && literal.value() % each == 0) {
                numbers.add(literal.value() / each);
              }
            });
    return numbers;
  }

  private static Map<Location, State.Stored> written(List<Frame.Exit> exits) {
    Map<Location, State.Stored> written = new LinkedHashMap<>();
    for (Frame.Exit exit : exits) {
      for (Location location : exit.flow().state.written()) {
        exit.flow().state.get(location).ifPresent(stored -> written.put(location, stored));
      }
    }
    return written;
  }
}
