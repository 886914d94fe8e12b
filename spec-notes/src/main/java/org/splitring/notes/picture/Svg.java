package org.splitring.notes.picture;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A picture as SVG, with a title and a description for those who do not see it.
 *
 * <p>It uses nothing but rectangles, lines and text with plain attributes, so that every renderer
 * shows the same, on screen and on paper; shades are told apart by hatching and by labels too, so
 * that black and white is enough.
 */
final class Svg {

  /** The size of text, in the picture's units. */
  static final int TEXT = 12;

  private static final String INK = "#1a1a1a";
  private static final String PAPER = "#ffffff";
  private static final String FONT = "DejaVu Sans, Arial, Helvetica, sans-serif";
  private static final double HATCH = 6;

  /** Where a text stands at its point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private final XMLStreamWriter xml;

  private Svg(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * A picture.
   *
   * @param title a few words
   * @param description what it shows, in sentences
   * @param body draws it
   */
  static String of(
      double width, double height, String title, String description, Consumer<Svg> body) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartElement("svg");
      xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
      xml.writeAttribute("viewBox", "0 0 " + number(width) + " " + number(height));
      xml.writeAttribute("width", number(width));
      xml.writeAttribute("height", number(height));
      xml.writeAttribute("role", "img");
      xml.writeAttribute("font-family", FONT);
      element(xml, "title", title);
      element(xml, "desc", description);
      Svg svg = new Svg(xml);
      svg.rect(0, 0, width, height, PAPER, null);
      body.accept(svg);
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.flush();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  /** A rectangle with a line around it. */
  void box(double x, double y, double width, double height, Shade shade) {
    rect(x, y, width, height, shade.colour(), INK);
    if (shade.hatched()) {
      hatch(x, y, width, height);
    }
  }

  /** A rectangle without one. */
  void area(double x, double y, double width, double height, Shade shade) {
    rect(x, y, width, height, shade.colour(), null);
    if (shade.hatched()) {
      hatch(x, y, width, height);
    }
  }

  void line(double x1, double y1, double x2, double y2) {
    draw(
        "line",
        writer -> {
          writer.writeAttribute("x1", number(x1));
          writer.writeAttribute("y1", number(y1));
          writer.writeAttribute("x2", number(x2));
          writer.writeAttribute("y2", number(y2));
          writer.writeAttribute("stroke", INK);
          writer.writeAttribute("stroke-width", "0.75");
        });
  }

  void text(double x, double y, Anchor anchor, String words) {
    text(x, y, anchor, INK, false, words);
  }

  void strong(double x, double y, Anchor anchor, String words) {
    text(x, y, anchor, INK, true, words);
  }

  /** Text on something dark. */
  void light(double x, double y, Anchor anchor, String words) {
    text(x, y, anchor, PAPER, true, words);
  }

  private void text(
      double x, double y, Anchor anchor, String colour, boolean strong, String words) {
    try {
      xml.writeCharacters("\n");
      xml.writeStartElement("text");
      xml.writeAttribute("x", number(x));
      xml.writeAttribute("y", number(y));
      xml.writeAttribute("font-size", Integer.toString(TEXT));
      xml.writeAttribute("fill", colour);
      if (strong) {
        xml.writeAttribute("font-weight", "bold");
      }
      if (anchor != Anchor.START) {
        xml.writeAttribute("text-anchor", anchor == Anchor.MIDDLE ? "middle" : "end");
      }
      xml.writeCharacters(words);
      xml.writeEndElement();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void rect(
      double x, double y, double width, double height, String fill, @Nullable String stroke) {
    draw(
        "rect",
        writer -> {
          writer.writeAttribute("x", number(x));
          writer.writeAttribute("y", number(y));
          writer.writeAttribute("width", number(width));
          writer.writeAttribute("height", number(height));
          writer.writeAttribute("fill", fill);
          if (stroke != null) {
            writer.writeAttribute("stroke", stroke);
          }
        });
  }

  /** Lines from lower left to upper right, cut off at the edges. */
  private void hatch(double x, double y, double width, double height) {
    for (double at = HATCH; at < width + height; at += HATCH) {
      double fromX = Math.max(0, at - height);
      double toX = Math.min(at, width);
      line(x + fromX, y + Math.min(at, height), x + toX, y + Math.max(0, at - width));
    }
  }

  /** Writes the attributes of an element. */
  private interface Attributes {
    void write(XMLStreamWriter writer) throws XMLStreamException;
  }

  private void draw(String element, Attributes attributes) {
    try {
      xml.writeCharacters("\n");
      xml.writeEmptyElement(element);
      attributes.write(xml);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
