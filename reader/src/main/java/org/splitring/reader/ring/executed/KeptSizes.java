package org.splitring.reader.ring.executed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.ring.stored.FailedCalls;
import org.splitring.reader.ring.stored.StoredLeaves.Place;
import org.splitring.reader.ring.values.FormulaQuestions;

/**
 * Sizes that a function keeps in variables of their names, where it keeps those of both rings: one
 * alone may be the size of anything, unless the user says what it is. What is rounded is no size of
 * an area.
 */
public final class KeptSizes {

  private KeptSizes() {}

  /** The sizes of both rings, or none. */
  public static Map<Meaning, List<FoundQuantity>> of(ExecutedFunction executed, UserHints hints) {
    Map<Meaning, List<FoundQuantity>> sizes = new EnumMap<>(Meaning.class);
    FinalPlaces places = new FinalPlaces(executed, hints, Set.of(FailedCalls.RULE));
    boolean said = false;
    for (Place place : places.written().values()) {
      Optional<Quantity> told =
          hints.output(place.leaf().path()).filter(each -> each.measure() == Quantity.Measure.AREA);
      Optional<FoundQuantity> found =
          told.map(Meaning::of)
              .or(() -> place.leaf().name().flatMap(QuantityNames::areaSize))
              .flatMap(meaning -> places.joined(meaning, place))
              .filter(each -> !FormulaQuestions.isRounded(each.formula()));
      if (found.isPresent()) {
        said |= told.isPresent();
        sizes.computeIfAbsent(found.get().meaning(), each -> new ArrayList<>()).add(found.get());
      }
    }
    sizes.values().removeIf(all -> all.stream().allMatch(each -> isHandedOn(each, executed)));
    return sizes.size() < 2 && !said ? Map.of() : sizes;
  }

  /** Whether it is what somebody else has computed; beside what is computed here it counts. */
  private static boolean isHandedOn(FoundQuantity found, ExecutedFunction executed) {
    return FormulaQuestions.symbol(found.formula()).flatMap(executed::named).isPresent();
  }
}
