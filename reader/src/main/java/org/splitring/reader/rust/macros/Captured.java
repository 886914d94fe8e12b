package org.splitring.reader.rust.macros;

import java.util.List;
import java.util.stream.Stream;

/** What a parameter of a macro was handed: a text, or one for each time that its part repeats. */
sealed interface Captured {

  /** A text. */
  record One(String text) implements Captured {}

  /** One for each repetition. */
  record Many(List<Captured> each) implements Captured {
    public Many {
      each = List.copyOf(each);
    }
  }

  /** All texts in it. */
  default Stream<String> texts() {
    return this instanceof Many many
        ? many.each().stream().flatMap(Captured::texts)
        : Stream.of(((One) this).text());
  }
}
