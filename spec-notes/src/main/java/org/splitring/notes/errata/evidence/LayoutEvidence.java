package org.splitring.notes.errata.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.splitring.claims.guest.DriverRecord;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.layout.Struct;
import org.splitring.model.verdict.Domain;
import org.splitring.notes.words.DriverReach;

/** The numbers of the standard's own layout, as sentences about its structures. */
final class LayoutEvidence {

  private LayoutEvidence() {}

  static List<String> eventFields() {
    List<String> lines = new ArrayList<>();
    for (Quantity quantity : List.of(Quantity.AVAIL_SIZE, Quantity.USED_SIZE)) {
      lines.add(
          String.format(
              Locale.ROOT,
              "The table of sizes gives %s bytes for %s; without the field it would be %s.",
              CText.of(StandardLayout.formula(quantity)),
              quantity.meaning(),
              CText.of(StandardLayout.withoutEventField(quantity))));
    }
    lines.add(Sentences.otherUsedRing(withoutUsedEvent(), Domain.DEFAULT));
    lines.addAll(seenDrivers(DriverReach.recorded()));
    return lines;
  }

  /** Where the used ring is if the available ring ends before used_event. */
  private static Formula withoutUsedEvent() {
    return StandardLayout.up(
        Part.DESCRIPTOR_TABLE.size().plus(Struct.VIRTQ_AVAIL.offsetOf("used_event")).formula(),
        Input.A.as(CType.U64));
  }

  /** Whom it would touch: what legacy drivers chose when they were seen running. */
  static List<String> seenDrivers(List<DriverRecord> drivers) {
    CompiledFormula shorter = CompiledFormula.of(withoutUsedEvent());
    CompiledFormula standard = CompiledFormula.of(StandardLayout.formula(Quantity.USED));
    Map<QueueAlign, List<DriverRecord>> chosen = new LinkedHashMap<>();
    for (DriverRecord each : drivers) {
      each.align()
          .ifPresent(align -> chosen.computeIfAbsent(align, any -> new ArrayList<>()).add(each));
    }
    List<String> lines = new ArrayList<>();
    chosen.forEach(
        (align, seen) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "%s had legacy rings with Queue Align %s when seen running; at their Queue"
                        + " Sizes the used ring %s.",
                    String.join("; ", seen.stream().map(DriverRecord::driver).distinct().toList()),
                    align,
                    seen.stream().allMatch(each -> isSame(standard, shorter, each, align))
                        ? "starts at the same byte either way, so none of them would be touched"
                        : "does not start at the same byte either way")));
    return lines;
  }

  private static boolean isSame(
      CompiledFormula standard, CompiledFormula shorter, DriverRecord seen, QueueAlign align) {
    Point point = new Point(seen.size(), align.bytes(), 0, 1);
    return standard.at(point).equals(shorter.at(point));
  }

  static List<String> baseAlignment() {
    CompiledFormula used = CompiledFormula.of(StandardLayout.formula(Quantity.USED));
    Part table = Part.DESCRIPTOR_TABLE;
    for (QueueSize size : Domain.DEFAULT.sizes()) {
      for (QueueAlign align : Domain.DEFAULT.aligns()) {
        long base = table.alignment();
        long end = table.size().plus(Part.AVAILABLE_RING.size()).bytes(size);
        long fromBase = Evidence.value(used, size, align);
        long atAddress =
            Math.floorDiv(base + end + align.bytes() - 1, align.bytes()) * align.bytes();
        if (base % align.bytes() != 0 && atAddress - base != fromBase) {
          return List.of(
              String.format(
                  Locale.ROOT,
                  "A Descriptor Table at address %d has the alignment of %d that the table of sizes asks for.",
                  base,
                  table.alignment()),
              String.format(
                  Locale.ROOT,
                  "With Queue Size %s and Queue Align %s the used ring is at address %d if distances from there are rounded up, and at %d if addresses are.",
                  size,
                  align,
                  base + fromBase,
                  atAddress),
              "If the address is a multiple of Queue Align, the two are the same.");
        }
      }
    }
    return List.of("Rounding addresses and rounding distances are the same everywhere.");
  }

  static List<String> header() {
    return Arrays.asList(
        String.format(
            Locale.ROOT,
            "used_event stands %s bytes behind the start of the available ring, where its entries end.",
            CText.of(Struct.VIRTQ_AVAIL.offsetOf("used_event").formula())),
        String.format(
            Locale.ROOT,
            "avail_event stands %s bytes behind the start of the used ring, where its entries end.",
            CText.of(Struct.VIRTQ_USED.offsetOf("avail_event").formula())));
  }

  static List<String> terms() {
    return Arrays.asList(
        String.format(
            Locale.ROOT,
            "The available ring has %s bytes.",
            CText.of(Part.AVAILABLE_RING.size().formula())),
        String.format(
            Locale.ROOT, "The used ring has %s bytes.", CText.of(Part.USED_RING.size().formula())));
  }
}
