package org.splitring.cli.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;

/** Which points to look at: {@code --size}, {@code --align} and {@code --max-align}. */
public final class DomainArguments {

  private static final String SIZE = "--size";
  private static final String ALIGN = "--align";
  private static final String MAX_ALIGN = "--max-align";

  private DomainArguments() {}

  public static Domain domain(Arguments arguments) throws UsageException {
    List<String> sizes = arguments.many(SIZE);
    List<String> aligns = arguments.many(ALIGN);
    if (!aligns.isEmpty() && arguments.has(MAX_ALIGN)) {
      throw new UsageException("--align and --max-align exclude each other");
    }
    List<QueueAlign> everyAlign = QueueAlign.upTo(QueueAlign.LARGEST);
    List<QueueAlign> usual = arguments.has(MAX_ALIGN) ? everyAlign : Domain.DEFAULT.aligns();
    return new Domain(
        sizes.isEmpty()
            ? Domain.DEFAULT.sizes()
            : chosen(SIZE, sizes, QueueSize.all(), QueueSize::entries),
        aligns.isEmpty() ? usual : chosen(ALIGN, aligns, everyAlign, QueueAlign::bytes));
  }

  /** One Queue Size, as {@code layout} wants it. */
  public static QueueSize size(Arguments arguments) throws UsageException {
    return single(SIZE, arguments, QueueSize.all(), QueueSize::entries);
  }

  /** One Queue Align, as {@code layout} wants it. */
  public static QueueAlign align(Arguments arguments) throws UsageException {
    return single(ALIGN, arguments, QueueAlign.upTo(QueueAlign.LARGEST), QueueAlign::bytes);
  }

  private static <T> T single(
      String option, Arguments arguments, List<T> legal, ToLongFunction<T> number)
      throws UsageException {
    String text =
        arguments
            .one(option)
            .orElseThrow(() -> new UsageException("layout needs " + option + ", a number"));
    return exactly(option, text, legal, number);
  }

  private static <T> List<T> chosen(
      String option, List<String> texts, List<T> legal, ToLongFunction<T> number)
      throws UsageException {
    List<T> wanted = new ArrayList<>();
    for (String text : texts) {
      int dots = text.indexOf("..");
      if (dots < 0) {
        wanted.add(exactly(option, text, legal, number));
        continue;
      }
      long from = number(option, text.substring(0, dots));
      long to = number(option, text.substring(dots + 2));
      List<T> within =
          legal.stream()
              .filter(each -> from <= number.applyAsLong(each) && number.applyAsLong(each) <= to)
              .toList();
      if (within.isEmpty()) {
        throw new UsageException(
            option + " " + text + ": no power of two that is legal lies between these");
      }
      wanted.addAll(within);
    }
    return legal.stream().filter(wanted::contains).toList();
  }

  private static <T> T exactly(String option, String text, List<T> legal, ToLongFunction<T> number)
      throws UsageException {
    long value = number(option, text);
    for (T each : legal) {
      if (number.applyAsLong(each) == value) {
        return each;
      }
    }
    String name = option.equals(SIZE) ? "Queue Size" : "Queue Align";
    throw new UsageException(
        option
            + " "
            + text
            + ": "
            + name
            + " is a power of two from "
            + legal.get(0)
            + " to "
            + legal.get(legal.size() - 1));
  }

  private static long number(String option, String text) throws UsageException {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notOne) {
      throw new UsageException(option + ": '" + text + "' is not a number");
    }
  }
}
