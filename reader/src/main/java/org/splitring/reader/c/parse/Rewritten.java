package org.splitring.reader.c.parse;

import java.util.List;
import java.util.Map;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.ir.Reason;

/**
 * A flat text made ready for the parser.
 *
 * @param edits the text and the way back to the flat one
 * @param text what the parser gets
 * @param attributes all attributes, which are blank in it, in order
 * @param marks what is not followed, in order
 * @param bases the types that enumerations are based on, by the offset of {@code enum}
 */
record Rewritten(
    Edits edits,
    String text,
    List<Attribute> attributes,
    List<Mark> marks,
    Map<Integer, String> bases) {

  /** A piece that is not followed. */
  record Mark(ParsedRange at, Reason reason) {}

  Rewritten {
    attributes = List.copyOf(attributes);
    marks = List.copyOf(marks);
    bases = Ordered.map(bases);
  }
}
