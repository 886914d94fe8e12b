package org.splitring.claims.latex.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table that comes with the program. */
final class Resource {

  private Resource() {}

  /** Its lines without comments and what is empty. */
  static List<String> lines(String name) {
    try (InputStream bytes = Resource.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException(name + " is not there");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
