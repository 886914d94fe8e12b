package org.splitring.notes.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Differing;
import org.splitring.model.verdict.Domain;

/**
 * Where a claim differs, in words, such as {@code a = 4 with every n >= 2, and a = 8 with n = 2}.
 *
 * <p>The words are exact: they name every point of the region and no other point of the domain.
 * There are three ways to say it, alignment by alignment, size by size, or by what is left out; the
 * shortest is taken.
 */
public final class RegionText {

  private RegionText() {}

  /** The region in words; {@code every} means every one of the domain. */
  public static String of(Differing differing, Domain domain) {
    Map<QueueAlign, List<QueueSize>> region = new LinkedHashMap<>();
    differing.rows().forEach(row -> region.put(row.align(), row.sizes()));
    Map<QueueAlign, List<QueueSize>> rest = complement(region, domain);
    if (rest.isEmpty() && domain.points() > 1) {
      return "everywhere";
    }
    if (rest.isEmpty()) {
      return byAlign(region, domain);
    }
    return Stream.of(
            byAlign(region, domain),
            bySize(region, domain),
            "everywhere but at " + byAlign(rest, domain),
            "everywhere but at " + bySize(rest, domain))
        .reduce((first, second) -> second.length() < first.length() ? second : first)
        .orElseThrow();
  }

  private static String byAlign(Map<QueueAlign, List<QueueSize>> region, Domain domain) {
    List<String> phrases = new ArrayList<>();
    grouped(region)
        .forEach(
            (sizes, aligns) ->
                phrases.add(
                    ValuesText.of("a", aligns, domain.aligns())
                        + " with "
                        + ValuesText.of("n", sizes, domain.sizes())));
    return joined(phrases);
  }

  private static String bySize(Map<QueueAlign, List<QueueSize>> region, Domain domain) {
    Map<QueueSize, List<QueueAlign>> turned = new LinkedHashMap<>();
    for (QueueSize size : domain.sizes()) {
      List<QueueAlign> aligns =
          domain.aligns().stream()
              .filter(align -> region.getOrDefault(align, List.of()).contains(size))
              .toList();
      if (!aligns.isEmpty()) {
        turned.put(size, aligns);
      }
    }
    List<String> phrases = new ArrayList<>();
    grouped(turned)
        .forEach(
            (aligns, sizes) ->
                phrases.add(
                    ValuesText.of("n", sizes, domain.sizes())
                        + " with "
                        + ValuesText.of("a", aligns, domain.aligns())));
    return joined(phrases);
  }

  /** Brings the keys with equal lists together. */
  private static <K, V> Map<List<V>, List<K>> grouped(Map<K, List<V>> rows) {
    Map<List<V>, List<K>> groups = new LinkedHashMap<>();
    rows.forEach((key, row) -> groups.computeIfAbsent(row, any -> new ArrayList<>()).add(key));
    return groups;
  }

  private static Map<QueueAlign, List<QueueSize>> complement(
      Map<QueueAlign, List<QueueSize>> region, Domain domain) {
    Map<QueueAlign, List<QueueSize>> rest = new LinkedHashMap<>();
    for (QueueAlign align : domain.aligns()) {
      List<QueueSize> taken = region.getOrDefault(align, List.of());
      List<QueueSize> left = domain.sizes().stream().filter(n -> !taken.contains(n)).toList();
      if (!left.isEmpty()) {
        rest.put(align, left);
      }
    }
    return rest;
  }

  private static String joined(List<String> phrases) {
    int last = phrases.size() - 1;
    if (last < 1) {
      return String.join("", phrases);
    }
    boolean nested = last > 1 || phrases.stream().anyMatch(each -> each.contains(","));
    String comma = nested ? "; " : ", ";
    return String.join(comma, phrases.subList(0, last)) + comma + "and " + phrases.get(last);
  }
}
