package org.splitring.reader.preprocess;

import java.util.Optional;
import org.splitring.reader.preprocess.token.SourceText;

/** Finds what {@code #include} names; it alone knows trees and directories. */
@FunctionalInterface
public interface IncludeResolver {

  /**
   * What is asked for.
   *
   * @param name between the quotes or angle brackets
   * @param angled whether in angle brackets
   * @param from the file with the directive
   * @param next whether the search goes on behind the directory of that file ({@code
   *     #include_next})
   */
  record Request(String name, boolean angled, SourceText from, boolean next) {

    /** As it is written. */
    public String spelling() {
      return angled ? "<" + name + ">" : "\"" + name + "\"";
    }
  }

  /** The text, under a name that is the same however the file is reached; empty if not found. */
  Optional<SourceText> find(Request request);

  /** Finds nothing. */
  IncludeResolver NONE = request -> Optional.empty();
}
