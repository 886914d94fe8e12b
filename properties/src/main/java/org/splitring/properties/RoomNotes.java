package org.splitring.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.splitring.model.formula.Column;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.verdict.Cell;

/** How much room a claim gives a ring, where it is enough, and where it is not. */
final class RoomNotes {

  /** The alignment that the legacy PCI transport fixes. */
  private static final QueueAlign PAGE = new QueueAlign(4096);

  private final Enumeration enumeration;
  private final SortedSet<Cell> exact = new TreeSet<>();
  private final SortedSet<Cell> rounded = new TreeSet<>();
  private final SortedSet<Cell> brief = new TreeSet<>();
  private final SortedMap<Cell, Long> longer = new TreeMap<>(); // by how many bytes

  private RoomNotes(Enumeration enumeration) {
    this.enumeration = enumeration;
  }

  static List<String> of(Enumeration enumeration) {
    RoomNotes notes = new RoomNotes(enumeration);
    notes.sort();
    return notes.texts();
  }

  private void sort() {
    Column end = CompiledFormula.of(StandardLayout.end()).run(enumeration.points());
    Column total =
        CompiledFormula.of(StandardLayout.formula(Quantity.TOTAL)).run(enumeration.points());
    for (int i = 0; i < enumeration.points().count(); i++) {
      if (enumeration.hasNumber(i)) {
        sort(enumeration.cell(i), enumeration.number(i), end.value(i), total.value(i));
      }
    }
  }

  private void sort(Cell cell, long number, long end, long total) {
    if (enumeration.differing().containsKey(cell)) {
      if (Long.compareUnsigned(number, end) < 0) {
        brief.add(cell);
      }
    } else if (number == end) {
      exact.add(cell);
    } else if (number == total) {
      rounded.add(cell);
    } else {
      longer.merge(cell, number - end, Math::max);
    }
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    if (!exact.isEmpty()) {
      texts.add("the exact end of the ring " + at(exact));
    }
    if (!rounded.isEmpty()) {
      texts.add(
          "the used part rounded up as well, as the standard's formula intends, " + at(rounded));
    }
    if (!longer.isEmpty()) {
      long most = longer.values().stream().mapToLong(Long::longValue).max().orElseThrow();
      Cell first = longer.firstKey();
      texts.add(
          String.format(
              Locale.ROOT,
              "longer than needed by up to %d bytes %s (first at n = %s, a = %s)",
              most,
              EnumerationNotes.at(longer.keySet(), enumeration),
              first.size(),
              first.align()));
    }
    long here = brief.stream().filter(cell -> cell.align().equals(PAGE)).count();
    if (here > 0) {
      texts.add(
          String.format(
              Locale.ROOT,
              "with alignment %s too little is allocated for %d of %d sizes",
              PAGE,
              here,
              enumeration.comparedAt(PAGE)));
    }
    return texts;
  }

  private String at(SortedSet<Cell> sorted) {
    return EnumerationNotes.at(sorted, enumeration);
  }
}
