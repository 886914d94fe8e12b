package org.splitring.reader.ring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.formula.Formula;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.exec.FunctionExit;
import org.splitring.reader.ir.AccessPath;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.ring.stored.StoredLeaves;
import org.splitring.reader.ring.stored.StoredLeaves.Place;
import org.splitring.reader.ring.stored.ValueFormulas;
import org.splitring.reader.ring.values.Formulas;

/**
 * Sizes that a function keeps in variables of their names, where it keeps those of both rings: one
 * alone may be the size of anything, unless the user says what it is. What is rounded is no size of
 * an area.
 */
final class KeptSizes {

  private KeptSizes() {}

  /** The sizes of both rings, or none. */
  static Map<Meaning, List<Found>> of(ExecutedFunction executed, UserHints hints) {
    Map<Meaning, List<Found>> sizes = new EnumMap<>(Meaning.class);
    StoredLeaves leaves = new StoredLeaves(executed.program());
    boolean said = false;
    for (FunctionExit exit : executed.summary().exits()) {
      for (Place place : leaves.in(exit.memory()).values()) {
        Optional<Quantity> told =
            hints
                .output(place.leaf().path())
                .filter(each -> each.measure() == Quantity.Measure.AREA);
        Optional<Meaning> meaning =
            told.map(Meaning::of).or(() -> place.leaf().name().flatMap(QuantityNames::areaSize));
        Optional<Formula> value =
            meaning
                .flatMap(
                    each ->
                        ValueFormulas.of(
                            exit.memory()
                                .load(
                                    place.object(),
                                    place.offset(),
                                    place.leaf().type(),
                                    exit.origin()),
                            executed.address()))
                .flatMap(each -> StoredWhere.of(each, executed::isUnwritten))
                .map(StoredWhere::value)
                .filter(each -> !Formulas.isRounded(each))
                .filter(each -> !isOld(each, place, executed));
        if (value.isPresent()) {
          said |= told.isPresent();
          Found found =
              new Found(
                  meaning.get(),
                  place.leaf().path().toString(),
                  value.get(),
                  Optional.empty(),
                  place.at());
          List<Found> all = sizes.computeIfAbsent(meaning.get(), each -> new ArrayList<>());
          if (all.stream().noneMatch(each -> each.formula().equals(found.formula()))) {
            all.add(found);
          }
        }
      }
    }
    sizes.values().removeIf(all -> all.stream().allMatch(each -> isHandedOn(each, executed)));
    return sizes.size() < 2 && !said ? Map.of() : sizes;
  }

  /** Whether nothing was stored there. */
  private static boolean isOld(Formula formula, Place place, ExecutedFunction executed) {
    return path(formula, executed).equals(Optional.of(place.leaf().path()));
  }

  /** Whether it is what somebody else has computed; beside what is computed here it counts. */
  private static boolean isHandedOn(Found found, ExecutedFunction executed) {
    return path(found.formula(), executed).isPresent();
  }

  private static Optional<AccessPath> path(Formula formula, ExecutedFunction executed) {
    return Formulas.symbol(formula).flatMap(executed::named);
  }
}
