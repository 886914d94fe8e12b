package org.splitring.notes.words;

import java.util.Collections;
import java.util.List;

/** Some of an ordered list of values, in words: {@code every n >= 2}, {@code a = 4 and 8}. */
public final class ValuesText {

  private static final int FEW = 2;

  private ValuesText() {}

  /**
   * The values in words.
   *
   * @param name what they are values of
   * @param values at least one, in the order of {@code all}
   * @param all what they are chosen from
   */
  public static <T> String of(String name, List<T> values, List<T> all) {
    int count = values.size();
    if (count == 1) {
      return name + " = " + values.get(0);
    }
    if (count == all.size()) {
      return "every " + name;
    }
    int start = Collections.indexOfSubList(all, values);
    if (start + count == all.size() && start >= 0) {
      return "every " + name + " >= " + values.get(0);
    }
    if (start == 0) {
      return "every " + name + " <= " + values.get(count - 1);
    }
    if (start > 0 && count > FEW) {
      return "every " + name + " from " + values.get(0) + " to " + values.get(count - 1);
    }
    if (all.size() - count <= FEW && count > FEW) {
      List<T> left = all.stream().filter(each -> !values.contains(each)).toList();
      return "every " + name + " except " + list(left);
    }
    return name + " = " + list(values);
  }

  /** The values one after the other: {@code 4, 8 and 16}. */
  public static String list(List<?> values) {
    List<String> words = values.stream().map(String::valueOf).toList();
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}
