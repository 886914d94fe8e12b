package org.splitring.properties;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Comparison;

/** What an enumeration shows that is worth knowing and does not bear on the verdict. */
final class EnumerationNotes {

  private EnumerationNotes() {}

  static List<String> of(Comparison comparison, Enumeration enumeration) {
    List<String> notes = new ArrayList<>();
    switch (comparison.quantity().measure()) {
      case PLACE -> {}
      case ROOM -> notes.addAll(RoomNotes.of(enumeration));
      case AREA -> area(comparison, enumeration, notes);
    }
    undefined(enumeration, notes);
    return notes;
  }

  /** "at 3 of 240 points". */
  static String at(Collection<Cell> cells, Enumeration enumeration) {
    return String.format(Locale.ROOT, "at %d of %d points", cells.size(), enumeration.compared());
  }

  private static void area(Comparison comparison, Enumeration enumeration, List<String> notes) {
    Column without =
        CompiledFormula.of(StandardLayout.withoutEventField(comparison.quantity()))
            .run(enumeration.points());
    SortedSet<Cell> left = new TreeSet<>();
    for (int i = 0; i < enumeration.points().count(); i++) {
      boolean negotiated = enumeration.points().get(i).evt() != 0;
      if (enumeration.hasNumber(i) && !negotiated && enumeration.number(i) == without.value(i)) {
        left.add(enumeration.cell(i));
      }
    }
    if (!left.isEmpty()) {
      notes.add(
          "without VIRTIO_F_EVENT_IDX the event field is left out "
              + at(left, enumeration)
              + "; the text leaves that open");
    }
  }

  private static void undefined(Enumeration enumeration, List<String> notes) {
    if (!enumeration.undefined().isEmpty()) {
      Cell first = enumeration.undefined().firstKey();
      notes.add(
          String.format(
              Locale.ROOT,
              "C leaves the claim undefined %s: %s (first at n = %s, a = %s)",
              at(enumeration.undefined().keySet(), enumeration),
              enumeration.undefined().get(first).text(),
              first.size(),
              first.align()));
    }
  }
}
