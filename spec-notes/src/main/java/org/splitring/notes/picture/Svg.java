package org.splitring.notes.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.splitring.notes.xml.Xml;

/**
 * A picture as SVG, with a title and a description for those who do not see it.
 *
 * <p>It uses nothing but rectangles, straight lines and text with plain attributes, so that every
 * renderer shows the same, on screen and on paper; shades are told apart by hatching and by labels
 * too, so that black and white is enough. What many elements have in common is said once, by the
 * root, by a group or by one path in the place of many: a page holds dozens of pictures.
 */
public final class Svg {

  /** The size of text, in the picture's units. */
  public static final int TEXT = 12;

  static final String INK = "#1a1a1a";
  static final String PAPER = "#ffffff";
  private static final String FONT = "DejaVu Sans, Arial, Helvetica, sans-serif";
  private static final double HATCH = 6;

  /** Where a text stands at its point. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** A straight line. */
  public record Line(double x1, double y1, double x2, double y2) {}

  /** A rectangle, by its upper left corner and its size. */
  public record Box(double x, double y, double width, double height) {}

  /** The point that a text is anchored to. */
  public record Spot(double x, double y) {}

  private final Xml xml;

  private Svg(Xml xml) {
    this.xml = xml;
  }

  /**
   * A picture.
   *
   * @param title a few words
   * @param description what it shows, in sentences
   * @param body draws it
   */
  public static Drawing of(
      double width, double height, String title, String description, Consumer<Svg> body) {
    String picture =
        Xml.of(
            xml ->
                xml.inline(
                    "svg",
                    root -> {
                      root.element("title", title).element("desc", description);
                      Svg svg = new Svg(root);
                      svg.rect(0, 0, width, height, PAPER, "none");
                      body.accept(svg);
                      root.text("\n");
                    },
                    "xmlns",
                    "http://www.w3.org/2000/svg",
                    "viewBox",
                    "0 0 " + number(width) + " " + number(height),
                    "width",
                    number(width),
                    "height",
                    number(height),
                    "role",
                    "img",
                    "font-family",
                    FONT,
                    "font-size",
                    Integer.toString(TEXT),
                    "fill",
                    INK));
    return new Drawing(title, description, picture);
  }

  /** A rectangle with a line around it. */
  public void box(double x, double y, double width, double height, FillPattern shade) {
    rect(x, y, width, height, shade.colour(), INK);
    if (shade.hatched()) {
      hatch(x, y, width, height);
    }
  }

  /** A rectangle without one. */
  public void area(double x, double y, double width, double height, FillPattern shade) {
    rect(x, y, width, height, shade.colour(), "none");
    if (shade.hatched()) {
      hatch(x, y, width, height);
    }
  }

  /** Rectangles that are filled alike and not hatched, with a line around each. */
  void boxes(List<Box> boxes, FillPattern shade) {
    if (!boxes.isEmpty()) {
      xml.empty(
          "path",
          "d",
          boxes.stream().map(Svg::outline).collect(Collectors.joining()),
          "fill",
          shade.colour(),
          "stroke",
          INK);
    }
  }

  private static String outline(Box box) {
    return String.format(
        Locale.ROOT,
        "M%s %sh%sv%sh%sz",
        number(box.x()),
        number(box.y()),
        number(box.width()),
        number(box.height()),
        number(-box.width()));
  }

  /** A thin straight line. */
  public void line(double x1, double y1, double x2, double y2) {
    lines(List.of(new Line(x1, y1, x2, y2)));
  }

  /** Thin straight lines. */
  void lines(List<Line> lines) {
    if (!lines.isEmpty()) {
      String path = lines.stream().map(Svg::stroke).collect(Collectors.joining());
      xml.empty("path", "d", path, "fill", "none", "stroke", INK, "stroke-width", "0.75");
    }
  }

  private static String stroke(Line line) {
    return String.format(
        Locale.ROOT,
        "M%s %sL%s %s",
        number(line.x1()),
        number(line.y1()),
        number(line.x2()),
        number(line.y2()));
  }

  /** Plain text. */
  public void text(double x, double y, Anchor anchor, String words) {
    text(x, y, anchor, false, words);
  }

  /** Text that stands out. */
  public void strong(double x, double y, Anchor anchor, String words) {
    text(x, y, anchor, true, words);
  }

  /** The same text on something dark, in the middle of each place. */
  void light(List<Spot> places, String words) {
    if (!places.isEmpty()) {
      xml.element(
          "g",
          group ->
              places.forEach(
                  each ->
                      group.element("text", words, "x", number(each.x()), "y", number(each.y()))),
          "font-weight",
          "bold",
          "fill",
          PAPER,
          "text-anchor",
          "middle");
    }
  }

  private void text(double x, double y, Anchor anchor, boolean bold, String words) {
    List<String> attributes = new ArrayList<>(List.of("x", number(x), "y", number(y)));
    if (bold) {
      attributes.addAll(List.of("font-weight", "bold"));
    }
    switch (anchor) {
      case START -> {}
      case MIDDLE -> attributes.addAll(List.of("text-anchor", "middle"));
      case END -> attributes.addAll(List.of("text-anchor", "end"));
    }
    xml.element("text", words, attributes.toArray(String[]::new));
  }

  private void rect(double x, double y, double width, double height, String fill, String stroke) {
    xml.empty(
        "rect",
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(width),
        "height",
        number(height),
        "fill",
        fill,
        "stroke",
        stroke);
  }

  /** Lines from lower left to upper right, cut off at the edges. */
  private void hatch(double x, double y, double width, double height) {
    List<Line> lines = new ArrayList<>();
    for (double at = HATCH; at < width + height; at += HATCH) {
      lines.add(
          new Line(
              x + Math.max(0, at - height),
              y + Math.min(at, height),
              x + Math.min(at, width),
              y + Math.max(0, at - width)));
    }
    lines(lines);
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
