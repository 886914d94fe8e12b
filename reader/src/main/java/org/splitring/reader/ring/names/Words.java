package org.splitring.reader.ring.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that a name is made of, in order: {@code usedOffset} is {@code used offset}. */
public record Words(List<String> all) {

  public Words {
    all = List.copyOf(all);
  }

  public static Words of(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean begins = isUpper(c) && i > 0 && !isUpper(name.charAt(i - 1));
      if (!isPartOfWord(c) || begins) {
        add(word, words);
      }
      if (isPartOfWord(c)) {
        word.append(c);
      }
    }
    add(word, words);
    return new Words(words);
  }

  private static void add(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isPartOfWord(char c) {
    return isUpper(c) || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }

  public boolean has(Set<String> some) {
    return all.stream().anyMatch(some::contains);
  }

  public boolean has(String word) {
    return all.contains(word);
  }

  /** The words that are in none of these lists. */
  @SafeVarargs
  public final Set<String> without(Set<String>... known) {
    Set<String> rest = new LinkedHashSet<>(all);
    for (Set<String> each : known) {
      rest.removeAll(each);
    }
    return rest;
  }

  /** All but the first of them. */
  public Words from(int index) {
    return new Words(all.subList(index, all.size()));
  }

  /** Joined as C joins them. */
  public String joined() {
    return String.join("_", all);
  }
}
