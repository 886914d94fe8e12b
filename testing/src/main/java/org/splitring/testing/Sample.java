package org.splitring.testing;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The values that a property was falsified with, on one line. */
final class Sample {

  /** How much of one value is shown; jqwik's own report has all of it. */
  private static final int ENOUGH = 120;

  private Sample() {}

  static String text(Method property, List<Object> values) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> property.getParameters()[i].getName() + " = " + text(values.get(i)))
        .collect(Collectors.joining(", "));
  }

  private static String text(Object value) {
    String text = String.valueOf(value).replaceAll("\\s+", " ");
    return text.length() <= ENOUGH ? text : text.substring(0, ENOUGH) + "...";
  }
}
