package org.splitring.notes.xml;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements into a string; whatever stands in text or attributes is escaped. */
public final class Xml {

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;

  private Xml() {
    try {
      xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What the body writes, the last line ended. */
  public static String of(Consumer<Xml> body) {
    Xml xml = new Xml();
    body.accept(xml);
    xml.run(XMLStreamWriter::flush);
    return xml.out.append('\n').toString();
  }

  /**
   * An element on a new line.
   *
   * @param attributes names and values in turn
   */
  public Xml element(String name, Consumer<Xml> content, String... attributes) {
    run(writer -> writer.writeCharacters("\n"));
    return inline(name, content, attributes);
  }

  /** An element on the same line. */
  public Xml inline(String name, Consumer<Xml> content, String... attributes) {
    run(
        writer -> {
          writer.writeStartElement(name);
          write(writer, attributes);
        });
    content.accept(this);
    run(XMLStreamWriter::writeEndElement);
    return this;
  }

  /** An element that holds a text. */
  public Xml element(String name, String text, String... attributes) {
    return element(name, content -> content.text(text), attributes);
  }

  /** An element that can hold nothing. */
  public Xml empty(String name, String... attributes) {
    run(
        writer -> {
          writer.writeCharacters("\n");
          writer.writeEmptyElement(name);
          write(writer, attributes);
        });
    return this;
  }

  public Xml text(String text) {
    run(writer -> writer.writeCharacters(text));
    return this;
  }

  /** Something that is written already. */
  public Xml written(String markup) {
    run(
        writer -> {
          // An empty text ends the start tag that may still be open.
          writer.writeCharacters("");
          writer.flush();
        });
    out.append(markup);
    return this;
  }

  private static void write(XMLStreamWriter writer, String... attributes)
      throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  /** Something done with the writer; a string takes everything. */
  private interface Writing {
    void with(XMLStreamWriter writer) throws XMLStreamException;
  }

  private void run(Writing writing) {
    try {
      writing.with(xml);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
