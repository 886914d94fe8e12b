package org.splitring.notes.standard;

import java.time.LocalDate;
import java.util.List;

/**
 * The committee specifications, and what their texts were found to say.
 *
 * @param date when they were read
 * @param editions from the oldest to the newest
 */
public record Editions(LocalDate date, List<Edition> editions) {

  public Editions {
    editions = List.copyOf(editions);
    if (editions.isEmpty()) {
      throw new IllegalArgumentException("no edition was read");
    }
  }

  public Edition oldest() {
    return editions.get(0);
  }

  public Edition newest() {
    return editions.get(editions.size() - 1);
  }

  /** In how many of them something differs that is said of a topic. */
  public long differing(String topic) {
    return editions.stream()
        .flatMap(each -> each.word(topic).stream())
        .filter("differs"::equals)
        .count();
  }
}
