package org.splitring.notes.document;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.splitring.notes.picture.Drawing;

/** Where the pictures of a document are. */
@FunctionalInterface
public interface Pictures {

  /**
   * Where a picture is, as {@code image::} has it.
   *
   * @param name unlike that of any other picture
   */
  String target(String name, Drawing drawing);

  /** Inside the document itself. */
  static Pictures within() {
    return (name, drawing) ->
        "data:image/svg+xml;base64,"
            + Base64.getEncoder()
                .encodeToString(drawing.svg().strip().getBytes(StandardCharsets.UTF_8));
  }

  /** The picture as a block, with its text alternative. */
  default String block(String name, Drawing drawing) {
    return String.format(
        Locale.ROOT,
        ".%s\nimage::%s[alt=%s]\n",
        Adoc.text(drawing.title()),
        target(name, drawing),
        Adoc.alternative(drawing.alternative()));
  }
}
