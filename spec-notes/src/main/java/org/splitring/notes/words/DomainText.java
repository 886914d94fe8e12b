package org.splitring.notes.words;

import java.util.Collections;
import java.util.List;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;

/** The points that were looked at, in words. */
public final class DomainText {

  private DomainText() {}

  public static String of(Domain domain) {
    String sizes = values("n", domain.sizes(), QueueSize.all());
    String aligns = values("a", domain.aligns(), QueueAlign.upTo(QueueAlign.LARGEST));
    return "Queue Size " + sizes + ", Queue Align " + aligns + ": " + points(domain.points());
  }

  /** How many points, as a phrase. */
  public static String points(int points) {
    return points == 1 ? "1 point" : points + " points";
  }

  private static <T> String values(String name, List<T> values, List<T> legal) {
    if (values.size() > 2 && Collections.indexOfSubList(legal, values) >= 0) {
      return name + " = " + values.get(0) + " to " + values.get(values.size() - 1);
    }
    return name + " = " + ValuesText.list(values);
  }
}
