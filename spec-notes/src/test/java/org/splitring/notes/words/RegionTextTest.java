package org.splitring.notes.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Differing;
import org.splitring.model.verdict.Domain;

class RegionTextTest {

  private static final Domain SMALL =
      new Domain(QueueSize.all().subList(0, 5), QueueAlign.upTo(32));

  @Test
  void aSlipThatForgetsTwoBytes() {
    Differing differing =
        new Differing(
            List.of(row(4, QueueSize.all().subList(1, 16)), row(8, List.of(new QueueSize(2)))));
    assertEquals(
        "a = 4 with every n >= 2, and a = 8 with n = 2", RegionText.of(differing, Domain.DEFAULT));
  }

  @Test
  void everywhereAndAlmostEverywhere() {
    assertEquals("everywhere", RegionText.of(region((1L << 20) - 1), SMALL));
    assertEquals(
        "everywhere but at a = 4 with n = 1", RegionText.of(region((1L << 20) - 2), SMALL));
  }

  @Test
  void oneSizeWhateverTheAlignment() {
    assertEquals("every a with n = 1", RegionText.of(region(0b00001_00001_00001_00001), SMALL));
  }

  @Test
  void aDomainOfOnePointIsNamed() {
    Domain one = new Domain(List.of(new QueueSize(2)), List.of(new QueueAlign(4)));
    Differing differing = new Differing(List.of(row(4, List.of(new QueueSize(2)))));
    assertEquals("a = 4 with n = 2", RegionText.of(differing, one));
  }

  /** Whatever the region, someone who reads the words gets the region back. */
  @Property
  void theWordsNameTheRegionAndNothingElse(
      @ForAll @LongRange(min = 1, max = (1L << 20) - 1) long bits) {
    assertEquals(pairs(region(bits)), read(RegionText.of(region(bits), SMALL)));
  }

  private static Differing region(long bits) {
    List<Differing.Row> rows = new ArrayList<>();
    int bit = 0;
    for (QueueAlign align : SMALL.aligns()) {
      List<QueueSize> sizes = new ArrayList<>();
      for (QueueSize size : SMALL.sizes()) {
        if ((bits >> bit++ & 1) == 1) {
          sizes.add(size);
        }
      }
      if (!sizes.isEmpty()) {
        rows.add(new Differing.Row(align, sizes));
      }
    }
    return new Differing(rows);
  }

  private static Differing.Row row(long align, List<QueueSize> sizes) {
    return new Differing.Row(new QueueAlign(align), sizes);
  }

  private static Set<List<Long>> pairs(Differing differing) {
    Set<List<Long>> pairs = new HashSet<>();
    for (Differing.Row row : differing.rows()) {
      row.sizes().forEach(n -> pairs.add(List.of(row.align().bytes(), (long) n.entries())));
    }
    return pairs;
  }

  /** A reader of the words, written apart from their writer. */
  private static Set<List<Long>> read(String words) {
    Set<List<Long>> all = pairs(region((1L << 20) - 1));
    if (words.startsWith("everywhere")) {
      if (words.contains("but at ")) {
        all.removeAll(read(words.substring("everywhere but at ".length())));
      }
      return all;
    }
    Set<List<Long>> named = new HashSet<>();
    for (String phrase : words.split("; and |; |, and ")) {
      String[] sides = phrase.split(" with ");
      for (List<Long> pair : all) {
        if (holds(sides[0], pair) && holds(sides[1], pair)) {
          named.add(pair);
        }
      }
    }
    return named;
  }

  private static boolean holds(String side, List<Long> pair) {
    boolean every = side.startsWith("every ");
    String rest = every ? side.substring("every ".length()) : side;
    long value = pair.get(rest.startsWith("a") ? 0 : 1);
    String text = rest.substring(1).strip();
    List<Long> numbers = new ArrayList<>();
    for (String word : text.split("[^0-9]+")) {
      if (!word.isEmpty()) {
        numbers.add(Long.parseLong(word));
      }
    }
    if (text.isEmpty()) {
      return true;
    }
    if (text.startsWith(">=")) {
      return value >= numbers.get(0);
    }
    if (text.startsWith("<=")) {
      return value <= numbers.get(0);
    }
    if (text.startsWith("from")) {
      return numbers.get(0) <= value && value <= numbers.get(1);
    }
    return every != numbers.contains(value);
  }
}
