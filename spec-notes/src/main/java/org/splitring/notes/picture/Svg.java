package org.splitring.notes.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.Consumer;
import org.splitring.notes.xml.Xml;

/**
 * A picture as SVG, with a title and a description for those who do not see it.
 *
 * <p>It uses nothing but rectangles, straight lines and text with plain attributes, so that every
 * renderer shows the same, on screen and on paper; shades are told apart by hatching and by labels
 * too, so that black and white is enough.
 */
public final class Svg {

  /** The size of text, in the picture's units. */
  public static final int TEXT = 12;

  private static final String INK = "#1a1a1a";
  private static final String PAPER = "#ffffff";
  private static final String FONT = "DejaVu Sans, Arial, Helvetica, sans-serif";
  private static final double HATCH = 6;

  /** Where a text stands at its point. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

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
                    FONT));
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

  /** A thin straight line. */
  public void line(double x1, double y1, double x2, double y2) {
    xml.empty(
        "line",
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2),
        "stroke",
        INK,
        "stroke-width",
        "0.75");
  }

  /** Plain text. */
  public void text(double x, double y, Anchor anchor, String words) {
    text(x, y, anchor, INK, "normal", words);
  }

  /** Text that stands out. */
  public void strong(double x, double y, Anchor anchor, String words) {
    text(x, y, anchor, INK, "bold", words);
  }

  /** Text on something dark. */
  public void light(double x, double y, Anchor anchor, String words) {
    text(x, y, anchor, PAPER, "bold", words);
  }

  private void text(double x, double y, Anchor anchor, String colour, String weight, String words) {
    String anchored =
        switch (anchor) {
          case START -> "start";
          case MIDDLE -> "middle";
          case END -> "end";
        };
    xml.element(
        "text",
        words,
        "x",
        number(x),
        "y",
        number(y),
        "font-size",
        Integer.toString(TEXT),
        "font-weight",
        weight,
        "fill",
        colour,
        "text-anchor",
        anchored);
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

  /**
   * Lines from lower left to upper right, cut off at the edges; one element, since they are many.
   */
  private void hatch(double x, double y, double width, double height) {
    StringBuilder lines = new StringBuilder();
    for (double at = HATCH; at < width + height; at += HATCH) {
      double fromX = x + Math.max(0, at - height);
      double toX = x + Math.min(at, width);
      double fromY = y + Math.min(at, height);
      double toY = y + Math.max(0, at - width);
      lines.append(
          String.format(
              Locale.ROOT, "M%s %sL%s %s", number(fromX), number(fromY), number(toX), number(toY)));
    }
    xml.empty("path", "d", lines.toString(), "fill", "none", "stroke", INK, "stroke-width", "0.75");
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
