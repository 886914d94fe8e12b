package org.splitring.cli.notice;

import java.util.Arrays;
import java.util.List;
import org.splitring.model.formula.CText;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.StandardLayout;

/**
 * The rules about the layout of the ring: one for each quantity that the standard fixes, and for
 * each way in which a claim can fail to be the standard's.
 */
public final class LayoutRules {

  /** How a claim fails to be the standard's. */
  public enum Kind {
    DIFFERS(
        "",
        "differs from the standard's",
        "Driver and device will not look for the same bytes in the same place."),
    UNDEFINED(
        "-undefined",
        "is undefined in C for a legal ring",
        "Signed overflow, a division by zero or a shift too far has no value; compute it in a"
            + " wide enough unsigned type."),
    UNDECIDED(
        "-undecided",
        "could not be decided",
        "Something on the way to it could not be followed; the message says what, and which"
            + " option tells splitring what it is."),
    UNEXPECTED(
        "-unexpected",
        "is not judged as the catalogue expects",
        "Either the implementation has changed or its entry is wrong; the entry states what is"
            + " expected."),
    MISSING(
        "-missing",
        "is expected by the catalogue and not computed",
        "The code that was read does not compute it any more; name the function that does.");

    private final String suffix;
    private final String title;
    private final String help;

    Kind(String suffix, String title, String help) {
      this.suffix = suffix;
      this.title = title;
      this.help = help;
    }
  }

  private LayoutRules() {}

  /** All of them. */
  public static List<NoticeRule> all() {
    return Arrays.stream(Quantity.values())
        .flatMap(quantity -> Arrays.stream(Kind.values()).map(kind -> of(quantity, kind)))
        .toList();
  }

  /** The rule that a claim about that quantity breaks so. */
  public static NoticeRule of(Quantity quantity, Kind kind) {
    boolean place = quantity.measure() == Quantity.Measure.PLACE;
    String subject = (place ? "The place of " : "The size of ") + quantity.meaning();
    String standard =
        "With Queue Size n and Queue Align a the standard has "
            + (place ? "it so many bytes from the base: " : "so many bytes: ")
            + CText.of(StandardLayout.formula(quantity))
            + ".";
    return new NoticeRule(
        "splitring/" + name(quantity) + kind.suffix,
        subject + " " + kind.title,
        standard,
        kind.help);
  }

  private static String name(Quantity quantity) {
    return switch (quantity) {
      case AVAIL -> "available-ring-offset";
      case USED_EVENT -> "used-event-offset";
      case USED -> "used-ring-offset";
      case AVAIL_EVENT -> "avail-event-offset";
      case TOTAL -> "ring-size";
      case AVAIL_SIZE -> "available-ring-size";
      case USED_SIZE -> "used-ring-size";
    };
  }
}
